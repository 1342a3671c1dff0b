/** A thing of schema.org as JSON-LD has it: a class, and its properties. */
export interface JsonLdThing {
  '@type': string
  readonly [property: string]: JsonLdValue | undefined
}

/** What a property of a thing holds. */
export type JsonLdValue = string | JsonLdThing | readonly (string | JsonLdThing)[]

/** One value as itself, several as a list, none as nothing. */
export function oneOrMany<T extends string | JsonLdThing>(values: readonly T[]): T | readonly T[] | undefined {
  return values.length > 1 ? values : values[0]
}

/** A text on one line, without white space at its ends. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** An address that holds wherever the page is served: a full one, or one from the site's root. Null for any other, such as `../team.md`. */
export function servedAddress(url: string | null): string | null {
  const address = url?.trim() ?? ''
  if (/\s|[{}<>"]/.test(address)) return null
  return /^https?:\/\/[^/]/i.test(address) || /^\/(?!\/)/.test(address) ? address : null
}

/**
 * JSON-LD as text. `<` is escaped, so that nothing in it can end the script that holds it.
 * @param space Spaces a level.
 */
export function jsonLdText(data: JsonLdThing, space = 2): string {
  return JSON.stringify(data, null, space).replaceAll('<', '\\u003c')
}

/** JSON-LD as the element that a page's head holds. */
export function jsonLdScript(data: JsonLdThing): string {
  return `<script type="application/ld+json">\n${jsonLdText(data)}\n</script>`
}
