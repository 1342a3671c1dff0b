import {lint} from '@bedside/core'
import {expect, test} from 'vitest'
import rule from './rule.js'

const findingsIn = (source: string) => lint(source, {path: 'page.md', rules: [{rule, severity: 'error', options: {}}]}).findings

test.each([
  ['---\nreviewer: Ida Moe, MBSB\n---\n\n# Asthma\n', ['MBBS']],
  ['---\nreviewer:\n  name: Ida Moe\n  credentials: MBSB\n---\n\n# Asthma\n', ['MBBS']],
  ['# Asthma\n\nReviewed by Ida Moe, FRCGPP, on 3 March 2026\n', ['FRCGP']],
  ['# Asthma\n\nReviewed by Ida Moe, FXQS\n', []]
])('letters one letter off are offered: %j', (source, letters) => {
  const [finding] = findingsIn(source)
  expect(finding!.severity).toBe('warning')
  expect(finding!.suggestions?.map(({edits}) => edits[0]!.text) ?? []).toEqual(letters)
  for (const {edits} of finding!.suggestions ?? []) {
    const {start, end, text} = edits[0]!
    expect(findingsIn(source.slice(0, start) + text + source.slice(end))).toEqual([])
  }
})

test('only the letters that are not known are asked about', () => {
  expect(findingsIn('# Asthma\n\nReviewed by Ida Moe, PhD, FXQS\n')[0]!.message).toContain('"FXQS"')
})
