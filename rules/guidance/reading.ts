import type {Sentence} from '@bedside/core'
import {bitsOf} from './vocabulary.js'

/** What stands between two words: nothing that counts, a comma or bracket, or a mark that ends the clause for good. */
export const open = 0
export const comma = 1
export const wall = 2

/** More words than any sentence has that a person wrote; a flattened table may have more, and its end is not read. */
const longest = 600

/** A sentence as parallel lists, one entry a word: what the classifier reads. */
export interface Reading {
  sentence: Sentence
  length: number
  lower: readonly string[]
  bits: readonly number[]
  /** What stands before each word. */
  gap: readonly number[]
  /** True where the sentence ends in a question mark. */
  question: boolean
}

/** Reads a sentence. */
export function readingOf(sentence: Sentence): Reading {
  const {words, textStart, textEnd} = sentence
  const {text} = sentence.block
  const length = Math.min(words.length, longest)
  const lower: string[] = []
  const bits: number[] = []
  const gap: number[] = []
  let end = textStart
  for (let at = 0; at < length; at++) {
    const word = words[at]!
    lower.push(word.lexeme.lower)
    bits.push(bitsOf(word.lexeme))
    gap.push(at === 0 ? wall : gapIn(text, end, word.textStart))
    end = word.textStart + word.lexeme.text.length
  }
  return {sentence, length, lower, bits, gap, question: endsInQuestion(text, textStart, textEnd)}
}

const walls = new Set(codesOf(';:\u2013\u2014\u2022.?!|\u2026'))
const commas = new Set(codesOf(',()[]'))
const space = 0x20
const hyphen = 0x2d

function codesOf(characters: string): number[] {
  return [...characters].map((character) => character.charCodeAt(0))
}

function gapIn(text: string, start: number, end: number): number {
  let strongest = open
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === space) continue
    if (walls.has(code) || (code === hyphen && text.charCodeAt(at - 1) === space)) return wall
    if (commas.has(code)) strongest = comma
  }
  return strongest
}

function endsInQuestion(text: string, start: number, end: number): boolean {
  for (let at = end - 1; at >= start && at > end - 4; at--) if (text.charCodeAt(at) === questionMark) return true
  return false
}

const questionMark = 0x3f

/** True where the word at `at` is one of the bits. False outside the sentence. */
export function has(reading: Reading, at: number, bits: number): boolean {
  return at >= 0 && at < reading.length && (reading.bits[at]! & bits) !== 0
}

/** The word at `at` in lower case. Empty outside the sentence. */
export function wordAt({lower, length}: Reading, at: number): string {
  return at >= 0 && at < length ? lower[at]! : ''
}

/** The first word from `at` on that is one of the bits; the length of the sentence where there is none. */
export function nextWith({bits, length}: Reading, at: number, wanted: number): number {
  let next = at
  while (next < length && (bits[next]! & wanted) === 0) next++
  return next
}

/** Where the clause starts that holds the word at `at`: after the nearest mark of at least `strength`. */
export function clauseStart({gap}: Reading, at: number, strength: number): number {
  let start = at
  while (start > 0 && gap[start]! < strength) start--
  return start
}

/** Where the clause ends that holds the word at `at`: the first word after it. */
export function clauseEnd({gap, length}: Reading, at: number, strength: number): number {
  let end = at + 1
  while (end < length && gap[end]! < strength) end++
  return end
}

/** The nearest word at or before `at`, within its clause, that is none of the bits; -1 where the clause starts first. */
export function skipBack(reading: Reading, at: number, bits: number): number {
  let index = at
  while (index >= 0 && reading.gap[index + 1] === open && has(reading, index, bits)) index--
  return index >= 0 && reading.gap[index + 1] === open ? index : -1
}
