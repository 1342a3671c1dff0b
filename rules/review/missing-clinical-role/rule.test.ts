import {type Context, lint, withDefaults} from '@bedside/core'
import {expect, test} from 'vitest'
import rule from './rule.js'

function findings(source: string, options: Record<string, unknown> = {}, context: Partial<Context> = {}) {
  const rules = [{rule, severity: 'error' as const, options: withDefaults(rule, options)}]
  return lint(source, {path: 'page.md', rules, context}).findings
}

const page = (yaml: string, text = '') => `---\ntype: condition\n${yaml}\n---\n\n# Asthma\n\n${text}\n`
const editor = '  - {by: Ola Berg, role: editorial, on: 2026-01-10}'

test.each<[yaml: string, missing: string[]]>([
  ['tags: []', []],
  ['review:', []],
  ['review: []', []],
  ['review: approved', []],
  ['review: {by: "Ida Moe, MD"}', []],
  [`review:\n${editor}`, ['clinical']],
  [`reviews:\n${editor}`, ['clinical']],
  ['review: {by: Ola Berg, role: Copy edit}', ['clinical']],
  ['review: {by: Ola Berg, role: patient reader}', ['clinical']],
  ['review: {by: Ola Berg, role: editor}', ['clinical']],
  ['review: {by: Ola Berg, role: Managing editor}', ['clinical']],
  ['review: {by: Ola Berg, role: proofreader}', ['clinical']],
  ['review: {by: "Ola Berg, MD", role: medical editor}', []],
  [`review:\n${editor}\n  - {by: Ida Moe}`, []],
  [`review:\n${editor}\n  - {role: clinical}`, ['clinical']],
  [`review:\n${editor}\n  - {role: clinical, on: 2026-01-11}`, []],
  // An empty name is attribution/placeholder-reviewer's to tell.
  [`review:\n${editor}\n  - {role: clinical, by: ""}`, []],
  [`reviewedBy: Ida Moe, MD\nreview:\n${editor}`, []],
  ['review: {role: clinical}', []]
])('%s', (yaml, missing) => {
  expect(findings(page(yaml)).map(({data}) => data?.missing)).toEqual(missing.length > 0 ? [missing] : [])
})

test('a byline in the text names a clinical reviewer', () => {
  expect(findings(page(`review:\n${editor}`, 'Medically reviewed by Ida Moe, MD'))).toEqual([])
})

test('every role that is asked for is there', () => {
  const roles = ['clinical', 'editorial', 'lay']
  const [finding] = findings(page(`review:\n${editor}`), {roles})
  expect(finding?.message).toBe('No review entry is clinical or lay (there is: editorial); add the missing reviews.')
  expect(findings(page('review: {by: Ida Moe}'), {roles})[0]?.data).toEqual({missing: ['editorial', 'lay'], found: ['clinical']})
  expect(findings(page(`review:\n${editor}`), {roles: []})).toEqual([])
})

test('a guessed type makes it a warning, and a page that is no article owes nothing', () => {
  const source = (title: string) => `---\nreview:\n${editor}\n---\n\n# ${title}\n`
  expect(findings(source('Asthma')).map(({severity}) => severity)).toEqual(['warning'])
  expect(findings(source('Contact us'))).toEqual([])
})

test('it knows every language', () => {
  expect(findings(page(`lang: es\nreview:\n${editor}`))).toHaveLength(1)
})
