import {type Document, type Lexeme, type Span, textEndOf} from '@bedside/core'
import {markedWords} from '../lexicon/marks.js'
import {type Mention, type Mentioned, mentionsIn, spanOfMention, unlistedMention} from '../lexicon/mentions.js'
import {afterTerm} from './after-term.js'
import {beforeTerm} from './before-term.js'
import {candidatesIn} from './candidates.js'
import {fold, reach, unfoldedOffset} from './folding.js'
import type {DefinitionKind, Found} from './found.js'
import type {Quality} from './gloss.js'
import {mayFollow, mayPrecede} from './hints.js'
import {introduces} from './introduces.js'
import {besidePlainWords, inNextSentence} from './nearby.js'
import {markedTerms, type PlaceGloss, placeGloss} from './places.js'

export type {DefinitionKind} from './found.js'
export type {Quality} from './gloss.js'

/** An explanation of a term as it stands in a document. `start` and `end` are source offsets that hold term and gloss. */
export interface Definition extends Span {
  /** As the lexicon has it, else as the document writes it. */
  term: string
  gloss: string
  /** The pattern that found it, numbered as in the catalogue of rules: `P04` is `term (gloss)`. */
  kind: DefinitionKind
  quality: Quality
}

/** Every explanation of a term in a document, in reading order: of terms that are known here to be jargon, and of others that the text introduces. */
export function definitionsIn(document: Document): readonly Definition[] {
  return document.view(findDefinitions)
}

/**
 * The explanations of terms that the lexicon holds, and of those that the document marks with `<dfn>` or `<abbr>`, in reading order: less than
 * `definitionsIn` finds, for rules that speak of listed terms alone, and a good deal faster.
 */
export function listedDefinitionsIn(document: Document): readonly Definition[] {
  return document.view(listedDefinitions)
}

function listedDefinitions(document: Document): readonly Definition[] {
  return withoutParts([...document.view(findListed)].sort((a, b) => byPlace(a.definition, b.definition)))
}

/** Terms that a document explains, by the lexicon's name. Partial explanations count, jargon for jargon does not. */
export function explainedTerms(document: Document): ReadonlySet<string> {
  return document.view(findExplained)
}

/** As `explainedTerms`, but a link to where a term is explained is no explanation: some raters of PEMAT want it on the page itself. */
export function termsExplainedHere(document: Document): ReadonlySet<string> {
  return document.view(findExplainedHere)
}

function findDefinitions(document: Document): Definition[] {
  const introduced = document.prose.sentences.flatMap(candidatesIn)
  const found = [...document.view(findListed), ...introductions(document, introduced)]
  return withoutParts(found.sort((a, b) => byPlace(a.definition, b.definition)))
}

/** A definition, with the place of its term alone. */
interface Introduction {
  definition: Definition
  own: Span
}

/** The definitions of terms that the lexicon holds, and of those that the document marks. */
function findListed(document: Document): readonly Introduction[] {
  const found: Introduction[] = []
  for (const definition of markedTerms(document)) found.push({definition, own: {start: definition.start, end: definition.end}})
  const short = new Map<Lexeme, string>()
  const mentions = mentionsIn(document)
  for (const mention of mentions) noteShortForm(mention, short)
  for (const one of introductions(document, shortMentions(document, short))) found.push(one)
  for (const one of introductions(document, mentions, true)) found.push(one)
  return found
}

/** After an explanation of more words than this no further one is looked for where one will do. */
const enough = 10

/** What stands beside mentions and introduces them. Of a term that was introduced at length the later mentions are left alone, where `once`. */
function introductions(document: Document, mentions: readonly Mentioned[], once = false): Introduction[] {
  const found: Introduction[] = []
  const done = new Set<string>()
  for (const mention of mentions) {
    if (once && done.has(mention.term.term)) continue
    const definition = definitionOf(document, mention)
    if (!definition || !introduces(definition, mention)) continue
    found.push({definition, own: ownSpan(mention)})
    if (definition.quality === 'full' && definition.gloss.split(' ', enough + 1).length > enough) done.add(mention.term.term)
  }
  return found
}

/** The term's own letters: of two names that share a verb only the first. */
function ownSpan(mention: Mentioned): Span {
  const {start, end} = spanOfMention(mention)
  return {start, end: mention.count > 1 ? Math.min(end, start + mention.term.term.length) : end}
}

/** Leaves out what another definition holds: of `arteriovenous` and `arteriovenous malformation` in one place the longer counts. */
function withoutParts(found: readonly Introduction[]): Definition[] {
  const kept = found.filter(({definition, own}, at) => {
    for (let index = Math.max(0, at - 12); index < found.length && found[index]!.definition.start < definition.end; index++) {
      const other = found[index]!
      if (index === at || other.definition.quality === 'none' || other.own.start > own.start || other.own.end < own.end) continue
      if (other.own.end - other.own.start > own.end - own.start || index < at) return false
    }
    return true
  })
  return kept.map(({definition}) => definition)
}

