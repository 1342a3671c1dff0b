import {type Block, type Document, isRunningText, type Sentence} from '@bedside/core'
import {type Definition, listedDefinitionsIn} from './definitions/definitions.js'
import {pluralsOf} from './lexicon/inflection.js'
import {entriesOf, type Term} from './lexicon/lexicon.js'
import {type Mention, mentionsIn, spanOfMention} from './lexicon/mentions.js'
import {isInLink, isInProperName} from './proper-names.js'
import {isTaughtNext, isTold, isToldNearby, shareTold, stemsOf} from './told.js'

/** A term that is explained too late: its first use that needs the explanation, and where the first explanation stands. */
export interface LateDefinition {
  mention: Mention
  definition: Definition
}

/** How many paragraphs, lists or tables later an explanation in the same section comes too late. */
const tooFar = 3

/** How many uses of a term are looked at before it is given up. */
const mostTries = 6

/**
 * The terms that a document explains only after a reader has met them. Left out are terms that the title or a heading holds, since a page about
 * them usually starts with an overview, and uses that only name what is to come.
 */
export function lateDefinitions(document: Document, audience: ReadonlySet<string>): LateDefinition[] {
  const explanations = document.view(explanationsOf)
  if (explanations.size === 0) return []
  const late: LateDefinition[] = []
  const done = new Set(audience)
  const tries = new Map<string, number>()
  const mentions = mentionsIn(document)
  for (const index of earlyMentions(mentions, explanations)) {
    const mention = mentions[index]!
    const {term} = mention.term
    if (done.has(term)) continue
    const all = explanations.get(term)!
    const tried = (tries.get(term) ?? 0) + 1
    tries.set(term, tried)
    if (tried > mostTries || isTold(mention) || isExplainedBeside(mention)) done.add(term)
    else if (needsExplanation(document, mention)) {
      if (document.view(termsOfHeadings).has(term)) {
        done.add(term)
        continue
      }
      const inRow = isOneOfMany(mention)
      const far = inRow ? isSectionsAway : isFarFrom
      const definition = all.find((one) => tellsWhatItIs(document, one, mention.term))
      const isLate = definition !== undefined && [all[0]!, definition].every((one) => far(document, mention.sentence.block, one))
      if (isLate && !leadsTerm(mentions[index + 1], mention) && !hasOwnPassage(document, mention.term)) late.push({mention, definition})
      // A use in a row of names may be too early to tell; the next use decides.
      if (isLate || !inRow) done.add(term)
    }
  }
  return late
}

/** The indices of the mentions that end before the first explanation of their term starts: a loop of its own, since it throws out most. */
function earlyMentions(mentions: readonly Mention[], explanations: ReadonlyMap<string, readonly Definition[]>): number[] {
  const early: number[] = []
  for (let index = 0; index < mentions.length; index++) {
    const mention = mentions[index]!
    const start = explanations.get(mention.term.term)?.[0]?.start ?? -1
    if (mention.sentence.block.start < start && spanOfMention(mention).end <= start) early.push(index)
  }
  return early
}

/** True for a word that stands right before another term: `catheter ablation`. */
function leadsTerm(next: Mention | undefined, {sentence, first, count}: Mention): boolean {
  return next?.sentence === sentence && next.first === first + count
}

/** True where a heading that ran together with its text opens a passage on the term: `Pulmonary Hypertension In adults, ...`. */
function hasOwnPassage(document: Document, term: Term): boolean {
  const names = namesOf(term)
  return document.prose.sentences.some(({text}) => {
    const start = text.slice(0, 80).toLowerCase()
    return names.some((name) => start.startsWith(name) && /^\s+\p{Lu}/u.test(text.slice(name.length)))
  })
}

/** The explanations of each term, in reading order. */
function explanationsOf(document: Document): ReadonlyMap<string, readonly Definition[]> {
  const explanations = new Map<string, Definition[]>()
  for (const definition of listedDefinitionsIn(document)) {
    const same = explanations.get(definition.term)
    if (same) same.push(definition)
    else explanations.set(definition.term, [definition])
  }
  return explanations
}

