/**
 * True for a text that holds a list which was run together, such as `Call us for - fever - pain - a rash`: two or more hyphens, dashes or bullets
 * with a space on either side. To the eye, or in truth, it is no sentence and no paragraph.
 */
export function holdsRunInList(text: string): boolean {
  let signs = 0
  for (let at = 1; at < text.length - 1; at++) {
    if (text[at + 1] === ' ' && (text[at - 1] === ' ' || text[at - 1] === '\n') && '-\u2013\u2022'.includes(text[at]!) && ++signs > 1)
      return true
  }
  return false
}
