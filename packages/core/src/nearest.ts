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
  let before: number[] = []
  let previous = Array.from({length: b.length + 1}, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row, ...new Array<number>(b.length).fill(limit + 1)]
    const from = Math.max(1, row - limit)
    const to = Math.min(b.length, row + limit)
    let least = from === 1 ? row : limit + 1
    for (let column = from; column <= to; column++) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1)
      let edits = Math.min(previous[column - 1]! + (same ? 0 : 1), current[column - 1]! + 1, (previous[column] ?? limit) + 1)
      if (isSwap(a, b, row, column)) edits = Math.min(edits, before[column - 2]! + 1)
      current[column] = edits
      if (edits < least) least = edits
    }
    if (least > limit) return limit + 1
    before = previous
    previous = current
  }
  return Math.min(previous[b.length]!, limit + 1)
}

function isSwap(a: string, b: string, row: number, column: number): boolean {
  return row > 1 && column > 1 && a.charCodeAt(row - 1) === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === b.charCodeAt(column - 1)
}

/** A candidate with its distance. */
export interface Near {
  text: string
  distance: number
}

/**
 * The candidates that somebody who wrote `text` may have meant, nearest first, then by code unit. Without a `limit` a third of the
 * text's length may differ, and at least one letter. Upper and lower case count as alike, but an exact match of case goes first.
 */
export function nearestTo(text: string, candidates: Iterable<string>, limit = Math.max(1, Math.floor(text.length / 3))): Near[] {
  const wanted = text.toLowerCase()
  const near: Near[] = []
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) > limit) continue
    const distance = editDistance(wanted, candidate.toLowerCase(), limit)
    if (distance <= limit) near.push({text: candidate, distance})
  }
  return near.sort((a, b) => a.distance - b.distance || Number(b.text === text) - Number(a.text === text) || compareText(a.text, b.text))
}
