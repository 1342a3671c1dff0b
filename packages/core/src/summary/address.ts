import type {Document} from '../document.js'
import type {Address} from '../summary.js'

/** Reads from a document's frontmatter where, whether and from when the page is served. */
export function addressOf(document: Document): Address {
  const data = document.frontmatter?.data
  if (!data) return {}
  const address: Address = {}
  for (const key of ['permalink', 'slug', 'url'] as const) {
    const value = data[key]
    if (isPath(value)) address[key] = value.trim()
  }
  const aliases = [data.aliases, data.redirect_from].flat().filter(isPath)
  if (aliases.length > 0) address.aliases = aliases.map((alias) => alias.trim())
  if (typeof data.id === 'string' && data.id.trim() !== '') address.id = data.id.trim()
  if (isPath(data.redirect_to)) address.redirectTo = data.redirect_to.trim()
  const categories = [data.categories ?? data.category ?? []].flat().filter((name) => typeof name === 'string')
  if (categories.length > 0) address.categories = categories.flatMap((name) => name.split(' '))
  for (const [name, key] of [
    ['date', 'date'],
    ['from', 'publishDate'],
    ['until', 'expiryDate']
  ] as const) {
    const day = dayOf(data[key])
    if (day) address[name] = day
  }
  if (data.draft === true || data.published === false) address.draft = true
  if (data.permalink === false || data.headless === true || isNeverRendered(data.build ?? data._build)) address.unserved = true
  return address
}

/** True for a path within the site: `https://...` in such a key tells where a text came from, not where it is served. */
function isPath(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(value.trim())
}

/** The day that a value begins with, `YYYY-MM-DD`. */
function dayOf(value: unknown): string | null {
  const text = value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : typeof value === 'string' ? value : ''
  return /^\d{4}-\d\d-\d\d/.exec(text)?.[0] ?? null
}

/** Hugo's `build: {render: never}`. */
function isNeverRendered(build: unknown): boolean {
  return typeof build === 'object' && build !== null && ['never', false].includes((build as {render?: string | boolean}).render ?? '')
}
