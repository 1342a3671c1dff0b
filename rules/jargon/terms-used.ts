import type {Block, Document, Sentence, Span, Word} from '@bedside/core'
import {undefinedAbbreviations} from './abbreviations.js'
import {type Definition, type DefinitionKind, definitionsIn, type Quality} from './definitions/definitions.js'
import {fold} from './definitions/folding.js'
import {isUnknown} from './definitions/gloss.js'
import {termDifficulty} from './difficulty.js'
import {phraseFrom} from './glossary-phrase.js'
import {expansions, known as knownShort, states} from './lexicon/abbreviations.js'
import {pluralsOf, singularOf} from './lexicon/inflection.js'
import {type Entry, entriesFor, type Specialty, type Term, termNamed} from './lexicon/lexicon.js'
import {type Marked, markedWords} from './lexicon/marks.js'
import {mentionsIn, textEndOf} from './lexicon/mentions.js'
import {isJoined, isRunningText, startsItem, startsUpper} from './running-text.js'
import {nameBefore, spellsOut} from './spelling-out.js'

/**
 * What a term is: a `term` of the lexicon or a word found by its parts, a `medicine` by its generic name, an `abbreviation`, or a name that
 * no list holds and that the text itself has `introduced`.
 */
export type TermKind = 'term' | 'medicine' | 'abbreviation' | 'introduced'

/** One place where a term stands; offsets into the source. */
export interface TermUse extends Span {
  /** As written there, white space folded. */
  text: string
  /** True for the term, another name of it or a plural; false for a word of its family, such as its adjective. */
  names: boolean
}

/** A place that says what a term means; `start` and `end` hold term and gloss. */
export interface Explanation extends Span {
  kind: DefinitionKind
  quality: Exclude<Quality, 'none'>
  /** What the text says there; null where it only marks the term, or links to where it is explained. */
  gloss: string | null
  /** The gloss as it can stand in brackets after the term; null where it is partial, cut off or too long to. */
  phrase: string | null
}

/** A term, and where a document uses and explains it. */
export interface UsedTerm {
  /** As the lexicon has it, else as the document writes it. */
  term: string
  kind: TermKind
  /** True where a general reader knows it. */
  known: boolean
  specialty: Specialty | null
  /** What the lexicon says it means, or the full name of an abbreviation. */
  gloss: string | null
  /** `termDifficulty` in the sentence of the first use, to two decimals. */
  difficulty: number
  /** At least one, in reading order. */
  uses: readonly TermUse[]
  /** In reading order. */
  explanations: readonly Explanation[]
}

/** Every clinical term in a document that a general reader may not know, in order of first use. Names of institutes do not count as uses. */
export function termsUsed(document: Document): readonly UsedTerm[] {
  return document.view(findTerms)
}

/** The same with the terms that every reader knows. */
export function allTermsUsed(document: Document): readonly UsedTerm[] {
  return document.view(findAllTerms)
}

/** One key for all the spellings of a name that no list holds: lower case, and its last word singular. */
export function nameKey(name: string): string {
  return singularOf(name.toLowerCase().replaceAll('’', "'"))
}

const stateCodes = new Set(states.split(' '))
const knownShorts = new Set(Object.values(knownShort).flatMap((group) => group.split(' ')))

/** A use in its place; offsets into its block's text. */
interface Place {
  sentence: Sentence
  first: number
  count: number
  textStart: number
  textEnd: number
  names: boolean
}

/** A term while its uses are being gathered. */
interface Gathered {
  term: string
  kind: TermKind
  entry: Term | null
  places: Place[]
  definitions: Definition[]
}

function findTerms(document: Document): UsedTerm[] {
  return gatherTerms(document, false).filter(({known}) => !known)
}

function findAllTerms(document: Document): UsedTerm[] {
  return gatherTerms(document, true)
}

function gatherTerms(document: Document, all: boolean): UsedTerm[] {
  const gathered = new Map<string, Gathered>()
  // No word counts twice.
  const taken = new Set<Word>()
  gatherUnknown(document, gathered, taken)
  gatherUnsought(document, gathered, taken, all)
  gatherShort(document, gathered, taken)
  const introduced = gatherDefinitions(document, gathered)
  gatherIntroduced(document, introduced)
  const found: UsedTerm[] = []
  for (const group of [gathered, introduced]) {
    for (const one of group.values()) {
      const used = usedTerm(document, one)
      if (used) found.push(used)
    }
  }
  return found.sort((a, b) => a.uses[0]!.start - b.uses[0]!.start || b.uses[0]!.end - a.uses[0]!.end)
}

