/** A text with every run of white space as one space. */
export function fold(text: string): string {
  return /[^\S ]|\s{2}/.test(text) ? text.replace(/\s+/g, ' ') : text
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
