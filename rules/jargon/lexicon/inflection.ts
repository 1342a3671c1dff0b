/** Endings that Latin and Greek words change in the plural, longest first. The English plural stands beside each. */
const classical: readonly (readonly [singular: string, plural: string])[] = [
  ['nx', 'nges'],
  ['is', 'es'],
  ['ix', 'ices'],
  ['ex', 'ices'],
  ['um', 'a'],
  ['us', 'i'],
  ['on', 'a'],
  ['ma', 'mata'],
  ['a', 'ae'],
  ['en', 'ina']
]

/**
 * The plurals that a noun may have, English and classical: `vertebra` gives `vertebras` and `vertebrae`.
 * Some of them nobody writes; that does no harm in a table of what to look for.
 */
export function pluralsOf(noun: string): string[] {
  const plurals = [englishPlural(noun)]
  for (const [singular, plural] of classical) {
    if (noun.endsWith(singular)) plurals.push(noun.slice(0, -singular.length) + plural)
  }
  return plurals
}

/** The usual English plural of a noun or of the last word of a noun phrase. */
export function englishPlural(noun: string): string {
  if (noun.endsWith('sis')) return `${noun.slice(0, -2)}es`
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return `${noun}s`
}

/** A word without the ending of a regular plural or a possessive: what an unlisted word is called in a finding. */
export function singularOf(word: string): string {
  const bare = word.endsWith("'s") ? word.slice(0, -2) : word
  if (bare.endsWith('ies') && bare.length > 5) return `${bare.slice(0, -3)}y`
  if (bare.endsWith('s') && !/(?:ss|is|us|as)$/.test(bare)) return bare.slice(0, -1)
  return bare
}
