import {syllable} from 'syllable'

/** Syllables of a word in lower case when read aloud in English. */
export function syllablesOf(word: string): number {
  return word.length > 64 ? 0 : syllable(word)
}
