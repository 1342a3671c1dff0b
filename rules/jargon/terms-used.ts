import type {Block, Document, Sentence, Span, Word} from '@bedside/core'
import {type Definition, type DefinitionKind, definitionsIn, type Quality} from './definitions/definitions.js'
import {fold} from './definitions/folding.js'
import {termDifficulty} from './difficulty.js'
import {phraseFrom} from './glossary-phrase.js'
import {gatherIntroduced, isName} from './introduced-names.js'
import {expansions, known as knownShort} from './lexicon/abbreviations.js'
import {singularOf} from './lexicon/inflection.js'
import {type Entry, entriesFor, type Specialty, type Term, termNamed} from './lexicon/lexicon.js'
import {markedWords} from './lexicon/marks.js'
import {mentionsIn} from './lexicon/mentions.js'
import {isCode, listedShort, spelledOut} from './listed-abbreviations.js'
import {isJoined} from './running-text.js'
import {isInName, type Place, placeOf} from './term-places.js'

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

const knownShorts = new Set(Object.values(knownShort).flatMap((group) => group.split(' ')))

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

function usedTerm(document: Document, {term, kind, entry, places, definitions}: Gathered): UsedTerm | null {
  const counted = places.filter((place) => !isInName(place) || definitions.some((one) => holds(one, place)))
  const first = counted[0]
  if (!first) return null
  const explanations = definitions.map((definition) => explanationFrom(document, definition))
  if (kind === 'introduced' && !explanations.some(({kind, phrase}) => phrase !== null || naming.has(kind))) return null
  // Only a word with an everyday sense needs its sentence.
  const difficulty = Math.round(termDifficulty(term, entry && !entry.near ? {} : {sentence: first.sentence.text}) * 100) / 100
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
