import {
  closedAbbreviations,
  continuers,
  firstWords,
  labelledNouns,
  namelikeAbbreviations,
  numberedAbbreviations,
  openAbbreviations,
  surnames,
  timeWords
} from './abbreviations.js'
import {closing, digit, kindAt, lowerCase, opening, runEnd, space, stop, straightQuote, upperCase, wideStop} from './characters.js'
import type {WordRun} from './word-run.js'
import {dot} from './words.js'

const ellipsis = 0x2026
/** Hyphens, dashes and bullets that stand alone before a list item which was run into the line. */
const dashes = new Set([0x2d, 0x2013, 0x2014, 0x2a, 0x2022, 0xb7])
/** An unknown word of this length or more before a full stop is no abbreviation. */
const wordLength = 4
/** Most units that the mark of a footnote has, such as `[12, 15]`. */
const longestNote = 10

/** True for a character that may end a sentence. */
export function isStop(kind: number): boolean {
  return kind === stop || kind === wideStop
}

/** Where a run of stops ends, with the quotes, brackets and footnote marks that close after it. */
export function stopEnd(text: string, start: number): number {
  let end = start + 1
  for (;;) {
    const kind = kindAt(text, end)
    if (kind !== closing && kind !== straightQuote && !isStop(kind)) break
    end++
  }
  return noteEnd(text, start, end)
}

/** Where the footnote mark after a stop ends: `ankle.3 Rest it.`, `ankle.[3] Rest it.` Where there is none, `from`. */
function noteEnd(text: string, stopStart: number, from: number): number {
  const bracketed = text[from] === '['
  if (!bracketed && (kindAt(text, from) !== digit || kindAt(text, stopStart - 1) < lowerCase || kindAt(text, stopStart - 1) === digit))
    return from
  let end = from + (bracketed ? 1 : 0)
  while (end - from < longestNote && (kindAt(text, end) === digit || ',-–'.includes(text[end] ?? ' ') || (bracketed && text[end] === ' ')))
    end++
  if (bracketed) return text[end] === ']' ? end + 1 : from
  return end === text.length || (kindAt(text, end) === space && kindAt(text, nextStart(text, end)) === upperCase) ? end : from
}

/** Whether the stops from `start` to `end` (quotes and brackets after them included) end the sentence whose words are those of `run` from index `first` on. */
export function endsSentence(text: string, start: number, end: number, run: WordRun, first: number): boolean {
  if (run.lexemes.length === first) return false
  if (kindAt(text, end) !== space) return end >= text.length || endsWithoutSpace(text, start, end)
  const next = nextStart(text, end)
  if (next === text.length) return true
  const kind = kindAt(text, next)
  if (isStop(kind)) return false
  if (text.charCodeAt(start) !== dot) return kind !== lowerCase || endsBeforeSmall(text, start, end, next)
  if (text.charCodeAt(start + 1) === dot) return kind !== lowerCase
  return endsAtDot(text, start, end, next, run, first)
}

/** Scripts without spaces, and a space forgotten before a capitalised word: `end.Then`, `(twice).Then`. */
function endsWithoutSpace(text: string, start: number, end: number): boolean {
  if (kindAt(text, end - 1) === wideStop || kindAt(text, start) === wideStop) return true
  if (kindAt(text, end) !== upperCase || kindAt(text, end + 1) !== lowerCase) return false
  const before = kindAt(text, start - 1)
  return end === start + 1 && (before === lowerCase || before === digit || before === closing) && kindAt(text, start - 2) !== space
}

/**
 * Whether a stop ends a sentence before a small letter. Items of a list that was run together do begin with one; after an ellipsis, a closing quote or
 * bracket, or before an opening one or a word such as `and`, the sentence goes on.
 */
function endsBeforeSmall(text: string, start: number, end: number, next: number): boolean {
  if (text.charCodeAt(start) === ellipsis || !isStop(kindAt(text, end - 1))) return false
  if (isDashed(text, end)) return true
  return kindAt(text, next - 1) === space && !continuers.has(followerAt(text, next))
}

