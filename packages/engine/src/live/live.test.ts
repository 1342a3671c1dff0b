import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {historyOf} from '../../test-support/git.js'
import {recordBaselines} from '../run/record-baseline.js'
import {runLint} from '../run/run.js'
import {type LiveLibraries, openLive} from './live-libraries.js'
import type {LiveLibrary} from './live-library.js'

const now = '2026-03-01'

const config = `extends: [us]
glossary: glossary.yaml
rules:
  links/orphan-page: warning
  jargon/redefined-term: warning
  suppression/unused: warning
site:
  routes: ['{path}.md -> /{path}/']
`

function folderWith(files: Readonly<Record<string, string>>): {folder: string; write(name: string, text: string): void} {
  const folder = mkdtempSync(join(tmpdir(), 'bedside-live-'))
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), {recursive: true})
    writeFileSync(join(folder, name), text)
  }
  mkdirSync(join(folder, '.git'))
  for (const [name, text] of Object.entries(files)) write(name, text)
  return {folder, write}
}

async function loaded(live: LiveLibraries, path: string): Promise<LiveLibrary> {
  const library = live.of(path)
  await live.load(library, async () => {})
  library.refresh()
  return library
}

/** What a run says of every page, and what the living library does, in the same words. */
async function both(folder: string, live: LiveLibraries) {
  const {report} = await runLint({cwd: folder, paths: [], now})
  const library = await loaded(live, join(folder, 'any.md'))
  const living = report.files.map(({path}) => ({...library.report(join(folder, path)), path}))
  return {run: report.files, living}
}

/** Pieces that pages are made of: links that may lead nowhere, headings that links name, terms, suppressions, faults of syntax. */
const pieces = [
  '# Sprains\n\n',
  '## Rest at home\n\n',
  '## Rest at home ##\n\n',
  'See [rest](b.md#rest-at-home) and [sprain](a.md).\n\n',
  'See [c](sub/c.mdx#dose), [gone](gone.md) and [here](#dose).\n\n',
  '## Dose\n\n',
  'Edema (swelling from fluid) is common. Take 5 mg.\n\n',
  'Edema (a lump of fat) is rare. Call your doctor now.\n\n',
  '<!-- bedside-disable-next-line links/missing-page -- moved soon -->\nSee [gone](gone.md).\n\n',
  '<!-- bedside-disable links/missing-anchor -- later -->\n\n',
  '{broken\n\n',
  'Emoji 🩹 and a café\r\n\r\n',
  'See [the ankle](/ankles/), [b](/b/) and [Sprains](sprain.md).\n\n',
  `${'Rest your foot and put something cold on it for a while. '.repeat(6)}\n\n`
]

/** What pages begin with: addresses, states and titles that other pages meet. */
const starts = [
  '',
  '\ufeff',
  '---\ntitle: Ankles\nreviewed: 2020-01-01\npermalink: /ankles/\n---\n',
  '---\ntitle: Sprains\ndraft: true\n---\n',
  '---\ntitle: Sprains\nlang: es\n---\n'
]

const names = ['a.md', 'b.md', 'sub/c.mdx', 'd.html', 'e.txt', 'new.md']

const text = fc
  .tuple(fc.constantFrom(...starts), fc.array(fc.constantFrom(...pieces), {maxLength: 8}))
  .map(([start, parts]) => start + parts.join(''))

type Change = {name: string; text: string | null; how: 'editor' | 'disk'}
const change: fc.Arbitrary<Change> = fc.record({
  name: fc.constantFrom(...names),
  text: fc.option(text, {freq: 12}),
  how: fc.constantFrom('editor', 'disk')
})

describe('a living library says what a run says', () => {
  test('after any changes in editors and on the disk', async () => {
    const changes = fc.array(fc.array(change, {minLength: 1, maxLength: 4}), {minLength: 1, maxLength: 5})
    await fc.assert(
      fc.asyncProperty(fc.array(text, {minLength: 5, maxLength: 5}), changes, async (first, rounds) => {
        const files = Object.fromEntries(first.map((one, at) => [names[at]!, one]))
        const {folder, write} = folderWith({...files, 'bedside.yaml': config, 'glossary.yaml': '- term: edema\n  gloss: swelling\n'})
        const live = await openLive({top: folder, now, config: null})
        await loaded(live, join(folder, 'a.md'))
        for (const round of rounds) {
          for (const one of round) apply(one, folder, write, live)
          const {run, living} = await both(folder, live)
          expect(living).toEqual(run)
        }
        rmSync(folder, {recursive: true})
      }),
      {numRuns: 40}
    )
  }, 120_000)

  function apply({name, text, how}: Change, folder: string, write: (name: string, text: string) => void, live: LiveLibraries): void {
    const path = join(folder, name)
    if (text === null) {
      rmSync(path, {force: true})
      live.setText(path, null)
      live.renew({keeps: true})
      return
    }
    const isNew = !live.of(path).library.linkedPages().includes(path)
    // What a run reads stands on the disk; the living library may have it from an editor.
    write(name, text)
    live.setText(path, how === 'editor' ? text : null)
    if (isNew) live.renew({keeps: true})
    else live.of(path).report(path)
  }
})

