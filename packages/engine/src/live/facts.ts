import type {PageSummary} from '@bedside/core'

/** Keys of a link that say where it stands in its page, which no other page asks for. */
const places = new Set(['start', 'end', 'urlSpan'])

/** What the site and other pages can tell of a page, as text: all of its summary but where its links stand. Empty where it cannot be read. */
export function factsOf(summary: PageSummary | null): string {
  if (!summary) return ''
  const {links, ...rest} = summary
  return JSON.stringify(rest) + JSON.stringify(links, (key, value: unknown) => (places.has(key) ? undefined : value))
}
