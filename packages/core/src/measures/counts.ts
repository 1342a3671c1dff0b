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
  const counts: Counts = {words: 0, sentences: sentences.length, syllables: 0, polysyllables: 0}
  for (const {lexemes} of sentences) {
    counts.words += lexemes.length
    for (const {syllables} of lexemes) {
      counts.syllables += syllables
      if (syllables >= 3) counts.polysyllables++
    }
  }
  return counts
}
