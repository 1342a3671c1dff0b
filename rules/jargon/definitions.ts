import type {Block, Document, Span} from '@bedside/core'
import type {Quality} from './gloss.js'
import {type Mention, mentionsIn} from './mentions.js'
import {openDefinitionsIn} from './open-definitions.js'
import {type DefinitionKind, type Found, afterTerm} from './patterns-after.js'
import {beforeTerm} from './patterns-before.js'
import {labelledBy, markedTerms} from './places.js'

export type {Quality} from './gloss.js'
export type {DefinitionKind} from './patterns-after.js'

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
  for (const {term, quality} of markedTerms(document)) if (quality !== 'none') explained.add(term)
  for (const mention of mentionsIn(document)) {
    const {term} = mention.term
    if (explained.has(term)) continue
    const definition = definitionOf(document, mention)
    if (definition && definition.quality !== 'none') explained.add(term)
  }
  return explained
}

/** The explanation that stands beside a mention, or null. */
export function definitionOf(document: Document, mention: Pick<Mention, 'sentence' | 'first' | 'count' | 'textStart' | 'textEnd' | 'start' | 'end'> & {term: {term: string}}): Definition | null {
  const {block, textStart, textEnd} = mention.sentence
  const name = mention.term.term
  const label = labelledBy(document, mention)
  if (label) return {term: name, ...label, start: Math.min(mention.start, label.start), end: Math.max(mention.end, label.end)}
  if (block.kind === 'heading') return null
  const leadStart = Math.max(textStart, mention.textStart - reach)
  const lead = block.text.slice(leadStart, mention.textStart)
  const tail = block.text.slice(mention.textEnd, Math.min(textEnd, mention.textEnd + reach))
  const after = afterTerm(tail, lead, name)
  if (after && after.quality !== 'none') return place(block, name, after, mention.textEnd, mention)
  const before = beforeTerm(lead, tail, name)
  if (before) return place(block, name, before, leadStart, mention)
  return after && place(block, name, after, mention.textEnd, mention)
}

function place(block: Block, term: string, {kind, gloss, quality, start, end}: Found, offset: number, mention: Span): Definition {
  const span = block.spanOf(offset + start, offset + end)
  return {term, gloss, kind, quality, start: Math.min(mention.start, span.start), end: Math.max(mention.end, span.end)}
}