function add(gathered: Map<string, Gathered>, key: string, kind: TermKind, entry: Term | null, place: Place): void {
  const same = gathered.get(key)
  if (same) same.places.push(place)
  else gathered.set(key, {term: key, kind, entry, places: [place], definitions: []})
}

function gatherUnknown(document: Document, gathered: Map<string, Gathered>, taken: Set<Word>): void {
  for (const {term, entry, sentence, first, count, textStart, textEnd} of mentionsIn(document)) {
    for (let at = first; at < first + count; at++) taken.add(sentence.words[at]!)
    add(gathered, term.term, 'term', term, {sentence, first, count, textStart, textEnd, names: entry.singular || entry.plural})
  }
}

/** Medicines, and where all terms count those that readers know: what rules about jargon do not look for. */
function gatherUnsought(document: Document, gathered: Map<string, Gathered>, taken: Set<Word>, all: boolean): void {
  for (const {sentence, first} of markedWords(document).terms) {
    const word = sentence.words[first]!
    if (taken.has(word)) continue
    const entry = entriesFor(word.lexeme).find((one) => standsAt(one, sentence, first))
    if (!entry || !(entry.term.known ? all : entry.term.drug)) continue
    const {length} = entry.words
    for (let at = first; at < first + length; at++) taken.add(sentence.words[at]!)
    const kind = entry.term.drug ? 'medicine' : 'term'
    add(gathered, entry.term.term, kind, entry.term, placeOf(sentence, first, length, entry.singular || entry.plural))
  }
}

function standsAt({words}: Entry, sentence: Sentence, first: number): boolean {
  return words.every((word, at) => at === 0 || (sentence.words[first + at]?.lexeme.lower === word && isJoined(sentence, first + at)))
}

function placeOf(sentence: Sentence, first: number, count: number, names = true): Place {
  const textEnd = textEndOf(sentence.words[first + count - 1]!)
  return {sentence, first, count, textStart: sentence.words[first]!.textStart, textEnd, names}
}

/** The listed abbreviations. */
function gatherShort(document: Document, gathered: Map<string, Gathered>, taken: ReadonlySet<Word>): void {
  for (const marked of markedWords(document).shorts) {
    const {sentence, first} = marked
    const short = listedShort(sentence.words[first]!.lexeme.text)
    if (short === null || taken.has(sentence.words[first]!) || isCode(marked)) continue
    const {textStart, text} = sentence.words[first]!
    const end = textStart + short.length + (text[short.length] === 's' ? 1 : 0)
    add(gathered, short, 'abbreviation', null, {...placeOf(sentence, first, 1), textEnd: end})
  }
}

