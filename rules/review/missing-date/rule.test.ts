import {type Context, lint} from '@bedside/core'
import {expect, test} from 'vitest'
import missingRole from '../missing-clinical-role/rule.js'
import rule from './rule.js'

function found(yaml: string, context: Partial<Context> = {}): string[] {
  const rules = [
    {rule, severity: 'error' as const, options: {}},
    {rule: missingRole, severity: 'error' as const, options: {roles: ['clinical']}}
  ]
  const {findings} = lint(`---\ntype: condition\n${yaml}\n---\n\n# Asthma\n`, {path: 'page.md', rules, context})
  return findings.map((finding) => finding.rule.slice('review/'.length))
}

test.each<[yaml: string, expected: string[]]>([
  ['tags: []', ['missing-date']],
  ['last_reviewed: 2025-02-30', []],
  ['review: {by: "Ida Moe, MD"}', ['missing-date']],
  ['review: {by: Ola Berg, role: editorial, on: 2026-01-10}', ['missing-clinical-role']],
  ['review: {by: Ola Berg, role: editorial}', ['missing-date', 'missing-clinical-role']],
  ['review: [{by: Ola Berg, role: editorial, on: 2026-01-10}, {by: "Ida Moe, MD", role: clinical}]', ['missing-date']],
  ['review: [{by: Ola Berg, role: editorial, on: 2026-01-10}, {by: "Ida Moe, MD", on: 2026-01-12}]', []]
])('one fault gives one finding: %s', (yaml, expected) => expect(found(yaml)).toEqual(expected))

test('where the other rule is off, this one speaks', () => {
  const settings = new Map([['review/missing-clinical-role', 'off' as const]])
  expect(found('review: {by: Ola Berg, role: editorial, on: 2026-01-10}', {settings})).toContain('missing-date')
})
