import type {Block, Sentence} from '@bedside/core'

/** The index of the first of the elements, which stand in order, whose place is `least` or more; their number where there is none. */
export function firstFrom<T>(elements: readonly T[], least: number, placeOf: (element: T) => number): number {
  let low = 0
  let high = elements.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (placeOf(elements[middle]!) < least) low = middle + 1
    else high = middle
  }
  return low
}

/** The index of a sentence in its block. A paragraph can hold thousands, so it is not looked for one by one. */
export function placeIn({sentences}: Block, {textStart}: Sentence): number {
  return firstFrom(sentences, textStart, (sentence) => sentence.textStart)
}

/** The sentence before one in its block, if there is one. */
export function sentenceBefore(sentence: Sentence): Sentence | undefined {
  return sentence.block.sentences[placeIn(sentence.block, sentence) - 1]
}
