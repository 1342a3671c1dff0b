import {mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeEach, describe, expect, test} from 'vitest'
import {git} from '../../../engine/test-support/git.js'
import {type Sandbox, sandbox} from '../testing.js'

const page = '# Ankle\n\nUtilize a pillow. Read on about [knees](b.md).\n'

let box: Sandbox
let cache: string

beforeEach(() => {
  box = sandbox({'a.md': page, 'b.md': '# Knee\n\nRest.\n'})
  cache = sandbox().folder
  rmSync(join(cache, '.git'), {recursive: true})
})

const lint = (...args: string[]) => box.run(['lint', '--now', '2026-03-01', ...args])
const cached = (...args: string[]) => lint('--cache-location', cache, ...args)

/** Changes what is kept of what runs printed, so that it can be seen whether it is used. */
function mark(): void {
  const runs = join(cache, 'runs')
  for (const name of readdirSync(runs)) {
    const whole = readFileSync(join(runs, name), 'utf8')
    writeFileSync(join(runs, name), whole.replace('Utilize', 'UTILIZE'))
  }
}

describe('a run with a cache', () => {
  test('says what one without says, again and again, in every format', async () => {
    for (const format of ['text', 'json', 'sarif', 'markdown', 'csv', 'junit']) {
      const plain = await lint('--no-cache', '--format', format)
      for (let time = 0; time < 3; time++) expect(await cached('--format', format), `${format} ${time}`).toEqual(plain)
    }
    expect(readdirSync(join(cache, 'runs')).length).toBe(5)
  })

  test('tells what was printed in another way, for another day, for other settings, or where it was damaged', async () => {
    await cached()
    for (const args of [
      ['--quiet'],
      ['--fail-on', 'never'],
      ['--max-warnings', '0'],
      ['--rule', 'readability/complex-word=error'],
      ['--now', '2026-03-02'],
      ['a.md']
    ]) {
      const plain = await lint('--no-cache', ...args)
      expect(await cached(...args), args.join(' ')).toEqual(plain)
      expect(await cached(...args), args.join(' ')).toEqual(plain)
    }
    mark()
    expect(await cached()).toEqual(await lint('--no-cache'))
  })

  test('sees a page, a file or a configuration come, change and go', async () => {
    const steps: [string, () => void][] = [
      ['a link has its page no more', () => rmSync(join(box.folder, 'b.md'))],
      ['and has it again', () => box.write('b.md', '# Knee\n\nRest.\n')],
      ['a picture comes', () => box.write('b.md', '# Knee\n\n![A knee](knee.png)\n')],
      ['it is there', () => box.write('knee.png', 'none')],
      ['a configuration comes', () => box.write('bedside.yaml', 'rules: {readability/complex-word: error}\nglossary: g.yaml\n')],
      ['the glossary comes', () => box.write('g.yaml', '- {term: pillow, gloss: a cushion}\n')],
      ['the glossary changes', () => box.write('g.yaml', '- {term: ankle, gloss: a joint}\n')],
      ['all is hidden', () => box.write('.gitignore', '*.md\n')]
    ]
    for (const [what, step] of steps) {
      step()
      const plain = await lint('--no-cache')
      expect(await cached(), what).toEqual(plain)
      expect(await cached(), what).toEqual(plain)
    }
  })

  test('is the same for fixes, which are made each time', async () => {
    const plain = await lint('--no-cache', '--fix-dry-run')
    expect(await cached('--fix-dry-run')).toEqual(plain)
    expect(await cached('--fix-dry-run')).toEqual(plain)
  })
})

describe('the folder of the cache', () => {
  test('is cleared by bedside cache clear', async () => {
    await cached()
    const {code, out} = await box.run(['cache', 'clear', '--cache-location', cache])
    expect([code, out]).toEqual([0, expect.stringMatching(/^Cleared 2 files, \d+\.\d MiB\.\n$/)])
    expect(readdirSync(cache)).toEqual([])
    expect((await box.run(['cache', 'clear', '--cache-location', cache])).out).toBe('There was nothing to clear.\n')
    expect((await box.run(['cache', 'clear'])).out).toBe('There was nothing to clear.\n')
  })

  test('contradicts --no-cache', async () => {
    const {code, err} = await cached('--no-cache')
    expect([code, err]).toEqual([2, 'bedside: --no-cache and --cache-location contradict each other; use one of them.\n'])
  })

  test('may lie in a working copy, where Git is told to pass it over', async () => {
    rmSync(join(box.folder, '.git'), {recursive: true})
    git(box.folder, ['init', '--quiet'])
    const plain = await lint('--no-cache')
    expect(await lint('--cache-location', '.cache')).toEqual(plain)
    expect(await lint('--cache-location', '.cache')).toEqual(plain)
    expect(readFileSync(join(box.folder, '.cache/.gitignore'), 'utf8')).toBe('*\n')
    expect(git(box.folder, ['status', '--porcelain', '--untracked-files=all'])).not.toContain('.cache')
  })

  test('is refused where Git tracks what lies there, also by way of a link', async () => {
    rmSync(join(box.folder, '.git'), {recursive: true})
    git(box.folder, ['init', '--quiet'])
    box.write('sent/lint/x.pack', 'from a stranger')
    git(box.folder, ['add', 'sent'])
    symlinkSync('sent', join(box.folder, 'link'))
    for (const name of ['sent', 'sent/lint', 'link', '.']) {
      const {code, err} = await lint('--cache-location', name)
      expect([code, err], name).toEqual([2, expect.stringContaining('Git tracks files there')])
    }
  })

  test('is no file', async () => {
    const {code, err} = await lint('--cache-location', 'a.md')
    expect([code, err]).toEqual([2, 'bedside: --cache-location a.md: this folder cannot be used (EEXIST).\n'])
  })

  test('is not what something else stands in the way of; the run goes on', async () => {
    mkdirSync(cache, {recursive: true})
    writeFileSync(join(cache, 'lint'), 'mine')
    writeFileSync(join(cache, 'runs'), 'mine')
    const {out, code, err} = await cached()
    expect({out, code, err: ''}).toEqual(await lint('--no-cache'))
    expect(err).toMatch(/nothing could be kept for the next run \((ENOTDIR|EEXIST)\)\.\n$/)
  })
})
