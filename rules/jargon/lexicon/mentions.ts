import type {Document, Sentence, Span, Word} from '@bedside/core'
import {type Entry, entriesFor, type Term} from './lexicon.js'

/** A term in its place; `start` and `end` are source offsets. */
export interface Mention extends Span {
  term: Term
  entry: Entry
  sentence: Sentence
  /** Index of its first word in the sentence, and how many words it has. */
  first: number
  count: number
  /** Offsets into the block's text. */
  textStart: number
  textEnd: number
}

/** What finding an explanation needs to know of a mention; an abbreviation has as much. */
export type Mentioned = Pick<Mention, 'sentence' | 'first' | 'count' | 'textStart' | 'textEnd' | 'start' | 'end'> & {
  term: {term: string; plain?: string | undefined}
}

/** Every mention of a term that a general reader may not know, in reading order. Of two that overlap the longer counts. */
export function mentionsIn(document: Document): readonly Mention[] {
  return document.view(findMentions)
}

/** Where a word ends in its block's text. */
export function textEndOf(word: Word): number {
  return word.textStart + word.text.length
}

function findMentions(document: Document): Mention[] {
  const mentions: Mention[] = []
  for (const sentence of document.prose.sentences) {
    const {words} = sentence
    for (let first = 0; first < words.length; first++) {
      const entries = entriesFor(words[first]!.lexeme)
      if (entries.length === 0) continue
      const entry = entries.find((one) => standsAt(one, sentence, first))
      if (!entry) continue
      if (!entry.term.known && isMeant(entry.term, sentence, first + entry.words.length)) mentions.push(mentionOf(entry, sentence, first))
      first += entry.words.length - 1
    }
  }
  return mentions
}

function standsAt({words}: Entry, sentence: Sentence, first: number): boolean {
  for (let at = 1; at < words.length; at++) {
    const word = sentence.words[first + at]
    if (!word || word.lexeme.lower !== words[at] || !areJoined(sentence, sentence.words[first + at - 1]!, word)) return false
  }
  return true
}

/** True where nothing but white space or a hyphen stands between two words. */
function areJoined({block}: Sentence, before: Word, after: Word): boolean {
  for (let at = textEndOf(before); at < after.textStart; at++) {
    const code = block.text.charCodeAt(at)
    if (code > 0x20 && code !== 0xa0 && code !== 0x2d) return false
  }
  return true
}

/** Whether the words around say that the term is meant in its clinical sense. */
function isMeant({near, not}: Term, {words}: Sentence, next: number): boolean {
  const after = words[next]?.lexeme.lower
  if (not && after !== undefined && not.includes(after)) return false
  return !near || words.some(({lexeme}) => near.includes(lexeme.lower))
}

function mentionOf(entry: Entry, sentence: Sentence, first: number): Mention {
  const {term, words, extra = 0} = entry
  const start = sentence.words[first]!
  const end = sentence.words[first + words.length - 1]!
  const [textStart, textEnd] = [start.textStart, textEndOf(end) - extra]
  return {term, entry, sentence, first, count: words.length, textStart, textEnd, start: start.start, end: end.end - extra}
}
