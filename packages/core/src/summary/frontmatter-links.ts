import type {Document} from '../document.js'
import type {Link} from '../summary.js'
import type {LinkSettings} from './settings.js'
import {valuesAt} from './values.js'

/** Keys that hold addresses of pages in many libraries. There a value counts only where it looks like a path: others are ids or titles. */
const usual = [
  'related',
  'related_pages',
  'relatedPages',
  'see_also',
  'seeAlso',
  'prev',
  'next',
  'siblings',
  'hero.actions',
  'features',
  'actions'
]

/** What an entry of a list may call its address. */
const addressKeys = ['href', 'url', 'link', 'path', 'page']

/** Addresses in the frontmatter: at the keys that the configuration names, and paths at the usual ones. */
export function frontmatterLinks({frontmatter, source}: Document, {frontmatter: keys}: LinkSettings): Link[] {
  if (!frontmatter) return []
  const links: Link[] = []
  const seen = new Set<string>()
  const add = (path: (string | number)[], value: unknown): void => {
    const span = frontmatter.valueAt(path)
    if (typeof value !== 'string' || value.trim() === '' || !span || seen.has(path.join('\n'))) return
    seen.add(path.join('\n'))
    links.push({...span, url: value.trim(), urlSpan: withinQuotes(source, span, value.trim()), text: '', kind: 'frontmatter'})
  }
  for (const key of keys) for (const {path, value} of addressesAt(frontmatter.data, key)) add(path, value)
  for (const key of usual) {
    for (const {path, value} of addressesAt(frontmatter.data, key))
      if (typeof value === 'string' && looksLikePath(value.trim())) add(path, value)
  }
  return links
}

/** The texts at a key, and those at `href` and the like in the mappings at it. */
function addressesAt(data: Readonly<Record<string, unknown>>, key: string) {
  if (!Object.hasOwn(data, key) && !Object.hasOwn(data, key.split('.')[0]!)) return []
  return valuesAt(data, key).flatMap((found) => {
    if (typeof found.value !== 'object' || found.value === null) return [found]
    const mapping = found.value as Record<string, unknown>
    return addressKeys.flatMap((name) => (Object.hasOwn(mapping, name) ? [{path: [...found.path, name], value: mapping[name]}] : []))
  })
}

function looksLikePath(value: string): boolean {
  return /^\.{0,2}\//.test(value) || /\.(?:mdx?|markdown|html?)(?:[?#]|$)/i.test(value)
}

/** Where the text itself stands, without the quotes around it; null where it is written otherwise. */
function withinQuotes(source: string, {start, end}: {start: number; end: number}, text: string) {
  const at = source.indexOf(text, start)
  return at >= 0 && at + text.length <= end ? {start: at, end: at + text.length} : null
}