function byPlace(a: Definition, b: Definition): number {
  return a.start - b.start || a.end - b.end
}

function findExplained(document: Document): Set<string> {
  return explainedBy(document, definitionOf)
}

function findExplainedHere(document: Document): Set<string> {
  return explainedBy(document, (_, mention) => {
    const definition = definitionOf(document, mention)
    return definition?.kind === 'P17' ? besideOrNear(mention) : definition
  })
}

function explainedBy(document: Document, definitionOf: (document: Document, mention: Mentioned) => Definition | null): Set<string> {
  const explained = new Set<string>()
  const short = new Map<Lexeme, string>()
  for (const {term, quality} of markedTerms(document)) if (quality !== 'none') explained.add(term)
  for (const mention of mentionsIn(document)) {
    const {term} = mention.term
    if (explained.has(term)) continue
    const definition = definitionOf(document, mention)
    if (definition && definition.quality !== 'none') explained.add(term)
    else noteShortForm(mention, short)
  }
  for (const mention of shortMentions(document, short)) {
    const definition = explained.has(mention.term.term) ? null : definitionOf(document, mention)
    if (definition && definition.quality !== 'none') explained.add(mention.term.term)
  }
  return explained
}

/** Notes the abbreviation in `complete blood count (CBC)`: what is said of the CBC explains the term. */
function noteShortForm({term, textEnd, sentence, first, count}: Mention, short: Map<Lexeme, string>): void {
  const {text} = sentence.block
  const form = sentence.words[first + count]
  if (form && text[textEnd + 1] === '(' && form.textStart === textEnd + 2 && /^[A-Z][\w-]{1,8}$/.test(form.text))
    short.set(form.lexeme, term.term)
}

function shortMentions(document: Document, short: ReadonlyMap<Lexeme, string>): Mentioned[] {
  if (short.size === 0) return []
  const mentions: Mentioned[] = []
  for (const {sentence, first} of markedWords(document).shorts) {
    const word = sentence.words[first]!
    const term = sentence.block.text[word.textStart - 1] === '(' ? undefined : short.get(word.lexeme)
    if (term !== undefined) mentions.push(unlistedMention(term, sentence, first, 1, word.textStart, textEndOf(word)))
  }
  return mentions
}

/** The explanation that stands beside a mention, or null. Several views ask for the same mention: it is worked out once. */
export function definitionOf(document: Document, mention: Mentioned): Definition | null {
  const kept = document.view(keptDefinitions)
  let definition = kept.get(mention)
  if (definition === undefined) {
    definition = findDefinitionOf(document, mention)
    kept.set(mention, definition)
  }
  return definition
}

function keptDefinitions(): Map<Mentioned, Definition | null> {
  return new Map()
}

function findDefinitionOf(document: Document, mention: Mentioned): Definition | null {
  const placed = placeGloss(document, mention)
  return placed ? definitionFrom(mention, placed) : besideOrNear(mention)
}

/** What the running text says of a term: in the same sentence, or in the next one. */
function besideOrNear(mention: Mentioned): Definition | null {
  const {sentence, term} = mention
  if (sentence.block.kind === 'heading') return null
  const found = besideTerm(mention)
  if (found && found.quality !== 'none') return found
  const near = inNextSentence(mention) ?? besidePlainWords(mention, term.plain)
  return near ? definitionFrom(mention, near) : found
}

/** P01 to P15: what the sentence itself says after the term or before it. */
function besideTerm(mention: Mentioned): Definition | null {
  const follows = mayFollow(mention)
  const precedes = mayPrecede(mention)
  if (!follows && !precedes) return null
  const {sentence, term, textStart, textEnd} = mention
  const {text} = sentence.block
  const leadStart = Math.max(sentence.textStart, textStart - reach)
  const leadText = text.slice(leadStart, textStart)
  const tailText = text.slice(textEnd, Math.min(sentence.textEnd, textEnd + reach))
  const lead = fold(leadText)
  const tail = fold(tailText)
  const after = follows ? afterTerm(tail, lead, term.term, fold(text.slice(textStart, textEnd)).toLowerCase()) : null
  const before = precedes && (!after || after.quality === 'none') ? beforeTerm(lead, tail, term.term) : null
  if (before) return spanned(before, leadText, leadStart, mention)
  return after && spanned(after, tailText, textEnd, mention)
}

function spanned({kind, gloss, quality, start, end}: Found, text: string, offset: number, mention: Mentioned): Definition {
  const span = mention.sentence.block.spanOf(offset + unfoldedOffset(text, start), offset + unfoldedOffset(text, end))
  return definitionFrom(mention, {kind, gloss, quality, start: span.start, end: span.end})
}

function definitionFrom(mention: Mentioned, {kind, gloss, quality, start, end}: PlaceGloss): Definition {
  const own = spanOfMention(mention)
  return {term: mention.term.term, gloss, kind, quality, start: Math.min(own.start, start), end: Math.max(own.end, end)}
}
