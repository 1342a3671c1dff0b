import {compareText} from './finding.js'

/** Names and addresses are shorter than this; comparing longer texts would cost their lengths multiplied. */
const longest = 300

/**
 * Edits (a letter more, less, other, or two neighbours swapped) that turn one text into another: the optimal string alignment
 * distance. Where it is above `limit` the answer is `limit + 1`, found without comparing the texts to their ends; so it is for two
 * texts of which one has more than 300 units.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > limit || Math.max(a.length, b.length) > longest) return limit + 1
  let start = 0
  while (start < a.length && start < b.length && a.charCodeAt(start) === b.charCodeAt(start)) start++
  let aEnd = a.length
  let bEnd = b.length
  while (aEnd > start && bEnd > start && a.charCodeAt(aEnd - 1) === b.charCodeAt(bEnd - 1)) {
    aEnd--
    bEnd--
  }
  return distanceBetween(a.slice(start, aEnd), b.slice(start, bEnd), limit)
}

/** Three rows of the table of distances, used again by every call. */
const rows = [0, 1, 2].map(() => new Uint16Array(longest + 2))

function distanceBetween(a: string, b: string, limit: number): number {
  const far = limit + 1
  let [before, previous, current] = rows as [Uint16Array, Uint16Array, Uint16Array]
  for (let column = 0; column <= b.length; column++) previous[column] = column
  for (let row = 1; row <= a.length; row++) {
    const from = Math.max(1, row - limit)
    const to = Math.min(b.length, row + limit)
    let least = far
    current[from - 1] = from === 1 ? row : far
    if (to < b.length) current[to + 1] = far
    for (let column = from; column <= to; column++) {
      const cost = a.charCodeAt(row - 1) === b.charCodeAt(column - 1) ? 0 : 1
      let edits = Math.min(previous[column - 1]! + cost, current[column - 1]! + 1, previous[column]! + 1)
      if (isSwap(a, b, row, column)) edits = Math.min(edits, before[column - 2]! + 1)
      current[column] = edits
      if (edits < least) least = edits
    }
    if (least > limit && row > limit) return far
    ;[before, previous, current] = [previous, current, before]
  }
  return Math.min(previous[b.length]!, far)
}

function isSwap(a: string, b: string, row: number, column: number): boolean {
  return row > 1 && column > 1 && a.charCodeAt(row - 1) === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === b.charCodeAt(column - 1)
}

/** A candidate with its distance. */
export interface Near {
  text: string
  distance: number
}

/** Candidates made ready to be compared with many texts. */
export interface Spellings {
  /** Those near a text, as `nearestTo` gives them. */
  near(text: string, limit?: number): Near[]
}

interface Candidate {
  text: string
  lower: string
  letters: number
}

/** Prepares candidates once for many texts, of which each is then compared only with those of about its length and its letters. */
export function spellingsOf(candidates: Iterable<string>): Spellings {
  const byLength = new Map<number, Candidate[]>()
  for (const text of candidates) {
    const lower = text.toLowerCase()
    const candidate = {text, lower, letters: lettersOf(lower)}
    const group = byLength.get(text.length)
    if (group) group.push(candidate)
    else byLength.set(text.length, [candidate])
  }
  return {near: (text, limit = limitOf(text)) => nearIn(byLength, text, limit)}
}

function limitOf(text: string): number {
  return Math.floor(text.length / 3)
}

function nearIn(byLength: ReadonlyMap<number, readonly Candidate[]>, text: string, limit: number): Near[] {
  const wanted = text.toLowerCase()
  const letters = lettersOf(wanted)
  const near: Near[] = []
  for (const [length, candidates] of byLength) {
    if (Math.abs(length - text.length) > limit) continue
    for (const candidate of candidates) {
      if (bitsOf(letters & ~candidate.letters) > limit || bitsOf(candidate.letters & ~letters) > limit) continue
      const distance = editDistance(wanted, candidate.lower, limit)
      if (distance <= limit) near.push({text: candidate.text, distance})
    }
  }
  return near.sort((a, b) => a.distance - b.distance || Number(b.text === text) - Number(a.text === text) || compareText(a.text, b.text))
}

/** Which units a text has, in 32 bits. A unit that only one of two texts has costs an edit, so bits that differ bound the distance. */
function lettersOf(text: string): number {
  let letters = 0
  for (let at = 0; at < text.length; at++) letters |= 1 << (text.charCodeAt(at) & 31)
  return letters
}

/** How many bits are set (Warren, "Hacker's Delight", 2012, section 5-1). */
function bitsOf(value: number): number {
  const pairs = value - ((value >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/**
 * The candidates that somebody who wrote `text` may have meant, nearest first, then by code unit. Without a `limit` a third of the
 * text's length may differ, so nothing is near a text of one or two letters. Upper and lower case count as alike, but an exact match of case goes first.
 */
export function nearestTo(text: string, candidates: Iterable<string>, limit = limitOf(text)): Near[] {
  return spellingsOf(candidates).near(text, limit)
}
