import {isRunningText, type Sentence, startsUpper, textEndOf} from '@bedside/core'
import {isJoined, startsItem} from './running-text.js'

/** A use in its place; offsets into its block's text. */
export interface Place {
  sentence: Sentence
  first: number
  count: number
  textStart: number
  textEnd: number
  names: boolean
}

/** The place of some words of a sentence. */
export function placeOf(sentence: Sentence, first: number, count: number, names = true): Place {
  const textEnd = textEndOf(sentence.words[first + count - 1]!)
  return {sentence, first, count, textStart: sentence.words[first]!.textStart, textEnd, names}
}

/** True within the name of an institute or a book: `Disorders` follows `Neurological` with a capital, too. */
export function isInName({sentence, first, count}: Place): boolean {
  const {words} = sentence
  if (first === 0 || !startsUpper(words[first]!.text) || startsItem(sentence, first) || !isRunningText(sentence)) return false
  const neighbours = [
    isJoined(sentence, first) ? words[first - 1] : undefined,
    isJoined(sentence, first + count) ? words[first + count] : undefined
  ]
  return neighbours.some((word, side) => word !== undefined && isCapitalised(word.text) && !(side === 0 && startsItem(sentence, first - 1)))
}

function isCapitalised(word: string): boolean {
  return startsUpper(word) && word.length > 2 && word !== word.toUpperCase()
}
