import {applyFixes, lint} from '@bedside/core'
import {expect, test} from 'vitest'
import rule from './rule.js'

const findingsIn = (source: string) => lint(source, {path: 'a.md', rules: [{rule, severity: 'error', options: {}}]}).findings

function fixed(source: string): string {
  return applyFixes(
    source,
    findingsIn(source).flatMap(({fix}) => fix ?? [])
  ).text
}

test('it is mended at its label, where readers do not see the label', () => {
  expect(fixed('[a][disk]\n\n[disc]: https://example.org\n')).toBe('[a][disc]\n\n[disc]: https://example.org\n')
  expect(fixed('[disk][]\n\n[disc]: https://example.org\n')).toBe('[disk][]\n\n[disc]: https://example.org\n')
  expect(fixed('[a][type-1]\n\n[type-2]: https://example.org\n')).toBe('[a][type-1]\n\n[type-2]: https://example.org\n')
})

test('a label is found whatever its letters and line breaks', () => {
  expect(findingsIn('[a][Slipped\nDisc]\r\n\r\n[slipped disc]: https://example.org\r\n')).toEqual([])
})

test('the longest message fits', () => {
  const long = 'very-long-name-of-a-page-about-health'.repeat(9)
  for (const {message} of findingsIn(`[b][${long}] \n\n[${long}x]: y.md\n`)) expect(message.length).toBeLessThanOrEqual(120)
})
