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
  const line = lineFor(word)
  let written = ''
  for (const [, shared, rest, size, rank] of line.matchAll(/(\d)([a-z'-]*)(\d)(\d)/g)) {
    written = written.slice(0, Number(shared)) + rest
    if (written === word) return ratedAs(Number(size), Number(rank))
  }
  return unknown
}

function ratedAs(size: number, rank: number): Rarity {
  return {size: sizes[size]!, logRank: firstStep + step * rank}
}

/** The line of the table that holds a word if any does: the last one whose first word does not come after it. Found by halving. */
function lineFor(word: string): string {
  let [low, high] = [0, table.length]
  while (true) {
    const middle = table.indexOf('\n', (low + high) >> 1) + 1
    const at = middle === 0 || middle >= high ? nextLine(low, high) : middle
    if (at === low) return table.slice(low, high)
    if (firstWordAt(at) <= word) low = at
    else high = at
  }
}

/** The second line of a stretch, or its start where it has but one. */
function nextLine(low: number, high: number): number {
  const end = table.indexOf('\n', low) + 1
  return end === 0 || end >= high ? low : end
}

/** The first word of a line, which shares no letters with a word before it. */
function firstWordAt(at: number): string {
  let end = at + 1
  while (table.charCodeAt(end) > 0x39 || table.charCodeAt(end) === 0x27 || table.charCodeAt(end) === 0x2d) end++
  return table.slice(at + 1, end)
}
