import {table} from './table.js'

/** How rare a word is in general English, by two lists that agree on most words and mend each other's gaps. */
export interface Rarity {
  /**
   * The smallest of SCOWL's word lists that holds it: 10, 20, 35, 40, 50, 55, 60 or 70; 85 where none does. SCOWL calls 35 small, 50
   * medium and 70 large: what a good dictionary holds.
   */
  size: number
  /**
   * Natural logarithm of its place in a list ordered by frequency, 2.8 (one of the commonest) to 12.3 in steps of 1.05; 12.3 too where
   * the list does not hold it. The list is the vocabulary of GloVe 6B: Wikipedia of 2014 and newswire, six billion words.
   */
  logRank: number
}

const sizes = [10, 20, 35, 40, 50, 55, 60, 70, 85]
const firstStep = 2.8
const step = 1.05

/** What the last two digits of a record mean, by the number that they make. Objects made once: rarity is asked of every spelling of a library. */
const rarities: readonly Rarity[] = sizes.flatMap((size) =>
  Array.from({length: 10}, (_, rank) => ({size, logRank: firstStep + step * rank}))
)
const unknown = rarities.at(-1)!

const zero = 0x30
const mostShared = 9
const newline = 0x0a

/**
 * How rare a lower-case word is. Proper names stand in the list of frequencies as well, in lower case: a name that the news often
 * mentions has a low `logRank` and no `size`.
 */
export function rarityOf(word: string): Rarity {
  let at = lineFor(word)
  // How many letters the word shares with the record before. A record says how many it shares with that one.
  let matched = 0
  for (let sign = table.charCodeAt(at); sign !== newline; sign = table.charCodeAt(at)) {
    const shared = sign - zero
    // Nine letters is the most that a record can say: it may share more.
    if (shared === mostShared && matched > mostShared) matched = mostShared
    if (shared < matched) return unknown
    let code = table.charCodeAt(++at)
    if (shared === matched) {
      while (isLetter(code) && matched < word.length && word.charCodeAt(matched) === code) {
        matched++
        code = table.charCodeAt(++at)
      }
      if (matched === word.length && !isLetter(code)) return rarities[(code - zero) * 10 + table.charCodeAt(at + 1) - zero]!
    }
    while (isLetter(code)) code = table.charCodeAt(++at)
    at += 2
  }
  return unknown
}

/** True for a letter, an apostrophe or a hyphen of the table: everything in a line but digits. */
function isLetter(code: number): boolean {
  return code > 0x39 || code < zero
}

/** Where the lines of the table start. Found when first asked for. */
let lines: readonly number[] | undefined

function lineStarts(): readonly number[] {
  const starts: number[] = []
  for (let at = 0; at < table.length; at = table.indexOf('\n', at) + 1) starts.push(at)
  return starts
}

/** Where the line starts that holds a word if any does: the last one whose first word does not come after it. Found by halving. */
function lineFor(word: string): number {
  lines ??= lineStarts()
  let [low, high] = [0, lines.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (startsAfter(lines[middle]!, word)) high = middle
    else low = middle
  }
  return lines[low]!
}

/** True where the first word of a line comes after a word in the alphabet. */
function startsAfter(line: number, word: string): boolean {
  // The first record of a line begins with the digit of what it shares with none.
  let at = line + 1
  for (let same = 0; same < word.length; same++, at++) {
    const code = table.charCodeAt(at)
    if (!isLetter(code)) return false
    const other = word.charCodeAt(same)
    if (code !== other) return code > other
  }
  return isLetter(table.charCodeAt(at))
}
