import type {Block, Document, Sentence} from '@bedside/core'
import {marksOf, mayCall, mayChange, mayGoOn, mayName} from './marks.js'

/** A sentence that is worth reading, for one reason at least. */
export interface Candidate {
  sentence: Sentence
  /** Index of its block in the prose, and of the sentence in its block. */
  index: number
  place: number
  /** The last block before the list that it is an item of; null for every other sentence. */
  leadIn: Block | null
  /** True where it may name a clinician or a service. */
  names: boolean
  /** True where it may go on about the one that the sentence before it names, with a verb such as `ask`. */
  goesOn: boolean
  /** True where it may tell the reader to change a medicine. */
  changes: boolean
  /** True where it may hold a known number to call. */
  calls: boolean
}

/** The few sentences of a page that a classifier has to read, in order. It reads English. */
export function candidatesIn(document: Document): readonly Candidate[] {
  return document.view(findCandidates)
}

/** One pass over all words for all classifiers, which asks only what a sentence holds. Most sentences end here. */
function findCandidates({prose: {blocks}}: Document): Candidate[] {
  const found: Candidate[] = []
  let before: Block | null = null
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!
    const isItem = block.kind === 'listItem'
    if (!isItem) before = block
    addFrom(block, index, isItem ? before : null, found)
  }
  return found
}

function addFrom({sentences}: Block, index: number, leadIn: Block | null, found: Candidate[]): void {
  let spoken = false
  for (let place = 0; place < sentences.length; place++) {
    const sentence = sentences[place]!
    const {lexemes} = sentence
    const marks = marksOf(lexemes)
    const names = mayName(marks, lexemes)
    const goesOn: boolean = spoken && mayGoOn(marks)
    const changes = mayChange(marks)
    const calls = mayCall(marks, lexemes)
    if (names || goesOn || changes || calls) found.push({sentence, index, place, leadIn, names, goesOn, changes, calls})
    spoken = names || goesOn
  }
}
