import {documentFrom, emptyContext, summarise} from '@bedside/core'
import {describe, expect, test} from 'vitest'
import {leads, page, siteOf} from './testing.js'

describe('sites as people have them', () => {
  const read = (path: string, source: string) => ({...summarise(documentFrom(source, {path}), emptyContext), path})

  test.each([
    ['./gout', 'docs/gout.md'],
    ['./gout.md', 'docs/gout.md'],
    ['/gout.html', 'docs/gout.md'],
    ['/gout', 'docs/gout.md'],
    ['/goat', 'missing']
  ])('clean addresses of VitePress: %s', (url, expected) => {
    const site = siteOf(['docs/index.md', 'docs/gout.md'], {generator: 'vitepress', trailingSlash: 'never'})
    expect(leads(site, 'docs/index.md', url)).toBe(expected)
  })

  test.each([
    ['/./gout/', 'gout.md'],
    ['/a/../gout/', 'gout.md'],
    ['/Gout/', 'gout.md'],
    ['/../../gout/', 'gout.md']
  ])('routes of a configuration: %s', (url, expected) => {
    const site = siteOf(['index.md', 'gout.md'], {routes: ['{path}.md -> /{path}/']})
    expect(leads(site, 'index.md', url)).toBe(expected)
  })

  test('what an index page is called does not stand in its address', () => {
    const site = siteOf(['public/index.html', 'public/a/b.html'], {routes: ['public/{path}.html -> /{path}.html']})
    expect(site.addressOf('public/index.html')).toBe('/')
    expect(leads(site, 'public/a/b.html', '/')).toBe('public/index.html')
  })

  test('Hugo finds a reference in the folder of its language, and lists where their own pattern puts them', () => {
    const site = siteOf(['content/english/_index.md', 'content/english/asthma/index.md', 'content/english/news/flu.md'], {
      generator: 'hugo',
      languages: ['en', 'es'],
      defaultLanguage: 'en',
      languageFolders: {en: 'content/english', es: 'content/spanish'},
      permalinks: {news: '/bulletin/:slug/', 'section:news': '/bulletin/'}
    })
    const ref = {url: '/asthma/index.md', kind: 'link', through: 'ref'} as const
    expect(site.resolve('content/english/_index.md', ref)).toMatchObject({kind: 'page'})
    expect(leads(site, 'content/english/_index.md', '/bulletin/')).toBe('unknown')
    expect(leads(site, 'content/english/_index.md', '/news/')).toBe('missing')
  })

  test('Hugo with addresses that end in .html, and former addresses above their folder', () => {
    const ugly = siteOf(['content/posts/a.md', 'content/tests/_index.md'], {generator: 'hugo', uglyUrls: true})
    expect(leads(ugly, 'content/posts/a.md', '/posts.html')).toBe('unknown')
    expect(leads(ugly, 'content/posts/a.md', '/tests.html')).toBe('content/tests/_index.md')
    const site = siteOf([page('content/c/asthma/index.md', {aliases: ['../old-asthma']})], {generator: 'hugo'})
    expect(leads(site, 'content/c/asthma/index.md', '/old-asthma/')).toBe('content/c/asthma/index.md')
  })

  test('a post by its name and the folder above _posts', () => {
    const site = siteOf(['index.md', 'visit/_posts/2025-01-02-parking.md'], {generator: 'jekyll'})
    const to = (url: string) => site.resolve('index.md', {url, kind: 'link', through: 'post'}).kind
    expect(['visit/2025-01-02-parking', '2025-01-02-parking', 'tests/2025-01-02-parking', '25-01-02-parking'].map(to)).toEqual([
      'page',
      'page',
      'missing',
      'missing'
    ])
  })

  test('a picture above the address of its page', () => {
    const site = siteOf(['src/content/docs/guides/a.md'], {generator: 'starlight'}, ['src/assets/brace.png'])
    const kinds = ['brace.png', 'none.png'].map(
      (name) => site.resolve('src/content/docs/guides/a.md', {url: `../../../assets/${name}`, kind: 'image'}).kind
    )
    expect(kinds).toEqual(['file', 'missing'])
  })

  test('a former address of MkDocs ends as the others do', () => {
    const site = siteOf(['docs/index.md', 'docs/gout.md'], {generator: 'mkdocs', uglyUrls: true, redirects: {'old.md': 'gout.md'}})
    expect(site.resolve('docs/index.md', {url: 'old.html', kind: 'html', inTag: true})).toMatchObject({instead: {why: 'redirect'}})
  })

  test('a folder of Eleventy without addresses', () => {
    const site = siteOf(['src/parts/box.md', 'src/index.md'], {
      generator: 'eleventy',
      folderPermalinks: [{folder: 'src/parts', type: null, permalink: ''}]
    })
    expect(site.hiddenBy('src/parts/box.md')).toBe('unserved')
  })

  test('a page that says where its relative links start from', () => {
    const routes = ['public/{path}.html -> /{path}.html']
    const based = (base: string) => read('public/a/b.html', `<head><base href="${base}"></head><p><a href="a/c.html">c</a></p>`)
    const to = (base: string, url: string) =>
      leads(siteOf([based(base), 'public/a/c.html', 'public/index.html'], {routes}), 'public/a/b.html', url)
    expect(to('/', 'a/c.html')).toBe('public/a/c.html')
    expect(to('/', '#x')).toBe('public/index.html#x')
    expect(to('./', 'c.html')).toBe('public/a/c.html')
    expect(to('/', 'gone.html')).toBe('unknown')
    expect(to('../', 'c.html')).toBe('unknown')
    expect(to('https://other.example/', 'a/c.html')).toBe('unknown')
    expect(to('/', '/gone.html')).toBe('missing')
  })
})
