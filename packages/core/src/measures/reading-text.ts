import type {Document} from '../document.js'
import {spanOf} from '../nodes.js'
import type {Block, Lexeme, Sentence} from '../prose.js'
import type {Section} from '../sections.js'
import type {Span} from '../span.js'
import {isByline, isContactLine, isNavigation, isReferencesTitle, opensNavigation} from './furniture.js'

/** A sentence as it is measured: a sentence of the text, or a lead-in joined with what it leads to. */
export interface MeasuredSentence {
  /** Its words. */
  readonly lexemes: readonly Lexeme[]
  /** Where it is joined of several: indexes of the words that begin the parts after the first; else null. */
  readonly partStarts: readonly number[] | null
  /** The sentences of the text that it is made of, in reading order: what says where it stands. */
  readonly parts: readonly Sentence[]
  readonly section: Section
}

/** What was left out, by reason: blocks; for `fragments`, sentences. */
export interface LeftOut {
  headings: number
  tables: number
  captions: number
  references: number
  bylines: number
  navigation: number
  contacts: number
  fragments: number
}

/** The text of a document that its grades are worked out from. */
export interface ReadingText {
  sentences: readonly MeasuredSentence[]
  leftOut: LeftOut
}

/** With fewer words a list item or a line without a full stop is no sentence of its own. */
const sentenceLength = 5

/**
 * Prepares a text for the formulas. Headings, tables, captions, references, bylines, navigation and contact lines are left out, and
 * so is what is no sentence. A list: its lead-in and its first item are one sentence, and so is every further item that has five words or
 * ends in a full stop; the short items of one list make one sentence together, with the lead-in where there is one.
 */
export function readingText(document: Document): ReadingText {
  const leftOut: LeftOut = {headings: 0, tables: 0, captions: 0, references: 0, bylines: 0, navigation: 0, contacts: 0, fragments: 0}
  const text = new Gathering(leftOut)
  const reasonFor = furnitureOf(document)
  for (const block of document.prose.blocks) {
    const reason = reasonFor(block)
    if (reason) leftOut[reason]++
    if (reason && reason !== 'navigation') text.endList()
    if (!reason) text.add(block)
  }
  text.endList()
  return {sentences: text.sentences, leftOut}
}

type Reason = Exclude<keyof LeftOut, 'fragments'>

/** Says of each block, asked in reading order, why it is left out, or null. */
function furnitureOf(document: Document): (block: Block) => Reason | null {
  const {blocks} = document.prose
  const notes = document.nodes('footnoteDefinition').map(spanOf)
  const captions = document
    .nodes('element')
    .filter(({name}) => name === 'figcaption' || name === 'caption')
    .map(spanOf)
  const references = new Set(document.sections.filter(({path}) => path.some(isReferencesTitle)))
  let index = -1
  let afterNavigation = false
  let ledIn = false
  return (block) => {
    index++
    if (block.kind === 'heading') {
      afterNavigation = false
      ledIn = false
      return 'headings'
    }
    if (block.kind === 'tableCell') return 'tables'
    if (isWithin(block, captions)) return 'captions'
    if (isWithin(block, notes) || references.has(block.section)) return 'references'
    if (isByline(block, Math.min(index, blocks.length - 1 - index))) return 'bylines'
    if (block.kind !== 'listItem') ledIn = endsInColon(block.text, block.text.length)
    afterNavigation = opensNavigation(block) || (afterNavigation && block.text.length < 80)
    if (afterNavigation || (isNavigation(block) && !(ledIn && block.kind === 'listItem'))) return 'navigation'
    return isContactLine(block) ? 'contacts' : null
  }
}

function isWithin({start}: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => span.start <= start && start < span.end)
}

/** Gathers measured sentences block by block. */
class Gathering {
  readonly sentences: MeasuredSentence[] = []
  readonly #leftOut: LeftOut
  /** A lead-in that waits for what it leads to. */
  #leadIn: Sentence | null = null
  /** Short items of the list that is being read. */
  #items: Sentence[] = []
  #itemsLeadIn: Sentence | null = null

  constructor(leftOut: LeftOut) {
    this.#leftOut = leftOut
  }

  add(block: Block): void {
    if (block.kind !== 'listItem') this.endList()
    const last = block.sentences.at(-1)
    for (const sentence of block.sentences) {
      if (sentence === last && endsInColon(block.text, sentence.textEnd)) this.#begin(sentence)
      else if (isSentence(sentence)) this.#push(this.#take(), [sentence])
      else if (block.kind === 'listItem') this.#gather(sentence)
      else this.#leftOut.fragments++
    }
  }

  /** Ends a list: its short items become one sentence, and a lead-in that nothing followed is a fragment. */
  endList(): void {
    if (this.#itemsLeadIn) this.#push(this.#itemsLeadIn, this.#items)
    else this.#leftOut.fragments += this.#items.length
    if (this.#leadIn) this.#leftOut.fragments++
    this.#items = []
    this.#itemsLeadIn = null
    this.#leadIn = null
  }

  #begin(leadIn: Sentence): void {
    this.endList()
    this.#leadIn = leadIn
  }

  #gather(item: Sentence): void {
    this.#itemsLeadIn ??= this.#take()
    this.#items.push(item)
  }

  #take(): Sentence | null {
    const leadIn = this.#leadIn
    this.#leadIn = null
    return leadIn
  }

  #push(leadIn: Sentence | null, rest: readonly Sentence[]): void {
    const parts = leadIn ? [leadIn, ...rest] : rest
    this.sentences.push(measured(parts))
  }
}

function measured(parts: readonly Sentence[]): MeasuredSentence {
  const {lexemes, block} = parts[0]!
  if (parts.length === 1) return {lexemes, partStarts: null, parts, section: block.section}
  const joined = [...lexemes]
  const partStarts: number[] = []
  for (let at = 1; at < parts.length; at++) {
    partStarts.push(joined.length)
    for (const lexeme of parts[at]!.lexemes) joined.push(lexeme)
  }
  return {lexemes: joined, partStarts, parts, section: block.section}
}

const colon = 0x3a

/** True where a text that ends at `end` ends in a colon: what follows belongs to it. */
function endsInColon(text: string, end: number): boolean {
  let at = end
  // Code by code: most texts end in a full stop, and an index before the start would cost the machine code of every caller.
  while (at > 0) {
    const code = text.charCodeAt(--at)
    if (code === colon) return true
    if (code !== 0x20 && code !== 0x0a && code !== 0x09 && code !== 0xa0) return false
  }
  return false
}

/** True for what ends in a full stop or its kin, or is long enough to be a sentence without one. */
function isSentence(sentence: Sentence): boolean {
  return sentence.lexemes.length >= sentenceLength || endsInStop(sentence)
}

function endsInStop({block, textEnd}: Sentence): boolean {
  let at = textEnd - 1
  while (at > 0 && '"\')]}’”»'.includes(block.text.charAt(at))) at--
  return '.!?…'.includes(block.text.charAt(at))
}