/**
 * True for an explanation that says of a term what the lexicon says of it. What else follows a term is often told about it, or about
 * a kind of it (`partial mastectomy`), and not what it is.
 */
function tellsWhatItIs({source}: Document, {kind, quality, gloss, start, end}: Definition, term: Term): boolean {
  if (quality === 'none' || term.gloss === undefined || vague.has(kind)) return false
  const text = source.slice(start, end).toLowerCase()
  if (!namesOf(term).some((name) => text.includes(name)) || /\b(?:called|as)\b[^.]{0,60},/.test(text.slice(text.lastIndexOf('.') + 1)))
    return false
  if (kind === 'P13' && (/[a-z][ -]$/i.test(source.slice(Math.max(0, start - 2), start)) || !isLabelOf(term, text))) return false
  if (kind === 'P07' && (!/^(?:an?|any|the|one|when|where) /.test(gloss) || gloss.includes(term.term))) return false
  return shareTold(stemsOf(term.gloss, term.term), stemsOf(`${gloss} ${text}`)) >= (close.has(kind) ? 0.2 : 0.3)
}

/** True where a label holds nothing but the term: `Biopsy:`, not `Biopsy needles:`. */
function isLabelOf(term: Term, text: string): boolean {
  return namesOf(term).some((name) => text.startsWith(name) && /^[^a-z]*(?:[:—–.\n]|\s-\s)/.test(text.slice(name.length, name.length + 12)))
}

function namesOf({term, forms}: Term): string[] {
  return [term, ...forms].flatMap((name) => [name, ...pluralsOf(name)]).map((name) => name.toLowerCase())
}

/** Patterns that say what causes a thing, what kind it is one of, or what happens in it. */
const vague = new Set(['P21', 'P22', 'P23'])

/** Patterns that set the gloss right beside the term: `called`, brackets, `that is` and `or`. */
const close = new Set(['P01', 'P02', 'P04', 'P05', 'P09', 'P10', 'P11', 'P16'])

/** True for an adjective, which is explained with the noun it stands before: its gloss doesn't start like that of a thing. */
function isAdjective({term, gloss = ''}: Term): boolean {
  return adjective.test(term) && !/^(?:an?|the) /.test(gloss)
}

const adjective = /(?:al|ant|ar|ary|benign|ent|gnant|ic|ive|oid|ous|eous)$/

