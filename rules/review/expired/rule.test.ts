import {lint} from '@bedside/core'
import {expect, test} from 'vitest'
import rule from './rule.js'

function messages(source: string, today: string | null, options: Record<string, unknown> = {}): string[] {
  const configured = {rule, severity: rule.severity as 'warning', options: {maxAgeMonths: 36, byType: {}, ...options}}
  return lint(source, {path: 'page.md', rules: [configured], context: {today}}).findings.map(({message}) => message)
}

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

test('a type may have a limit of its own', () => {
  const options = {byType: {medicine: 12}}
  expect(messages(page('type: medicine\nlast_reviewed: 2025-01-01'), '2026-01-02', options)).toHaveLength(1)
  expect(messages(page('type: condition\nlast_reviewed: 2025-01-01'), '2026-01-02', options)).toEqual([])
})

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
