import {folderOf, nameOf} from '../paths.js'
import type {Addresses, Generator, PageFile, SiteSettings} from './generator.js'
import {address, bare, fillPattern, hiddenBy, isPrivate} from './parts.js'

/** Jekyll: jekyllrb.com/docs/permalinks, and lib/jekyll/{page,url,document}.rb for what the page leaves out. */
export const jekyll: Generator = {
  slugs: 'kramdown',
  content: [''],
  static: ['{content}'],
  addressesOf,
  unread: ({base}) => ({
    addresses: [`${base}feed.xml`, `${base}sitemap.xml`, `${base}robots.txt`, `${base}404.html`],
    prefixes: [`${base}page`, `${base}tag/`, `${base}tags/`, `${base}category/`, `${base}categories/`]
  }),
  sources: 'extension',
  addresses: true,
  filesBeside: false,
  addsBase: 'never',
  rootedSources: false
}

const styles: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
  none: '/:categories/:title:output_ext'
}

interface Item {
  /** `pages`, `posts`, or the name of a collection. */
  type: string
  /** From the folder of its kind, without extension. */
  path: string
  date: string | null
  categories: readonly string[]
}

function addressesOf(page: PageFile, settings: SiteSettings): Addresses | null {
  const item = itemOf(page, settings)
  if (!item) return null
  const {address: given} = page
  const hidden = page.name.includes('_drafts/')
    ? 'draft'
    : hiddenBy({...given, ...(item.date && {date: item.date})}, settings.today, item.type === 'posts')
  const stated = given.permalink ?? folderPermalink(page, item, settings)
  const pattern =
    stated === undefined ? patternOf(item, settings) : item.type === 'pages' ? pagePattern(stated, item) : (styles[stated] ?? stated)
  const main = address(settings.base, filled(pattern, item, page))
  const also = /^readme$/i.test(nameOf(item.path)) && stated === undefined ? [address(settings.base, folderOf(item.path), '/')] : []
  const redirects = (given.aliases ?? []).map((alias) => address(settings.base, alias))
  return {main, also, redirects, ...(hidden && {hidden})}
}

/** What a file is to Jekyll, or null for one that it leaves alone. */
function itemOf({name, address: given}: PageFile, {collections, included, excluded}: SiteSettings): Item | null {
  if (excluded.some((path) => name === path || name.startsWith(`${path.replace(/\/$/, '')}/`))) return null
  const parts = bare(name).split('/')
  const posts = parts.findIndex((part) => part === '_posts' || part === '_drafts')
  if (posts >= 0) {
    const [, date = null, title] = /^(\d{4}-\d{1,2}-\d{1,2})-(.+)$/.exec(parts.at(-1)!) ?? []
    if (date === null && parts[posts] === '_posts') return null
    const categories = [...parts.slice(0, posts), ...(given.categories ?? [])].filter((part, index, all) => all.indexOf(part) === index)
    return {type: 'posts', path: title ?? parts.at(-1)!, date: given.date ?? padded(date), categories}
  }
  const collection = collections.find((known) => parts[0] === `_${known}`)
  if (collection !== undefined)
    return {type: collection, path: parts.slice(1).join('/'), date: given.date ?? null, categories: given.categories ?? []}
  return isPrivate(name) && !included.includes(name) ? null : {type: 'pages', path: parts.join('/'), date: null, categories: []}
}

function padded(date: string | null): string | null {
  if (date === null) return null
  const parts = date.split('-').map((part) => part.padStart(2, '0'))
  return parts.join('-')
}

function folderPermalink({path}: PageFile, {type}: Item, {folderPermalinks}: SiteSettings): string | undefined {
  return folderPermalinks.findLast(
    (rule) =>
      (rule.folder === '' || path === rule.folder || path.startsWith(`${rule.folder}/`)) && (rule.type === null || rule.type === type)
  )?.permalink
}

function patternOf(item: Item, {permalinks}: SiteSettings): string {
  const style = permalinks.site ?? 'date'
  const own = permalinks[item.type]
  if (item.type === 'pages')
    return own === undefined
      ? `${item.path === 'index' || item.path.endsWith('/index') ? '/:path/' : suffixed('/:path/:basename', style)}`
      : pagePattern(own, item)
  if (item.type === 'posts') return styles[own ?? style] ?? own ?? style
  return own === undefined ? suffixed('/:collection/:path', style) : (styles[own] ?? own)
}

function pagePattern(permalink: string, {path}: Item): string {
  if (!Object.hasOwn(styles, permalink)) return permalink
  return path === 'index' || path.endsWith('/index') ? '/:path/' : suffixed('/:path/:basename', permalink)
}

/** jekyll/utils.rb, add_permalink_suffix. */
function suffixed(pattern: string, style: string): string {
  return pattern + (style === 'pretty' || style.endsWith('/') ? '/' : ':output_ext')
}

function filled(pattern: string, {type, path, date, categories}: Item, {address: given}: PageFile): string {
  const [year = '', month = '', day = ''] = (date ?? '').split('-')
  const title = (given.slug ?? nameOf(path)).replace(/\s+/g, '-')
  return fillPattern(pattern, {
    categories: categories.map((category) => category.toLowerCase()).join('/'),
    year,
    short_year: year.slice(2),
    month,
    i_month: String(Number(month)),
    day,
    i_day: String(Number(day)),
    title,
    slug: title.toLowerCase(),
    name: slugged(nameOf(path)),
    basename: nameOf(path),
    collection: type,
    path: type === 'pages' ? folderOf(path) : path,
    output_ext: '.html'
  })
}

function slugged(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}]+/gu, '-')
    .replace(/^-|-$/g, '')
}
