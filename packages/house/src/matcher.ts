import {type Document, type Lexeme, type Sentence, textEndOf} from '@bedside/core'
import type {Form} from './inflect.js'
import {formAt, type Pattern, patternsOf, spellingsAt, type TermList} from './pattern.js'
import {plainText, signs} from './tokens.js'
import {type Unit, unitsOf} from './units.js'

/** A term where it stands. Offsets into the text of the unit. */
export interface Match {
  unit: Unit
  sentence: Sentence
  pattern: Pattern
  form: Form
  /** Index of its first word in the sentence; -1 where it has none. */
  first: number
  start: number
  end: number
  /** What stands for the placeholders of the term, in order. */
  filled: readonly string[]
}

/**
 * Looks for the terms of many lists in one pass over a page: each word of the page is looked up once, however many terms there are. Lists
 * are told by the numbers that `add` gave out.
 */
export class Matcher {
  readonly #lists: TermList[] = []
  readonly #fields = new Set<string>()
  #index: Index | null = null
  readonly #view = (document: Document) => this.#search(document)

  /** Adds a list before the first page is looked at, and gives its number. */
  add(list: TermList, fields: readonly string[] = []): number {
    for (const field of fields) this.#fields.add(field)
    return this.#lists.push(list) - 1
  }

  /** The matches of a list on a page, in reading order. Where several overlap the longest counts, and none within an exception does. */
  matchesOf(list: number, document: Document): readonly Match[] {
    return document.view(this.#view).get(list) ?? []
  }

  #search(document: Document): ReadonlyMap<number, readonly Match[]> {
    this.#index ??= new Index(this.#lists)
    const index = this.#index
    const found = new Map<number, Match[]>()
    for (const unit of unitsOf(document, this.#fields, (text) => index.mayHold(text))) {
      for (const sentence of unit.sentences) searchIn(sentence, unit, index, found)
      for (const pattern of index.ofSigns) keepSigns(pattern, unit, found)
    }
    for (const [list, matches] of found) found.set(list, settled(matches))
    return found
  }
}

/** Patterns that stand at a word; where they are many, by the word after it. */
interface Bucket {
  patterns: readonly Pattern[]
  byNext: ReadonlyMap<string, readonly Pattern[]> | null
}

/** So few patterns are tried one by one. */
const few = 16

/** The patterns of all lists by the word that they are looked for at. */
class Index {
  /** Those without a word of their own, such as `{word} {same}`. */
  readonly anywhere: Pattern[] = []
  /** Those that are signs, such as `&`. */
  readonly ofSigns: Pattern[] = []
  readonly #byWord = new Map<string, Pattern[]>()
  /** What stands under the id of a spelling; null for nothing. */
  readonly #byId: (Bucket | null | undefined)[] = []

  constructor(lists: readonly TermList[]) {
    for (const [number, list] of lists.entries()) for (const pattern of patternsOf(list, number)) this.#add(pattern)
  }

  #add(pattern: Pattern): void {
    if (pattern.phrase.tokens.length === 0) this.ofSigns.push(pattern)
    else if (pattern.anchor < 0) this.anywhere.push(pattern)
    else for (const word of spellingsAt(pattern, pattern.anchor)) put(this.#byWord, word, pattern)
  }

  at(lexeme: Lexeme): Bucket | null {
    const known = this.#byId[lexeme.id]
    return known === undefined ? this.#learn(lexeme) : known
  }

  #learn({id, lower}: Lexeme): Bucket | null {
    const patterns = this.#byWord.get(plainText(lower))
    const bucket = patterns ? {patterns, byNext: patterns.length > few ? byNextWord(patterns) : null} : null
    this.#byId[id] = bucket
    return bucket
  }

  /** False of a short text in which no pattern can stand: taking it apart would take longer than all else. */
  mayHold(text: string): boolean {
    if (this.ofSigns.length > 0 || this.anywhere.length > 0) return true
    const words = plainText(text).toLowerCase().split(/\s+/)
    return words.some(
      (word) =>
        this.#byWord.has(word) || word.split(/[^\p{L}\p{M}\p{N}'-]+/u).some((part) => this.#byWord.has(part)) || /[.\d_&/]/.test(word)
    )
  }
}

function put(map: Map<string, Pattern[]>, key: string, pattern: Pattern): void {
  const same = map.get(key)
  if (same) same.push(pattern)
  else map.set(key, [pattern])
}

/** Patterns by the word after their first one; those that say nothing of it stand under the empty text. */
function byNextWord(patterns: readonly Pattern[]): ReadonlyMap<string, readonly Pattern[]> {
  const byNext = new Map<string, Pattern[]>()
  for (const pattern of patterns) {
    const next = pattern.anchor + 1
    const spellings = next < pattern.phrase.tokens.length ? [...spellingsAt(pattern, next)] : []
    for (const word of spellings.length > 0 ? spellings : ['']) put(byNext, word, pattern)
  }
  return byNext
}

type Found = Map<number, Match[]>

function searchIn(sentence: Sentence, unit: Unit, index: Index, found: Found): void {
  const {lexemes} = sentence
  for (let at = 0; at < lexemes.length; at++) {
    const bucket = index.at(lexemes[at]!)
    if (bucket) {
      for (const pattern of candidates(bucket, sentence, at)) keepIfThere(pattern, sentence, at - pattern.anchor, unit, found)
    }
    for (const pattern of index.anywhere) keepIfThere(pattern, sentence, at, unit, found)
  }
}

