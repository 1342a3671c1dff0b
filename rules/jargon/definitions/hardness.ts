import {wordDifficulty} from '@bedside/core'
import type {Mentioned} from '../lexicon/mentions.js'

/** The difficulty of the hardest of the last words of a text, abbreviations left out; 0 where there is none. */
export function hardest(text: string, count: number): number {
  const words = text.match(/[a-z]+(?:'[a-z]+)?/gi) ?? []
  return words
    .filter((word) => !/[A-Z][^A-Z]*[A-Z]/.test(word))
    .slice(-count)
    .map((word) => word.toLowerCase())
    .reduce((most, word) => Math.max(most, hardness(word)), 0)
}

/** The difficulty of the hardest word of a mention. */
export function hardestOf({sentence, first, count}: Mentioned): number {
  return Math.max(...sentence.words.slice(first, first + count).map(({text}) => hardness(text.toLowerCase())))
}

/** Difficulty, where a word that a plain one was made into (`tiredness`, `shrinkage`) is hardly harder than that one. */
function hardness(word: string): number {
  const known = hardnesses.get(word)
  if (known !== undefined) return known
  // Bounded, so that an editor that stays open does not grow without end.
  if (hardnesses.size > 50_000) hardnesses.clear()
  const hard = hardnessOf(word)
  hardnesses.set(word, hard)
  return hard
}

const hardnesses = new Map<string, number>()

function hardnessOf(word: string): number {
  const stem = /^(\w{4,}?)(?:ness|age|ing|ly|less|ful)$/.exec(word)?.[1]
  const own = wordDifficulty(word)
  return stem === undefined ? own : Math.min(own, Math.min(wordDifficulty(stem), wordDifficulty(`${stem}e`)) + 0.05)
}
