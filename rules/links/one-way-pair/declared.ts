import type {Document, Site} from '@bedside/core'
import {plainText} from '../wording.js'

/** Frontmatter keys by which a page says what it is about or what belongs to it. */
const keys = ['about', 'related', 'conditions', 'condition', 'treatments', 'treats', 'treatment']

/** What a page declares to belong to it: names, titles or paths of pages; null where it declares nothing. */
export function pairKeysOf({frontmatter}: Document): string[] | null {
  if (!frontmatter) return null
  const names = keys.flatMap((key) => (Object.hasOwn(frontmatter.data, key) ? [frontmatter.data[key]].flat() : []))
  const texts = names.filter((name): name is string => typeof name === 'string' && name.trim() !== '')
  return texts.length > 0 ? texts : null
}

const known = new WeakMap<Site, ReadonlyMap<string, ReadonlySet<string>>>()

/** Path -> pages that declare it to belong to them. */
export function declaredPairs(site: Site, id: string): ReadonlyMap<string, ReadonlySet<string>> {
  const made = known.get(site)
  if (made) return made
  const pairs = new Map<string, Set<string>>()
  const declaring = [...site.pages.values()].filter(({gathered}) => gathered?.[id])
  const named = declaring.length > 0 ? pathsByName(site) : new Map<string, string | null>()
  for (const {path, gathered} of declaring) {
    for (const name of gathered![id] as readonly string[]) {
      const target = named.get(plainText(stemOf(name)))
      if (target) pairs.set(target, (pairs.get(target) ?? new Set()).add(path))
    }
  }
  known.set(site, pairs)
  return pairs
}

/** Name of a file or title, as they are compared -> path; null where several pages have it. */
function pathsByName(site: Site): ReadonlyMap<string, string | null> {
  const paths = new Map<string, string | null>()
  for (const {path, title} of site.pages.values()) {
    for (const name of new Set([plainText(stemOf(path)), plainText(title ?? '')])) paths.set(name, paths.has(name) ? null : path)
  }
  return paths
}

/** The last segment of a path or an address, without its ending; an index is called as its folder. */
function stemOf(path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '')
  const name = segments.pop()?.replace(/\.(?:mdx?|html?|markdown|txt)$/i, '') ?? ''
  return /^_?index$/i.test(name) ? (segments.pop() ?? name) : name
}
