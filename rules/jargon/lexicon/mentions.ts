import {type Document, type Sentence, type Span, textEndOf, type Word} from '@bedside/core'
import {type Entry, entriesFor, type Term, unlistedTerm} from './lexicon.js'
import {markedWords} from './marks.js'

/** A term in its place, listed or not; an abbreviation may be one. Offsets into its block's text. */
export interface Mentioned {
  term: Term
  /** The spelling that stands there; null for a term that the lexicon does not hold. */
  entry: Entry | null
  sentence: Sentence
  /** Index of its first word in the sentence, and how many words it has. */
  first: number
  count: number
  textStart: number
  textEnd: number
}

/** A term of the lexicon in its place. */
export interface Mention extends Mentioned {
  entry: Entry
}

/** A term that the lexicon does not hold, where words of a sentence name it. */
export function unlistedMention(
  term: string,
  sentence: Sentence,
  first: number,
  count: number,
  textStart: number,
  textEnd: number
): Mentioned {
  return {term: unlistedTerm(term), entry: null, sentence, first, count, textStart, textEnd}
}

/** Every mention of a term that a general reader may not know, in reading order. Of two that overlap the longer counts. */
export function mentionsIn(document: Document): readonly Mention[] {
  return document.view(findMentions)
}

/** Where a mention stands in the source. */
export function spanOfMention({sentence, textStart, textEnd}: Pick<Mentioned, 'sentence' | 'textStart' | 'textEnd'>): Span {
  return sentence.block.spanOf(textStart, textEnd)
}

function findMentions(document: Document): Mention[] {
  const mentions: Mention[] = []
  // Words that a longer term has taken are not looked at again.
  let [taken, until]: [Sentence | null, number] = [null, 0]
  for (const {sentence, first} of markedWords(document).terms) {
    if (sentence === taken && first < until) continue
    const entry = entryAt(entriesFor(sentence.lexemes[first]!), sentence, first)
    if (entry === null) continue
    const next = first + entry.words.length
    if (!entry.term.known && !entry.term.drug && isMeant(entry.term, sentence, next)) mentions.push(mentionOf(entry, sentence, first))
    taken = sentence
    until = next
  }
  return mentions
}

/** The longest spelling that stands at a word. */
function entryAt(entries: readonly Entry[], sentence: Sentence, first: number): Entry | null {
  for (const entry of entries) if (standsAt(entry, sentence, first)) return entry
  return null
}

function standsAt({words}: Entry, sentence: Sentence, first: number): boolean {
  const {lexemes} = sentence
  if (first + words.length > lexemes.length) return false
  for (let at = 1; at < words.length; at++) if (lexemes[first + at]!.lower !== words[at]) return false
  for (let at = 1; at < words.length; at++) {
    if (!areJoined(sentence, sentence.words[first + at - 1]!, sentence.words[first + at]!)) return false
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

/** How many words on either side of a term may say in which sense it is meant. */
const surroundings = 40

/** Whether the words around say that the term is meant in its clinical sense. */
function isMeant({near, not}: Term, {lexemes}: Sentence, next: number): boolean {
  if (not && next < lexemes.length && not.includes(lexemes[next]!.lower)) return false
  if (!near) return true
  const end = Math.min(lexemes.length, next + surroundings)
  for (let at = Math.max(0, next - surroundings); at < end; at++) if (near.includes(lexemes[at]!.lower)) return true
  return false
}

function mentionOf(entry: Entry, sentence: Sentence, first: number): Mention {
  const {term, words, extra} = entry
  const end = textEndOf(sentence.words[first + words.length - 1]!) - extra
  return {term, entry, sentence, first, count: words.length, textStart: sentence.words[first]!.textStart, textEnd: end}
}
