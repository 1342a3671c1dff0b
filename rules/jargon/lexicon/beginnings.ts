import {pluralsOf} from './inflection.js'

/** As many letters as a beginning has. */
const letters = 3
const apostrophe = 39
const space = 32

/**
 * Spellings by the letters that their first word begins with. A lexicon has more spellings than a page has words, so they are only filed when
 * it is first asked, and worked out where a page holds a word that begins as they do.
 */
export class Beginnings<Filed> {
  readonly #filed = new Map<number, Filed[]>()

  /** Files what has to be worked out for a text, or for its plurals, after what is filed there already. */
  file(text: string, filed: Filed): void {
    const beginning = beginningOf(text)
    this.#add(beginning, filed)
    // Short words may begin with other letters in the plural: ovum, ova.
    if (text.length < letters + 2 && !text.includes(' ')) {
      const others = new Set(pluralsOf(text).map(beginningOf))
      for (const other of others) if (other !== beginning) this.#add(other, filed)
    }
  }

  /** What is filed under a beginning, in the order of filing. It is given out once. */
  take(beginning: number): readonly Filed[] {
    const filed = this.#filed.get(beginning)
    if (filed) this.#filed.delete(beginning)
    return filed ?? []
  }

  #add(beginning: number, filed: Filed): void {
    const same = this.#filed.get(beginning)
    if (same) same.push(filed)
    else this.#filed.set(beginning, [filed])
  }
}

/**
 * A number for the first three letters of a text's first word, the same in upper and lower case, with and without a possessive ending. Other
 * letters may have the same number.
 */
export function beginningOf(text: string): number {
  let beginning = 0
  for (let at = 0; at < letters && at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (sign === space || sign === apostrophe) break
    // That bit is what sets a lower-case letter apart.
    beginning = (beginning << 8) | ((sign | 32) & 255)
  }
  return beginning
}

/** A word without a possessive ending. */
export function bare(word: string): string {
  return word.endsWith("'s") ? word.slice(0, -2) : word
}
