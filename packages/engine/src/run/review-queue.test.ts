import {mkdirSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {contentOf, documentFrom, emptyContext} from '@bedside/core'
import {describe, expect, test} from 'vitest'
import {catalogue} from '../catalogue.js'
import {type ReviewQueueOptions, runReviewQueue} from './review-queue.js'
import {reviewStateOf} from './review-state.js'

/** A library in a folder of its own. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const cwd = mkdtempSync(join(tmpdir(), 'bedside-'))
  mkdirSync(join(cwd, '.git'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, path)), {recursive: true})
    writeFileSync(join(cwd, path), text)
  }
  return cwd
}

const run = (files: Readonly<Record<string, string>>, options: Partial<ReviewQueueOptions> = {}) =>
  runReviewQueue({cwd: folderWith(files), paths: [], now: '2026-03-01', within: 90, ...options})

/** Path and status of each entry, in order. */
const shortly = async (files: Readonly<Record<string, string>>, options: Partial<ReviewQueueOptions> = {}) =>
  (await run(files, options)).entries.map(({path, status, days}) => `${path} ${status} ${days}`)

const page = (yaml: string, body = '# Asthma\n\nText.\n') => `---\n${yaml}\n---\n\n${body}`

const sections = (...titles: string[]) => `# Asthma\n\nText.\n\n${titles.map((title) => `## ${title}\n\nAbout ${title}.\n\n`).join('')}`

/** A page signed as `before` says it, that now says `after`. */
function signed(yaml: string, before: string, after: string): string {
  const {hash, sections} = contentOf(documentFrom(before, {format: 'markdown'}))
  const hashes = sections.map(({id, hash}) => `      ${id}: ${hash}`).join('\n')
  return page(`${yaml}\nreview:\n  - by: Ida Moe, MD\n    on: 2025-06-01\n    hash: ${hash}\n    sections:\n${hashes}`, after)
}

describe('order', () => {
  test('worst first: overdue, changed, due, without a date', async () => {
    const files = {
      'bedside.yaml': 'articleTypes: {condition: {files: ["*.md"]}}\n',
      'a-due.md': page('next_review: 2026-04-01'),
      'b-due.md': page('next_review: 2026-03-02'),
      'c-none.md': '# Asthma\n\nText.\n',
      'd-late.md': page('next_review: 2026-02-28'),
      'e-later.md': page('next_review: 2025-02-28'),
      'f-one.md': signed('title: F', sections('Dose', 'Call'), sections('Doses', 'Call').replace('About Doses', 'About Dose')),
      'g-two.md': signed('title: G', sections('Dose', 'Call', 'Ask'), sections('Dose', 'Call', 'Ask').replaceAll('About', 'On')),
      'h-fresh.md': page('next_review: 2027-02-28'),
      'i-same.md': signed('title: I', sections('Dose'), sections('Dose'))
    }
    expect(await shortly(files, {unreviewed: true})).toEqual([
      'e-later.md expired -366',
      'd-late.md expired -1',
      'g-two.md changed 823',
      'f-one.md changed 823',
      'b-due.md due 1',
      'a-due.md due 31',
      'c-none.md unreviewed null'
    ])
    const {entries, pages, dated, unreviewed} = await run(files)
    expect({listed: entries.length, pages, dated, unreviewed}).toEqual({listed: 6, pages: 9, dated: 8, unreviewed: 1})
  })

  test('of pages that changed alike, the one reviewed longest ago', async () => {
    const at = (day: string) => signed('title: F', sections('Dose'), sections('Dose').replace('About', 'On')).replace('2025-06-01', day)
    const files = {'a.md': at('2025-06-01'), 'b.md': at('2024-06-01'), 'c.md': at('2025-06-01')}
    expect((await run(files)).entries.map(({path}) => path)).toEqual(['b.md', 'a.md', 'c.md'])
  })

  test('a page that is overdue and changed stands once and says both', async () => {
    const late = signed('title: F', sections('Dose'), sections('Dose').replace('About', 'On')).replace('2025-06-01', '2020-06-01')
    const {entries} = await run({'a.md': late})
    expect(entries).toMatchObject([
      {
        status: 'expired',
        due: '2023-06-01',
        changed: {since: [{role: 'clinical', on: '2020-06-01'}], sections: [{id: 'dose', title: 'Dose', kind: 'changed'}]},
        reason: 'Last review was 2020-06-01, more than 36 months ago. 1 section has changed since the clinical review of 2020-06-01: Dose.'
      }
    ])
  })
})

describe('the due day', () => {
  test.each([
    ['next_review: 2026-03-01', ['a.md due 0']],
    ['next_review: 2026-02-28', ['a.md expired -1']],
    ['next_review: 2026-05-30', ['a.md due 90']],
    ['next_review: 2026-05-31', []],
    ['next_review: 2026-02', ['a.md expired -1']],
    ['last_reviewed: 2023-03-01', ['a.md due 0']],
    ['last_reviewed: 2023-02-28', ['a.md expired -1']],
    ['last_reviewed: 2023-05-30T23:00:00-08:00', ['a.md due 90']],
    ['last_reviewed: 2023-05-31', []],
    ['last_reviewed: 2019-01-01\nnext_review: 2026-03-11', ['a.md due 10']],
    ['type: news\nlast_reviewed: 2010-01-01', []]
  ])('%s', async (yaml, expected) => expect(await shortly({'a.md': page(yaml)})).toEqual(expected))

  test('a leap day lasts until the last day of a shorter February', async () => {
    const files = {'a.md': page('last_reviewed: 2024-02-29')}
    expect(await shortly(files, {now: '2027-02-28'})).toEqual(['a.md due 0'])
    expect(await shortly(files, {now: '2027-03-01'})).toEqual(['a.md expired -1'])
  })

  test('within 0 lists only what is due today or late', async () => {
    const files = {'a.md': page('next_review: 2026-03-01'), 'b.md': page('next_review: 2026-03-02')}
    expect(await shortly(files, {within: 0})).toEqual(['a.md due 0'])
  })

  test('follows the options that review/expired has for the page', async () => {
    const files = {
      'bedside.yaml': `rules:
  review/expired: [warning, {byType: {medicine: 12}}]
overrides:
  - {files: ["off/**"], rules: {review/expired: off}}
  - {files: ["long/**"], rules: {review/expired: [note, {maxAgeMonths: 60}]}}
`,
      'a.md': page('type: medicine\nlast_reviewed: 2025-02-01'),
      'b.md': page('type: condition\nlast_reviewed: 2025-02-01'),
      'long/c.md': page('last_reviewed: 2021-04-01'),
      'off/d.md': page('last_reviewed: 2010-01-01')
    }
    expect(await shortly(files)).toEqual(['a.md expired -28', 'long/c.md due 31'])
  })

  test('is read from keys and date formats of the library, as docs/review-queue.md shows', async () => {
    const docs = readFileSync(join(import.meta.dirname, '../../../../docs/review-queue.md'), 'utf8')
    const config = /^frontmatter:\n[\s\S]*?(?=^```)/m.exec(docs)![0]
    const day = async (value: string) => {
      const {entries, undated} = await run({'bedside.yaml': config, 'a.md': page(`plainlanguage: ${value}`)}, {within: 9999})
      return entries[0]?.reviewedOn ?? (undated.length > 0 ? 'undated' : 'none')
    }
    expect(config.split('\n').length).toBeLessThan(15)
    expect(await day('11-02-16 certified as plain')).toBe('2016-11-02')
    expect(await day('9-07-18 certified as plain.')).toBe('2018-09-07')
    expect(await day('11-4-16')).toBe('2016-11-04')
    expect(await day('"Certified 4.20.18 "')).toBe('2018-04-20')
    expect(await day('2018-10-6')).toBe('2018-10-06')
    expect(await day('')).toBe('none')
    expect(await day('certified')).toBe('undated')
    expect(await day('31-12-16')).toBe('undated')
  })

  test('is never guessed: dates that cannot be read in one way are named', async () => {
    const files = {
      'a.md': page('last_reviewed: 03/04/2015'),
      'b.md': page('last_reviewed: 2015-02-31'),
      'c.md': page('last_reviewed: soon'),
      'd.md': page('last_reviewed: 2015-01-01\nnext_review: in spring'),
      'e.md': page('last_reviewed: [2015-01-01')
    }
    const {entries, undated, notices, dated} = await run(files)
    expect({entries, dated}).toEqual({entries: [], dated: 0})
    expect(undated).toEqual([
      {path: 'a.md', dates: ['03/04/2015']},
      {path: 'b.md', dates: ['2015-02-31']},
      {path: 'c.md', dates: ['soon']},
      {path: 'd.md', dates: ['in spring']},
      {path: 'e.md', dates: []}
    ])
    expect(notices).toEqual([
      '5 pages hold a review date or frontmatter that cannot be read in one way, so that their due day is not known: ' +
        'a.md, b.md, c.md, d.md, e.md. bedside lint says where.'
    ])
  })
})

describe('what has changed', () => {
  const before = sections('Dose', 'Call')

  test.each([
    ['a section that came', `${before}## Ask\n\nAsk.\n`, '1 section has changed since the clinical review of 2025-06-01: Ask (added).'],
    ['a section that went', sections('Dose'), '1 section has changed since the clinical review of 2025-06-01: call (removed).'],
    ['order', sections('Call', 'Dose'), 'The sections stand in another order than at the clinical review of 2025-06-01.'],
    ['emphasis and space', before.replace('About Dose', 'About  *Dose*'), null]
  ])('%s', async (_, after, reason) => {
    const {entries} = await run({'a.md': signed('title: A', before, after)})
    expect(entries.map((entry) => entry.reason)).toEqual(reason === null ? [] : [reason])
  })

  test('only the latest entry of a role counts, and only if it is signed', async () => {
    const hash = `sha256:${'0'.repeat(64)}`
    const entry = (on: string, more: string) => `  - {by: Ida Moe, on: ${on}${more}}`
    const old = page(`review:\n${entry('2025-01-01', `, hash: "${hash}"`)}\n${entry('2026-01-01', '')}`)
    const late = page(`review:\n${entry('2026-01-01', `, hash: "${hash}"`)}\n${entry('2025-01-01', '')}`)
    const lay = page(`review:\n${entry('2026-01-01', '')}\n${entry('2025-01-01', `, role: lay, hash: "${hash}"`)}`)
    expect(await shortly({'a.md': old, 'b.md': late, 'c.md': lay})).toEqual(['c.md changed 1037', 'b.md changed 1037'])
  })

  test('is read from git where no sign-off holds a hash', () => {
    const rules = [
      {rule: catalogue.get('review/expired')!, severity: 'warning' as const, options: {maxAgeMonths: 36, byType: {}}},
      {rule: catalogue.get('review/changed-since-sign-off')!, severity: 'error' as const, options: {voidedBy: []}}
    ]
    const reviewed = {commit: '0000000', content: contentOf(documentFrom(before, {format: 'markdown'})), kinds: {}}
    const context = {...emptyContext, today: '2026-03-01', history: {reviewed, sinceBase: null}}
    const document = documentFrom(page('last_reviewed: 2025-06', before.replace('About Call', 'On Call')), {path: 'a.md'})
    expect(reviewStateOf(document, {name: 'a.md', rules, context}).changed).toEqual({
      since: [{role: null, on: '2025-06'}],
      sections: [{id: 'call', title: 'Call', kind: 'changed'}]
    })
  })
})

describe('pages without a review date', () => {
  test('count where their type is stated or configured and clinical', async () => {
    const files = {
      'bedside.yaml': 'articleTypes: {condition: {files: ["conditions/**"]}, page: {files: ["about/**"]}}\n',
      'conditions/a.md': '# Asthma\n',
      'about/b.md': '# Our team\n',
      'c.md': page('type: medicine'),
      'd.md': '# Asthma\n',
      'e.md': page('type: medicine\nlast_reviewed: soon')
    }
    expect(await shortly(files, {unreviewed: true})).toEqual(['c.md unreviewed null', 'conditions/a.md unreviewed null'])
    expect((await run(files)).unreviewed).toBe(2)
  })
})

test('names reviewers as the list has them, and the page from the top of the repository', async () => {
  const cwd = folderWith({
    'bedside.yaml': 'reviewers: people.yaml\n',
    'people.yaml': '- {id: ida, name: Ida Moe, credentials: [MD]}\n',
    'content/a.md': page('title: "Asthma\\n in adults"\nreviewedBy: [ida, TBD, "Ola Berg, RN"]\nnext_review: 2026-03-02')
  })
  const {entries} = await runReviewQueue({cwd: join(cwd, 'content'), paths: ['a.md'], now: '2026-03-01', within: 90})
  expect(entries).toEqual([
    {
      path: 'a.md',
      id: 'content/a.md',
      title: 'Asthma in adults',
      type: 'condition',
      status: 'due',
      due: '2026-03-02',
      days: 1,
      reviewedOn: null,
      reviewers: ['Ida Moe', 'Ola Berg'],
      changed: null,
      reason: 'Review is due 2026-03-02.'
    }
  ])
})
