import {extensionOf, folderOf, nameOf} from '../paths.js'
import type {Addresses, Generator, PageFile, SiteFiles, SiteSettings} from './generator.js'
import {address, bare, hiddenBy} from './parts.js'

/** Eleventy: 11ty.dev/docs/permalinks. */
export const eleventy: Generator = {
  slugs: 'any',
  content: ['src', 'content', ''],
  static: ['{content}', 'public', 'static'],
  addressesOf,
  copiesAsTold: true,
  unread,
  sources: 'extension',
  addresses: true,
  filesBeside: false,
  addsBase: 'never',
  rootedSources: true
}

const templates = ['.njk', '.liquid', '.hbs', '.ejs', '.pug', '.haml', '.mustache', '.webc', '.js', '.ts', '.jsx', '.tsx']

function addressesOf(page: PageFile, settings: SiteSettings): Addresses | null {
  if (page.name.split('/').some((part) => part.startsWith('_') || part === 'node_modules')) return null
  if (settings.excluded.some((path) => page.path === path || page.path.startsWith(`${path.replace(/\/$/, '')}/`))) return null
  const stated =
    page.address.permalink ??
    settings.folderPermalinks.findLast(({folder}) => folder === '' || page.path.startsWith(`${folder}/`))?.permalink
  const unserved = page.address.unserved ?? (stated === '' ? true : undefined)
  const hidden = hiddenBy({...page.address, ...(unserved && {unserved})}, settings.today, false)
  const own = stated === undefined || stated === '' ? outputOf(page) : filled(stated, page)
  return own === null ? null : {main: address(settings.base, own), ...(hidden && {hidden})}
}

/** Where a file goes without a permalink: `a/b.md` to `/a/b/`, `a/index.md` and `a/a.md` to `/a/`. */
function outputOf({name}: PageFile): string {
  const own = bare(name)
  const folder = folderOf(own)
  const last = nameOf(own)
  return last === 'index' || (last !== '' && last === nameOf(folder)) ? address(folder, '/') : address(own, '/')
}

/** A permalink with the plainest variables in it; null where it holds others, which the source does not show. */
function filled(permalink: string, {name, title}: PageFile): string | null {
  const own = bare(name)
  const slug = (nameOf(own) === 'index' ? nameOf(folderOf(own)) : nameOf(own)).replace(/^\d{4}-\d\d-\d\d-/, '')
  const values: Readonly<Record<string, string | null>> = {
    'page.fileSlug': slug,
    'page.filePathStem': `/${own}`,
    'title | slugify': title && slugged(title),
    'title | slug': title && slugged(title)
  }
  const text = permalink.replace(/\{\{-?\s{0,5}([^{}]{1,60}?)\s{0,5}-?\}\}/g, (tag, inner: string) => values[inner.trim()] ?? tag)
  return text.includes('{') ? null : text
}

function slugged(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** Pages of template languages that Bedside does not read have the address of their file, or one of their own. */
function unread(settings: SiteSettings, {all}: SiteFiles) {
  const start = settings.content === '' ? '' : `${settings.content}/`
  const addresses: string[] = [`${settings.base}404.html`, `${settings.base}sitemap.xml`, `${settings.base}feed.xml`]
  for (const path of all) {
    const extension = extensionOf(path)
    if (!path.startsWith(start) || !templates.includes(extension)) continue
    const name = path.slice(start.length, -extension.length)
    if (name.split('/').some((part) => part.startsWith('_') || part.startsWith('.') || part === 'node_modules')) continue
    if ((extension === '.js' || extension === '.ts') && !name.endsWith('.11ty')) continue
    addresses.push(address(settings.base, outputOf({name: name.replace(/\.11ty$/, '')} as PageFile)))
  }
  return {addresses, prefixes: ['tags/', 'page/'].map((name) => settings.base + name)}
}
