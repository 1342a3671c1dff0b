import type {Sentence} from '@bedside/core'
import {entriesOf, type Term} from './lexicon/lexicon.js'
import type {Mention} from './lexicon/mentions.js'

/** True where a verb follows that tells what a thing is, whether or not what comes then was taken for an explanation. */
export function isTold({sentence, textEnd}: Mention): boolean {
  return /^(?:\s\([^)]{1,60}\))?\s(?:is|are|means?|refers?)\s/.test(sentence.block.text.slice(textEnd, textEnd + 80))
}

const teaching = /^(?:it|these|they|this|those|such)$/

/** True where the sentence after goes on about the term: it may well tell in its own way what it is. */
export function isTaughtNext(sentence: Sentence, term: Term | null): boolean {
  const {block} = sentence
  const next = block.sentences[block.sentences.indexOf(sentence) + 1]
  const opening = next?.lexemes.slice(0, 4).map(({lower}) => lower) ?? []
  return opening.length > 0 && opening.some((word) => teaching.test(word) || entriesOf(word).some((entry) => entry.term === term))
}

/** True where half the words of the lexicon's gloss stand around a term: there the article tells in other words what it is. */
export function isToldNearby(sentence: Sentence, term: Term): boolean {
  const {sentences} = sentence.block
  const at = sentences.indexOf(sentence)
  const around = sentences.slice(Math.max(0, at - 2), at + 3).map(({text}) => text.slice(0, 1000))
  return shareTold(stemsOf(term.gloss ?? '', term.term), stemsOf(around.join(' '))) >= 0.5
}

/** Which share of the words of a meaning stand in a text, from 0 to 1. */
export function shareTold(meaning: ReadonlySet<string>, text: ReadonlySet<string>): number {
  let told = 0
  for (const stem of meaning) if (text.has(stem)) told++
  return meaning.size === 0 ? 0 : told / meaning.size
}

/** The starts of the words of a text that carry its meaning, but for those of a term itself. */
export function stemsOf(text: string, term = ''): ReadonlySet<string> {
  const stems = new Set<string>()
  const own = term.toLowerCase()
  for (const word of text.toLowerCase().split(/[^a-z]+/))
    if (word.length > 3 && !small.has(word) && !own.includes(word.slice(0, 5))) stems.add(word.slice(0, 5))
  return stems
}

const small = new Set(
  'about also because from have into kind like more most other over part some such than that their them they this through used using very what when which with your'.split(
    ' '
  )
)