/** The abbreviation with a full name that a word is or starts with: `NSAIDs`, `COPD-related`; else null. */
function listedShort(word: string): string | null {
  const [head = ''] = word.split(/[-']/, 1)
  for (const bare of head.endsWith('s') ? [head, head.slice(0, -1)] : [head]) if (Object.hasOwn(expansions, bare)) return bare
  return null
}

/** True for letters that stand for something else: a degree or a state after a name, a form's or a product's number. */
function isCode({sentence, first}: Marked): boolean {
  const {words, block} = sentence
  const [before, after] = [words[first - 1], words[first + 1]]
  const gap = before ? block.text.slice(textEndOf(before), words[first]!.textStart) : ''
  if (stateCodes.has(words[first]!.text) && words.length === 1) return true
  return gap === '/' || (gap === ', ' && startsUpper(before!.text)) || (isJoined(sentence, first + 1) && /^\d/.test(after!.text))
}

/** Gives each definition to its term, and gives back the terms that only definitions name. */
function gatherDefinitions(document: Document, gathered: ReadonlyMap<string, Gathered>): Map<string, Gathered> {
  const introduced = new Map<string, Gathered>()
  for (const definition of definitionsIn(document)) {
    const {term, quality} = definition
    if (quality === 'none') continue
    const named = termNamed(term.toLowerCase())
    const listed = gathered.get(term) ?? gathered.get(listedShort(term) ?? '') ?? gathered.get(named?.term ?? '')
    if (!listed && named) continue
    const key = nameKey(term)
    const same = listed ?? introduced.get(key)
    if (same) same.definitions.push(definition)
    else if (isName(term)) introduced.set(key, {term, kind: 'introduced', entry: null, places: [], definitions: [definition]})
  }
  return introduced
}

const amount =
  /\d\s?(?:cups?|days?|feet|g|glass\w*|grams?|hours?|inches|mg|minutes?|ml|months?|ounces?|oz|percent|pounds?|servings?|weeks?|years?)\b/i

/** What a page says of a thing, which is no name: `signs of urethral cancer`. */
const aspect =
  /^(?:a|abnormal|additional|affected|an|certain|common|general|having|known|many|mild|more|most|my|new|normal|other|our|possible|severe|small|some|special|the|these|this|visit|with|your)\s|^(?:causes?|complications?|diagnosed|risks?|signs?|stages?|symptoms?|treatments?|amount|number|lack|level|part|case|history)s? (?:and|in|of|for)\s|'s$|^diagnosed$/i

/** False for amounts (`4 ounces`, `98.6 F`), codes such as `3D`, contractions, and a heading that ran together with its text. */
function isName(text: string): boolean {
  if (
    amount.test(text) ||
    aspect.test(text) ||
    /^[a-z]{1,3}$/.test(text) ||
    /^\d[\d.,]*(?:\s|\p{L}*$|-D$)|n['’]?ts?$|^P\d|[^\p{L}\p{N}\s'’&/.,()+-]/u.test(text)
  )
    return false
  const words = text.toLowerCase().split(' ')
  return words.length < 2 || words.slice(0, words.length / 2).join(' ') !== words.slice(words.length / 2).join(' ')
}

/** Finds the uses of names that stand in no list. */
function gatherIntroduced({prose}: Document, introduced: ReadonlyMap<string, Gathered>): void {
  if (introduced.size === 0) return
  const byFirst = new Map<string, Name[]>()
  // Most words start no name: a look at their length and first letter tells.
  const starts = new Uint8Array(1024)
  for (const [key, {places}] of introduced) {
    const name = {words: key.split(/\s+/), places}
    for (const first of name.words.length > 1 ? [name.words[0]!] : [key, ...pluralsOf(key)]) {
      starts[startOf(first)] = 1
      const same = byFirst.get(first)
      if (same) same.push(name)
      else byFirst.set(first, [name])
    }
  }
  for (const sentence of prose.sentences) {
    const {lexemes} = sentence
    for (let first = 0; first < lexemes.length; first++) {
      const {lower} = lexemes[first]!
      if (starts[startOf(lower)] === 0) continue
      for (const {words, places} of byFirst.get(lower) ?? []) {
        if (holdsAt(sentence, first, words)) places.push(placeOf(sentence, first, words.length))
      }
    }
  }
}

/** A name that stands in no list, as lower-case words, and where it is used. */
interface Name {
  words: readonly string[]
  places: Place[]
}

function startOf(word: string): number {
  return ((word.charCodeAt(0) & 31) << 5) | (word.length & 31)
}

function holdsAt(sentence: Sentence, first: number, words: readonly string[]): boolean {
  const last = words.length - 1
  for (let at = 0; at <= last; at++) {
    const lower = sentence.words[first + at]?.lexeme.lower
    if (lower === undefined || (at < last ? lower !== words[at] : singularOf(lower) !== words[at])) return false
    if (at > 0 && !isJoined(sentence, first + at)) return false
  }
  return true
}

function usedTerm(document: Document, {term, kind, entry, places, definitions}: Gathered): UsedTerm | null {
  const counted = places.filter((place) => !isInName(place) || definitions.some((one) => holds(one, place)))
  const first = counted[0]
  if (!first) return null
  const difficulty = Math.round(termDifficulty(term, {sentence: first.sentence.text}) * 100) / 100
  const explanations = definitions.map((definition) => explanationFrom(document, definition))
  if (kind === 'introduced' && !explanations.some(({kind, phrase}) => phrase !== null || naming.has(kind))) return null
  const short = kind === 'introduced' && /^[A-Z][A-Z&]{1,5}s?$/.test(term)
  return {
    term,
    kind: short ? 'abbreviation' : kind,
    known: entry?.known ?? (short && knownShorts.has(term)),
    specialty: entry?.specialty ?? null,
    gloss: kind === 'abbreviation' ? (expansions[term] ?? null) : (entry?.gloss ?? null),
    difficulty,
    uses: counted.map(useAt),
    explanations: kind === 'abbreviation' && explanations.length === 0 ? spelledOut(document, term, counted) : explanations
  }
}

/** Patterns that say outright that something is a name: `called`, `also known as`, `<dfn>`. */
const naming = new Set(['P01', 'P02', 'P03', 'P15', 'P16'])

function useAt({sentence, textStart, textEnd, names}: Place): TermUse {
  return {...sentence.block.spanOf(textStart, textEnd), text: fold(sentence.block.text.slice(textStart, textEnd)), names}
}

function holds(span: Span, {sentence, textStart}: Place): boolean {
  const start = sentence.block.sourceStart(textStart)
  return span.start <= start && start < span.end
}

/** True within the name of an institute or a book: `Disorders` follows `Neurological` with a capital, too. */
function isInName({sentence, first, count}: Place): boolean {
  const {words} = sentence
  if (!isRunningText(sentence) || !startsUpper(words[first]!.text) || (first === 0 ? false : startsItem(sentence, first))) return false
  const neighbours = [
    isJoined(sentence, first) ? words[first - 1] : undefined,
    isJoined(sentence, first + count) ? words[first + count] : undefined
  ]
  return (
    first > 0 &&
    neighbours.some((word, side) => word !== undefined && isCapitalised(word.text) && !(side === 0 && startsItem(sentence, first - 1)))
  )
}

function isCapitalised(word: string): boolean {
  return startsUpper(word) && word.length > 2 && word !== word.toUpperCase()
}

/** Where an abbreviation stands beside its full name; else where the full name stands, if the page is one that spells it out. */
function spelledOut(document: Document, short: string, places: readonly Place[]): Explanation[] {
  const gloss = expansions[short]!
  const quality = gloss.split(/[ -]/).some((word) => isUnknown(word.toLowerCase())) ? 'partial' : 'full'
  const said = {kind: 'P04' as const, quality, gloss, phrase: gloss} as const
  const beside = places.find((place) => isBesideName(place, short))
  if (beside) return [{...useAt(beside), ...said}].map(({start, end, kind, phrase}) => ({start, end, kind, quality, gloss, phrase}))
  if (undefinedAbbreviations(document, new Set()).some((one) => one.short === short)) return []
  for (const block of document.prose.blocks) {
    const at = block.text.toLowerCase().indexOf(gloss.toLowerCase())
    if (at >= 0) return [{...block.spanOf(at, at + gloss.length), ...said}]
  }
  return []
}

/** `chronic obstructive pulmonary disease (COPD)`, or the other way round. */
function isBesideName({sentence, textStart, textEnd}: Place, short: string): boolean {
  const {text} = sentence.block
  const lead = fold(text.slice(Math.max(0, textStart - 160), textStart))
  if (/ ?[([](?:or |also |called |the |an? )?$/.test(lead)) return spellsOut(nameBefore(lead.replace(/ ?[([][^([]*$/, ''), short), short)
  const inner = /^ ?[([]([^)\]]{3,100})[)\]]/.exec(fold(text.slice(textEnd, textEnd + 120)))?.[1]
  return inner !== undefined && spellsOut(inner, short)
}

function explanationFrom(document: Document, definition: Definition): Explanation {
  const {start, end, kind, quality} = definition
  const gloss = kind === 'P19' ? openingUnder(document, definition) : firstSentence(definition.gloss)
  return {
    start,
    end,
    kind,
    quality: quality as Explanation['quality'],
    gloss: gloss || null,
    phrase: phraseFrom(document, definition, gloss)
  }
}

/** The first sentence of the paragraph under a heading that asks for a term. */
function openingUnder(document: Document, {end}: Definition): string {
  return fold(document.view(blocksByEnd).get(end)?.sentences[0]?.text ?? '')
}

function blocksByEnd({prose}: Document): ReadonlyMap<number, Block> {
  return new Map(prose.blocks.map((block) => [block.end, block]))
}

/** A text up to the end of its first sentence. */
function firstSentence(text: string): string {
  const end = /[.!?]["”’)]*(?=\s+["“(]?\p{Lu})/u.exec(text)
  return end ? text.slice(0, end.index + end[0].length) : text
}
