import {folderOf, join, nameOf} from '../paths.js'
import type {Addresses, Generator, PageFile, SiteFiles, SiteSettings} from './generator.js'
import {address, bare, bareAddress, hiddenBy, isPrivate} from './parts.js'

/** Docusaurus with its classic preset: docusaurus.io/docs/create-doc, /blog, /creating-pages, /versioning, /i18n/introduction. */
export const docusaurus: Generator = {
  slugs: 'docusaurus',
  content: [''],
  rootOf: (content) => content.replace(/(?:^|\/)docs$/, ''),
  static: ['{content}/static'],
  addressesOf,
  linksTo: (from, to, settings) =>
    placeOf(from, settings)?.kind === placeOf(to, settings)?.kind && placeOf(from, settings)?.kind !== 'pages',
  unread,
  sources: 'extension',
  addresses: true,
  filesBeside: true,
  addsBase: 'unless-there',
  rootedSources: true
}

type Kind = 'docs' | 'blog' | 'pages'

interface Place {
  kind: Kind
  /** From the folder of its kind. */
  path: string
  language: string | null
  /** Empty for the version that has no name in its addresses. */
  version: string
}

function unread(settings: SiteSettings, {all}: SiteFiles) {
  const roots = [settings.base, ...settings.languages.map((language) => address(settings.base, language, '/'))]
  const docs = settings.permalinks.docs ?? '/docs'
  const versions = ['', 'next', ...settings.versions]
  const blog = ['tags', 'page/', 'archive', 'authors', 'rss.xml', 'atom.xml'].map((name) => `/blog/${name}`)
  const lists = [...versions.flatMap((version) => ['category/', 'tags'].map((name) => address(docs, version, name))), ...blog, '/search']
  const code = all.flatMap((path) => {
    const name = withinFolder(path, settings, 'src/pages')
    return name !== null && /\.[jt]sx?$/.test(name) && !isPrivate(name) ? [name.replace(/\.[jt]sx?$/, '').replace(/(^|\/)index$/, '')] : []
  })
  const pages = [...code, 'blog', 'sitemap.xml', '404.html']
  return {
    addresses: roots.flatMap((root) => pages.map((page) => (page === '' ? root : address(root, page)))),
    prefixes: roots.flatMap((root) => lists.map((list) => address(root, list)))
  }
}

function addressesOf(page: PageFile, settings: SiteSettings): Addresses | null {
  const place = placeOf(page.path, settings)
  if (!place || isPrivate(place.path)) return null
  const own = place.kind === 'docs' ? docPath(page, place, settings) : place.kind === 'blog' ? blogPath(page, place) : pagePath(page, place)
  const hidden = hiddenBy(page.address, settings.today, false)
  const language = place.language !== null && place.language !== settings.defaultLanguage ? place.language : ''
  // A page that nobody translated is shown in every language.
  const also = place.language === null ? others(settings).map((other) => address(settings.base, other, own)) : []
  return {main: address(settings.base, language, own), also, ...(hidden && {hidden})}
}

function others({languages, defaultLanguage}: SiteSettings): string[] {
  return languages.filter((language) => language !== defaultLanguage)
}

function withinFolder(path: string, {content}: SiteSettings, folder: string): string | null {
  const start = content === '' ? `${folder}/` : `${content}/${folder}/`
  return path.startsWith(start) ? path.slice(start.length) : null
}

function placeOf(path: string, settings: SiteSettings): Place | null {
  const docs = withinFolder(path, settings, 'docs')
  if (docs !== null) return {kind: 'docs', path: docs, language: null, version: settings.versions.length > 0 ? 'next' : ''}
  const versioned = withinFolder(path, settings, 'versioned_docs')
  if (versioned !== null) return {kind: 'docs', ...versionOf(versioned, settings), language: null}
  const blog = withinFolder(path, settings, 'blog')
  if (blog !== null) return {kind: 'blog', path: blog, language: null, version: ''}
  const pages = withinFolder(path, settings, 'src/pages')
  if (pages !== null) return {kind: 'pages', path: pages, language: null, version: ''}
  const translated = withinFolder(path, settings, 'i18n')
  return translated === null ? null : translation(translated, settings)
}

/** `version-2.0/spine/fusion.md`. The newest version has no name in its addresses. */
function versionOf(path: string, {versions}: SiteSettings): Pick<Place, 'path' | 'version'> {
  const [folder = '', ...rest] = path.split('/')
  const version = folder.replace(/^version-/, '')
  return {path: rest.join('/'), version: version === versions[0] ? '' : version}
}

/** `es/docusaurus-plugin-content-docs/current/spine/fusion.md`. */
function translation(path: string, settings: SiteSettings): Place | null {
  const [language = '', plugin = '', ...rest] = path.split('/')
  if (plugin === 'docusaurus-plugin-content-blog') return {kind: 'blog', path: rest.join('/'), language, version: ''}
  if (plugin === 'docusaurus-plugin-content-pages') return {kind: 'pages', path: rest.join('/'), language, version: ''}
  if (plugin !== 'docusaurus-plugin-content-docs') return null
  const current = {path: rest.slice(1).join('/'), version: settings.versions.length > 0 ? 'next' : ''}
  return {kind: 'docs', language, ...(rest[0] === 'current' ? current : versionOf(rest.join('/'), settings))}
}

/** A number that orders files and is no part of their address; a date or a version is none. */
function withoutNumber(part: string): string {
  if (/^(?:\d{4}|\d{2})[-_.]\d|^\d+[-_.]\d/.test(part)) return part
  return /^\d+\s*[-_.]+\s*([^-_.\s].*)$/.exec(part)?.[1] ?? part
}

function docPath(page: PageFile, {path, version}: Place, settings: SiteSettings): string {
  const root = address(settings.permalinks.docs ?? '/docs', version)
  const {slug, id} = page.address
  if (slug?.startsWith('/')) return ended(address(root, slug), settings)
  const parts = bare(path).split('/').map(withoutNumber)
  const folder = parts.slice(0, -1).join('/')
  if (slug !== undefined) return ended(address(root, join(folder, slug) ?? slug), settings)
  const name = nameOf(bare(path)).toLowerCase()
  const isIndex = id === undefined && (name === 'index' || name === 'readme' || name === nameOf(folderOf(path)).toLowerCase())
  if (isIndex) return ended(address(root, folder, '/'), settings)
  return ended(address(root, folder, id ?? parts.at(-1)!), settings)
}

function ended(path: string, {trailingSlash}: SiteSettings): string {
  if (trailingSlash === 'always') return address(path, '/')
  return trailingSlash === 'never' && path !== '/' ? path.replace(/\/$/, '') : path
}

/** `2026-03-01-opening.md`, `2026/03/01-opening.md` and `2026-03-01-opening/index.md` are all `/blog/2026/03/01/opening`. */
function blogPath({address: {slug}}: PageFile, {path}: Place): string {
  const own = bare(path).replace(/\/index$/, '')
  if (slug !== undefined) return address('/blog', slug)
  const [, year, month, day, name] = /^(?:.*\/)?(\d{4})[-/](\d{1,2})[-/](\d{1,2})[-/](.+)/.exec(own) ?? []
  return name === undefined ? address('/blog', own) : address('/blog', year!, month!.padStart(2, '0'), day!.padStart(2, '0'), name)
}

function pagePath({address: {slug}}: PageFile, {path}: Place): string {
  if (slug !== undefined) return address(slug)
  return bareAddress({base: '/', trailingSlash: 'either'} as SiteSettings, bare(path), ['index'])
}
