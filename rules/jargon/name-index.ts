import {Beginnings, bare, beginningOf} from './lexicon/beginnings.js'
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

/** A form of a name, or what its plurals are made of. */
interface FiledName {
  text: string
  of: NamesOfOne | null
  name: number
  plural: boolean
}

/** Forms of names by their first word, longest first. */
export class NameIndex {
  readonly #beginnings = new Beginnings<FiledName>()
  readonly #forms = new Map<string, NameForm[]>()

  constructor(sets: readonly NameSet[], pairs: readonly string[]) {
    for (const {names, not = [], regional = false} of sets) {
      const firsts = names.map((name) => name.split('|', 1)[0]!)
      this.#fileSet({names: firsts, spelling: false, regional}, names)
      for (const text of not) this.#beginnings.file(text, {text, of: null, name: 0, plural: false})
    }
    for (const pair of pairs) this.#fileSet({names: pair.split('='), spelling: true, regional: true}, pair.split('='))
  }

  /** The forms that start with a lower-case word. */
  startingWith(word: string): readonly NameForm[] | undefined {
    const beginning = beginningOf(word)
    for (const filed of this.#beginnings.take(beginning)) {
      for (const text of textsOf(filed)) if (beginningOf(text) === beginning) this.#add(text, filed)
    }
    return this.#forms.get(bare(word))
  }

  #fileSet(of: NamesOfOne, names: readonly string[]): void {
    for (const plural of [false, true]) {
      for (const [name, forms] of names.entries())
        for (const text of forms.split('|')) this.#beginnings.file(text, {text, of, name, plural})
    }
  }

  #add(text: string, {of, name, plural}: FiledName): void {
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

/** What stands for a filed name on a page. A phrase that means something else is looked for in both numbers. */
function textsOf({text, of, plural}: FiledName): string[] {
  if (of === null) return [text, englishPlural(text)]
  return plural ? pluralsOf(text) : [text]
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
