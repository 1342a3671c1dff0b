import type {Document, Span} from '@bedside/core'
import {type Mention, type Mentioned, mentionsIn, textEndOf} from '../lexicon/mentions.js'
import {afterTerm} from './after-term.js'
import {beforeTerm} from './before-term.js'
import {fold, unfoldedOffset} from './folding.js'
import type {DefinitionKind, Found} from './found.js'
import type {Quality} from './gloss.js'
import {besidePlainWords, inNextSentence} from './nearby.js'
import {openDefinitionsIn} from './open.js'
import {markedTerms, placeGloss} from './places.js'

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

/** Longest stretch of a sentence that is searched on either side of a term, in UTF-16 units. */
const reach = 260

/** Every explanation of a term in a document, in reading order: of terms that are known here to be jargon, and of others that the text introduces. */
export function definitionsIn(document: Document): readonly Definition[] {
  return document.view(findDefinitions)
}

/** Terms that a document explains, by the lexicon's name. Partial explanations count, jargon for jargon does not. */
export function explainedTerms(document: Document): ReadonlySet<string> {
  return document.view(findExplained)
}

function findDefinitions(document: Document): Definition[] {
  const definitions = [...markedTerms(document)]
  for (const mention of mentionsIn(document)) {
    const definition = definitionOf(document, mention)
    if (definition) definitions.push(definition)
  }
  definitions.push(...openDefinitionsIn(document, definitions))
  return definitions.sort((a, b) => a.start - b.start || a.end - b.end)
}

function findExplained(document: Document): Set<string> {
  const explained = new Set<string>()
  const short = new Map<string, string>()
  for (const {term, quality} of markedTerms(document)) if (quality !== 'none') explained.add(term)
  for (const mention of mentionsIn(document)) {
    const {term} = mention.term
    if (explained.has(term)) continue
    const definition = definitionOf(document, mention)
    if (definition && definition.quality !== 'none') explained.add(term)
    else noteShortForm(mention, short)
  }
  for (const mention of short.size > 0 ? shortMentions(document, short) : []) {
    const definition = explained.has(mention.term.term) ? null : definitionOf(document, mention)
    if (definition && definition.quality !== 'none') explained.add(mention.term.term)
  }
  return explained
}

/** Notes the abbreviation in `complete blood count (CBC)`: what is said of the CBC explains the term. */
function noteShortForm({term, textEnd, sentence}: Mention, short: Map<string, string>): void {
  const {text} = sentence.block
  const form = text[textEnd + 1] === '(' ? /^ \(([A-Z][\w-]{1,8})\)/.exec(text.slice(textEnd, textEnd + 13))?.[1] : undefined
  if (form !== undefined) short.set(form, term.term)
}

function shortMentions(document: Document, short: ReadonlyMap<string, string>): Mentioned[] {
  const mentions: Mentioned[] = []
  for (const sentence of document.prose.sentences) {
    for (const [first, word] of sentence.words.entries()) {
      const term = short.get(word.text)
      if (term !== undefined)
        mentions.push({
          term: {term},
          sentence,
          first,
          count: 1,
          textStart: word.textStart,
          textEnd: textEndOf(word),
          start: word.start,
          end: word.end
        })
    }
  }
  return mentions
}

/** The explanation that stands beside a mention, or null. */
export function definitionOf(document: Document, mention: Mentioned): Definition | null {
  const {block, textStart, textEnd} = mention.sentence
  const {term} = mention.term
  const placed = placeGloss(document, mention)
  if (placed) return {term, ...placed, start: Math.min(mention.start, placed.start), end: Math.max(mention.end, placed.end)}
  if (block.kind === 'heading') return null
  const leadStart = Math.max(textStart, mention.textStart - reach)
  const leadText = block.text.slice(leadStart, mention.textStart)
  const tailText = block.text.slice(mention.textEnd, Math.min(textEnd, mention.textEnd + reach))
  const [lead, tail] = [fold(leadText), fold(tailText)]
  const after = afterTerm(tail, lead, term)
  const before = after && after.quality !== 'none' ? null : beforeTerm(lead, tail, term)
  if (before) return spanned(before, leadText, leadStart, mention)
  const near = inNextSentence(mention) ?? besidePlainWords(mention, mention.term.plain)
  if (near) return {term, ...near}
  return after && spanned(after, tailText, mention.textEnd, mention)
}

function spanned({kind, gloss, quality, start, end}: Found, text: string, offset: number, {term, sentence, ...own}: Mentioned): Definition {
  const span = sentence.block.spanOf(offset + unfoldedOffset(text, start), offset + unfoldedOffset(text, end))
  return {term: term.term, gloss, kind, quality, start: Math.min(own.start, span.start), end: Math.max(own.end, span.end)}
}
