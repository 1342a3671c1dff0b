import type {Lexeme} from '../prose.js'
import type {LexemeTable} from './lexeme-table.js'
import {
  capitalised,
  characterBits,
  complex,
  englishSpellings,
  figure,
  hard,
  spanishSpellings,
  syllableBits,
  syllableShift,
  unfamiliarToDaleChall,
  unfamiliarToSpache
} from './spellings.js'

/** What the formulas are worked out from. */
export interface Counts {
  words: number
  sentences: number
  /** When read aloud. Figures count as the average other word of the text: see `tallyOf`. */
  syllables: number
  /** Words of three syllables or more, figures read aloud among them. */
  polysyllables: number
}

/** `Counts`, and what single formulas want besides. */
export interface Tally extends Counts {
  /** Letters and digits. */
  characters: number
  /** Hard words as Gunning counts them: three syllables without -es, -ed and -ing, no names, no compounds of short words. */
  complexWords: number
  /** Words that are not familiar as Dale and Chall count them, each time they occur. */
  unfamiliarWords: number
  /** Words that are not familiar as Spache counts them, each word once, whatever its form. */
  distinctUnfamiliarWords: number
}

/** Sentences to count: of a document, a section, or any passage. */
export type CountedSentences = readonly CountedSentence[]

interface CountedSentence {
  readonly lexemes: readonly Lexeme[]
  /** Indexes of words after the first that begin a part of it, such as a list item, and so may have a capital without being a name. */
  readonly partStarts?: readonly number[] | null
}

/** Counts the words of sentences. Takes any list of sentences, so that a section or a passage is counted like a document. */
export function countsOf(sentences: CountedSentences): Counts {
  const {words, syllables, polysyllables} = tallyOf(sentences)
  return {words, sentences: sentences.length, syllables, polysyllables}
}

/**
 * Counts what the English formulas are worked out from.
 *
 * Figures are read aloud for polysyllables, as SMOG's instructions have it. For syllables each counts as the average other word: Flesch (A new
 * readability yardstick, 1948) and Kincaid after him advise to leave them out of the count and to take other words in their place, since
 * `1952` alone would weigh as much as three words.
 */
export function tallyOf(sentences: CountedSentences): Tally {
  return new Counting(englishSpellings).of(sentences)
}

/** The same for Spanish: hard words are not counted, and figures are no polysyllables. */
export function spanishTallyOf(sentences: CountedSentences): Tally {
  return new Counting(spanishSpellings).of(sentences)
}

/** One count. */
class Counting {
  readonly #table: LexemeTable
  #complexWords = 0
  #unfamiliarWords = 0
  readonly #unfamiliar = new Set<number>()
  /** Hard words with a capital inside a sentence: names. */
  readonly #names = new Set<number>()
  /** Hard words with a capital that begin a sentence: names only if they stand inside one as well. */
  readonly #openers: Lexeme[] = []

  constructor(table: LexemeTable) {
    this.#table = table
  }

  of(sentences: CountedSentences): Tally {
    const table = this.#table
    let words = 0
    let read = 0
    let figures = 0
    let figureSyllables = 0
    let polysyllables = 0
    let characters = 0
    for (const {lexemes, partStarts} of sentences) {
      words += lexemes.length
      for (let at = 0; at < lexemes.length; at++) {
        const slot = table.slotOf(lexemes[at]!)
        const facts = table.first(slot)
        const syllables = (facts >>> syllableShift) & syllableBits
        read += syllables
        if (syllables >= 3) polysyllables++
        characters += facts & characterBits
        if ((facts & figure) !== 0) {
          figures++
          figureSyllables += syllables
        }
        if ((facts & hard) === 0) continue
        if ((facts & capitalised) === 0) this.#addHard(facts, table.second(slot))
        else if (at === 0 || partStarts?.includes(at)) this.#openers.push(lexemes[at]!)
        else this.#names.add(lexemes[at]!.id)
      }
    }
    this.#addOpeners()
    const syllables = figures === 0 || figures === words ? read : Math.round(((read - figureSyllables) * words) / (words - figures))
    return {words, sentences: sentences.length, syllables, polysyllables, characters, ...this.#hardWords()}
  }

  #addOpeners(): void {
    for (const lexeme of this.#openers) {
      if (this.#names.has(lexeme.id)) continue
      const slot = this.#table.slotOf(lexeme)
      this.#addHard(this.#table.first(slot), this.#table.second(slot))
    }
  }

  #addHard(facts: number, stem: number): void {
    if ((facts & complex) !== 0) this.#complexWords++
    if ((facts & unfamiliarToDaleChall) !== 0) this.#unfamiliarWords++
    if ((facts & unfamiliarToSpache) !== 0) this.#unfamiliar.add(stem)
  }

  #hardWords(): Pick<Tally, 'complexWords' | 'unfamiliarWords' | 'distinctUnfamiliarWords'> {
    return {complexWords: this.#complexWords, unfamiliarWords: this.#unfamiliarWords, distinctUnfamiliarWords: this.#unfamiliar.size}
  }
}
