import {readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {git, write} from '../../test-support/git.js'
import {repository} from '../../test-support/repository.js'
import {ConfigError} from '../config/index.js'
import {UsageError} from '../usage-error.js'
import {type RecordOptions, recordBaselines} from './record-baseline.js'
import {summaryOf} from './report.js'
import {runLint} from './run.js'
import type {RunOptions} from './run-options.js'

const config = `baseline: bedside-baseline.tsv
extends: []
rules:
  readability/long-sentence: [warning, {maxWords: 12}]
`

/** A sentence that is too long, told from others by a word. */
const long = (word: string) =>
  `Ask the nurse about the ${word} before you go home and write down what she says, so that you can read it again later.`

const ankle = `# Your ankle

Rest today.

${long('bandage')}

${long('splint')} Then sleep.

## When to come back

Come back on Monday. See [the knee page](knee.md#your-knee) or [the lost page](lost.md).
`

const knee = `# Your knee

${long('brace')}

- Walk a little.
- ${long('crutch')}
`

const pages = {'bedside.yaml': config, 'content/ankle.md': ankle, 'content/knee.md': knee}

/** A repository with a baseline of today's findings, committed. */
async function recorded(files: Readonly<Record<string, string>> = pages): Promise<string> {
  const folder = repository(files)
  git(folder, ['init', '--quiet', '--initial-branch=main'])
  await record(folder)
  save(folder)
  return folder
}

function save(folder: string): void {
  git(folder, ['add', '--all'])
  git(folder, ['-c', 'user.name=Ada Example', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false', 'commit', '-qm', 'Change'])
}

const record = (folder: string, options: Partial<RecordOptions> = {}) =>
  recordBaselines({cwd: folder, paths: [], now: '2026-03-01', mode: 'shrink', ...options})

const lint = (folder: string, options: Partial<RunOptions> = {}) => runLint({cwd: folder, paths: [], now: '2026-03-01', ...options})

/** What lint says beyond the baseline: `path:line rule` of what is new, and how many entries are held back and fixed. */
async function beyond(folder: string, options: Partial<RunOptions> = {}) {
  const {report} = await lint(folder, options)
  const fresh = report.files.flatMap(({path, findings}) => findings.map(({rule, start}) => `${path}:${start.line} ${rule}`))
  const {baselined: held, baselineFixed: fixed} = summaryOf(report)
  return {fresh, held, fixed}
}

function edit(folder: string, path: string, change: (text: string) => string): void {
  writeFileSync(join(folder, path), change(readFileSync(join(folder, path), 'utf8')))
}

const held = 5

test('nothing is new once it is recorded', async () => {
  const folder = await recorded()
  expect(await beyond(folder)).toEqual({fresh: [], held, fixed: 0})
  expect((await beyond(folder, {baseline: false})).fresh).toHaveLength(held)
  expect((await record(folder))[0]).toMatchObject({isNew: false, isWritten: true, entries: held, fresh: [], fixed: [], toName: null})
})

type Edit = [what: string, edit: (folder: string) => void, expected: {fresh: string[]; held: number; fixed: number}]

const onAnkle = (change: (text: string) => string) => (folder: string) => edit(folder, 'content/ankle.md', change)

const edits: Edit[] = [
  [
    'a paragraph moved to the end',
    onAnkle((text) => `${text.replace(`${long('bandage')}\n\n`, '')}\n${long('bandage')}\n`),
    {fresh: [], held, fixed: 0}
  ],
  ['other words elsewhere', onAnkle((text) => text.replace('Rest today.', 'Lie down.')), {fresh: [], held, fixed: 0}],
  [
    'one mended, another of the same rule broken',
    onAnkle((text) => text.replace(long('bandage'), 'Ask the nurse.').replace('Rest today.', long('ice'))),
    {fresh: ['content/ankle.md:3 readability/long-sentence'], held: held - 1, fixed: 1}
  ],
  [
    'a renamed file',
    (folder) => renameSync(join(folder, 'content/knee.md'), join(folder, 'content/knees.md')),
    {
      // The link to the page is broken by that, and this is new.
      fresh: ['content/ankle.md:11 links/missing-page'],
      held,
      fixed: 0
    }
  ],
  ['lines put in above', onAnkle((text) => text.replace('Rest', 'Sit.\n\nStand.\n\nRest')), {fresh: [], held, fixed: 0}],
  [
    'a paragraph there twice',
    onAnkle((text) => `${text}\n${long('bandage')}\n`),
    {fresh: ['content/ankle.md:13 readability/long-sentence'], held, fixed: 0}
  ],
  ['a paragraph deleted', onAnkle((text) => text.replace(long('splint'), '')), {fresh: [], held: held - 1, fixed: 1}],
  [
    'another case in the words of a finding',
    onAnkle((text) => text.replace('the nurse about the splint', 'the Nurse about the splint')),
    {fresh: ['content/ankle.md:7 readability/long-sentence'], held: held - 1, fixed: 1}
  ],
  [
    'a paragraph wrapped anew, with other line ends',
    onAnkle((text) => text.replace('home and', 'home\nand').replaceAll('\n', '\r\n')),
    {
      fresh: [],
      held,
      fixed: 0
    }
  ],
  [
    'a file deleted',
    (folder) => rmSync(join(folder, 'content/knee.md')),
    {
      fresh: ['content/ankle.md:11 links/missing-page'],
      held: 3,
      fixed: 2
    }
  ],
  [
    'a heading renamed that another page links to',
    (folder) => edit(folder, 'content/knee.md', (text) => text.replace('# Your knee', '# Knees')),
    {fresh: ['content/ankle.md:11 links/missing-anchor'], held, fixed: 0}
  ],
  [
    'a page copied',
    (folder) => write(folder, {'content/copy.md': readFileSync(join(folder, 'content/knee.md'), 'utf8')}),
    {fresh: ['content/copy.md:3 readability/long-sentence', 'content/copy.md:6 readability/long-sentence'], held, fixed: 0}
  ],
  [
    'a finding suppressed',
    onAnkle((text) =>
      text.replace(long('bandage'), `<!-- bedside-disable-next-line readability/long-sentence -- read aloud -->\n${long('bandage')}`)
    ),
    {fresh: [], held: held - 1, fixed: 1}
  ]
]

describe('an edit', () => {
  test.each(edits)('%s', async (_, change, expected) => {
    const folder = await recorded()
    change(folder)
    expect(await beyond(folder)).toEqual(expected)
  })
})

describe('a page that was renamed', () => {
  const plain = (rule: string) => `baseline: bedside-baseline.tsv\nextends: []\nrules: {${rule}}\n`
  /** Pages whose only finding stands on every one of them. */
  const alike = (title: string) => `# ${title}\n\nRest for ${title} and sleep well.\n\n## Help\n\n## More\n\nSee [it](lost.md).\n`
  const bare = {'bedside.yaml': plain('structure/empty-section: error'), 'a.md': alike('ankle'), 'b.md': alike('knee')}

  test('is found by Git where its findings are those of other pages, too', async () => {
    const folder = await recorded(bare)
    const before = await beyond(folder)
    git(folder, ['mv', 'a.md', 'z.md'])
    expect(await beyond(folder)).toEqual(before)
    save(folder)
    expect(await beyond(folder)).toEqual(before)
    expect((await record(folder))[0]).toMatchObject({renamed: new Map([['a.md', 'z.md']]), fixed: [], isWritten: true})
    expect(readFileSync(join(folder, 'bedside-baseline.tsv'), 'utf8')).toMatch(/^z\.md\t/m)
  })

  test('is not taken for another that is written when one is deleted', async () => {
    const folder = await recorded(bare)
    rmSync(join(folder, 'a.md'))
    write(folder, {'new.md': `${alike('hip')}${'A page that says very much else.\n'.repeat(30)}`})
    save(folder)
    const {fresh, fixed} = await beyond(folder)
    expect(fresh).toEqual(expect.arrayContaining(['new.md:5 structure/empty-section', 'new.md:9 links/missing-page']))
    expect(fixed).toBe(2)
  })
})

describe('recording again', () => {
  test('refuses to grow, and says so, until told', async () => {
    const folder = await recorded()
    const text = () => readFileSync(join(folder, 'bedside-baseline.tsv'), 'utf8')
    const before = text()
    edit(folder, 'content/ankle.md', (page) => page.replace('Rest today.', long('ice')).replace(long('splint'), ''))
    const [refused] = await record(folder)
    expect(refused).toMatchObject({isWritten: false, entries: held})
    expect(refused!.fresh.map(({path, finding}) => `${path}:${finding.start.line}`)).toEqual(['content/ankle.md:3'])
    expect(text()).toBe(before)
    const [pruned] = await record(folder, {mode: 'prune'})
    expect(pruned).toMatchObject({isWritten: true, entries: held - 1})
    expect(pruned!.fixed.map(({path, rule}) => `${path} ${rule}`)).toEqual(['content/ankle.md readability/long-sentence'])
    expect((await beyond(folder)).fresh).toHaveLength(1)
    expect((await record(folder, {mode: 'grow'}))[0]).toMatchObject({isWritten: true, entries: held})
    expect((await beyond(folder)).fresh).toEqual([])
  })

  test('leaves the entries of pages alone that it was not asked for', async () => {
    const folder = await recorded()
    edit(folder, 'content/ankle.md', (page) => page.replace(long('splint'), ''))
    edit(folder, 'content/knee.md', (page) => page.replace(long('brace'), ''))
    expect((await record(folder, {paths: ['content/knee.md']}))[0]).toMatchObject({entries: held - 1})
    expect(await beyond(folder)).toEqual({fresh: [], held: held - 2, fixed: 1})
    expect(await beyond(folder, {paths: ['content/knee.md']})).toEqual({fresh: [], held: 1, fixed: 0})
  })

  test('never records that a page could not be checked', async () => {
    const folder = repository({...pages, 'content/broken.mdx': '<Open\n'})
    const [result] = await record(folder)
    expect(result).toMatchObject({entries: held, unchecked: ['content/broken.mdx']})
    expect((await beyond(folder)).fresh).toEqual([expect.stringMatching(/^content\/broken\.mdx:\d run\/unparsable$/)])
  })

  test('a page that cannot be read keeps its entries', async () => {
    const folder = await recorded()
    writeFileSync(join(folder, 'content/knee.md'), Buffer.from([0x41, 0xff]))
    expect((await record(folder, {mode: 'prune'}))[0]).toMatchObject({entries: held, fixed: []})
  })

  test('a rule that this run switches off has nothing fixed', async () => {
    const folder = await recorded()
    const settings = new Map([['readability/long-sentence', 'off'] as const])
    expect(await beyond(folder, {settings})).toEqual({fresh: [], held: 1, fixed: 0})
  })

  test('Windows and Unix see the same findings in the same file', async () => {
    const folder = await recorded()
    edit(folder, 'bedside-baseline.tsv', (text) => text.replaceAll('\n', '\r\n'))
    expect(await beyond(folder)).toEqual({fresh: [], held, fixed: 0})
  })
})

describe('which file', () => {
  test('is named by the user or the configuration; each library has its own, or shares one', async () => {
    const folder = repository({...pages, 'other/bedside.yaml': config, 'other/hip.md': `# Hip\n\n${long('hip')}\n`})
    git(folder, ['init', '--quiet'])
    expect((await record(folder)).map(({path, entries}) => `${path} ${entries}`)).toEqual([
      'bedside-baseline.tsv 5',
      'other/bedside-baseline.tsv 1'
    ])
    expect((await beyond(folder)).fresh).toEqual([])
    expect((await record(folder, {baseline: 'all.tsv'})).map(({path, entries}) => `${path} ${entries}`)).toEqual(['all.tsv 6'])
    expect(await beyond(folder, {baseline: 'all.tsv'})).toEqual({fresh: [], held: 6, fixed: 0})
    expect(await beyond(join(folder, 'other'), {baseline: '../all.tsv'})).toEqual({fresh: [], held: 1, fixed: 0})
  })

  test('says how to name it where no configuration does', async () => {
    const folder = repository({'bedside.yaml': config.replace(/^.*\n/, ''), 'a.md': ankle})
    expect((await record(folder))[0]).toMatchObject({isNew: true, toName: {config: 'bedside.yaml', name: 'bedside-baseline.tsv'}})
  })

  const refusal = async (folder: string, options: Partial<RunOptions> = {}) =>
    lint(folder, options).then(
      () => 'no mistake',
      (error: unknown) => {
        expect(error instanceof ConfigError || error instanceof UsageError).toBe(true)
        return (error as Error).message
      }
    )

  test('is never passed over in silence', async () => {
    const folder = repository(pages)
    expect(await refusal(folder)).toMatch(
      /bedside\.yaml:1:11 {2}"bedside-baseline\.tsv" does not exist\.[\s\S]*Record today's findings in it: bedside baseline$/
    )
    expect(await refusal(folder, {baseline: 'x.tsv'})).toBe(
      `--baseline: "x.tsv" does not exist. Record today's findings in it: bedside baseline --baseline x.tsv`
    )
    write(folder, {'bedside-baseline.tsv': '# bedside-baseline 1\n<<<<<<< HEAD\n'})
    expect(await refusal(folder)).toContain('bedside-baseline.tsv:2:1  This is a conflict marker of Git')
    await expect(record(folder, {mode: 'grow'})).rejects.toThrow('conflict marker')
    write(folder, {'bedside.yaml': config.replace('bedside-baseline.tsv', '../x.tsv')})
    expect(await refusal(folder)).toContain('leads out of the repository')
    await expect(record(folder, {baseline: 'articles.txt'})).rejects.toThrow('would be read as an article')
    await expect(record(folder, {baseline: 'new.tsv', mode: 'prune'})).rejects.toThrow('there is no baseline "new.tsv" yet')
  })
})
