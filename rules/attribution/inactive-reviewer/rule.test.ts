import {lint} from '@bedside/core'
import {expect, test} from 'vitest'
import rule from './rule.js'

const reviewers = [
  {id: 'ida', name: 'Ida Moe', credentials: ['MD'], active: {from: '2020-03-01', until: '2024-02-29'}},
  {id: 'tom', name: 'Tom Reyes', credentials: ['RN']}
]

function found(yaml: string, text = '', today: string | null = '2026-03-01'): string[] {
  const source = `---\ntype: condition\n${yaml}\n---\n\n# Asthma\n\n${text}\n`
  const context = {reviewers, today}
  const {findings} = lint(source, {path: 'page.md', rules: [{rule, severity: 'error', options: {}}], context})
  return findings.map(({severity, message}) => `${severity} ${/review is of (\S+);/.exec(message)?.[1] ?? 'undated'}`)
}

test.each<[day: string, expected: string[]]>([
  ['2020-02-29', ['error 2020-02-29']],
  ['2020-03-01', []],
  ['2024-02-29', []],
  ['2024-03-01', ['error 2024-03-01']],
  ['2020-02', ['error 2020-02']],
  ['2020-03', []],
  ['2024-02', []],
  ['2024-03', ['error 2024-03']],
  ['2019', ['error 2019']],
  ['2020', []],
  ['2024', []],
  ['2025', ['error 2025']],
  ['2024-02-29T23:30:00Z', []],
  ['03/04/2025', []],
  ['31/02/2025', []]
])('a review of %s', (day, expected) => {
  expect(found(`reviewer: ida\nlastReviewed: "${day}"`)).toEqual(expected)
  expect(found(`review: {by: ida, on: "${day}"}`)).toEqual(expected)
})

test('without a date, the day of the run decides', () => {
  expect(found('reviewer: ida')).toEqual(['warning undated'])
  expect(found('reviewer: ida', '', '2024-02-29')).toEqual([])
  expect(found('reviewer: ida', '', '2020-02-29')).toEqual(['warning undated'])
  expect(found('reviewer: ida', '', null)).toEqual([])
})

test('each entry has its own date, and keeps it', () => {
  expect(found('review: [{by: ida, on: 2023-01-01}, {by: ida, on: 2025-01-01}]')).toEqual(['error 2025-01-01'])
  expect(found('review: [{by: ida, on: 2023-01-01}, {by: tom, on: 2025-01-01}]')).toEqual([])
  expect(found('review: [{by: ida}, {by: tom, on: 2025-01-01}]')).toEqual(['warning undated'])
  expect(found('review: {by: [tom, ida], on: 2025-01-01}')).toEqual(['error 2025-01-01'])
  expect(found('review: {by: ida, role: editorial, on: 2025-01-01}')).toEqual(['error 2025-01-01'])
})

test('a byline in the text has its own date, too', () => {
  expect(found('tags: []', 'Reviewed by Ida Moe, MD, on 1 March 2024')).toEqual(['error 2024-03-01'])
  expect(found('reviewer: ida', 'Reviewed by Tom Reyes, RN, on 1 March 2023')).toEqual(['warning undated'])
  expect(found('reviewer: ida', 'Page last reviewed: 1 March 2023')).toEqual([])
})

test('people without limits, and people who are not in the list, are let pass', () => {
  expect(found('reviewer: tom\nlastReviewed: 2025-01-01')).toEqual([])
  expect(found('reviewer: Ola Berg\nlastReviewed: 2025-01-01')).toEqual([])
})
