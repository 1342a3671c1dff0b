import {type Document, LexemeBits, type Sentence} from '@bedside/core'
import {indexOfPlainWords} from './plain-words.js'

/* What the rules about words want to know of a word at a glance, as bits. */

/** A listed word on its own, the first word of a listed phrase, and the second one. */
const alone = 1
const opens = 2
const second = 4
/** `be`, which every instruction in the passive voice has. */
const be = 8

let byWord: Map<string, number> | undefined

const marks = new LexemeBits((lower) => {
  byWord ??= marksByWord()
  return byWord.get(lower) ?? 0
})

function marksByWord(): Map<string, number> {
  const found = new Map([['be', be]])
  const mark = (word: string, bit: number) => found.set(word, (found.get(word) ?? 0) | bit)
  for (const [first, entries] of indexOfPlainWords())
    for (const {words} of entries) {
      mark(first, words.length > 1 ? opens : alone)
      if (words.length > 1) mark(words[1]!, second)
    }
  return found
}

/** A word that is marked, in its place. */
export interface Marked {
  sentence: Sentence
  /** Index of the word in the sentence. */
  at: number
}

/**
 * The words of a document at which a listed word or phrase may start, and every `be`, in reading order. One pass finds them for all rules, and most
 * words of most pages are neither.
 */
export function markedWords(document: Document): {listed: readonly Marked[]; be: readonly Marked[]} {
  return document.view(findMarked)
}

function findMarked(document: Document): {listed: Marked[]; be: Marked[]} {
  const found: {listed: Marked[]; be: Marked[]} = {listed: [], be: []}
  for (const sentence of document.prose.sentences) {
    const {lexemes} = sentence
    let before = 0
    // One step beyond the end, for the last word.
    for (let at = 0; at <= lexemes.length; at++) {
      const bits = at < lexemes.length ? marks.of(lexemes[at]!) : 0
      if ((before & alone) !== 0 || ((before & opens) !== 0 && (bits & second) !== 0)) found.listed.push({sentence, at: at - 1})
      if ((bits & be) !== 0) found.be.push({sentence, at})
      before = bits
    }
  }
  return found
}
