import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, onTestFinished, test} from 'vitest'
import {git, historyOf} from '../../test-support/git.js'
import {earlier, page as reviewedPage} from '../../test-support/history.js'
import {repository} from '../../test-support/repository.js'
import {runLint} from '../run/run.js'
import type {RunOptions} from '../run/run-options.js'
import {clearCache} from './clear.js'
import {Pack} from './pack.js'
import {PackWriter} from './pack-writer.js'

const files = {
  'bedside.yaml': 'extends: [us]\n',
  'a.md': '# Ankle\n\nRead on about [knees](b.md#rest). The edema is iatrogenic.\n',
  'b.md': '# Knee\n\n## Rest\n\nUtilize a pillow. Go back to [ankles](a.md).\n'
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bedside-cache-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  return folder
}

const build = '1'

/** The report of a run with a cache, in every detail. */
async function lint(cwd: string, folder: string | null, options: Partial<RunOptions> = {}): Promise<string> {
  const cache = folder === null ? null : {folder, build}
  const {report, cacheFault} = await runLint({cwd, paths: [], now: '2026-03-01', ...options, ...(options.cache === undefined && {cache})})
  return JSON.stringify({report, cacheFault}, null, 1)
}

/** The folder that a library's cache is in. */
function libraryIn(folder: string): string {
  return join(folder, 'lint', readdirSync(join(folder, 'lint'))[0]!)
}

function written(folder: string): string[] {
  return readdirSync(libraryIn(folder)).sort()
}

/** All that can be read of a pack; null where it is none, and null for a stretch that is damaged. */
function stretchesIn(path: string): (string | undefined)[] | null {
  const pack = Pack.open(path, build)
  if (!pack) return null
  const stretches = [...pack.entries.values()].flatMap(({summary, rest}) => [pack.read(summary), pack.read(rest!)])
  const texts = stretches.map((bytes) => bytes?.toString('latin1'))
  pack.close()
  return texts
}

