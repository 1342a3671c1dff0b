import {githubSlug} from '@bedside/core'
import {extensionOf, folderOf, nameOf} from '../paths.js'
import type {Addresses, Generator, PageFile, SiteFiles, SiteSettings} from './generator.js'
import {address, bare, hiddenBy, isPrivate, languageFolder} from './parts.js'

/** Astro: docs.astro.build/en/guides/routing and /content-collections. Pages of a collection stand where its dynamic route stands. */
export const astro: Generator = {
  slugs: 'astro',
  content: ['src'],
  rootOf: (content) => content.replace(/\/(?:content(?:\/docs)?|pages)$/, ''),
  static: ['{content}/../public'],
  addressesOf: (page, settings, files) => pagesFolder(page, settings) ?? collectionPage(page, settings, files),
  unread,
  sources: 'none',
  addresses: true,
  filesBeside: true,
  addsBase: 'never',
  rootedSources: false
}

/** Starlight, Astro's theme for documentation: starlight.astro.build/guides/pages and /guides/i18n. */
export const starlight: Generator = {
  ...astro,
  slugs: 'starlight',
  languagesIn: (content, paths) => {
    const start = content === '' ? 'content/docs/' : `${content}/content/docs/`
    const folders = new Set(
      paths.flatMap((path) =>
        path.startsWith(start) && path.indexOf('/', start.length) > 0 ? [path.slice(start.length).split('/')[0]!] : []
      )
    )
    return [...folders].filter((folder) => /^[a-z]{2}(?:-[a-z]{2,4})?$/i.test(folder)).sort()
  },
  addressesOf: (page, settings, files) => starlightPage(page, settings, files) ?? pagesFolder(page, settings)
}

function unread(settings: SiteSettings, {all}: SiteFiles) {
  const start = folder(settings, 'pages/')
  const addresses = ['404', '404.html', 'sitemap-index.xml', 'sitemap-0.xml', 'rss.xml', 'robots.txt'].map((name) =>
    address(settings.base, name)
  )
  const prefixes: string[] = []
  const documents = all.some((path) => path.startsWith(folder(settings, 'content/docs/')))
  for (const path of all) {
    if (!path.startsWith(start) || !/\.(?:astro|js|ts|mjs)$/.test(path) || isPrivate(path.slice(start.length))) continue
    const name = path.slice(start.length, -extensionOf(path).length)
    const dynamic = name.indexOf('[')
    if (dynamic < 0) addresses.push(address(settings.base, name.replace(/(^|\/)index$/, ''), name.includes('.') ? '' : '/'))
    else if (!isCollectionRoute(path, settings, all)) prefixes.push(address(settings.base, name.slice(0, dynamic)))
  }
  if (!documents && addresses.length === 0) prefixes.push(settings.base)
  return {addresses, prefixes}
}

function folder({content}: SiteSettings, name: string): string {
  return content === '' ? name : `${content}/${name}`
}

function pagesFolder(page: PageFile, settings: SiteSettings): Addresses | null {
  const start = folder(settings, 'pages/')
  if (!page.path.startsWith(start)) return null
  const name = bare(page.path.slice(start.length))
  if (isPrivate(name) || name.includes('[')) return null
  return {main: ended(name.replace(/(^|\/)index$/, ''), settings)}
}

/** True for a dynamic route in a folder that is called like a collection: there each entry of the collection has its page. */
function isCollectionRoute(path: string, settings: SiteSettings, all: readonly string[]): boolean {
  const name = nameOf(folderOf(path))
  return name !== 'pages' && all.some((other) => other.startsWith(folder(settings, `content/${name}/`)))
}

const routesByFiles = new WeakMap<SiteFiles, ReadonlyMap<string, string>>()

/** Collection -> the dynamic route in a folder that is called like it, looked for once a site. */
function collectionRoutes(files: SiteFiles, settings: SiteSettings): ReadonlyMap<string, string> {
  const known = routesByFiles.get(files)
  if (known) return known
  const start = folder(settings, 'pages/')
  const dynamic = files.all.filter((path) => path.startsWith(start) && /\/\[[^/]*\]\.astro$/.test(path))
  // Of several the first counts.
  const routes = new Map(dynamic.reverse().map((path) => [nameOf(folderOf(path)), path]))
  routesByFiles.set(files, routes)
  return routes
}

function collectionPage(page: PageFile, settings: SiteSettings, files: SiteFiles): Addresses | null {
  const start = folder(settings, 'content/')
  if (!page.path.startsWith(start)) return null
  const [collection = '', ...rest] = page.path.slice(start.length).split('/')
  const route = collectionRoutes(files, settings).get(collection)
  if (route === undefined || rest.length === 0 || isPrivate(rest.join('/'))) return null
  const own = page.address.slug ?? slugged(bare(rest.join('/')))
  const hidden = hiddenBy(page.address, settings.today, false)
  return {main: ended(`${folderOf(route).slice(folder(settings, 'pages/').length)}/${own}`, settings), ...(hidden && {hidden})}
}

function starlightPage(page: PageFile, settings: SiteSettings, files: SiteFiles): Addresses | null {
  const start = folder(settings, 'content/docs/')
  const name = bare(page.path.slice(start.length))
  if (!page.path.startsWith(start) || isPrivate(name)) return null
  const own = page.address.slug ?? slugged(name)
  const hidden = hiddenBy(page.address, settings.today, false)
  return {main: ended(own, settings), also: untranslated(name, own, start, settings, files), ...(hidden && {hidden})}
}

/** A page of the default language is shown in every language that has no page of its own for it. */
function untranslated(name: string, own: string, start: string, settings: SiteSettings, files: SiteFiles): string[] {
  const {language, rest} = languageFolder(name, settings.languages)
  if (language !== null && language !== settings.defaultLanguage) return []
  const path = language === null ? own : own.slice(language.length).replace(/^\//, '')
  return settings.languages
    .filter((other) => other !== settings.defaultLanguage)
    .filter((other) => !['.md', '.mdx'].some((ending) => files.has(`${start}${other}/${rest}${ending}`)))
    .map((other) => ended(`${other.toLowerCase()}/${path}`, settings))
}

function slugged(path: string): string {
  return path
    .split('/')
    .map((part) => githubSlug(part))
    .join('/')
    .replace(/(^|\/)index$/, '')
}

function ended(path: string, {base, trailingSlash}: SiteSettings): string {
  return address(base, path, trailingSlash === 'never' && path !== '' ? '' : '/').replace(
    /(.)\/$/,
    trailingSlash === 'never' && path !== '' ? '$1' : '$1/'
  )
}
