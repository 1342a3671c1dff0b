import {type Document, type Sentence, textEndOf} from '@bedside/core'
import {type Pattern, patternsOf, type TermList} from './pattern.js'
import {plainText, signs} from './tokens.js'
import {type Unit, unitsOf} from './units.js'

/** A term where it stands. Offsets into the text of the unit. */
export interface Match {
  unit: Unit
  sentence: Sentence
  pattern: Pattern
  /** Index of its first word in the sentence; -1 where it has none. */
  first: number
  start: number
  end: number
  /** What stands for the placeholders of the term, in order. */
  filled: readonly string[]
}

/** Spellings that begin with the same word: by the word after it where that is one, and others. */
interface Bucket {
  byNext: Map<string, Pattern[]>
  others: Pattern[]
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
    this.#index ??= indexOf(this.#lists)
    const found = new Map<number, Match[]>()
    for (const unit of unitsOf(document, this.#fields)) for (const sentence of unit.sentences) searchIn(sentence, unit, this.#index, found)
    for (const [list, matches] of found) found.set(list, settled(matches))
    return found
  }
}

interface Index {
  byWord: ReadonlyMap<string, Bucket>
  /** Those without a word of their own, such as `{word} {same}`. */
  anywhere: readonly Pattern[]
  /** Those that are signs, such as `&`. */
  ofSigns: readonly Pattern[]
}

function indexOf(lists: readonly TermList[]): Index {
  const byWord = new Map<string, Bucket>()
  const anywhere: Pattern[] = []
  const ofSigns: Pattern[] = []
  for (const [number, list] of lists.entries()) {
    for (const pattern of patternsOf(list, number)) {
      if (pattern.tokens.length === 0) ofSigns.push(pattern)
      else if (pattern.anchor < 0) anywhere.push(pattern)
      else addTo(byWord, pattern)
    }
  }
  return {byWord, anywhere, ofSigns}
}

function addTo(byWord: Map<string, Bucket>, pattern: Pattern): void {
  const {tokens, anchor} = pattern
  const word = tokens[anchor]!.lower!
  const bucket = byWord.get(word) ?? {byNext: new Map(), others: []}
  byWord.set(word, bucket)
  const next = tokens[anchor + 1]?.lower
  const group = next ? (bucket.byNext.get(next) ?? []) : bucket.others
  group.push(pattern)
  if (next) bucket.byNext.set(next, group)
}

type Found = Map<number, Match[]>

function searchIn(sentence: Sentence, unit: Unit, {byWord, anywhere, ofSigns}: Index, found: Found): void {
  const {lexemes} = sentence
  for (let at = 0; at < lexemes.length; at++) {
    const lower = lowerOf(sentence, at)
    const bucket = byWord.get(lower)
    if (bucket) {
      for (const pattern of bucket.others) keepIfThere(pattern, sentence, at - pattern.anchor, unit, found)
      if (bucket.byNext.size > 0 && at + 1 < lexemes.length) {
        const following = bucket.byNext.get(lowerOf(sentence, at + 1))
        if (following) for (const pattern of following) keepIfThere(pattern, sentence, at - pattern.anchor, unit, found)
      }
    }
    for (const pattern of anywhere) keepIfThere(pattern, sentence, at, unit, found)
  }
  for (const pattern of ofSigns) keepSigns(pattern, sentence, unit, found)
}

function lowerOf({lexemes}: Sentence, at: number): string {
  const {lower} = lexemes[at]!
  return plainText(lower)
}

function keepIfThere(pattern: Pattern, sentence: Sentence, first: number, unit: Unit, found: Found): void {
  const {tokens, list} = pattern
  if (first < 0 || first + tokens.length > sentence.lexemes.length) return
  const filled = filledIn(pattern, sentence, first)
  if (!filled || !gapsFit(pattern, sentence, first)) return
  const {lead, trail} = pattern.phrase
  const start = sentence.words[first]!.textStart - lead.length
  const end = textEndOf(sentence.words[first + tokens.length - 1]!) + trail.length
  const {text} = sentence.block
  if (!text.startsWith(lead, start) || !text.startsWith(trail, end - trail.length)) return
  keep({unit, sentence, pattern, first, start, end, filled}, list, found)
}

/** What stands for placeholders; null where another word stands somewhere. */
function filledIn({tokens, matchCase}: Pattern, sentence: Sentence, first: number): string[] | null {
  const filled: string[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    const lower = lowerOf(sentence, first + at)
    if (token.wild === null) {
      if (token.lower !== lower) return null
      if (matchCase && !sameCase(token.text, plainText(sentence.lexemes[first + at]!.text), at === 0 && first === 0)) return null
    } else {
      const {text} = sentence.lexemes[first + at]!
      if (!lower.endsWith(token.suffix)) return null
      const value = text.slice(0, text.length - token.suffix.length)
      if (token.wild === 'number' && !/^\d[\d.,/:–-]*$/.test(value)) return null
      if (token.wild === 'same' && (first + at === 0 || lower !== lowerOf(sentence, first + at - 1))) return null
      filled.push(value)
    }
  }
  return filled
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

function keepSigns(pattern: Pattern, sentence: Sentence, unit: Unit, found: Found): void {
  const {text} = sentence.block
  const {lead} = pattern.phrase
  for (let at = text.indexOf(lead, sentence.textStart); at >= 0 && at < sentence.textEnd; at = text.indexOf(lead, at + lead.length)) {
    keep({unit, sentence, pattern, first: -1, start: at, end: at + lead.length, filled: []}, pattern.list, found)
  }
}

function keep(match: Match, list: number, found: Found): void {
  const matches = found.get(list)
  if (matches) matches.push(match)
  else found.set(list, [match])
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