describe('a cache', () => {
  test('changes no report, and nothing is written where nothing was examined', async () => {
    const [cwd, folder] = [repository(files), newFolder()]
    const plain = await lint(cwd, null)
    expect(plain).toContain('readability/complex-word')
    expect(await lint(cwd, folder)).toBe(plain)
    expect(written(folder)).toEqual(['pages.pack'])
    const before = readFileSync(join(libraryIn(folder), 'pages.pack'))
    expect(await lint(cwd, folder)).toBe(plain)
    expect(readFileSync(join(libraryIn(folder), 'pages.pack'))).toEqual(before)
    expect(written(folder)).toEqual(['pages.pack'])
  })

  test('is believed: that a page is not examined again is what it is for', async () => {
    const [cwd, folder] = [repository(files), newFolder()]
    await lint(cwd, folder)
    const path = join(libraryIn(folder), 'pages.pack')
    const pack = Pack.open(path, build)!
    const writer = new PackWriter(path)
    for (const [name, entry] of pack.entries) {
      const rest = Buffer.from(pack.read(entry.rest!)!.toString().replace('"message":"', '"message":"From the cache: '))
      writer.add(name, {...entry, summary: Buffer.from(pack.read(entry.summary)!), rest})
    }
    writer.finish(path, build)
    pack.close()
    expect(await lint(cwd, folder)).toContain('From the cache: ')
  })

  test('of another build counts for nothing', async () => {
    const [cwd, folder] = [repository(files), newFolder()]
    await lint(cwd, folder, {cache: {folder, build: '0'}})
    const before = readFileSync(join(libraryIn(folder), 'pages.pack'))
    expect(await lint(cwd, folder)).toBe(await lint(cwd, null))
    expect(readFileSync(join(libraryIn(folder), 'pages.pack'))).not.toEqual(before)
  })

  test('is good for another day where no rule asked for the day', async () => {
    const dated = '---\nlastReviewed: 2026-02-01\n---\n\n# Hip\n\nRest.\n'
    const [cwd, folder] = [repository({...files, 'dated.md': dated}), newFolder()]
    await lint(cwd, folder)
    const pack = Pack.open(join(libraryIn(folder), 'pages.pack'), build)!
    const days = [...pack.entries].map(([name, {facts}]) => [name, facts.day])
    pack.close()
    expect(days).toEqual([
      ['a.md', undefined],
      ['b.md', undefined],
      ['dated.md', '2026-03-01']
    ])
    for (const now of ['2031-01-01', '2026-03-01']) expect(await lint(cwd, folder, {now})).toBe(await lint(cwd, null, {now}))
  })

  test('is written beside the large pack where few pages have changed, and joined where many have', async () => {
    const pages = Object.fromEntries(Array.from({length: 70}, (_, at) => [`p${at}.md`, `# Page ${at}\n\nUtilize a pillow.\n`]))
    const [cwd, folder] = [repository(pages), newFolder()]
    await lint(cwd, folder)
    for (const [count, packs] of [
      [3, ['pages.pack', 'recent.pack']],
      [50, ['pages.pack', 'recent.pack']],
      [66, ['pages.pack']]
    ] as const) {
      for (let at = 0; at < count; at++) writeFileSync(join(cwd, `p${at}.md`), `# Page ${at}\n\nUtilize ${count} pillows.\n`)
      expect(await lint(cwd, folder)).toBe(await lint(cwd, null))
      expect(written(folder)).toEqual(packs)
      expect(await lint(cwd, folder)).toBe(await lint(cwd, null))
    }
  })

  test('is not written for a text that only stands in an editor', async () => {
    const [cwd, folder] = [repository(files), newFolder()]
    await lint(cwd, folder)
    const pack = readFileSync(join(libraryIn(folder), 'pages.pack'))
    const stdin = {text: '# Hip\n\nSee [rest](b.md#rest) and [none](none.md).\n', path: 'a.md'}
    expect(await lint(cwd, folder, {stdin})).toBe(await lint(cwd, null, {stdin}))
    expect(written(folder)).toEqual(['pages.pack'])
    expect(readFileSync(join(libraryIn(folder), 'pages.pack'))).toEqual(pack)
  })

  test('knows what was fixed', async () => {
    const [cwd, twin, folder] = [repository(files), repository(files), newFolder()]
    await lint(cwd, folder)
    const fixed = (await lint(cwd, folder, {fix: 'write'})).replaceAll(cwd, '')
    expect(fixed).toBe((await lint(twin, null, {fix: 'write'})).replaceAll(twin, ''))
    expect(await lint(cwd, folder)).toBe(await lint(cwd, null))
  })

  test('knows what git says of a page, which may change while the page does not', async () => {
    const text = reviewedPage('2026-02-01')
    const {folder: cwd} = historyOf([
      {on: '2026-01-01', files: {'a.md': earlier}},
      {on: '2026-02-01', files: {'a.md': text}}
    ])
    const folder = newFolder()
    const settings = new Map([['review/changed-since-sign-off', 'error']] as const)
    expect(await lint(cwd, folder, {settings})).not.toContain('"rule": "review/changed-since-sign-off"')
    writeFileSync(join(cwd, 'a.md'), `${text}\nTake 20 mg.\n`)
    git(cwd, ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', 'commit', '--quiet', '--all', '--message=More'])
    const changed = await lint(cwd, folder, {settings})
    expect(changed).toBe(await lint(cwd, null, {settings}))
    expect(changed).toContain('"rule": "review/changed-since-sign-off"')
    expect(await lint(cwd, folder, {settings})).toBe(changed)
    // The same text, and no commit that holds what was reviewed.
    rmSync(join(cwd, '.git'), {recursive: true})
    git(cwd, ['init', '--quiet'])
    expect(await lint(cwd, folder, {settings})).toBe(await lint(cwd, null, {settings}))
  })
})

describe('a cache that is not as it was written costs time only', () => {
  async function damaged(damage: (pack: string, folder: string) => void): Promise<void> {
    const [cwd, folder] = [repository(files), newFolder()]
    await lint(cwd, folder)
    damage(join(libraryIn(folder), 'pages.pack'), folder)
    const plain = await lint(cwd, null)
    expect(await lint(cwd, folder)).toBe(plain)
    expect(await lint(cwd, folder)).toBe(plain)
  }

  test('cut short anywhere, or with any byte turned', async () => {
    const [cwd, folder] = [repository({'a.md': '# Ankle\n\nRest [here](b.md).\n'}), newFolder()]
    await lint(cwd, folder)
    const plain = await lint(cwd, null)
    const pack = join(libraryIn(folder), 'pages.pack')
    const whole = readFileSync(pack)
    const said = stretchesIn(pack)!
    const readOnly = {cache: {folder, build, readOnly: true}}
    for (let at = 0; at < whole.length; at++) {
      const turned = Buffer.from(whole)
      turned[at]! ^= 1 << (at % 8)
      for (const bytes of [whole.subarray(0, at), turned]) {
        writeFileSync(pack, bytes)
        for (const [index, stretch] of (stretchesIn(pack) ?? []).entries()) if (stretch !== undefined) expect(stretch).toBe(said[index])
        if (at % 150 === 7) expect(await lint(cwd, null, readOnly), `byte ${at}`).toBe(plain)
      }
    }
  })

  test.each<[string, (pack: string) => void]>([
    ['empty', (pack) => writeFileSync(pack, '')],
    ['a file of another program', (pack) => writeFileSync(pack, '{"version": 1}\n'.repeat(500))],
    ['two packs, one after the other', (pack) => writeFileSync(pack, Buffer.concat([readFileSync(pack), readFileSync(pack)]))],
    ['text after its end', (pack) => writeFileSync(pack, Buffer.concat([readFileSync(pack), Buffer.from('\n')]))],
    ['gone', (pack) => rmSync(pack)],
    ['beside another one that is damaged', (pack) => writeFileSync(join(pack, '../recent.pack'), readFileSync(pack).subarray(9))],
    ['the same twice', (pack) => copyFileSync(pack, join(pack, '../recent.pack'))]
  ])('%s', (_, damage) => damaged(damage))

  test('a folder in its place', async () => {
    const [cwd, folder] = [repository(files), newFolder()]
    await lint(cwd, folder)
    const pack = join(libraryIn(folder), 'pages.pack')
    rmSync(pack)
    mkdirSync(join(pack, 'x'), {recursive: true})
    const {report, cacheFault} = JSON.parse(await lint(cwd, folder))
    expect({report, cacheFault: null}).toEqual(JSON.parse(await lint(cwd, null)))
    expect(cacheFault).toBe('it is a folder')
    expect(readdirSync(libraryIn(folder))).toEqual(['pages.pack'])
  })

  test.skipIf(process.platform === 'win32')('a symbolic link in its place is not followed, and replaced', async () => {
    const [cwd, folder] = [repository(files), newFolder()]
    await lint(cwd, folder)
    const pack = join(libraryIn(folder), 'pages.pack')
    const other = join(newFolder(), 'other.pack')
    copyFileSync(pack, other)
    rmSync(pack)
    symlinkSync(other, pack)
    const before = readFileSync(other)
    expect(await lint(cwd, folder)).toBe(await lint(cwd, null))
    expect(readFileSync(other)).toEqual(before)
  })

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('a folder that nothing can be written to', async () => {
    const [cwd, folder] = [repository(files), newFolder()]
    chmodSync(folder, 0o500)
    const {report, cacheFault} = JSON.parse(await lint(cwd, folder))
    expect(report).toEqual(JSON.parse(await lint(cwd, null)).report)
    expect(cacheFault).toBe('permission denied')
  })

  test('a file where its folder should be', async () => {
    const [cwd, folder] = [repository(files), newFolder()]
    writeFileSync(join(folder, 'lint'), 'no folder')
    const {report, cacheFault} = JSON.parse(await lint(cwd, folder))
    expect(report).toEqual(JSON.parse(await lint(cwd, null)).report)
    expect(cacheFault).toMatch(/^(ENOTDIR|EEXIST)$/)
    expect(readFileSync(join(folder, 'lint'), 'utf8')).toBe('no folder')
  })

  test('two runs at once', async () => {
    const [cwd, folder] = [repository(files), newFolder()]
    const plain = await lint(cwd, null)
    expect(await Promise.all([lint(cwd, folder), lint(cwd, folder), lint(cwd, folder)])).toEqual([plain, plain, plain])
    writeFileSync(join(cwd, 'a.md'), '# Ankle\n\nRest.\n')
    const changed = await lint(cwd, null)
    expect(await Promise.all([lint(cwd, folder), lint(cwd, folder), lint(cwd, folder)])).toEqual([changed, changed, changed])
    expect(written(folder)).toEqual(['pages.pack', 'recent.pack'])
  })
})

test('clearing takes away what runs have kept, and nothing else', async () => {
  const [cwd, folder] = [repository(files), newFolder()]
  await lint(cwd, folder)
  const own = libraryIn(folder)
  writeFileSync(join(own, 'pages.pack.1-00.tmp'), 'cut off')
  writeFileSync(join(folder, 'notes.md'), 'mine')
  writeFileSync(join(folder, 'lint/pages.pack'), 'mine')
  expect(clearCache(folder).files).toBe(2)
  expect(existsSync(own)).toBe(false)
  expect(readdirSync(folder).sort()).toEqual(['lint', 'notes.md'])
  expect(readdirSync(join(folder, 'lint'))).toEqual(['pages.pack'])
  expect(clearCache(folder)).toEqual({files: 0, bytes: 0})
})
