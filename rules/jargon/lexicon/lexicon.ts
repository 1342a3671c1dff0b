import type {Lexeme} from '@bedside/core'
import {Beginnings, bare, beginningOf} from './beginnings.js'
import {pluralsOf, singularOf} from './inflection.js'
import {terms} from './terms.js'
import {type WordPart, wordParts} from './word-parts.js'

/** The fields of medicine that terms are filed under. `general` stands for words of every field. */
export type Specialty =
  | 'allergy'
  | 'anatomy'
  | 'anesthesia'
  | 'cardiology'
  | 'dentistry'
  | 'dermatology'
  | 'emergency'
  | 'endocrinology'
  | 'ent'
  | 'gastroenterology'
  | 'general'
  | 'genetics'
  | 'geriatrics'
  | 'gynecology'
  | 'hematology'
  | 'immunology'
  | 'infection'
  | 'laboratory'
  | 'mental-health'
  | 'nephrology'
  | 'neurology'
  | 'nutrition'
  | 'obstetrics'
  | 'oncology'
  | 'ophthalmology'
  | 'orthopedics'
  | 'pediatrics'
  | 'pharmacology'
  | 'public-health'
  | 'pulmonology'
  | 'radiology'
  | 'rehabilitation'
  | 'research'
  | 'rheumatology'
  | 'surgery'
  | 'urology'
  | 'vascular'

/** A clinical term as the lexicon has it. All terms have all fields, so that they are objects of one shape, which are cheap to read. */
export interface Term {
  /** Singular, American spelling, lower case: what findings call it. */
  term: string
  /** Other spellings and names of the same thing, singular. Plurals of `term` and of these are made by rule. */
  forms: readonly string[]
  /** Words of its family, such as its adjective: explained where it is explained, but its gloss and plain word do not fit them. */
  related: readonly string[]
  /** The field of medicine that uses it most; null for a word that was found by a part of it. */
  specialty: Specialty | null
  /** At most 20 plain words that fit in brackets after the term. Every listed term has one. */
  gloss: string | undefined
  /** A plain word to write instead, of the same part of speech. */
  plain: string | undefined
  /** True where a general reader knows the word, so that it is never reported. */
  known: boolean
  /** True for a medicine, vitamin or mineral by its name. Such a word names itself as a brand does, and is not reported as unexplained. */
  drug: boolean
  /** The term is meant only where one of these lower-case words stands in the same sentence. */
  near: readonly string[] | null
  /** The term is not meant where one of these lower-case words comes next. */
  not: readonly string[] | null
  /** For a word that stands in no list and was found by a part of it: that part. */
  part: WordPart | null
}

/** A term as the list has it: without the fields that do not hold for it. */
export type ListedTerm = Pick<Term, 'term'> & {[Field in Exclude<keyof Term, 'term' | 'part'>]?: NonNullable<Term[Field]>}

/** One spelling of a term, as lower-case words. */
export interface Entry {
  term: Term
  words: readonly string[]
  /** True for the term itself or another name of it, singular: a plain word can stand in its place as it is. */
  singular: boolean
  /** True for a plural of those. */
  plural: boolean
  /** How many letters at its end belong to the next word, where an extraction lost the dash or space between: `instrumentationto`; else 0. */
  extra: number
}

let index: TermIndex | undefined
const byLexeme = new Map<number, readonly Entry[]>()
const none: readonly Entry[] = []

/** The spellings that start with a word, longest first; a word that stands in no list gets one if a part of it is clinical. */
export function entriesFor(lexeme: Lexeme): readonly Entry[] {
  let entries = byLexeme.get(lexeme.id)
  if (entries === undefined) {
    entries = entriesOf(lexeme.lower)
    byLexeme.set(lexeme.id, entries)
  }
  return entries
}

/** The spellings that start with a lower-case word. */
export function entriesOf(word: string): readonly Entry[] {
  index ??= new TermIndex()
  const stem = bare(word)
  return index.get(word) ?? index.get(stem) ?? runTogether(stem, index) ?? byPart(stem, index) ?? none
}

/** The term that a lower-case text names as a whole, or null. */
export function termNamed(text: string): Term | null {
  const words = text.trim().split(/[ \n]/)
  const entry = entriesOf(words[0]!).find((one) => one.words.length === words.length && one.words.every((word, at) => word === words[at]))
  return entry?.term ?? null
}

const within = new Map<Term, readonly Term[]>()

/** Terms whose words stand, in a row, inside a longer term: `fibrosis` in `pulmonary fibrosis`. */
export function termsWithin(term: Term): readonly Term[] {
  const known = within.get(term)
  if (known) return known
  const found = term.term.includes(' ') ? findWithin(term.term.toLowerCase().split(' ')) : []
  if (term.part === null) within.set(term, found)
  return found
}

function findWithin(words: readonly string[]): Term[] {
  const found: Term[] = []
  for (const [at, word] of words.entries()) {
    for (const entry of entriesOf(word)) {
      const fits = entry.words.length < words.length && entry.words.every((one, offset) => one === words[at + offset])
      if (fits && !entry.term.known && !entry.term.drug) found.push(entry.term)
    }
  }
  return found
}

