import {wordDifficulty} from '@bedside/core'
import {type Term, termNamed} from './lexicon/lexicon.js'

/*
 * Weights fitted on CompLex 2.0's ratings of biomedical words in context (Shardlow and others 2020, CC BY 4.0), training part: 2,576 single
 * words and 514 two-word terms. The difficulty of the words themselves does most of the work; see docs/decisions/0014.
 */
const listedAsHard = 0.04
const listedAsKnown = -0.05
/** A word with an everyday sense that is meant in its clinical sense is harder than its rarity says: `stool`, `culture`. */
const clinicalSense = 0.08
const severalWords = {base: 0.055, weight: 1.3, listedAsKnown: -0.1}

/** Where a term stands, for words that have an everyday sense and a clinical one. */
export interface TermContext {
  sentence?: string
}

/**
 * How hard a general reader finds a term, from 0 (everybody knows it) to 1 (nobody does): from how rare its words are in general English,
 * how they are written, and what the lexicon knows of it.
 *
 * @param term one word or several, as written: capitals count
 */
export function termDifficulty(term: string, {sentence = ''}: TermContext = {}): number {
  const words = term.split(/[\s-]+/).filter((word) => word !== '')
  if (words.length === 0) return 0
  const mean = words.reduce((sum, word) => sum + wordDifficulty(word), 0) / words.length
  const entry = termNamed(term.toLowerCase())
  if (words.length > 1) return bounded(severalWords.base + severalWords.weight * mean + (entry?.known ? severalWords.listedAsKnown : 0))
  return bounded(mean + (entry === null ? 0 : fromLexicon(entry, sentence)))
}

function fromLexicon({known, near, part}: Term, sentence: string): number {
  if (known) return listedAsKnown
  if (part) return 0
  if (near) return holdsAnyOf(sentence, near) ? clinicalSense : 0
  return listedAsHard
}

function holdsAnyOf(sentence: string, words: readonly string[]): boolean {
  const found = new Set(sentence.toLowerCase().match(/\p{L}+/gu))
  return words.some((word) => found.has(word))
}

function bounded(value: number): number {
  return Math.min(1, Math.max(0, value))
}
