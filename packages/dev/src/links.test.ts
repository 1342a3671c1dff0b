import {documentFrom, emptyContext, lint, summarise} from '@bedside/core'
import {buildSite, catalogue, type SiteParts} from '@bedside/engine'
import {describe, expect, test} from 'vitest'

type Pages = Readonly<Record<string, string>>

/** What one rule says of each page of a library: `path: message`. */
function said(id: string, pages: Pages, settings: Partial<SiteParts> = {}): string[] {
  const rule = catalogue.get(id)!
  const summaries = Object.entries(pages).map(([path, source]) => summarise(documentFrom(source, {path}), emptyContext, [{rule}]))
  const site = buildSite({...settings, summaries, files: Object.keys(pages)})
  const options = Object.fromEntries(Object.entries(rule.options).map(([name, option]) => [name, (option as {default: unknown}).default]))
  return Object.entries(pages).flatMap(([path, source]) =>
    lint(source, {path, rules: [{rule, severity: 'note', options}], context: {site}}).findings.map(({message}) => `${path}: ${message}`)
  )
}

const words = 'Rest your back for a day and then move again. '.repeat(6)
const linking = (...paths: string[]) => paths.map((path) => `[x](${path})`).join(' ')

describe('links/orphan-page', () => {
  const id = 'links/orphan-page'
  const library = {
    'index.md': linking('a.md', 'b.md', 'c.md', 'd.md'),
    'a.md': words,
    'b.md': words,
    'c.md': words,
    'd.md': words
  }
  const orphan = 'No other page links here; link to this page from one that its readers come by.'

  test.each([
    ['a page', {'e.md': words}, [`e.md: ${orphan}`]],
    ['a page that links to itself', {'e.md': `${words} [x](e.md)`}, [`e.md: ${orphan}`]],
    ['an index', {'e/index.md': words}, []],
    ['a stub', {'e.md': 'Soon.'}, []],
    ['a page in a menu', {'e.md': `---\nnav_order: 2\n---\n${words}`}, []],
    ['a draft', {'e.md': `---\ndraft: true\npermalink: /e/\n---\n${words}`}, []],
    ['news', {'news/e.md': words}, []],
    ['a page that only its frontmatter links to', {'e.md': words, 'f/index.md': '---\nrelated: [../e.md]\n---\n'}, []]
  ])('%s', (_, more, expected) => {
    expect(said(id, {...library, ...more})).toEqual(expected)
  })

  test('where few pages are linked, a layout leads around', () => {
    expect(said(id, {'index.md': linking('a.md'), 'a.md': words, 'b.md': words, 'c.md': words, 'd.md': words, 'e.md': words})).toEqual([])
  })

  test('a page whose translation is linked is reached by a switch of languages', () => {
    const spanish = {
      'es/e.md': `---\nlang: es\n---\n${words}`,
      'en/e.md': `---\nlang: en\n---\n${words}`,
      'f/index.md': linking('../en/e.md')
    }
    expect(said(id, {...library, ...spanish}, {languages: ['en', 'es']})).toEqual([])
  })
})

describe('links/one-way-pair', () => {
  const id = 'links/one-way-pair'
  const condition = (rest: string, more = '') => `---\ntype: condition\n${more}---\n${rest}`
  const procedure = (rest: string, more = '') => `---\ntype: procedure\n${more}---\n${rest}`
  const back = (path: string) => `${path} links here and gets no link back; name it on this page.`

  test.each([
    ['a link one way', {'a.md': condition('[x](b.md)'), 'b.md': procedure('')}, [`b.md: ${back('a.md')}`]],
    ['a link the other way', {'a.md': condition(''), 'b.md': procedure('[x](a.md)')}, [`a.md: ${back('b.md')}`]],
    ['both ways', {'a.md': condition('[x](b.md)'), 'b.md': procedure('[x](a.md)')}, []],
    ['neither way', {'a.md': condition(''), 'b.md': procedure('')}, []],
    ['one declares the other', {'a.md': condition('[x](b.md)'), 'b.md': procedure('', 'about: [a]\n')}, []],
    ['one only declares the other', {'a.md': condition(''), 'b.md': procedure('', 'about: A\n')}, [`a.md: ${back('b.md')}`]],
    ['two conditions', {'a.md': condition('[x](b.md)'), 'b.md': condition('')}, []],
    ['drafts', {'a.md': condition('[x](b.md)', 'draft: true\npermalink: /a/\n'), 'b.md': procedure('')}, []]
  ])('%s', (_, pages, expected) => {
    expect(said(id, pages)).toEqual(expected)
  })

  test('a treatment of many conditions owes none of them a link', () => {
    const many = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`${name}.md`, condition('[x](pill.md)')]))
    expect(said(id, {...many, 'pill.md': procedure('')})).toEqual([])
  })
})

