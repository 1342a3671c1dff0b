import type {Word} from '../prose.js'
import {
  closedAbbreviations,
  firstWords,
  labelledNouns,
  namelikeAbbreviations,
  numberedAbbreviations,
  openAbbreviations,
  surnames,
  timeWords
} from './abbreviations.js'
import {closing, digit, kindAt, lowerCase, opening, other, space, stop, straightQuote, upperCase, wideStop} from './characters.js'
import {dot, wordEnd} from './words.js'

/** Where a run of stops ends, with the quotes and brackets that close after it. */
export function stopEnd(text: string, start: number): number {
  let end = start
  while (isStop(kindAt(text, end))) end++
  for (;;) {
    const kind = kindAt(text, end)
    if (kind !== closing && kind !== straightQuote && !isStop(kind)) return end
    end++
  }
}

/** True for a character that may end a sentence. */
export function isStop(kind: number): boolean {
  return kind === stop || kind === wideStop
}

/**
 * Whether the stops from `start` to `end` (quotes and brackets after them included) end the sentence whose words so far are `words`.
 */
export function endsSentence(text: string, start: number, end: number, words: readonly Word[]): boolean {
  if (words.length === 0) return false
  if (kindAt(text, end) !== space) return end >= text.length || endsWithoutSpace(text, start, end)
  const next = nextStart(text, end)
  if (next >= text.length) return true
  const kind = kindAt(text, next)
  if (isStop(kind)) return false
  if (text.charCodeAt(start) !== dot) return !(kind === lowerCase && softens(text, start, end))
  if (text.charCodeAt(start + 1) === dot) return kind !== lowerCase
  return endsAtDot(text, start, next, words)
}

/** Scripts without spaces, and a space forgotten before a capitalised word: `end.Then`, `(twice).Then`. */
function endsWithoutSpace(text: string, start: number, end: number): boolean {
  if (kindAt(text, end - 1) === wideStop || kindAt(text, start) === wideStop) return true
  if (kindAt(text, end) !== upperCase || kindAt(text, end + 1) !== lowerCase) return false
  const before = kindAt(text, start - 1)
  return end === start + 1 && (before === lowerCase || before === digit || before === closing) && kindAt(text, start - 2) !== space
}

/** Before a small letter, an ellipsis and a quoted or bracketed question do not end the sentence around them. */
function softens(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(start) === 0x2026) return true
  return !isStop(kindAt(text, end - 1))
}

/** The first character after white space, opening quotes and dashes. */
function nextStart(text: string, from: number): number {
  let at = from
  for (; at < text.length; at++) {
    const kind = kindAt(text, at)
    if (kind !== space && kind !== opening && kind !== straightQuote) break
  }
  return at
}

/** Whether one full stop at `start` ends a sentence, by the word before it and what comes `next`. */
function endsAtDot(text: string, start: number, next: number, words: readonly Word[]): boolean {
  const last = words[words.length - 1]!
  const lastEnd = last.textStart + last.text.length
  const kind = kindAt(text, next)
  if (lastEnd !== start && lastEnd !== start + 1) return kind !== lowerCase
  const word = last.lexeme.lower
  if (openAbbreviations.has(word)) return false
  if (words.length === 1 && isLabel(text, last)) return false
  if (numberedAbbreviations.has(word) && (kind === digit || isSingleCapital(text, next))) return false
  const namelike = namelikeAbbreviations.has(word)
  const dotted = lastEnd === start + 1
  if (namelike || dotted || closedAbbreviations.has(word)) {
    if (kind === lowerCase || kind === digit || kind === other) return false
    const follower = followerAt(text, next)
    if (word === 'a.m.' || word === 'p.m.') return !timeWords.has(follower)
    return namelike ? firstWords.has(follower) : true
  }
  if (last.text.length === 1 && kindAt(text, last.textStart) === upperCase) return initialEnds(text, next, words)
  return kind !== lowerCase
}

/** A number or letter that opens a list item: `1. Wash your hands.` */
function isLabel(text: string, word: Word): boolean {
  const kind = kindAt(text, word.textStart)
  return kind === digit ? word.text.length < 4 : word.text.length === 1
}

function isSingleCapital(text: string, at: number): boolean {
  return kindAt(text, at) === upperCase && kindAt(text, at + 1) < lowerCase
}

/** A single capital before the stop: an initial goes on (`Jason M. Highsmith`), a letter that names something ends (`vitamin C.`). */
function initialEnds(text: string, next: number, words: readonly Word[]): boolean {
  const kind = kindAt(text, next)
  if (kind === lowerCase) return false
  const before = words[words.length - 2]
  if (!before) return false
  if (kind !== upperCase || labelledNouns.has(before.lexeme.lower)) return true
  const follower = followerAt(text, next)
  return firstWords.has(follower) && !(kindAt(text, before.textStart) === upperCase && surnames.has(follower))
}

/** The word at an offset in lower case, cut off where it is longer than any that is looked up. */
function followerAt(text: string, at: number): string {
  return text.slice(at, Math.min(wordEnd(text, at), at + 20)).toLowerCase()
}
