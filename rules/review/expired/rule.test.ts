import {lint, withDefaults} from '@bedside/core'
import {describe, expect, test} from 'vitest'
import rule from './rule.js'

function findings(source: string, today: string | null, options: Record<string, unknown> = {}) {
  const configured = {rule, severity: 'warning' as const, options: withDefaults(rule, options)}
  return lint(source, {path: 'page.md', rules: [configured], context: {today}}).findings
}

const messages = (...given: Parameters<typeof findings>) => findings(...given).map(({message}) => message)

const page = (yaml: string) => `---\n${yaml}\n---\n\n# Asthma\n`

test.each([
  ['next_review: 2025-03-01', '2025-03-01', '2025-03-02'],
  ['next_review: 2025-03', '2025-03-31', '2025-04-01'],
  ['next_review: 2025', '2025-12-31', '2026-01-01'],
  ['next_review: 2024-02', '2024-02-29', '2024-03-01'],
  ['last_reviewed: 2023-03-01', '2026-03-01', '2026-03-02'],
  ['last_reviewed: 2024-02-29', '2027-02-28', '2027-03-01'],
  ['last_reviewed: March 2023', '2026-03-31', '2026-04-01'],
  ['last_reviewed: 2023-03-01T23:59:00-08:00', '2026-03-01', '2026-03-02'],
  ['last_reviewed: 2010-01-01\nnext_review: 2026-01-01', '2026-01-01', '2026-01-02']
])('%s holds until %s', (yaml, lastDay, dayAfter) => {
  expect(messages(page(yaml), lastDay)).toEqual([])
  expect(messages(page(yaml), dayAfter)).toHaveLength(1)
})

test('a leap day after 48 months is a leap day', () => {
  const options = {maxAgeMonths: 48}
  expect(messages(page('last_reviewed: 2024-02-29'), '2028-02-29', options)).toEqual([])
  expect(messages(page('last_reviewed: 2024-02-29'), '2028-03-01', options)).toHaveLength(1)
})

test.each<[type: string, options: object, count: number]>([
  ['medicine', {}, 1],
  ['condition', {}, 0],
  ['medicine', {byType: {}}, 0],
  ['condition', {byType: {condition: 12}}, 1],
  ['news', {byType: {news: 12}}, 1]
])('%s with %j', (type, options, count) => {
  expect(messages(page(`type: ${type}\nlast_reviewed: 2025-01-01`), '2026-01-02', {...options})).toHaveLength(count)
})

describe('after the days of grace it is an error', () => {
  test.each<[yaml: string, options: object, today: string, severity: string]>([
    ['next_review: 2025-12-01', {}, '2025-12-02', 'warning'],
    ['next_review: 2025-12-01', {}, '2026-03-01', 'warning'],
    ['next_review: 2025-12-01', {}, '2026-03-02', 'error'],
    ['next_review: 2025-12-01', {graceDays: 0}, '2025-12-02', 'error'],
    ['next_review: 2025-12-01', {graceDays: 30_000}, '2046-03-02', 'warning'],
    ['type: condition\nlast_reviewed: 2022-12-01', {}, '2026-03-01', 'warning'],
    ['type: condition\nlast_reviewed: 2022-12-01', {}, '2026-03-02', 'error'],
    // The type is a guess, or the page gives no advice, and so the day is ours.
    ['last_reviewed: 2012-12-01', {}, '2026-03-02', 'warning'],
    ['type: glossary\nlast_reviewed: 2012-12-01', {}, '2026-03-02', 'warning']
  ])('%s %j on %s', (yaml, options, today, severity) => {
    expect(findings(page(yaml), today, {...options}).map((finding) => finding.severity)).toEqual([severity])
  })

  test('a severity that is lower or higher is raised and kept', () => {
    const report = (severity: 'note' | 'error', yaml: string) =>
      lint(page(yaml), {path: 'page.md', rules: [{rule, severity, options: withDefaults(rule)}], context: {today: '2026-03-02'}})
        .findings[0]
    expect(report('note', 'next_review: 2025-12-01')?.severity).toBe('error')
    expect(report('note', 'next_review: 2026-03-01')?.severity).toBe('note')
    expect(report('error', 'last_reviewed: 2012-12-01')?.severity).toBe('error')
  })
})

test.each([
  ['next_review: 2025-03-02', '2026-03-01', 'Review was due 2025-03-02; review the page or move the date.'],
  ['next_review: 2025-03-01', '2026-03-01', 'Review was due 2025-03-01, 1 year ago; review the page or move the date.'],
  ['next_review: 2020-02-29', '2023-02-28', 'Review was due 2020-02-29, 3 years ago; review the page or move the date.'],
  ['next_review: 1950-01-01', '2150-01-01', 'Review was due 1950-01-01, 200 years ago; review the page or move the date.'],
  ['last_reviewed: "2021"', '2026-03-01', 'Last review was 2021, 4 years ago, and held for 36 months; review the page again.']
])('%s on %s says how late it is', (yaml, today, message) => expect(messages(page(yaml), today)).toEqual([message]))

test('programs are told the day and how late it is', () => {
  expect(findings(page('next_review: 2024-02'), '2024-03-02')[0]?.data).toEqual({due: '2024-02-29', daysLate: 2})
})

test.each([
  ['review: {on: 2022-01-01, next: 2025-01-01}', 1],
  ['review:\n  - {role: clinical, on: 2022-01-01, next: 2025-01-01}\n  - {role: editorial, on: 2025-12-01, next: 2028-12-01}', 1],
  ['review:\n  - {on: 2022-01-01, next: 2025-01-01}\n  - {on: 2025-01-01, next: 2028-01-01}', 0],
  ['review:\n  - {role: clinical, on: 2025-01-01, next: 2028-01-01}\n  - {role: editorial, on: 2020-12-01, next: 2021-12-01}', 0]
])('the next review of a sign-off counts: %s', (yaml, count) => expect(messages(page(yaml), '2026-01-01')).toHaveLength(count))

test.each([
  'last_reviewed: soon',
  'last_reviewed: 03/04/2005',
  'last_reviewed: 2005-02-31',
  'title: Asthma',
  'type: news\nlast_reviewed: 2005-01-01'
])('says nothing of %s', (yaml) => expect(messages(page(yaml), '2026-01-01')).toEqual([]))

test('says nothing where nobody said what day it is', () => expect(messages(page('next_review: 2005-01-01'), null)).toEqual([]))

test('the latest of several reviews counts', () => {
  expect(messages(`${page('last_reviewed: 2015-01-01')}\nPage last reviewed: 1 January 2026\n`, '2026-06-01')).toEqual([])
})
