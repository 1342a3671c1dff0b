/** Longest stretch of text that is searched on either side of a term, in UTF-16 units: what is farther explains something else. */
export const reach = 260

const unfolded = /[\0-\x1f\u00a0]| {2}/

/** A text with every run of white space as one space. */
export function fold(text: string): string {
  return unfolded.test(text) ? text.replace(/\s+/g, ' ') : text
}

/** The offset in a text of an offset in what `fold` makes of it. */
export function unfoldedOffset(text: string, offset: number): number {
  if (!unfolded.test(text)) return Math.min(offset, text.length)
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