/** A spelling of a listed term. */
interface FiledSpelling {
  spelling: string
  /** Index of its term in the list. */
  at: number
  /** True for a word of the term's family. */
  related: boolean
}

/** The spellings of listed terms by their first word, longest first. Of two terms with one spelling the first has it. */
class TermIndex {
  readonly #beginnings = new Beginnings<FiledSpelling>()
  readonly #terms: (Term | undefined)[] = []
  readonly #entries = new Map<string, Entry[]>()

  constructor() {
    for (const [at, {term, forms, related}] of terms.entries()) {
      this.#file(term, at, false)
      if (forms) for (const form of forms) this.#file(form, at, false)
      if (related) for (const word of related) this.#file(word, at, true)
    }
  }

  /** The spellings that start with a lower-case word. */
  get(word: string): readonly Entry[] | undefined {
    const beginning = beginningOf(word)
    const filed = this.#beginnings.take(beginning)
    if (filed.length > 0) this.#workOut(filed, beginning)
    return this.#entries.get(word)
  }

  #file(spelling: string, at: number, related: boolean): void {
    this.#beginnings.file(spelling, {spelling, at, related})
  }

  #workOut(filed: readonly FiledSpelling[], beginning: number): void {
    const names = filed.filter(({related}) => !related)
    const seen = new Set<string>()
    const found = new Map<string, Entry[]>()
    const add = (spelling: string, at: number, singular: boolean, plural: boolean): void => {
      const lower = spelling.toLowerCase()
      if (seen.has(lower) || beginningOf(lower) !== beginning) return
      seen.add(lower)
      const entry = entryFrom(this.#term(at), lower, singular, plural, 0)
      const same = found.get(entry.words[0]!)
      if (same) same.push(entry)
      else found.set(entry.words[0]!, [entry])
    }
    for (const {spelling, at} of names) add(spelling, at, true, false)
    for (const {spelling, at, related} of filed) if (related) add(spelling, at, false, false)
    for (const {spelling, at} of names) for (const plural of pluralsOf(spelling)) add(plural, at, false, true)
    for (const [word, same] of found) {
      same.sort((a, b) => b.words.length - a.words.length)
      this.#entries.set(word, same)
    }
  }

  /** Each term is one object, by which others know it. */
  #term(at: number): Term {
    this.#terms[at] ??= termFrom(terms[at]!, null)
    return this.#terms[at]
  }
}

/** A term that only a document names. */
export function unlistedTerm(term: string): Term {
  return termFrom({term}, null)
}

function termFrom(listed: ListedTerm, part: WordPart | null): Term {
  const {term, forms = [], related = [], specialty = null, gloss, plain, known = false, drug = false, near = null, not = null} = listed
  return {term, forms, related, specialty, gloss, plain, known, drug, near, not, part}
}

function entryFrom(term: Term, spelling: string, singular: boolean, plural: boolean, extra: number): Entry {
  return {term, words: spelling.split(' '), singular, plural, extra}
}

const small = ['and', 'are', 'for', 'in', 'is', 'may', 'of', 'or', 'to', 'with']

/** A long term that ran together with the little word after it. */
function runTogether(word: string, entries: TermIndex): readonly Entry[] | undefined {
  if (word.length < 12) return undefined
  for (const end of small) {
    if (!word.endsWith(end)) continue
    const one = entries.get(word.slice(0, -end.length))?.find(({words, term}) => words.length === 1 && !term.known)
    if (one && one.words[0]!.length >= 10) return [entryFrom(one.term, word, one.singular, one.plural, end.length)]
  }
  return undefined
}

function byPart(word: string, entries: TermIndex): readonly Entry[] | undefined {
  const last = word.includes('-') ? entries.get(word.slice(word.lastIndexOf('-') + 1))?.find(({words}) => words.length === 1) : undefined
  if (last) return last.term.near ? undefined : [entryFrom(last.term, word, false, false, 0)]
  if (word.length < 7) return undefined
  const singular = singularOf(word)
  const part = partOf(singular)
  if (part === undefined || !/^[a-z]+(?:-[a-z]+)*$/.test(word)) return undefined
  return [entryFrom(termFrom({term: singular, drug: part.drug === true}, part), word, word === singular, word !== singular, 0)]
}

function partOf(word: string): WordPart | undefined {
  return partsByEnd.get(word.slice(-2))?.find(({endings, not}) => {
    const ending = endings.find((one) => word.endsWith(one))
    return ending !== undefined && word.length > ending.length + 1 && !not?.includes(word)
  })
}

/** The parts by the last two letters of their endings: most words have none of these. */
const partsByEnd = new Map<string, WordPart[]>()
for (const part of wordParts) {
  for (const end of new Set(part.endings.map((ending) => ending.slice(-2)))) partsByEnd.set(end, [...(partsByEnd.get(end) ?? []), part])
}
