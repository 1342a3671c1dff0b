import {englishPlural, pluralsOf} from './lexicon/inflection.js'
import {eponyms, type NameSet, nameSets, spellings} from './lexicon/synonyms.js'

/** A set of names, ready to be looked for. */
export interface NamesOfOne {
  /** The names, the plain one first. */
  names: readonly string[]
  /** True for two spellings of one word. */
  spelling: boolean
  /** True where the first name is American and the second British. */
  regional: boolean
}

/** One form of a name. `of` is null for a phrase that holds a name and means something else. */
export interface NameForm {
  /** As written in the list, word for word. */
  words: readonly string[]
  lower: readonly string[]
  of: NamesOfOne | null
  /** Index of its name in the set. */
  name: number
  plural: boolean
}

/** Forms of names by their first word, longest first. */
export class NameIndex {
  readonly #forms = new Map<string, NameForm[]>()

  constructor(sets: readonly NameSet[], pairs: readonly string[]) {
    for (const {names, not = [], regional = false} of sets) {
      const firsts = names.map((name) => name.split('|', 1)[0]!)
      this.#addSet({names: firsts, spelling: false, regional}, names)
      for (const phrase of not) for (const one of [phrase, englishPlural(phrase)]) this.#add(one, null, 0, false)
    }
    for (const pair of pairs) this.#addSet({names: pair.split('='), spelling: true, regional: true}, pair.split('='))
  }

  /** The forms that start with a lower-case word. */
  startingWith(word: string): readonly NameForm[] | undefined {
    return this.#forms.get(bare(word))
  }

  #addSet(of: NamesOfOne, names: readonly string[]): void {
    for (const [at, name] of names.entries()) for (const form of name.split('|')) this.#add(form, of, at, false)
    for (const [at, name] of names.entries())
      for (const form of name.split('|')) for (const plural of pluralsOf(form)) this.#add(plural, of, at, true)
  }

  #add(text: string, of: NamesOfOne | null, name: number, plural: boolean): void {
    const words = text.split(' ')
    const lower = words.map((word) => word.toLowerCase())
    const key = bare(lower[0]!)
    const same = this.#forms.get(key) ?? []
    if (same.some((one) => one.lower.length === lower.length && one.lower.every((word, at) => word === lower[at]))) return
    same.push({words, lower, of, name, plural})
    same.sort((a, b) => b.lower.length - a.lower.length)
    this.#forms.set(key, same)
  }
}

/** A word without a possessive ending. */
export function bare(word: string): string {
  return word.endsWith("'s") ? word.slice(0, -2) : word
}

let names: NameIndex | undefined
let variants: NameIndex | undefined

/** The index of names that mean one thing. */
export function synonymIndex(): NameIndex {
  names ??= new NameIndex(nameSets, [])
  return names
}

/** The index of words that are spelt in two ways. */
export function spellingIndex(): NameIndex {
  variants ??= new NameIndex([], [...spellings, ...eponyms.map(possessivePair)])
  return variants
}

/** True for a lower-case word that starts a name of either index. */
export function mayStartName(word: string): boolean {
  return synonymIndex().startingWith(word) !== undefined || spellingIndex().startingWith(word) !== undefined
}

/** `Alzheimer disease` as a pair: with the possessive ending, as most pages for patients write it, and without. */
function possessivePair(name: string): string {
  const [first = '', rest = ''] = name.split(' ')
  return `${first}${first.endsWith('s') ? "'" : "'s"} ${rest}=${name}`
}
