import {lint} from '@bedside/core'
import {expect, test} from 'vitest'
import rule from './rule.js'

function findings(source: string, locale = 'en-US') {
  return lint(source, {path: 'page.md', rules: [{rule, severity: 'error', options: {}}], context: {locale}}).findings
}

/** What the source becomes with each suggestion. */
function suggested(source: string, locale?: string): string[] {
  return findings(source, locale).flatMap(({suggestions = []}) =>
    suggestions.map(({edits: [edit]}) => source.slice(0, edit!.start) + edit!.text + source.slice(edit!.end))
  )
}

test('offers both readings, the one usual in the locale first, and keeps quotes', () => {
  expect(suggested('---\nlast_reviewed: "03/04/2025"\n---\n', 'en-GB')).toEqual([
    '---\nlast_reviewed: "2025-04-03"\n---\n',
    '---\nlast_reviewed: "2025-03-04"\n---\n'
  ])
})

test('in TOML it leaves the key where it is', () => {
  expect(suggested('+++\nlast_reviewed = "03/04/2025"\n+++\n')[0]).toBe('+++\nlast_reviewed = "2025-03-04"\n+++\n')
})

test('in a text it writes the month in letters, in the order of the locale', () => {
  expect(suggested('# Asthma\n\nPage last reviewed: 03/04/2025\n')[0]).toContain('reviewed: March 4, 2025\n')
  expect(suggested('# Asthma\n\nPage last reviewed: 03/04/2025\n', 'en-GB')[0]).toContain('reviewed: 3 April 2025\n')
})

test('dates that are no review dates are told in frontmatter only, and only where ambiguous', () => {
  expect(findings('---\nupdated: 03/04/2025\npublished: soon\n---\n').map(({message}) => message)).toEqual([
    'Update date "03/04/2025" can be read in two ways; write it as YYYY-MM-DD.'
  ])
  expect(findings('# Asthma\n\nLast updated: 03/04/2025\n')).toEqual([])
})

test('messages keep to their length', () => {
  const [finding] = findings(`---\nlast_reviewed: ${'some day in spring '.repeat(9)}\n---\n`)
  expect(finding!.message.length).toBeLessThanOrEqual(120)
})
