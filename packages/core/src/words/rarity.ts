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

/** What the table's last digits mean for a word that it does not hold. */
const unknown = ratedAs(8, 9)

/**
 * How rare a lower-case word is. Proper names stand in the list of frequencies as well, in lower case: a name that the news often
 * mentions has a low `logRank` and no `size`.
 */
export function rarityOf(word: string): Rarity {
  let at = lineFor(word)
  // How many letters the word shares with the record before. A record says how many it shares with that one.
  let matched = 0
  while (at < table.length && table.charCodeAt(at) !== newline) {
    const shared = table.charCodeAt(at) - zero
    const start = at + 1
    const end = lettersEnd(start)
    // Nine letters is the most that a record can say: it may share more.
    if (shared === mostShared) matched = Math.min(matched, mostShared)
    if (shared < matched) return unknown
    if (shared === matched) {
      matched += sharedLetters(word, matched, start, end)
      if (matched === word.length && matched - shared === end - start)
        return ratedAs(table.charCodeAt(end) - zero, table.charCodeAt(end + 1) - zero)
    }
    at = end + 2
  }
  return unknown
}

const zero = 0x30
const mostShared = 9
const newline = 0x0a

function ratedAs(size: number, rank: number): Rarity {
  return {size: sizes[size]!, logRank: firstStep + step * rank}
}

/** Where the lines of the table start. Found when first asked for. */
let lines: readonly number[] | undefined

function lineStarts(): readonly number[] {
  const starts = [0]
  for (let at = table.indexOf('\n'); at >= 0; at = table.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Where the line starts that holds a word if any does: the last one whose first word does not come after it. Found by halving. */
function lineFor(word: string): number {
  lines ??= lineStarts()
  let [low, high] = [0, lines.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (startsAfter(lines[middle]! + 1, word)) high = middle
    else low = middle
  }
  return lines[low]!
}

/** True where the letters at an offset of the table come after a word in the alphabet. */
function startsAfter(start: number, word: string): boolean {
  const end = lettersEnd(start)
  const same = sharedLetters(word, 0, start, end)
  if (start + same === end) return false
  return same === word.length || table.charCodeAt(start + same) > word.charCodeAt(same)
}

/** How many letters of a word, from one on, stand in the table between two offsets. */
function sharedLetters(word: string, from: number, start: number, end: number): number {
  let same = 0
  while (start + same < end && table.charCodeAt(start + same) === word.charCodeAt(from + same)) same++
  return same
}

/** Where letters, apostrophes and hyphens end. */
function lettersEnd(start: number): number {
  let end = start
  for (let code = table.charCodeAt(end); code > 0x39 || code === 0x27 || code === 0x2d; code = table.charCodeAt(end)) end++
  return end
}
