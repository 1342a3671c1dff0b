import type {Address} from '@bedside/core'
import {extensionOf, folderOf, nameOf, withoutDots} from '../paths.js'
import type {Addresses, Generator, PageFile, SiteFiles, SiteSettings} from './generator.js'
import {address, bare, fillPattern, hiddenBy} from './parts.js'

/** Hugo: gohugo.io/content-management/urls and /organization. */
export const hugo: Generator = {
  slugs: 'hugo',
  content: ['content'],
  static: ['static', 'assets'],
  addressesOf,
  unread: (settings, {all}) => ({
    addresses: [
      ...roots(settings).flatMap((root) => [root, `${root}404.html`, `${root}sitemap.xml`, `${root}index.xml`, `${root}robots.txt`]),
      ...(settings.uglyUrls ? roots(settings).flatMap((root) => [`${root}tags.html`, `${root}categories.html`]) : []),
      ...sectionLists(settings, all)
    ],
    prefixes: roots(settings).flatMap((root) => ['tags/', 'categories/', 'page/'].map((name) => root + name))
  }),
  sources: 'none',
  addresses: true,
  filesBeside: false,
  addsBase: 'never',
  rootedSources: false
}

function roots({base, languages}: SiteSettings): string[] {
  return [base, ...languages.map((language) => address(base, language, '/'))]
}

/** Lists that Hugo makes, in each language, of a top folder that has no page of its own for it, and every folder's feed. */
function sectionLists(settings: SiteSettings, all: readonly string[]): string[] {
  const {content, languageFolders} = settings
  const folders = [...new Set([content, ...Object.values(languageFolders)])]
  const sections = new Set<string>()
  const stated = new Set<string>()
  for (const folder of folders) {
    const start = folder === '' ? '' : `${folder}/`
    for (const path of all) {
      if (!path.startsWith(start)) continue
      const [section, file, more] = path.slice(start.length).split('/')
      if (file === undefined) continue
      sections.add(section!)
      const index = more === undefined ? /^_?index(?:\.([\w-]+))?\.\w+$/.exec(file) : null
      if (index) stated.add(`${index[1] && settings.languages.includes(index[1]) ? index[1] : ''} ${section}`)
    }
  }
  return ['', ...settings.languages].flatMap((language) =>
    [...sections].flatMap((section) => {
      const list = address(settings.base, language, listPath(section, settings))
      return [...(stated.has(`${language} ${section}`) ? [] : [ended(list, settings)]), `${list}/index.xml`]
    })
  )
}

/** Where the list of a top folder stands, without a slash at its end. */
function listPath(section: string, settings: SiteSettings): string {
  const pattern = settings.permalinks[`section:${section}`]
  return pattern === undefined
    ? lowered(section, settings)
    : fillPattern(pattern, {section, sections: section, title: section, slug: section, sectionslug: section}).replace(/\/$/, '')
}

function addressesOf(page: PageFile, settings: SiteSettings, files: SiteFiles): Addresses | null {
  if (isResource(page, files)) return null
  const {language, path} = languageOf(page, settings)
  const prefix = language !== null && language !== settings.defaultLanguage ? language : ''
  const given = page.address
  const hidden = hiddenBy(given, settings.today)
  const own = ownAddress(page, path, settings)
  // An address with a slash before it is whole but for the base; older versions put the language before it as well.
  const isWhole = given.url?.startsWith('/') ?? false
  const main = given.url ? address(settings.base, isWhole ? '' : prefix, given.url) : address(settings.base, prefix, own)
  const also = isWhole && prefix ? [address(settings.base, prefix, given.url!)] : []
  const resources = isBundle(page) ? {resources: folderOf(page.path)} : {}
  return {main, also, redirects: redirectsOf(given, own, prefix, settings), ...resources, ...(hidden && {hidden})}
}

function isBundle({path}: PageFile): boolean {
  return /^index(?:\.[\w-]+)?$/.test(bare(nameOf(path)))
}

/** True for a file within a leaf bundle: its page uses it, and it has no address. */
function isResource(page: PageFile, files: SiteFiles): boolean {
  let folder = isBundle(page) ? folderOf(folderOf(page.path)) : folderOf(page.path)
  for (; folder !== ''; folder = folderOf(folder)) if (files.has(`${folder}/index.md`) || files.has(`${folder}/index.html`)) return true
  return false
}

/** A page's language, by its folder or by `name.es.md`, and its path without it and without extension. */
function languageOf({path, name}: PageFile, {languages, languageFolders, defaultLanguage}: SiteSettings) {
  for (const [language, folder] of Object.entries(languageFolders)) {
    if (path.startsWith(`${folder}/`)) return {language, path: bare(path.slice(folder.length + 1))}
  }
  const own = bare(name)
  const ending = extensionOf(own).slice(1)
  const language = languages.find((known) => known.toLowerCase() === ending) ?? null
  return language === null ? {language: defaultLanguage, path: own} : {language, path: own.slice(0, -ending.length - 1)}
}

function ownAddress({address: given, title}: PageFile, path: string, settings: SiteSettings): string {
  const name = nameOf(path)
  const isSection = name === '_index'
  const parts = (isSection || name === 'index' ? folderOf(path) : path).split('/').filter((part) => part !== '')
  const section = parts[0] ?? ''
  const pattern =
    isSection || parts.length === 0 ? undefined : (settings.permalinks[path.includes('/') ? section : ''] ?? settings.permalinks['/'])
  const last = parts.at(-1) ?? ''
  if (pattern !== undefined) return ended(lowered(filled(pattern, given, title, parts, section), settings), settings)
  const own = given.slug && !isSection ? [...parts.slice(0, -1), given.slug] : parts
  const made = lowered(own.join('/'), settings)
  if (last === '') return '/'
  return ended(`/${isSection && parts.length === 1 ? listPath(section, settings) : made}`, settings)
}

function filled(pattern: string, given: Address, title: string | null, parts: readonly string[], section: string): string {
  const [year, month, day] = (given.date ?? '').split('-')
  const last = parts.at(-1) ?? ''
  const slug = given.slug ?? title ?? last
  const folders = parts.slice(0, -1).join('/')
  return fillPattern(pattern, {
    year,
    month,
    day,
    section,
    sections: folders,
    title: lowered(title ?? last),
    slug: lowered(slug),
    filename: last,
    slugorfilename: given.slug ?? last,
    contentbasename: last,
    slugorcontentbasename: given.slug ?? last
  })
}

function ended(path: string, {uglyUrls}: SiteSettings): string {
  const stem = path.replace(/\/$/, '')
  return uglyUrls ? `${stem}.html` : `${stem}/`
}

/** Hugo's `urlize`: spaces become hyphens, signs go, letters are lowered unless the configuration keeps them. */
function lowered(path: string, settings?: SiteSettings): string {
  const plain = path
    .trim()
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}./\\_#+~%-]/gu, '')
    .replace(/-{2,}/g, '-')
  return settings?.keepsCase ? plain : plain.toLowerCase()
}

/** An alias without a slash before it starts from the folder of the page, and that of a section from the folder above it. */
function redirectsOf({aliases = []}: Address, own: string, prefix: string, {base}: SiteSettings): string[] {
  const folder = folderOf(own.replace(/\/$/, ''))
  return aliases.flatMap((alias) => {
    const whole = withoutDots(alias.startsWith('/') ? alias : address(folder, alias))
    return prefix ? [address(base, prefix, whole), address(base, whole)] : [address(base, whole)]
  })
}
