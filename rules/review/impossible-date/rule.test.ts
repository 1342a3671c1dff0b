import {type Context, lint, parseDate} from '@bedside/core'
import {describe, expect, test} from 'vitest'
import ambiguousDate from '../ambiguous-date/rule.js'
import rule from './rule.js'
import {likelyDays} from './suggestions.js'

function findings(source: string, {path = 'page.md', ...context}: Partial<Context> & {path?: string} = {}) {
  const rules = [rule, ambiguousDate].map((each) => ({rule: each, severity: 'error' as const, options: {}}))
  return lint(source, {path, rules, context: {today: '2026-03-01', ...context}}).findings
}

const page = (yaml: string, text = '') => `---\n${yaml}\n---\n\n# Asthma\n\n${text}\n`
const found = (...given: Parameters<typeof findings>) => findings(...given).map(({rule: id, severity}) => `${id.split('/')[1]} ${severity}`)

/** What the source becomes with each suggestion. */
function suggested(source: string, context: Partial<Context> = {}): string[] {
  return findings(source, context).flatMap(({suggestions = []}) =>
    suggestions.map(({edits: [edit]}) => source.slice(0, edit!.start) + edit!.text + source.slice(edit!.end))
  )
}

describe('one date gives one finding', () => {
  test.each<[yaml: string, expected: string[]]>([
    ['last_reviewed: 2025-02-29', ['impossible-date error']],
    ['last_reviewed: 2024-02-29', []],
    ['last_reviewed: "2025-13"', ['impossible-date error']],
    ['last_reviewed: 00/05/2025', ['impossible-date error']],
    ['last_reviewed: 30 February 2024', ['impossible-date error']],
    ['last_reviewed: soon', ['ambiguous-date error']],
    ['last_reviewed: 03/04/2027', ['ambiguous-date error']],
    ['last_reviewed:', []],
    ['last_reviewed: TBD', []],
    ['published: 2025-02-30', ['impossible-date warning']],
    ['published: 2031-02-01', []],
    ['next_review: 2031-02-01', []],
    ['last_reviewed: [2025-02-30, 2024-02-30]', ['impossible-date error', 'impossible-date error']],
    ['review: {by: Ida Moe, on: 2025-02-30}', ['impossible-date error']],
    [
      'review:\n  - {role: editorial, on: 2025-02-30}\n  - {role: clinical, on: 2025-04-31}',
      ['impossible-date error', 'impossible-date error']
    ],
    ['review:\n  - {role: editorial, on: 03/04/2025}', ['ambiguous-date error']],
    ['review:\n  - {role: lay, on: 2027-02-01}', ['impossible-date error']],
    ['params:\n  review: {on: 2025-02-30}', ['impossible-date error']]
  ])('%s', (yaml, expected) => expect(found(page(yaml))).toEqual(expected))
})

test('dates of one line of TOML are told apart', () => {
  expect(found('+++\nlast_reviewed = ["2025-02-30", "2025-02-31"]\n+++\n\n# Asthma\n')).toHaveLength(2)
})

test.each(['\n', '\r\n', '\r'])('line endings %j and a byte order mark change nothing', (ending) => {
  const source = `\ufeff${page('last_reviewed: 2025-02-30').replaceAll('\n', ending)}`
  const [finding] = findings(source)
  expect(source.slice(finding!.start.offset, finding!.end.offset)).toBe('2025-02-30')
})

describe('reviews to come', () => {
  test.each<[yaml: string, isToCome: boolean]>([
    ['last_reviewed: 2026-03-02', false],
    ['last_reviewed: 2026-03-03', true],
    ['last_reviewed: 2026-03-03T00:30:00+14:00', true],
    ['last_reviewed: 2026-03', false],
    ['last_reviewed: 2026-04', true],
    ['last_reviewed: "2026"', false],
    ['last_reviewed: "2027"', true],
    ['review: {on: 2026-03-03}', true]
  ])('%s', (yaml, isToCome) => {
    expect(found(page(yaml))).toEqual(isToCome ? ['impossible-date error'] : [])
    expect(found(page(yaml), {today: null})).toEqual([])
  })

  test.each(['review_date: 2027-01-01', 'reviewDate: 2027-01-01', 'medical-review-date: "2027-01-01"'])(
    '%s may be the next one',
    (yaml) => {
      expect(found(page(yaml))).toEqual(['impossible-date warning'])
    }
  )

  test.each(['last_review_date: 2027-01-01', 'lastReviewDate: 2027-01-01'])('%s may not', (yaml) => {
    expect(found(page(yaml))).toEqual(['impossible-date error'])
  })

  test('the label in a text is read, too', () => {
    expect(found('# Asthma\n\nReview date: January 2027\n')).toEqual(['impossible-date warning'])
    expect(found('# Asthma\n\nPage last reviewed: January 2027\n')).toEqual(['impossible-date error'])
  })
})

