import {type AnyNode, childrenOf, type Document, defineRule, endingOf, isQuoted, leadInsOf, type Sentence, type Word} from '@bedside/core'
import {holdsLink} from '../holds-link.js'

/** As many characters of a sentence as a message quotes. */
const quoted = 48

export default defineRule({
  id: 'links/missing-promised-link',
  summary: 'Give readers the links that the text promises.',
  severity: 'error',
  languages: ['en'],
  sources: ['DISCERN item 7', 'PEMAT item 10'],
  *check(document) {
    for (const sentence of emptyPromises(document)) {
      yield {at: sentence, message: `The link promised by "${endingOf(sentence.text, quoted)}" is missing; add it or drop the promise.`}
    }
  }
})

/** Sentences that promise a link where their paragraph has none, nor has what comes next. */
function* emptyPromises(document: Document): Iterable<Sentence> {
  for (const {sentence, announces, paragraph, next, endsSection} of leadInsOf(document)) {
    if (announces !== 'links' || holdsLink(paragraph)) continue
    if (endsSection || (next && next.type !== 'heading' && !isShown(next) && !holdsLink(next))) yield sentence
  }
  for (const block of document.prose.blocks) {
    if (!mentionsHere(block.text)) continue
    const pointing = block.sentences.filter(pointsHere)
    if (pointing.length > 0 && !holdsLink(block.node)) yield* pointing
  }
}

/** True for a block of code or a table, bare or in a box: then the lead-in announced that, and the page it speaks of is nothing to click. */
function isShown(node: AnyNode): boolean {
  if (node.type === 'code' || node.type === 'table') return true
  const [first] = node.type === 'element' || node.type === 'blockquote' ? childrenOf(node) : []
  return first !== undefined && isShown(first)
}

/** A quick look that spares most paragraphs the slow one. */
function mentionsHere(text: string): boolean {
  return /[ \n]here| Here| HERE/.test(text)
}

const readingVerbs = new Set('read learn find see check view download visit watch'.split(' '))
const foundWords = new Set('found available downloaded'.split(' '))

/**
 * True for "click here" and for a sentence that sends readers "here" to read on. A lead-in is not looked at again, and words in quotation
 * marks are named and not meant.
 */
function pointsHere(sentence: Sentence): boolean {
  const {words} = sentence
  const here = words.findLastIndex(({lexeme}) => lexeme.lower === 'here')
  if (here < 1 || sentence.text.endsWith(':')) return false
  if (isNamed(sentence, words[here - 1]!)) return false
  const before = words[here - 1]!.lexeme.lower
  if (before === 'click' || before === 'tap') return true
  if (here < words.length - 1) return false
  return foundWords.has(before) || readingVerbs.has(words[0]!.lexeme.lower) || saysMore(words)
}

/** Signs before a word that only quotes it. An apostrophe is one at the start of a word alone. */
const openingMarks = new Set(["'", '‘', '«', '„', '‹'])

function isNamed(sentence: Sentence, {textStart}: Word): boolean {
  return openingMarks.has(sentence.block.text[textStart - 1] ?? '') || isQuoted(sentence, textStart)
}

/** True for "you can read more about it here". */
function saysMore(words: readonly Word[]): boolean {
  return words.some(({lexeme}, index) => readingVerbs.has(lexeme.lower) && words[index + 1]?.lexeme.lower === 'more')
}