describe('links/wrong-locale', () => {
  const id = 'links/wrong-locale'
  const page = (language: string, rest: string) => `---\nlang: ${language}\n---\n${rest}`
  const library = {'en/a.md': page('en', 'A'), 'en/b.md': page('en', 'B'), 'es/a.md': page('es', 'A')}
  const settings = {languages: ['en', 'es']}

  test.each([
    ['[b](../en/b.md)', []],
    ['[a](../en/a.md)', ['es/c.md: This page is in Spanish, the link leads to English; link to a.md.']],
    ['[a](../en/a.md#risks)', ['es/c.md: This page is in Spanish, the link leads to English; link to a.md.']],
    ['[a (en inglés)](../en/a.md)', []],
    ['[English](../en/a.md)', []],
    ['[a](a.md)', []]
  ])('%s', (link, expected) => {
    expect(said(id, {...library, 'es/c.md': page('es', link)}, settings)).toEqual(expected)
  })

  test('the versions of one page may link to each other', () => {
    expect(said(id, {...library, 'es/b.md': page('es', '[b](../en/b.md)')}, settings)).toEqual([])
  })
})

test('links/draft-target says nothing of drafts that link to each other, and of a page’s links within itself', () => {
  const draft = (rest: string) => `---\ndraft: true\n---\n${rest}`
  const settings: Partial<SiteParts> = {routes: ['{path}.md -> /{path}/']}
  const pages = {'a.md': draft('[x](b.md) [y](#z)'), 'b.md': draft(''), 'c.md': '[x](/b/)'}
  expect(said('links/draft-target', pages, settings)).toEqual(['c.md: b.md is a draft that readers cannot open; publish it or unlink it.'])
})

test('links/shared-address names every other page once, on each of them', () => {
  const claim = '---\npermalink: /x/\n---\n'
  const found = said('links/shared-address', {'a.md': claim, 'b.md': claim, 'c.md': claim}, {routes: ['{path}.md -> /{path}/']})
  expect(new Set(found.map((line) => line.split(':')[0]))).toEqual(new Set(['a.md', 'b.md', 'c.md']))
  expect(new Set(found).size).toBe(found.length)
})

test('links/missing-page takes a title for what was meant where it stands alone or agrees with the address', () => {
  const pages = {'surgery/fusion.md': '# Spinal fusion', 'a.md': '[Spinal fusion](fus.md) [The Spinal Fusion!](x.md) [x](y.md)'}
  expect(said('links/missing-page', pages)).toEqual([
    'a.md: No page fus.md; did you mean surgery/fusion.md?',
    'a.md: No page x.md; correct the link or remove it.',
    'a.md: No page y.md; correct the link or remove it.'
  ])
  const alike = {...pages, 'tests/fusion.md': '# Spinal fusion'}
  expect(said('links/missing-page', alike)[0]).toBe('a.md: No page fus.md; correct the link or remove it.')
})

test('links/missing-page takes one common word for no title', () => {
  const fixes = (link: string, title: string) => {
    const rule = catalogue.get('links/missing-page')!
    const pages = {'far/page.md': `# ${title}`, 'a.md': link}
    const summaries = Object.entries(pages).map(([path, source]) => summarise(documentFrom(source, {path}), emptyContext))
    const site = buildSite({summaries, files: Object.keys(pages)})
    const {findings} = lint(link, {path: 'a.md', rules: [{rule, severity: 'error', options: {}}], context: {site}})
    return findings.map(({fix, suggestions}) => fix?.edits[0]?.text ?? suggestions?.length)
  }
  expect(fixes('[Overview](x.md)', 'Overview')).toEqual([1])
  expect(fixes('[Asthma](asthma-in-adults.md)', 'Asthma')).toEqual(['far/page.md'])
  expect(fixes('[Contact us](x.md)', 'Contact us')).toEqual(['far/page.md'])
})
