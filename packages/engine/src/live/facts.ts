import type {PageSummary} from '@bedside/core'

/** Keys that say where something stands in its page, which no other page asks for. */
const places = new Set(['start', 'end', 'urlSpan'])

/** What the site and other pages can tell of a page, as text: all of its summary but where things stand. Empty where it cannot be read. */
export function factsOf(summary: PageSummary | null): string {
  return summary ? JSON.stringify(summary, (key, value: unknown) => (places.has(key) ? undefined : value)) : ''
}
