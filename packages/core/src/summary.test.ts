import fc from 'fast-check'
import GithubSlugger, {slug} from 'github-slugger'
import {expect, test} from 'vitest'
import {emptyContext} from './context.js'
import {documentFrom} from './document.js'
import type {Format} from './formats/format.js'
import {defineRule} from './rule.js'
import {githubSlug} from './summary/slugs.js'
import {defaultLinkSettings, summarise} from './summary.js'

const summaryOf = (source: string, format: Format = 'markdown') => summarise(documentFrom(source, {format, path: 'a/b.md'}), emptyContext)

/** Each link as kind, address, the source at the address's place, and text. */
function linksIn(source: string, format: Format = 'markdown') {
  return summaryOf(source, format).links.map(({kind, url, urlSpan, text}) => [
    kind,
    url,
    urlSpan && source.slice(urlSpan.start, urlSpan.end),
    text
  ])
}

const asOnGithub = {...emptyContext, links: {...defaultLinkSettings, slugs: 'github' as const}}

const idsIn = (source: string, format: Format = 'markdown') =>
  summarise(documentFrom(source, {format}), asOnGithub).anchors.map(({id}) => id)

test.each([
  ['[Fusion](fusion.md)', ['link', 'fusion.md', 'fusion.md', 'Fusion']],
  ['[a *b*\n c](<fusion page.md> "a fusion page.md")', ['link', 'fusion page.md', 'fusion page.md', 'a b c']],
  ['[a]( a "a" )', ['link', 'a', 'a', 'a']],
  ['[](a.md)', ['link', 'a.md', 'a.md', '']],
  ['[x](a&amp;b.md)', ['link', 'a&b.md', null, 'x']],
  ['[x](a\\(b.md)', ['link', 'a(b.md', null, 'x']],
  ['[x]()', ['link', '', null, 'x']],
  ['![A spine](spine.png "spine.png")', ['image', 'spine.png', 'spine.png', 'A spine']],
  ['![A](a) x](a)', ['image', 'a', 'a', 'A']],
  ['<https://example.org/>', ['link', 'https://example.org/', null, 'https://example.org/']]
])('%s', (source, expected) => {
  expect(linksIn(source)[0]).toEqual(expected)
})

test('references carry the address of their first definition, and definitions stand for themselves', () => {
  expect(linksIn('See [the page][P], [p][], ![alt][p] and [p].\n\n[p]: fusion.md "Fusion"\n[p]: other.md\n[long\nlabel]: <x y>\n')).toEqual(
    [
      ['reference', 'fusion.md', null, 'the page'],
      ['reference', 'fusion.md', null, 'p'],
      ['reference', 'fusion.md', null, 'alt'],
      ['reference', 'fusion.md', null, 'p'],
      ['definition', 'fusion.md', 'fusion.md', ''],
      ['definition', 'other.md', 'other.md', ''],
      ['definition', 'x y', 'x y', '']
    ]
  )
})

test('an undefined reference is found where both brackets are written', () => {
  expect(linksIn('See [the page][fusion], [**bold** page][], not [bare], `[a][b]`, [1][2], [^a][^b], \\[a][b] or [x][ ].')).toEqual([
    ['reference', null, 'fusion', 'the page'],
    ['reference', null, '**bold** page', '**bold** page']
  ])
  expect(linksIn('- [x][] done\n- [ ] [a][b]\n\n[a]: c.md "][d]"').filter(([, url]) => url === null)).toEqual([
    ['reference', null, 'b', 'a']
  ])
})

test('headings give GitHub slugs, numbered where they repeat', () => {
  expect(idsIn('# Risks & benefits\n\n## Risks\n\nRisks\n---\n\n# Über **die** `Naht`\n')).toEqual([
    'risks--benefits',
    'risks',
    'risks-1',
    'über-die-naht'
  ])
})

