import {applyFixes, type Context, lint, type Resolution, type Site} from '@bedside/core'
import {expect, test} from 'vitest'
import rule from './rule.js'

/** A site in which every relative address is missing. */
function siteWith(near: readonly string[]): Site {
  const resolve = (_: string, url: string): Resolution => (/^\w+:/.test(url) ? {kind: 'unknown'} : {kind: 'missing', path: url})
  return {pages: new Map(), resolve, nearest: () => near}
}

function findingsIn(source: string, context: Partial<Context>, path = 'a.md') {
  return lint(source, {path, rules: [{rule, severity: 'error', options: {}}], context}).findings
}

function fixed(source: string, near: readonly string[], path = 'a.md'): string {
  return applyFixes(
    source,
    findingsIn(source, {site: siteWith(near)}, path).flatMap(({fix}) => fix ?? [])
  ).text
}

test.each([
  ['[a](fussion.md?x=1#y "Title")', '[a](fusion.md?x=1#y "Title")'],
  ['[a](<fussion.md>)', '[a](<fusion.md>)'],
  ['[a]: fussion.md "Title"', '[a]: fusion.md "Title"'],
  ['![fussion.md](fussion.md)', '![fussion.md](fusion.md)'],
  ['<a class="b" href="fussion.md">fussion.md</a>', '<a class="b" href="fusion.md">fussion.md</a>'],
  ['> [a\n> b](fussion.md)', '> [a\n> b](fusion.md)']
])('%s is mended to %s', (source, expected) => {
  expect(fixed(`${source}\n`, ['fusion.md'])).toBe(`${expected}\n`)
})

test('two near addresses, or a far one, are offered and not taken', () => {
  const source = '[a](fussion.md#b)\n'
  expect(fixed(source, ['fusion.md', 'fission.md'])).toBe(source)
  expect(fixed(source, ['moved/fussion.md'])).toBe(source)
  const [finding] = findingsIn(source, {site: siteWith(['moved/fussion.md'])})
  expect(finding?.suggestions).toEqual([{message: 'Link to moved/fussion.md', edits: [{start: 4, end: 16, text: 'moved/fussion.md#b'}]}])
})

test('an undefined reference is mended at its label', () => {
  expect(fixed('[a][disk]\n\n[disc]: https://example.org\n', [])).toBe('[a][disc]\n\n[disc]: https://example.org\n')
  expect(fixed('[disk][]\n\n[disc]: https://example.org\n', [])).toBe('[disk][]\n\n[disc]: https://example.org\n')
})

test('a reference is reported once, at its definition', () => {
  expect(findingsIn('[a][b] [c][b]\n\n[b]: gone.md\n', {site: siteWith([])}).map(({start}) => start.line)).toEqual([3])
})

test('without a site only undefined references are reported', () => {
  expect(findingsIn('[a](gone.md) [b][c]\n', {}).map(({message}) => message)).toEqual([
    'No definition for [c]; add one, or write the address in the link.'
  ])
})

test('the longest message fits', () => {
  const long = 'very-long-name-of-a-page-about-health'.repeat(9)
  for (const {message} of findingsIn(`[a](${long}.md) [b][${long}] \n\n[${long}x]: y.md\n`, {site: siteWith([`${long}s.md`])})) {
    expect(message.length).toBeLessThanOrEqual(120)
  }
})
