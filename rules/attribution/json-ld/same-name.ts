import {foldName, parsePeople} from '@bedside/core'

/** Names in a text without titles and letters, as they are compared. */
export function foldedNames(text: string): readonly string[] {
  return parsePeople(text.slice(0, 500)).map(({name}) => fold(name))
}

/** `Moe, Ida` as it is compared in the order in which it is said; null for any other text. */
export function foldedInverted(text: string): string | null {
  const [family, given, more] = text.slice(0, 200).split(',')
  return family && given && more === undefined ? fold(`${given} ${family}`) : null
}

function fold(name: string): string {
  return foldName(name.replace(/[\u2018\u2019'`]/g, '').replace(/[\u2010\u2011-]/g, ' '))
}

/** True where two folded names may be one person's: first and last name agree, an initial stands for the first, or nothing does. */
export function isSameName(a: string, b: string): boolean {
  if (a === b) return true
  const [one, other] = [a.split(' '), b.split(' ')]
  if (one.at(-1) !== other.at(-1)) return false
  if (one.length < 2 || other.length < 2) return true
  const [first, second] = [one[0]!, other[0]!]
  return first === second || ((first.length === 1 || second.length === 1) && first[0] === second[0])
}