test('slugs are those of github-slugger', () => {
  fc.assert(fc.property(fc.string({unit: 'grapheme'}), (text) => githubSlug(text) === slug(text)))
  fc.assert(fc.property(fc.string(), (text) => githubSlug(text) === slug(text)))
  const titles = ['a', 'a', 'a-1', 'a', 'a 1', 'constructor', 'constructor', 'a-1-1']
  const slugger = new GithubSlugger()
  const ids = titles.map((title) => slugger.slug(title))
  expect(idsIn(titles.map((title) => `# ${title}\n`).join('\n'))).toEqual(ids)
})

test('an id at the end of a heading is no part of its text', () => {
  const asHugo = {...emptyContext, links: {...defaultLinkSettings, slugs: 'hugo' as const}}
  const source = '# Before surgery {#before .wide}\n\n# After {: #after}\n\n# Set {a, b}\n'
  expect(summarise(documentFrom(source), asHugo).anchors).toEqual([
    {id: 'before', title: 'Before surgery'},
    {id: 'after', title: 'After'},
    {id: 'set-a-b', title: 'Set {a, b}'}
  ])
  // Where nobody said what makes the site, the likeliest id comes first, and any other counts.
  expect(
    summaryOf(source)
      .anchors.filter(({title}) => title === 'Before surgery')
      .map(({id}) => id)
  ).toEqual(['before', 'before-surgery-before-wide', 'before-surgery'])
})

test('footnotes are anchors, as the generator names them', () => {
  const ids = summaryOf('Text.[^1]\n\n[^1]: Note.\n').anchors.map(({id}) => id)
  expect(ids).toEqual(expect.arrayContaining(['user-content-fn-1', 'fn-1', 'fn:1', 'fnref-1', 'fn1']))
  expect(idsIn('Text.[^1]\n\n[^1]: Note.\n')).not.toContain('fn:1')
})

test('a page that takes in other files says so', () => {
  expect(summaryOf('{% include note.html %}').includes).toBe(true)
  expect(summaryOf('Plain.')).not.toHaveProperty('includes')
})

test('a summary is plain data', () => {
  const source = '# A\n\n[b](c.md) ![d](e.png) [f][g] [h][i]\n\n[g]: j.md\n\n<a id="k"></a>\n'
  const summary = summaryOf(source)
  expect(JSON.parse(JSON.stringify(summary))).toEqual(summary)
})

test('long runs of brackets are read in linear time', () => {
  expect(summaryOf('[a]['.repeat(1_000)).links).toEqual([])
  expect(summaryOf(`${'[a'.repeat(1_000)}${'][b]'.repeat(1_000)}`).path).toBe('a/b.md')
})

test('holds what rules about several pages gather, in the languages they know', () => {
  const counting = defineRule({
    id: 'test/counting',
    summary: 'Count words.',
    severity: 'note',
    phase: 'site',
    languages: ['en'],
    gather: ({prose}) => prose.words.length,
    *check() {}
  })
  const silent = defineRule({id: 'test/silent', summary: 'Say nothing.', severity: 'note', phase: 'site', gather: () => null, *check() {}})
  const rules = [{rule: counting}, {rule: silent}]
  const gatheredFrom = (source: string) => summarise(documentFrom(source, {path: 'a.md'}), emptyContext, rules).gathered
  expect(gatheredFrom('Three plain words.')).toEqual({'test/counting': 3})
  expect(gatheredFrom('---\nlang: es\n---\n\nTres palabras en español para la prueba de los idiomas.\n')).toBe(undefined)
  expect(summarise(documentFrom('A word.', {path: 'a.md'}), emptyContext)).not.toHaveProperty('gathered')
})

test('only shortcodes that may bring text make ids uncertain', () => {
  const includes = (source: string) => summarise(documentFrom(`# A\n\n${source}\n`, {path: 'a.md'}), emptyContext).includes ?? false
  const sources = [
    '{{< ref "b" >}}',
    '{{% relref "b" %}}',
    '{{< figure src="a.png" >}}',
    '{{< include "b" >}}',
    '{{%snippet%}}',
    '{{ page.url }}'
  ]
  expect(sources.map(includes)).toEqual([false, false, false, true, true, false])
})
