/** A hyphen, a dash or a bullet, each with the space after it. */
const signs = ['- ', '\u2013 ', '\u2022 ']
const space = 0x20
const newline = 0x0a

/**
 * True for a text that holds a list which was run together, such as `Call us for - fever - pain - a rash`: two or more hyphens, dashes or bullets
 * with a space on either side. To the eye, or in truth, it is no sentence and no paragraph.
 */
export function holdsRunInList(text: string): boolean {
  let count = 0
  for (const sign of signs) {
    for (let at = text.indexOf(sign, 1); at > 0; at = text.indexOf(sign, at + 2)) {
      const before = text.charCodeAt(at - 1)
      if ((before === space || before === newline) && ++count > 1) return true
    }
  }
  return false
}
