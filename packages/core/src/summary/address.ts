import type {Document} from '../document.js'
import type {Address} from '../summary.js'

/** Reads from a document's frontmatter where the page is served. */
export function addressOf(document: Document): Address {
  const data = document.frontmatter?.data
  if (!data) return {}
  const address: Address = {}
  for (const key of ['permalink', 'slug', 'url'] as const) {
    const value = data[key]
    if (isPath(value)) address[key] = value.trim()
  }
  const aliases = [data.aliases].flat().filter(isPath)
  if (aliases.length > 0) address.aliases = aliases.map((alias) => alias.trim())
  if (data.draft === true || data.published === false) address.draft = true
  return address
}

/** True for a path within the site: `https://...` in such a key tells where a text came from, not where it is served. */
function isPath(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(value.trim())
}
