import type {Mood} from './mood.js'
import {has, type Reading, skipBack, wall} from './reading.js'
import {is, listed} from './vocabulary.js'

const needs = listed('needs')
const delays = listed('delays')
const exceptions = listed('exceptions')
const forbidders = listed('forbidders')

/** True where one of the few words up to `at` denies: `do not need`, `no`. */
export function deniedBefore(reading: Reading, at: number, from: number): boolean {
  for (let index = at; index >= from && index > at - 5; index--) if (has(reading, index, is.negative)) return true
  return false
}

/** `not necessary`, `no need`; `not only important` does not deny. */
export function denies(reading: Reading, at: number, start: number): boolean {
  for (let index = at; index >= start && index > at - 5; index--) {
    if (has(reading, index, is.negative) && !reading.lower.includes('only')) return true
  }
  return false
}

/** True where the words before `at` make it an exception to something that the sentence forbids: `Do not stop it without asking`. */
export function isException(reading: Reading, at: number, words: ReadonlySet<string> = exceptions): boolean {
  for (let index = at; index >= 0 && index > at - 12; index--) {
    if (words.has(reading.lower[index]!)) return forbids(reading)
    if (reading.gap[index] === wall) break
  }
  return false
}

/** True where the sentence forbids something other than waiting: `do not take`, `never stop`, `only use`. */
export function forbids(reading: Reading): boolean {
  for (let at = 0; at < reading.length; at++) {
    const word = reading.lower[at]!
    // `Nobody should`, `no one must`
    if (word === 'nobody' || (word === 'one' && reading.lower[at - 1] === 'no')) {
      if (has(reading, at + 1, is.strong)) return true
      continue
    }
    if (word === 'only' && has(reading, at + 1, is.order | is.condition)) return true
    if (!forbidders.has(word) || (word === 'not' && reading.lower[at - 1] !== 'do' && !has(reading, at - 1, is.strong))) continue
    const owed = /^(should|must)/.test(word) || has(reading, at - 1, is.strong)
    if (!owed && skipBack(reading, at - (reading.lower[at - 1] === 'do' ? 2 : 1), is.adverb | is.conjunction) >= 0) continue
    const next = reading.lower[at + 1] ?? ''
    if (!needs.has(next) && !delays.has(next) && next !== 'worry') return true
  }
  return false
}

/** It is only told of, unless it is an exception to something forbidden: `Do not stop it until you have talked to your doctor`. */
export function toldAt(reading: Reading, at: number): Mood {
  return isException(reading, at) ? 'directive' : 'told'
}
