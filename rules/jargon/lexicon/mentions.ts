import {type Document, type Sentence, type Span, textEndOf, type Word} from '@bedside/core'
import {type Entry, entriesFor, type Term} from './lexicon.js'
import {markedWords} from './marks.js'

/** What finding an explanation needs to know of a term in its place; an abbreviation has as much. Offsets into its block's text. */
export interface Mentioned {
  term: {term: string; plain?: string | undefined}
  sentence: Sentence
  /** Index of its first word in the sentence, and how many words it has. */
  first: number
  count: number
  textStart: number
  textEnd: number
}

/** A term in its place. */
export interface Mention extends Mentioned {
  term: Term
  entry: Entry
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
    const entry = entryAt(entriesFor(sentence.words[first]!.lexeme), sentence, first)
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

/** How many words on either side of a term may say in which sense it is meant. */
const surroundings = 40

/** Whether the words around say that the term is meant in its clinical sense. */
function isMeant({near, not}: Term, {words}: Sentence, next: number): boolean {
  const after = words[next]?.lexeme.lower
  if (not && after !== undefined && not.includes(after)) return false
  if (!near) return true
  const end = Math.min(words.length, next + surroundings)
  for (let at = Math.max(0, next - surroundings); at < end; at++) if (near.includes(words[at]!.lexeme.lower)) return true
  return false
}

function mentionOf(entry: Entry, sentence: Sentence, first: number): Mention {
  const {term, words, extra = 0} = entry
  const end = textEndOf(sentence.words[first + words.length - 1]!) - extra
  return {term, entry, sentence, first, count: words.length, textStart: sentence.words[first]!.textStart, textEnd: end}
}
