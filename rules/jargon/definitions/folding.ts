/** Longest stretch of text that is searched on either side of a term, in UTF-16 units: what is farther explains something else. */
export const reach = 260

/** A text with every run of white space as one space. */
export function fold(text: string): string {
  return isFolded(text) ? text : text.replace(/\s+/g, ' ')
}

/** The offset in a text of an offset in what `fold` makes of it. */
export function unfoldedOffset(text: string, offset: number): number {
  let folded = 0
  let at = 0
  while (at < text.length && folded < offset) {
    const space = /\s/.test(text[at]!)
    at++
    if (space) while (at < text.length && /\s/.test(text[at]!)) at++
    folded++
  }
  return at
}

function isFolded(text: string): boolean {
  let before = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x20 || code === 0xa0 || (code === 0x20 && before === 0x20)) return false
    before = code
  }
  return true
}
