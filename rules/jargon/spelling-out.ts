/**
 * Whether a full name spells out an abbreviation: its letters stand in the name in order, the first one at the start of the name.
 * After Schwartz and Hearst (2003), "A simple algorithm for identifying abbreviation definitions in biomedical text".
 */
export function spellsOut(name: string, short: string): boolean {
  const letters = short.toLowerCase().replace(/[^a-z0-9]/g, '')
  const text = name.toLowerCase()
  let at = text.length
  for (let index = letters.length - 1; index >= 0; index--) {
    do at--
    while (at >= 0 && (text[at] !== letters[index] || (index === 0 && at > 0 && isLetter(text[at - 1]!))))
    if (at < 0) return false
  }
  return letters.length > 1 && !isLetter(text[at - 1] ?? ' ')
}

/** The longest full name that may spell out an abbreviation at the end of a text: as many words as its letters allow. */
export function nameBefore(text: string, short: string): string {
  const words = text.trim().split(/\s+/)
  return words.slice(-Math.min(short.length + 5, short.length * 2)).join(' ')
}

function isLetter(sign: string): boolean {
  return /[\p{L}\p{N}]/u.test(sign)
}
