import {daleChall} from 'dale-chall'
import {spache} from 'spache'

/* Which words count as familiar. Both formulas come with a list and with rules for the forms of its words. */

/** Endings that leave a listed word familiar, longest first: what is taken off, and what is put back. */
type Endings = readonly (readonly [ending: string, base: string])[]

/** Plurals and the forms of regular verbs. */
const regular: Endings = [
  ['ies', 'y'],
  ['ied', 'y'],
  ['ing', ''],
  ['ing', 'e'],
  ['ed', ''],
  ['es', ''],
  ['s', ''],
  ['d', '']
]

/** Those, participles with n, comparison, and adverbs: `taken`, `bravest`, `sadly`. */
const daleChallEndings: Endings = [
  ...regular,
  ['iest', 'y'],
  ['ier', 'y'],
  ['est', ''],
  ['er', ''],
  ['st', ''],
  ['ly', ''],
  ['n', ''],
  ['r', '']
]

/** Endings before which a listed word doubles its last consonant: `stopped`, `bigger`. */
const doubling = new Set(['ing', 'ed', 'er', 'est'])
/** Endings that only follow an e: `lived`, `later`, `latest`. */
const afterE = new Set(['d', 'r', 'st'])

/** What is short for a name or reads as easily, and so is familiar although no list has it. */
const knownAbbreviations = new Set(['a.m.', 'p.m.', 'u.s.', 'u.s.a.', 'u.k.', 'usa', 'uk', 'am', 'pm', 'dr', 'mr', 'mrs', 'ms'])

/** Words of the published list of 3,000 that `dale-chall` 2.0.1 has lost: it holds `babe` and `babies`. */
const lostFromDaleChall = ['baby']

/** A longer spelling is an address or rubbish. */
const longest = 64

const contraction = /(?:'s|s'|n't|'ve|'ll|'re|'d|'m)$/

class FamiliarWords {
  readonly #listed: ReadonlySet<string>
  readonly #endings: Endings
  /** True where figures are familiar. */
  readonly #figures: boolean

  constructor(listed: readonly string[], {endings, figures}: {endings: Endings; figures: boolean}) {
    this.#listed = new Set(listed)
    this.#endings = endings
    this.#figures = figures
  }

  /** True for a familiar spelling in lower case. A hyphenated word is familiar where all its parts are. */
  holds(lower: string): boolean {
    if (lower.length > longest) return false
    if (this.#listed.has(lower) || knownAbbreviations.has(lower)) return true
    if (/^[a-z]+$/.test(lower)) return this.#isForm(lower)
    if (!/\p{L}/u.test(lower)) return this.#figures
    if (lower.includes('-')) return lower.split('-').every((part) => this.#holdsPart(part))
    return this.#holdsPart(lower)
  }

  #holdsPart(part: string): boolean {
    if (this.#listed.has(part) || !/\p{L}/u.test(part)) return true
    const found = contraction.exec(part)
    const bare = found ? part.slice(0, found.index) : part
    const base = found?.[0] === "s'" ? `${bare}s` : bare
    if (isNumeral(base) || this.#listed.has(base)) return true
    return this.#isForm(base)
  }

  #isForm(word: string): boolean {
    for (const one of this.#endings) if (word.endsWith(one[0]) && this.#isFormWith(one, word)) return true
    return false
  }

  #isFormWith([ending, base]: Endings[number], word: string): boolean {
    const stem = word.slice(0, word.length - ending.length)
    if (stem.length < 2 || (afterE.has(ending) && !stem.endsWith('e'))) return false
    if (this.#listed.has(stem + base)) return true
    return doubling.has(ending) && stem.at(-1) === stem.at(-2) && this.#listed.has(stem.slice(0, -1))
  }
}

/** `18`, `1,000`, `2nd`, `1990s`. */
function isNumeral(word: string): boolean {
  return /^[\p{N}.,:/]+(?:st|nd|rd|th|s)?$/u.test(word)
}

let familiarToDaleChall: FamiliarWords | undefined
let familiarToSpache: FamiliarWords | undefined

/**
 * True for a word in lower case that the Dale-Chall formula counts as familiar: it stands in the list of 3,000 words, or is a plural, a
 * possessive, a regular verb form, a comparison or an adverb in -ly of one that does. One ending is allowed, not two. Figures are in no list and
 * count as unfamiliar, as programs count them; the instructions for people let them pass.
 * Source: Dale and Chall, A Formula for Predicting Readability: Instructions, Educational Research Bulletin 27 (1948); list: `dale-chall`.
 */
export function isFamiliarToDaleChall(lower: string): boolean {
  familiarToDaleChall ??= new FamiliarWords([...daleChall, ...lostFromDaleChall], {endings: daleChallEndings, figures: false})
  return familiarToDaleChall.holds(lower)
}

/**
 * True for a word in lower case that the revised Spache formula counts as familiar: it stands in the list of 1974, or is a plural, a possessive
 * or a regular verb form of one that does. Numerals are familiar. Source: Spache, Good Reading for Poor Readers (1974); list: `spache`.
 */
export function isFamiliarToSpache(lower: string): boolean {
  familiarToSpache ??= new FamiliarWords(spache, {endings: regular, figures: true})
  return familiarToSpache.holds(lower)
}

/**
 * What the forms of a word share, so that `dose`, `doses` and `dosing` count as one unfamiliar word. It is no word itself, only a key.
 */
export function stemOf(lower: string): string {
  if (lower.length > longest) return lower
  const word = lower.replace(/(?:'s|')$/, '')
  const [, stem = word] = /^(.*[aeiouy][^aeiouy]*?)(?:ies|ied|ing|es|ed|s|y)$/.exec(word) ?? []
  const bare = stem.length < 3 || /ss$/.test(word) ? word : stem
  return bare.replace(/([^aeiouls])\1$/, '$1').replace(/[ei]{1,2}$/, '')
}