describe('a next review comes after its last', () => {
  test.each<[yaml: string, isFault: boolean]>([
    ['last_reviewed: 2025-03-02\nnext_review: 2025-03-02', true],
    ['last_reviewed: 2025-03-02\nnext_review: 2025-03-03', false],
    ['last_reviewed: 2025-03-02\nnext_review: 2025-03', false],
    ['last_reviewed: 2025-03\nnext_review: 2025-02', true],
    ['last_reviewed: 2025-03\nnext_review: 2025-03', false],
    ['last_reviewed: 2025-03\nnext_review: 2025-03-01', true],
    ['last_reviewed: 2025\nnext_review: 2024-12-31', true],
    ['last_reviewed: [2022-01-01, 2025-01-01]\nnext_review: 2024-01-01', false],
    ['last_reviewed: [2022-01-01, 2025-01-01]\nnext_review: 2021-01-01', true],
    ['last_reviewed: 2025-02-30\nnext_review: 2024-01-01', false],
    // A later review, in an entry of its own, has met what the page had planned.
    ['next_review: 2024-01-01\nreview: {on: 2025-02-01, next: 2028-02-01}', false],
    ['review: {on: 2025-02-01, next: 2024-02-01}', true],
    ['params:\n  review: {on: 2025-02-01, next: 2024-02-01}', true]
  ])('%s', (yaml, isFault) => {
    const order = findings(page(yaml), {today: null}).filter(({message}) => message.startsWith('Next review '))
    expect(order.filter(({message}) => message.includes('not after'))).toHaveLength(isFault ? 1 : 0)
  })

  test('a review to come is the only fault of its entry', () => {
    expect(found(page('review: {on: 2062-02-01, next: 2029-02-01}'))).toEqual(['impossible-date error'])
  })

  test('dates of the text are compared with each other only', () => {
    expect(found(page('last_reviewed: 2026-01-01', 'Next review due: 1 June 2025'))).toEqual([])
  })
})

describe('suggestions', () => {
  test.each<[yaml: string, expected: string[]]>([
    ['last_reviewed: 2026-12-02', ['last_reviewed: 2026-02-12']],
    ['last_reviewed: "2026-12-02T08:00:00Z"', ['last_reviewed: "2026-02-12T08:00:00Z"']],
    ['last_reviewed: 2027-03-03', []],
    ['last_reviewed: 2026-12-13', []],
    ['last_reviewed: 31/02/2025', ['last_reviewed: 2025-02-28']],
    ['last_reviewed: "2024-02-30"', ['last_reviewed: "2024-02-29"']],
    ['last_reviewed: 2025-15-03', ['last_reviewed: 2025-03-15']],
    ['next_review: 2031-04-31', ['next_review: 2031-04-30']],
    ['last_reviewed: 2026-04-31', []],
    ['last_reviewed: 13/13/2025', []],
    ['last_reviewed: 30 February 2024', []]
  ])('%s', (yaml, expected) => expect(suggested(page(yaml))).toEqual(expected.map((each) => page(each))))

  test('what is suggested can be, whatever was written', () => {
    const numbers = Array.from({length: 34}, (_, index) => String(index).padStart(2, '0'))
    for (const year of ['2024', '2025', '2026', '2100']) {
      for (const first of numbers) {
        for (const second of numbers) {
          for (const raw of [`${year}-${first}-${second}`, `${first}/${second}/${year}`]) {
            const stated = {field: 'review.on', raw, reading: parseDate(raw), origin: 'frontmatter', start: 0, end: raw.length} as const
            for (const iso of likelyDays(stated, '2026-03-01')) {
              expect(parseDate(iso)).toEqual({iso, precision: 'day'})
              expect(iso <= '2026-03-01' && iso !== raw).toBe(true)
            }
          }
        }
      }
    }
  })

  test('in a text the month is in letters, in the order of the locale', () => {
    const text = '# Asthma\n\nPage last reviewed: 31/04/2025\n'
    expect(suggested(text)).toEqual(['# Asthma\n\nPage last reviewed: April 30, 2025\n'])
    expect(suggested(text, {locale: 'en-GB'})).toEqual(['# Asthma\n\nPage last reviewed: 30 April 2025\n'])
  })
})

test('messages keep to their length', () => {
  const long = `last_reviewed: 2025-02-30 at ${'some hour '.repeat(12)}\nupdated: 2025-02-30\nnext_review: 2020-01-01`
  for (const {message} of findings(page(long))) expect(message.length).toBeLessThanOrEqual(120)
  for (const {message} of findings(page('review: {on: 2025-12-31, next: 2025-12-31}'))) expect(message.length).toBeLessThanOrEqual(120)
  for (const {message} of findings(page('last_reviewed: 2062-12-31'))) expect(message.length).toBeLessThanOrEqual(120)
})
