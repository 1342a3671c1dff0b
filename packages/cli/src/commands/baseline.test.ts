import {execFileSync} from 'node:child_process'
import {symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {sandbox} from '../testing.js'

const long = (word: string) =>
  `Ask the nurse about the ${word} before you go home and write down what she says, so that you can read it again later.`

const config = 'extends: []\nrules:\n  readability/long-sentence: [error, {maxWords: 12}]\n'
const page = `# Your ankle\n\nRest today.\n\n${long('bandage')}\n`

describe('bedside baseline', () => {
  test('records, says how to go on, and lint then reports only what is new', async () => {
    const box = sandbox({'bedside.yaml': config, 'a.md': page})
    expect(await box.run(['baseline'])).toEqual({
      code: 0,
      err: '',
      out: `Recorded 1 finding in bedside-baseline.tsv.
Add to bedside.yaml the line "baseline: bedside-baseline.tsv", so that lint leaves these findings out.
Commit it, with the line "bedside-baseline.tsv merge=union" in .gitattributes: so branches that change it merge without conflict.
`
    })
    expect((await box.run([])).code).toBe(1)
    box.write('bedside.yaml', `baseline: bedside-baseline.tsv\n${config}`)
    expect(await box.run([])).toMatchObject({code: 0, out: 'No new findings in 1 file. The baseline held back 1 finding.\n'})
    expect((await box.run(['lint', '--no-baseline'])).code).toBe(1)
    box.write('a.md', page.replace('Rest today.', long('ice')))
    const {code, out} = await box.run([])
    expect(code).toBe(1)
    expect(out).toContain('a.md\n    3:1  error')
    expect(out).toContain('1 error, 0 warnings, 0 notes in 1 of 1 file. The baseline held back 1 finding.\n')
  })

  test('refuses to grow until told, says what was fixed, and --prune takes it out', async () => {
    const box = sandbox({'bedside.yaml': `baseline: bedside-baseline.tsv\n${config}`, 'a.md': page})
    await box.run(['baseline'])
    box.write('a.md', page.replace('Rest today.', long('ice')).replace(long('bandage'), 'Sit.'))
    expect((await box.run(['--format', 'json'])).out).toContain('"baselined": 0,\n    "baselineFixed": 1\n')
    expect((await box.run([])).out).toContain('\n1 entry of the baseline is fixed: bedside baseline --prune takes it out.\n')
    expect(await box.run(['baseline'])).toMatchObject({
      code: 1,
      out: `1 finding fixed since:
  a.md  readability/long-sentence
1 finding is new; the baseline would grow from 1:
  a.md:3:1  readability/long-sentence
Nothing was written. Mend what is new, or take it in with --grow; --prune only takes out what is fixed.
`
    })
    expect(await box.run(['baseline', '--prune'])).toMatchObject({code: 0})
    expect((await box.run(['baseline', '--grow'])).out).toContain('bedside-baseline.tsv holds 1 finding now.')
    expect((await box.run([])).code).toBe(0)
    expect(await box.run(['baseline', '--grow', '--prune'])).toMatchObject({code: 2, err: expect.stringContaining('leave --prune out')})
  })

  test.each([
    ['x.json', '--baseline: "x.json" could be named by no configuration; let its name end in .tsv.'],
    ['x.md', '--baseline: "x.md" would be read as an article; let its name end in .tsv.'],
    ['no/such.tsv', '"no/such.tsv" cannot be written (there is no such folder; make it first).'],
    ['link.tsv', '"link.tsv" cannot be written (it is a symbolic link that leads nowhere; remove it).']
  ])('refuses to write %s', async (file, message) => {
    const box = sandbox({'bedside.yaml': config, 'a.md': page})
    symlinkSync('nowhere.tsv', join(box.folder, 'link.tsv'))
    expect(await box.run(['baseline', '--baseline', file])).toEqual({code: 2, out: '', err: `bedside: ${message}\n`})
  })

  test('gives 2 where a page could not be checked', async () => {
    const box = sandbox({'a.mdx': '<Open\n'})
    expect(await box.run(['baseline'])).toMatchObject({
      code: 2,
      out: expect.stringContaining('1 page could not be checked; bedside lint says why')
    })
  })
})

describe('bedside lint --changed', () => {
  test('exits 0 and says so where nothing has changed; with findings where something has', async () => {
    const box = sandbox()
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {cwd: box.folder})
    git('init', '--quiet', '--initial-branch=main')
    box.write('bedside.yaml', config)
    box.write('a.md', page)
    git('add', '--all')
    git('commit', '--quiet', '--message', 'Start')
    expect(await box.run(['--changed'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Nothing has changed since main .*\n\nNo findings in 0 files\.\n$/)
    })
    box.write('a.md', `${page}\n${long('ice')}\n`)
    expect(await box.run(['lint', '.', '--changed'])).toMatchObject({code: 1, out: expect.stringContaining('2 errors')})
    expect(await box.run(['--changed-lines', '--changed=HEAD'])).toMatchObject({code: 1, out: expect.stringContaining('1 error,')})
    expect((await box.run(['--changed', '--stdin'])).err).toContain('--changed compares files with Git')
    expect((await box.run(['--changed-lines', '--fix'])).err).toContain('use --changed to mend')
    expect((await box.run(['--changed', 'a.md'])).err).toContain('"a.md" is a file or folder and no revision')
  })
})
