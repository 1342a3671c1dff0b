import {documentFrom, emptyContext, type PageSummary, type Site, summarise} from '@bedside/core'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {affectedPages, buildSite} from './index.js'

const paths = ['content/index.md', 'content/a.md', 'content/b/index.md', 'content/b/c.md', 'content/es/a.md']
const urls = [
  '/a/',
  '/b/',
  '/b/c/',
  '../',
  'c.md',
  '../a.md',
  '/old/',
  '/b/c/#risks',
  '/A/',
  '#risks',
  '/x/',
  '..',
  '/es/a/',
  'c/#dose',
  'b'
]

const page = fc.record({
  links: fc.array(fc.constantFrom(...urls), {maxLength: 4}),
  headings: fc.array(fc.constantFrom('Risks', 'Dose'), {maxLength: 2}),
  front: fc.constantFrom('', 'slug: c', 'aliases: [/old/]', 'draft: true', 'permalink: /x/', 'lang: es')
})

type Page = typeof page extends fc.Arbitrary<infer T> ? T : never

function summaryOf(path: string, {links, headings, front}: Page): PageSummary {
  const body = [...headings.map((heading) => `# ${heading}`), ...links.map((url) => `[link](${url})`)].join('\n\n')
  return summarise(documentFrom(front ? `---\n${front}\n---\n\n${body}\n` : body, {path}), emptyContext)
}

function siteOf(pages: ReadonlyMap<string, Page>): Site {
  const summaries = [...pages].map(([path, content]) => summaryOf(path, content))
  return buildSite({summaries, files: pages.keys(), routes: ['content/{path}.md -> /{path}/'], content: 'content', languages: ['en', 'es']})
}

/** All that rules may learn of the site for one page, but for the page itself. */
function said(site: Site, path: string): string {
  const links = site.pages.get(path)!.links.map((link) => {
    const resolution = site.resolve(path, link)
    const target =
      resolution.kind === 'page'
        ? [resolution.page.path, resolution.page.anchors, resolution.page.title, resolution.page.locale]
        : resolution
    const instead = 'instead' in resolution ? resolution.instead : null
    const translations = resolution.kind === 'page' ? [...site.translations(resolution.page.path)] : []
    return [
      target,
      instead,
      'hidden' in resolution ? resolution.hidden : null,
      resolution.kind === 'missing' ? site.nearest(path, link) : [],
      translations
    ]
  })
  return JSON.stringify([links, site.linkedFrom(path), site.sharedAddresses(path), site.addressOf(path)])
}

test('what is not affected by a change stays as it was', () => {
  const library = fc.array(page, {minLength: paths.length, maxLength: paths.length})
  fc.assert(
    fc.property(library, fc.nat(paths.length - 1), fc.option(page), fc.boolean(), (contents, at, changed, wasThere) => {
      const before = new Map(paths.map((path, index) => [path, contents[index]!]))
      const after = new Map(before)
      const path = paths[at]!
      if (!wasThere) before.delete(path)
      if (changed) after.set(path, changed)
      else after.delete(path)
      const [old, now] = [siteOf(before), siteOf(after)]
      const affected = affectedPages(old, now, [path])
      for (const other of now.pages.keys()) {
        if (affected.has(other) || !old.pages.has(other)) continue
        expect(said(now, other), `${other} after a change of ${path}`).toBe(said(old, other))
      }
    }),
    {numRuns: 400}
  )
})

test('a changed heading affects the pages that link to it, and no others', () => {
  const content = (links: string[], headings: string[] = []): Page => ({links, headings, front: ''})
  const pages = new Map([
    ['content/index.md', content(['/a/#risks'])],
    ['content/a.md', content([], ['Risks'])],
    ['content/b/c.md', content(['/b/'])],
    ['content/b/index.md', content(['/b/c/'])]
  ])
  const renamed = new Map([...pages, ['content/a.md', content([], ['Dose'])]])
  expect([...affectedPages(siteOf(pages), siteOf(renamed), ['content/a.md'])].sort()).toEqual(['content/a.md', 'content/index.md'])
})