test('before the site is loaded a report holds what a page says by itself, and no suppression is called unused', async () => {
  const page = '<!-- bedside-disable-next-line links/missing-page -- soon -->\nSee [gone](gone.md) and [this](gone.md).\n\nNo [x](no.md).\n'
  const {folder} = folderWith({'a.md': page})
  const live = await openLive({top: folder, now, config: null})
  const before = live.of(join(folder, 'a.md')).report(join(folder, 'a.md'))
  expect(before.findings.filter(({rule}) => /^(?:links\/missing-page|suppression)/.test(rule))).toEqual([])
  const library = await loaded(live, join(folder, 'a.md'))
  expect(library.report(join(folder, 'a.md')).findings.map(({rule}) => rule)).toContain('links/missing-page')
})

test('a heading that is renamed breaks links of other pages once the library is refreshed, and they are mended with it', async () => {
  const {folder} = folderWith({'a.md': 'See [dose](b.md#dose).\n', 'b.md': '# B\n\n## Dose\n\nText.\n'})
  const live = await openLive({top: folder, now, config: null})
  const library = await loaded(live, join(folder, 'a.md'))
  const broken = () => library.report(join(folder, 'a.md')).findings.filter(({rule}) => rule === 'links/missing-anchor').length
  expect(broken()).toBe(0)
  const state = library.stateOf(join(folder, 'a.md'))
  live.setText(join(folder, 'b.md'), '# B\n\n## How much\n\nText.\n')
  library.report(join(folder, 'b.md'))
  expect(library.refresh()).toBe(true)
  expect(library.stateOf(join(folder, 'a.md'))).not.toBe(state)
  expect(broken()).toBe(1)
  live.setText(join(folder, 'b.md'), '# B\n\nMore words.\n\n## Dose\n\nText.\n')
  expect(library.refresh()).toBe(true)
  expect(broken()).toBe(0)
})

test('a change that concerns nobody else needs no new site', async () => {
  const {folder} = folderWith({'a.md': '# A\n\nSee [b](b.md).\n', 'b.md': '# B\n'})
  const live = await openLive({top: folder, now, config: null})
  const library = await loaded(live, join(folder, 'a.md'))
  const {site} = library
  live.setText(join(folder, 'a.md'), '# A\n\nSome more. See [b](b.md).\n')
  library.report(join(folder, 'a.md'))
  expect(library.refresh()).toBe(false)
  expect(library.site).toBe(site)
  expect(library.site!.pages.get('a.md')!.links[0]!.start).toBe(20)
})

describe('configuration', () => {
  test('that breaks leaves the library as it was, and says why', async () => {
    const {folder} = folderWith({'a.md': '# A\n', 'bedside.yaml': 'extends: [us]\n'})
    const live = await openLive({top: folder, now, config: null})
    const page = join(folder, 'a.md')
    const library = await loaded(live, page)
    expect(live.faultOf(page)).toBeNull()
    live.setText(join(folder, 'bedside.yaml'), 'extends: [us]\nruless: {}\n')
    live.renew()
    expect(live.of(page)).toBe(library)
    expect(live.faultOf(page)!.errors.map(({file, line}) => [file, line])).toEqual([['bedside.yaml', 2]])
    live.setText(join(folder, 'bedside.yaml'), null)
    live.renew()
    expect(live.faultOf(page)).toBeNull()
    expect(live.of(page)).not.toBe(library)
  })

  test('that was never right is an error', async () => {
    const {folder} = folderWith({'a.md': '# A\n', 'bedside.yaml': 'glossary: none.yaml\n'})
    const live = await openLive({top: folder, now, config: null})
    expect(() => live.of(join(folder, 'a.md'))).toThrow(/none\.yaml/)
    expect(live.faultOf(join(folder, 'a.md'))!.errors).toHaveLength(1)
  })
})

test('what a baseline holds is left out, as in a run', async () => {
  const {folder} = folderWith({'a.md': '# A\n\nSee [gone](gone.md).\n', 'bedside.yaml': 'extends: [us]\nbaseline: known.tsv\n'})
  await recordBaselines({cwd: folder, paths: [], now, mode: 'shrink'})
  const live = await openLive({top: folder, now, config: null})
  const {run, living} = await both(folder, live)
  expect(run[0]!.held!.length).toBeGreaterThan(0)
  expect(living).toEqual(run)
})

test('Git is asked once, and says what changed since the review', async () => {
  const page = (dose: string) =>
    `---\ntitle: A\nreviewed: 2026-01-01\nreviewedBy: Ana Vale, MD\n---\n\n# A\n\n## Dose\n\nTake ${dose} mg.\n`
  const {folder} = historyOf([{on: '2026-01-01', files: {'a.md': page('5')}}])
  writeFileSync(join(folder, 'a.md'), page('10'))
  const live = await openLive({top: folder, now, config: null})
  await live.askHistory([join(folder, 'a.md')])
  const {run, living} = await both(folder, live)
  expect(run[0]!.findings.map(({rule}) => rule)).toContain('review/changed-since-sign-off')
  expect(living).toEqual(run)
})