/** The first character after white space, a lone dash, and opening quotes. */
function nextStart(text: string, from: number): number {
  let at = from
  while (kindAt(text, at) === space) at++
  if (isDashed(text, from)) at++
  for (let kind = kindAt(text, at); kind === space || kind === opening || kind === straightQuote; ) kind = kindAt(text, ++at)
  return at
}

/** True where white space and then a lone dash or bullet follow. */
function isDashed(text: string, from: number): boolean {
  let at = from
  while (kindAt(text, at) === space) at++
  return dashes.has(text.charCodeAt(at)) && kindAt(text, at + 1) === space
}

/** Whether one full stop ends a sentence, by the word before it and by what comes next. */
function endsAtDot(text: string, start: number, end: number, next: number, run: WordRun, first: number): boolean {
  const wordStart = run.starts[run.starts.length - 1]!
  const wordStop = run.ends[run.ends.length - 1]!
  const kind = kindAt(text, next)
  const dotted = wordStop === start + 1
  if (wordStop === start || dotted) {
    const abbreviation = endsAfterAbbreviation(text, next, run, first, dotted)
    if (abbreviation !== null) return abbreviation
  }
  if (kind !== lowerCase || isDashed(text, end)) return true
  return wordStop - wordStart >= wordLength && runEnd(text, wordStart) === start && endsBeforeSmall(text, start, end, next)
}

/** Whether the sentence ends after its last word where that is an abbreviation, an initial or the label of a list item; null where it is not. */
function endsAfterAbbreviation(text: string, next: number, run: WordRun, first: number, dotted: boolean): boolean | null {
  const last = run.lexemes.length - 1
  const textStart = run.starts[last]!
  const length = run.ends[last]! - textStart
  const word = run.lexemes[last]!.lower
  if (last === first && isLabel(text, textStart, length)) return false
  if (length === 1) return kindAt(text, textStart) === upperCase ? endsAfterInitial(text, next, run) : null
  if (!dotted && kindAt(text, textStart + 1) === upperCase) return null
  if (openAbbreviations.has(word)) return false
  const kind = kindAt(text, next)
  if (numberedAbbreviations.has(word) && (kind === digit || (word.startsWith('fig') && isSingleCapital(text, next)))) return false
  const namelike = namelikeAbbreviations.has(word)
  if (!namelike && !dotted && !closedAbbreviations.has(word)) return null
  if (kind === lowerCase || kind === digit) return false
  const follower = followerAt(text, next)
  if (word === 'a.m.' || word === 'p.m.') return !timeWords.has(follower)
  return !namelike || firstWords.has(follower)
}

/** A number or letter that opens a list item: `1. Wash your hands.` */
function isLabel(text: string, start: number, length: number): boolean {
  return kindAt(text, start) === digit ? length < 4 : length === 1
}

function isSingleCapital(text: string, at: number): boolean {
  return kindAt(text, at) === upperCase && kindAt(text, at + 1) < lowerCase
}

/** After a single capital: an initial goes on (`Jason M. Highsmith`), a letter that names something ends (`vitamin C.`). */
function endsAfterInitial(text: string, next: number, {lexemes, starts}: WordRun): boolean {
  const kind = kindAt(text, next)
  if (kind === lowerCase) return false
  const before = lexemes.length - 2
  if (kind !== upperCase || labelledNouns.has(lexemes[before]!.lower)) return true
  const follower = followerAt(text, next)
  return firstWords.has(follower) && !(kindAt(text, starts[before]!) === upperCase && surnames.has(follower))
}

/** The word at an offset in lower case up to an apostrophe, cut off where it is longer than any that is looked up. */
function followerAt(text: string, at: number): string {
  return text.slice(at, Math.min(runEnd(text, at), at + 20)).toLowerCase()
}