/** The terms that stand in the title or in a heading: a reader sees where the page comes to them. */
function termsOfHeadings(document: Document): ReadonlySet<string> {
  const found = new Set<string>()
  for (const text of [document.title?.text ?? '', ...document.sections.map(({title}) => title)]) {
    const words = text.toLowerCase().split(/[^\p{L}\p{N}'-]+/u)
    for (const [at, word] of words.entries()) {
      for (const entry of entriesOf(word)) if (entry.words.every((one, offset) => one === words[at + offset])) found.add(entry.term.term)
    }
  }
  return found
}

/** True for a use that a reader has to understand to go on: in a sentence, not in a row of names, a proper name or a link. */
function needsExplanation(document: Document, mention: Mention): boolean {
  const {sentence, entry, first, count, term} = mention
  if (!(entry.singular || entry.plural) || isAdjective(term) || !isRunningText(sentence) || !isFullSentence(sentence)) return false
  const written = sentence.words.slice(first, first + count).map(({text}, at) => (at === 0 ? text : entry.words[at]!))
  return (
    !isInProperName(sentence, first, [entry.words[0]!, ...written.slice(1)]) &&
    !isTaughtNext(sentence, term) &&
    !isSummary(document, sentence.block) &&
    !isToldNearby(sentence, term) &&
    !isInLink(document, spanOfMention(mention))
  )
}

/** True for what has a verb and an end, as far as its length and last sign tell. */
function isFullSentence({lexemes, text}: Sentence): boolean {
  return lexemes.length > 5 && /[.!?]["”’)]*$/.test(text) && !/^(?:See|For more|To learn|Read|Visit)\b/.test(text) && !holdsDashes(text)
}

/** True for text with something between two dashes. */
function holdsDashes(text: string): boolean {
  const first = text.indexOf(' - ')
  return first >= 0 && text.includes(' - ', first + 3)
}

/** True in a row of things (`a biopsy, a scan, or a graft`), and after words that announce one. */
function isOneOfMany(mention: Mention): boolean {
  const {sentence, textStart} = mention
  const lead = sentence.block.text.slice(Math.max(sentence.textStart, textStart - 60), textStart)
  return opensRow.test(lead) || continuesRow.test(tailOf(mention))
}

/** True in brackets, after `or`, and where something follows that may explain the term in a way that is not known here. */
function isExplainedBeside(mention: Mention): boolean {
  const {text} = mention.sentence.block
  const lead = text.slice(Math.max(mention.sentence.textStart, mention.textStart - 60), mention.textStart)
  return /(?:\(|\bor |\b(?:called|known as|named|termed) (?:[\w-]+ ){0,2})["“]?$/.test(lead) || explains.test(tailOf(mention))
}

/** What comes next in the sentence. */
function tailOf({sentence, textEnd}: Mention): string {
  return sentence.block.text.slice(textEnd, Math.min(sentence.textEnd, textEnd + 60))
}

const opensRow = /(?:[,;/&:(]|\b(?:and|or|include|includes|including|such as|called|known as))\s{0,9}(?:[\w'’-]{1,60}\s{1,9}){0,2}$/i
const continuesRow = /^(?:\s[\w'’-]+){0,2}(?:\s?\/|,?\s(?:and|or|&)\b|,\s(?:[\w'’-]+\s){0,3}(?:[\w'’-]+,|and|or)\b)/
/** What opens an explanation of any kind. */
const explains = /^(?:\s[\w'’-]+)?(?:\s?[(—–:[]|,?\s(?:is|are|which|means|also)\b|\s-\s)/

const summary = /^\W*(?:key (?:points|facts)|points to remember|summary|highlights|overview|at a glance|in short|in brief)\b/i

/** True in a summary that stands before the article proper. */
function isSummary(document: Document, block: Block): boolean {
  const {blocks} = document.prose
  const before = blocks[blocks.indexOf(block) - 1]
  return summary.test(block.section.title) || (before !== undefined && summary.test(before.text)) || summary.test(block.text)
}

/** True where an explanation stands in a later section, or some passages on in the same one. */
function isFarFrom(document: Document, block: Block, definition: Definition): boolean {
  const passages = document.view(passagesOf)
  const there = blockAt(document, definition.start)
  if (!there) return false
  const between = passages.get(there)! - passages.get(block)!
  return between >= tooFar || (between > 1 && there.section !== block.section)
}

/** True where an explanation stands in another section, below a heading of the same depth or a higher one. */
function isSectionsAway(document: Document, block: Block, definition: Definition): boolean {
  const there = blockAt(document, definition.start)?.section
  return there !== undefined && there !== block.section && there.parent !== block.section && isFarFrom(document, block, definition)
}

/** The last block that starts at an offset or before it. */
function blockAt({prose: {blocks}}: Document, offset: number): Block | undefined {
  let [low, high] = [0, blocks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (blocks[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return blocks[low - 1]
}

/** Numbers the paragraphs, lists and tables of a document; a heading belongs to what follows it. */
function passagesOf({prose}: Document): ReadonlyMap<Block, number> {
  const numbers = new Map<Block, number>()
  let number = 0
  let before: Block | null = null
  for (const block of prose.blocks) {
    const continues = before !== null && (before.kind === 'heading' || (block.kind !== 'paragraph' && block.kind === before.kind))
    if (!continues) number++
    numbers.set(block, number)
    before = block
  }
  return numbers
}
