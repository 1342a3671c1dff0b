import type {Lexeme} from '../prose.js'

/** What the formulas are worked out from. */
export interface Counts {
  words: number
  sentences: number
  syllables: number
  /** Words of three syllables or more. */
  polysyllables: number
}

/** Counts the words of sentences. Takes any list of sentences, so that a section or a passage is counted like a document. */
export function countsOf(sentences: readonly {readonly lexemes: readonly Lexeme[]}[]): Counts {
  let [words, syllables, polysyllables] = [0, 0, 0]
  for (const {lexemes} of sentences) {
    words += lexemes.length
    for (const lexeme of lexemes) {
      const count = lexeme.syllables
      syllables += count
      if (count >= 3) polysyllables++
    }
  }
  return {words, sentences: sentences.length, syllables, polysyllables}
}
