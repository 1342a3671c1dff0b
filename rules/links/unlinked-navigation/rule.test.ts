import {applyFixes, lint} from '@bedside/core'
import {expect, test} from 'vitest'
import rule from './rule.js'

function fixed(source: string, path = 'a.md'): string {
  const {findings} = lint(source, {path, rules: [{rule, severity: 'warning', options: {}}]})
  return applyFixes(
    source,
    findings.flatMap(({fix}) => fix ?? [])
  ).text
}

test.each([
  ['One.\n\nContinue Reading\n\nTwo.\n', 'One.\n\nTwo.\n'],
  ['One.\n\nContinue Reading\n', 'One.\n'],
  ['One.\r\n\r\nNext »', 'One.\r\n'],
  ['Read more\n\nOne.\n', 'One.\n'],
  ['> Read more\n', '> Read more\n'],
  ['- Read more\n', '- Read more\n']
])('%j is fixed to %j', (source, expected) => {
  expect(fixed(source)).toBe(expected)
})

test('the words within a sentence, in another language or with a link are no navigation', () => {
  expect(fixed('Read more books.\n\n[Next](b.md)\n\nBack to top of the stairs\n')).toContain('Read more')
  const spanish =
    'El dolor de espalda es muy común y casi siempre se va por sí solo en pocas semanas, sin que haga falta ningún tratamiento.'
  expect(fixed(`${spanish} ${spanish}\n\nNext\n`)).toContain('Next')
})
