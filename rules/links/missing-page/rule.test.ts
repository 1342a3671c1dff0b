import {applyFixes, type Context, type LinkTarget, lint, type Resolution, type Site} from '@bedside/core'
import {expect, test} from 'vitest'
import rule from './rule.js'

/** A site in which every relative address is missing. */
function siteWith(near: readonly string[]): Site {
  return {
    pages: new Map(),
    resolve: (_: string, {url}: LinkTarget): Resolution =>
      /^\w+:/.test(url ?? '') ? {kind: 'unknown'} : {kind: 'missing', path: url ?? '', isFile: false},
    nearest: () => near,
    addressOf: () => null,
    linkTo: () => null,
    translations: () => new Map(),
    linkedFrom: () => [],
    sharedAddresses: () => []
  }
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

test.each([
  ['type-1-diabetes.md', 'type-2-diabetes.md'],
  ['hyperglycemia.md', 'hypoglycemia.md'],
  ['gastrectomy.md', 'gastrotomy.md'],
  ['flu-2024.md', 'flu-2025.md']
])('%s is never turned into %s', (url, near) => {
  expect(fixed(`[a](${url})\n`, [near])).toBe(`[a](${url})\n`)
  expect(findingsIn(`[a](${url})\n`, {site: siteWith([near])})).toHaveLength(1)
})

test('a reference is reported once, at its definition', () => {
  expect(findingsIn('[a][b] [c][b]\n\n[b]: gone.md\n', {site: siteWith([])}).map(({start}) => start.line)).toEqual([3])
})

test('one link can be let pass', () => {
  const source = '<!-- bedside-disable-next-line links/missing-page -- comes with the next release -->\n[a](gone.md)\n\n[b](gone.md)\n'
  expect(findingsIn(source, {site: siteWith([])}).map(({start}) => start.line)).toEqual([4])
})

test('nothing is said without a site, of pictures, and of what is malformed', () => {
  expect(findingsIn('[a](gone.md)\n', {})).toEqual([])
  expect(findingsIn('![a](gone.png) [b](www.example.org/c) [d](e@example.org)\n', {site: siteWith([])})).toEqual([])
})

test('the longest message fits', () => {
  const long = 'very-long-name-of-a-page-about-health'.repeat(9)
  for (const {message} of findingsIn(`[a](${long}.md)\n`, {site: siteWith([`${long}s.md`])}))
    expect(message.length).toBeLessThanOrEqual(120)
})