function candidates({patterns, byNext}: Bucket, sentence: Sentence, at: number): readonly Pattern[] {
  if (!byNext) return patterns
  const open = byNext.get('') ?? []
  const next = at + 1 < sentence.lexemes.length ? byNext.get(lowerAt(sentence, at + 1)) : undefined
  return next ? [...open, ...next] : open
}

function lowerAt({lexemes}: Sentence, at: number): string {
  return plainText(lexemes[at]!.lower)
}

function keepIfThere(pattern: Pattern, sentence: Sentence, first: number, unit: Unit, found: Found): void {
  const {tokens, lead, trail} = pattern.phrase
  if (first < 0 || first + tokens.length > sentence.lexemes.length) return
  const fit = fitOf(pattern, sentence, first)
  if (!fit || !gapsFit(pattern, sentence, first)) return
  const start = sentence.words[first]!.textStart - lead.length
  const end = textEndOf(sentence.words[first + tokens.length - 1]!) + trail.length
  const {text} = sentence.block
  if (!text.startsWith(lead, start) || !text.startsWith(trail, end - trail.length)) return
  keep({unit, sentence, pattern, ...fit, first, start, end}, found)
}

/** The form that stands there, and what stands for placeholders; null where another word stands somewhere. */
function fitOf(pattern: Pattern, sentence: Sentence, first: number): Pick<Match, 'form' | 'filled'> | null {
  const {tokens} = pattern.phrase
  let form: Form = 'base'
  const filled: string[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    const lower = lowerAt(sentence, first + at)
    if (token.wild === null) {
      const word = formAt(pattern, at, lower)
      if (!word) return null
      if (pattern.matchCase && !sameCase(word.text, plainText(sentence.lexemes[first + at]!.text), first + at === 0)) return null
      if (form === 'base') form = word.form
    } else {
      const value = filling(token, sentence, first + at)
      if (value === null) return null
      filled.push(value)
    }
  }
  return {form, filled}
}

/** What stands for a placeholder; null where that cannot. */
function filling({wild, suffix}: {wild: string; suffix: string}, sentence: Sentence, at: number): string | null {
  const {text, lower} = sentence.lexemes[at]!
  if (!lower.endsWith(suffix)) return null
  const value = text.slice(0, text.length - suffix.length)
  if (wild === 'number' && !/^\d[\d.,/:–-]*$/.test(value)) return null
  return wild === 'same' && !isSame(sentence, at) ? null : value
}

/** True of a word that says what the one before it says. "Send a fax. Fax it" may have lost its stop, so capitals count but for "The the". */
function isSame({lexemes}: Sentence, at: number): boolean {
  const [word, before] = [lexemes[at]!, lexemes[at - 1]]
  return before !== undefined && (word.text === before.text || (at === 1 && word.text === before.lower))
}

/** At the start of a sentence a small letter may be a capital. */
function sameCase(wanted: string, found: string, starts: boolean): boolean {
  return wanted === found || (starts && wanted.slice(1) === found.slice(1) && wanted[0]!.toUpperCase() === found[0])
}

function gapsFit({phrase: {gaps}}: Pattern, sentence: Sentence, first: number): boolean {
  for (let at = 0; at < gaps.length; at++) {
    const from = textEndOf(sentence.words[first + at]!)
    if (signs(sentence.block.text.slice(from, sentence.words[first + at + 1]!.textStart)) !== gaps[at]) return false
  }
  return true
}

/** Signs are looked for in the text of a whole unit, and kept where they stand in a sentence. */
function keepSigns(pattern: Pattern, unit: Unit, found: Found): void {
  const {text} = unit.block
  const {lead} = pattern.phrase
  let next = 0
  for (let at = text.indexOf(lead); at >= 0; at = text.indexOf(lead, at + lead.length)) {
    while (next < unit.sentences.length && unit.sentences[next]!.textEnd <= at) next++
    // A sign that stands between sentences, such as an emoji behind a stop, belongs to the one before.
    const sentence = unit.sentences[next] ?? unit.sentences.at(-1)
    if (sentence) keep({unit, sentence, pattern, form: 'base', first: -1, start: at, end: at + lead.length, filled: []}, found)
  }
}

function keep(match: Match, found: Found): void {
  const matches = found.get(match.pattern.list)
  if (matches) matches.push(match)
  else found.set(match.pattern.list, [match])
}

/** Leaves out what an exception covers, then of what overlaps all but the longest, the first of those that are alike. */
function settled(matches: Match[]): Match[] {
  matches.sort(
    (a, b) =>
      a.unit.order - b.unit.order ||
      a.start - b.start ||
      b.end - a.end ||
      Number(b.pattern.entry.exception) - Number(a.pattern.entry.exception)
  )
  const kept: Match[] = []
  let unit: Unit | null = null
  let covered = 0
  for (const match of matches) {
    if (match.unit !== unit) covered = 0
    unit = match.unit
    if (match.pattern.entry.exception) covered = Math.max(covered, match.end)
    else if (match.end > covered) keepLonger(match, kept)
  }
  return kept
}

function keepLonger(match: Match, kept: Match[]): void {
  const last = kept.at(-1)
  if (!last || last.unit !== match.unit || match.start >= last.end) kept.push(match)
  else if (match.end - match.start > last.end - last.start) kept[kept.length - 1] = match
}
