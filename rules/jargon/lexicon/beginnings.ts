import {pluralsOf} from './inflection.js'

/** As many letters as a beginning has. */
const letters = 3

/**
 * Spellings by the letters that their first word begins with. A lexicon has more spellings than a page has words, so they are only filed when
 * it is first asked, and worked out where a page holds a word that begins as they do.
 */
export class Beginnings<Filed> {
  readonly #filed = new Map<string, Filed[]>()

  /** Files what has to be worked out for a text, or for its plurals, after what is filed there already. */
  file(text: string, filed: Filed): void {
    this.#add(beginningOf(text), filed)
    // Short words may begin with other letters in the plural: ovum, ova.
    if (text.length < letters + 2 && !text.includes(' ')) {
      const others = new Set(pluralsOf(text).map(beginningOf))
      for (const other of others) if (other !== beginningOf(text)) this.#add(other, filed)
    }
  }

  /** What is filed under the beginning of a lower-case word, in the order of filing. It is given out once. */
  take(beginning: string): readonly Filed[] {
    const filed = this.#filed.get(beginning)
    if (filed) this.#filed.delete(beginning)
    return filed ?? []
  }

  #add(beginning: string, filed: Filed): void {
    const same = this.#filed.get(beginning)
    if (same) same.push(filed)
    else this.#filed.set(beginning, [filed])
  }
}

/** The first three letters of a text's first word, in lower case: the same with and without a possessive ending. */
export function beginningOf(text: string): string {
  const start = text.slice(0, letters + 2)
  const space = start.indexOf(' ')
  return bare(space < 0 ? start : start.slice(0, space))
    .slice(0, letters)
    .toLowerCase()
}

/** A word without a possessive ending. */
export function bare(word: string): string {
  return word.endsWith("'s") ? word.slice(0, -2) : word
}
