import type {Block, Document, Lexeme, Sentence} from '@bedside/core'
import {marksOf, mayCall, mayChange} from './marks.js'
import {bitsOf, is, modifiers} from './vocabulary.js'

/** A sentence that is worth reading. */
export interface Candidate {
  sentence: Sentence
  /** Index of its block in the prose, and of the sentence in its block. */
  index: number
  place: number
  /** The last block before the list that it is an item of; null for every other sentence. */
  leadIn: Block | null
}

/** A sentence that may speak of a clinician or a service. */
export interface MayName extends Candidate {
  /** False where it can only go on about the one that the sentence before names, with a verb such as `ask`. */
  names: boolean
}

/** The few sentences of a page that may hold what a classifier looks for, each list in order. */
export interface Candidates {
  contacts: readonly MayName[]
  /** May tell the reader to change a medicine. */
  changes: readonly Candidate[]
  /** May hold a known number to call. */
  calls: readonly Sentence[]
}

/** What of a document is worth reading. It reads English. */
export function candidatesIn(document: Document): Candidates {
  return document.view(findCandidates)
}

/** One pass over all words for all classifiers, which asks only what a sentence holds. Most sentences end here. */
function findCandidates({prose: {blocks}}: Document): Candidates {
  const contacts: MayName[] = []
  const changes: Candidate[] = []
  const calls: Sentence[] = []
  let before: Block | null = null
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!
    const {sentences} = block
    const isItem = block.kind === 'listItem'
    if (!isItem) before = block
    const leadIn = isItem ? before : null
    for (let place = 0; place < sentences.length; place++) {
      const sentence = sentences[place]!
      const {lexemes} = sentence
      let bits = 0
      let marks = 0
      for (let at = 0; at < lexemes.length; at++) {
        bits |= bitsOf(lexemes[at]!)
        marks |= marksOf(lexemes[at]!)
      }
      const names = mayName(bits, lexemes)
      if (names || mayGoOn(bits, place, sentences, contacts)) contacts.push({sentence, index, place, leadIn, names})
      if (mayChange(marks)) changes.push({sentence, index, place, leadIn})
      if (mayCall(marks)) calls.push(sentence)
    }
  }
  return {contacts, changes, calls}
}

/** True where a sentence may go on about the clinician of the one before it in its block. */
function mayGoOn(bits: number, place: number, sentences: readonly Sentence[], contacts: readonly MayName[]): boolean {
  return (bits & (is.direct | is.to | is.with)) !== 0 && place > 0 && contacts.at(-1)?.sentence === sentences[place - 1]
}

/** True where a sentence may name a clinician or a service: by itself, or as `care provider` and `medical help`. */
function mayName(bits: number, lexemes: readonly Lexeme[]): boolean {
  if (bits & (is.clinician | is.place)) return true
  if ((bits & (is.head | is.help)) === 0) return false
  for (let at = 1; at < lexemes.length; at++) if (bitsOf(lexemes[at]!) & (is.head | is.help) && isModified(lexemes, at)) return true
  return false
}

/** One of the two words before fits; `get help` may turn out to be medical whatever stands there. */
function isModified(lexemes: readonly Lexeme[], at: number): boolean {
  const noun = lexemes[at]!.lower
  const fitting = modifiers.get(noun)!
  return noun === 'help' || fitting.has(lexemes[at - 1]!.lower) || (at > 1 && fitting.has(lexemes[at - 2]!.lower))
}
