import {applyFixes, emptyContext, lint, type Setting} from '@bedside/core'
import {expect, test} from 'vitest'
import unknownRule from '../unknown-rule/rule.js'
import rule from './rule.js'

const settings = new Map<string, Setting>([
  ['a/b', 'error'],
  ['c/d', 'error'],
  ['links/x', 'error'],
  ['e/f', 'off']
])

function findingsIn(source: string) {
  const rules = [rule, unknownRule].map((each) => ({rule: each, severity: 'warning' as const, options: {}}))
  return lint(source, {path: 'a.md', rules, context: {...emptyContext, settings}}).findings
}

test('a comment alone on its line goes with the line', () => {
  const source = 'One.\n\n<!-- bedside-disable-next-line a/b -- r -->\nTwo.\n'
  expect(
    applyFixes(
      source,
      findingsIn(source).flatMap(({fix}) => fix ?? [])
    ).text
  ).toBe('One.\n\nTwo.\n')
})

test('a comment within a line, and one that another comment ends, are only reported', () => {
  const findings = findingsIn(
    'One <!-- bedside-disable-next-line a/b -- r --> two.\n\n<!-- bedside-disable a/b -- r -->\n\n<!-- bedside-enable -->\n'
  )
  expect(findings.map(({fix}) => fix)).toEqual([undefined, undefined])
})

test('each idle rule of a list is reported where it stands, and one that is off is not judged', () => {
  const source = '<!-- bedside-disable-file a/b, c/d, e/f, links/x -- r -->\n\nOne.\n'
  expect(findingsIn(source).map(({start, message}) => [start.column, message])).toEqual([
    [27, 'Nothing of a/b is held back here; take it out of the list.'],
    [32, 'Nothing of c/d is held back here; take it out of the list.']
  ])
})

test('an unknown id is mended', () => {
  const source = '<!-- bedside-disable-file a/bb -- r -->\n'
  expect(
    applyFixes(
      source,
      findingsIn(source).flatMap(({fix}) => fix ?? [])
    ).text
  ).toContain('a/b -- r')
})
