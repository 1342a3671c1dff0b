import type {Lexeme} from '../prose.js'
import {wordDifficulty} from '../words/difficulty.js'
import {LexemeTable} from './lexeme-table.js'

/**
 * Weights of `sentenceFeatures`, fitted by least squares on the ratings in packages/dev/evaluation: `pnpm dev fit DATA` prints them anew, and
 * docs/decisions/0014 says more. They give a rating from 1 (a beginner reads it) to 6 (only a specialist does); half a step beyond either end
 * is 0 and 100.
 */
const weights: readonly number[] = [0.6844, 0.3406, 3.8882, 0.7549]
const base = -2.0018
const [easiest, hardest] = [0.5, 6.5]

/** A word counts as hard from here on, and as one hard word where it is `hardWord` above it. */
const easyWord = 0.25
const hardWord = 0.2
/** How many of a sentence's hardest words are looked at by themselves. */
const fewWords = 5

/** Parts of 1 that a difficulty is kept in, since the table keeps whole numbers. */
const parts = 1e6
const table = new LexemeTable((lexeme, cells, slot) => {
  cells[slot + 1] = Math.round(wordDifficulty(lexeme.text) * parts)
})

/** `wordDifficulty` of a lexeme, worked out once. */
export function lexemeDifficulty(lexeme: Lexeme): number {
  return table.first(table.slotOf(lexeme)) / parts
}

/**
 * How hard a text is for a general reader, 0 to 100: the mean over its sentences of what their length, their hardest words, how many hard
 * words they hold and the length of their words say together. Null where there is no word.
 */
export function difficultyOf(sentences: readonly {readonly lexemes: readonly Lexeme[]}[]): number | null {
  let sum = 0
  let count = 0
  for (const {lexemes} of sentences) {
    if (lexemes.length === 0) continue
    sum += sentenceDifficulty(lexemes)
    count++
  }
  return count === 0 ? null : Math.round((sum / count) * 100) / 100
}

function sentenceDifficulty(lexemes: readonly Lexeme[]): number {
  const features = sentenceFeatures(lexemes)
  let rating = base
  for (let at = 0; at < features.length; at++) rating += features[at]! * weights[at]!
  return Math.min(100, Math.max(0, ((rating - easiest) / (hardest - easiest)) * 100))
}

/** What the difficulty of a sentence is worked out from: exported so that the weights can be fitted. Wants one word or more. */
export function sentenceFeatures(lexemes: readonly Lexeme[]): readonly number[] {
  const top = new Float64Array(fewWords)
  let excess = 0
  let syllables = 0
  for (const lexeme of lexemes) {
    const difficulty = lexemeDifficulty(lexeme)
    if (difficulty > easyWord) excess += (difficulty - easyWord) / hardWord
    syllables += lexeme.syllables
    insert(top, difficulty)
  }
  const looked = Math.min(fewWords, lexemes.length)
  let hardestWords = 0
  for (let at = 0; at < fewWords; at++) hardestWords += top[at]!
  return [Math.log(lexemes.length), Math.log1p(excess), hardestWords / looked, syllables / lexemes.length]
}

/** Keeps the largest values, largest first. */
function insert(top: Float64Array, value: number): void {
  let at = top.length - 1
  if (value <= top[at]!) return
  while (at > 0 && top[at - 1]! < value) {
    top[at] = top[at - 1]!
    at--
  }
  top[at] = value
}
