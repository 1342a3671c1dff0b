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
import {closing, digit, lowerCase, opening, space, stop, straightQuote, type Units, upperCase, wideStop} from './characters.js'
import type {WordRun} from './word-run.js'
import {dot} from './words.js'

const ellipsis = 0x2026
/** Hyphens, dashes and bullets that stand alone before a list item which was run into the line. */
const dashes = new Set([0x2d, 0x2013, 0x2014, 0x2a, 0x2022, 0xb7])
/** An unknown word of this length or more before a full stop is no abbreviation. */
const wordLength = 4
/** Most units that the mark of a footnote has, such as `[12, 15]`. */
const longestNote = 10
const blank = 0x20
const openBracket = 0x5b
const closeBracket = 0x5d
/** What parts the numbers in the mark of a footnote: comma, hyphen, en dash. */
const noteMarks = new Set([0x2c, 0x2d, 0x2013])

/** True for a character that may end a sentence. */
export function isStop(kind: number): boolean {
  return kind === stop || kind === wideStop
}

/** Where a run of stops ends, with the quotes, brackets and footnote marks that close after it. */
export function stopEnd(units: Units, start: number): number {
  let end = start + 1
  for (;;) {
    const kind = units.kindAt(end)
    if (kind !== closing && kind !== straightQuote && !isStop(kind)) break
    end++
  }
  return noteEnd(units, start, end)
}

/** Where the footnote mark after a stop ends: `ankle.3 Rest it.`, `ankle.[3] Rest it.` Where there is none, `from`. */
function noteEnd(units: Units, stopStart: number, from: number): number {
  const {codes} = units
  const bracketed = codes[from] === openBracket
  if (!bracketed && (units.kindAt(from) !== digit || units.kindAt(stopStart - 1) < lowerCase || units.kindAt(stopStart - 1) === digit))
    return from
  let end = from + (bracketed ? 1 : 0)
  while (end - from < longestNote && (units.kindAt(end) === digit || noteMarks.has(codes[end]!) || (bracketed && codes[end] === blank)))
    end++
  if (bracketed) return codes[end] === closeBracket ? end + 1 : from
  return end === units.length || (units.kindAt(end) === space && units.kindAt(nextStart(units, end)) === upperCase) ? end : from
}

/** Whether the stops from `start` to `end` (quotes and brackets after them included) end the sentence whose words are those of `run` from index `first` on. */
export function endsSentence(units: Units, start: number, end: number, run: WordRun, first: number): boolean {
  if (run.lexemes.length === first) return false
  if (units.kindAt(end) !== space) return end >= units.length || endsWithoutSpace(units, start, end)
  const next = nextStart(units, end)
  if (next === units.length) return true
  const kind = units.kindAt(next)
  if (isStop(kind)) return false
  if (units.codes[start] !== dot) return kind !== lowerCase || endsBeforeSmall(units, start, end, next)
  if (units.codes[start + 1] === dot) return kind !== lowerCase
  return endsAtDot(units, start, end, next, run, first)
}

/** Scripts without spaces, and a space forgotten before a capitalised word: `end.Then`, `(twice).Then`. */
function endsWithoutSpace(units: Units, start: number, end: number): boolean {
  if (units.kindAt(end - 1) === wideStop || units.kindAt(start) === wideStop) return true
  if (units.kindAt(end) !== upperCase || units.kindAt(end + 1) !== lowerCase) return false
  const before = units.kindAt(start - 1)
  return end === start + 1 && (before === lowerCase || before === digit || before === closing) && units.kindAt(start - 2) !== space
}

/**
 * Whether a stop ends a sentence before a small letter. Items of a list that was run together do begin with one; after an ellipsis, a closing quote or
 * bracket, or before an opening one or a word such as `and`, the sentence goes on.
 */
function endsBeforeSmall(units: Units, start: number, end: number, next: number): boolean {
  if (units.codes[start] === ellipsis || !isStop(units.kindAt(end - 1))) return false
  if (isDashed(units, end)) return true
  return units.kindAt(next - 1) === space && !continuers.has(followerAt(units, next))
}

/** The first character after white space, a lone dash, and opening quotes. */
function nextStart(units: Units, from: number): number {
  let at = from
  while (units.kindAt(at) === space) at++
  if (isDashed(units, from)) at++
  for (let kind = units.kindAt(at); kind === space || kind === opening || kind === straightQuote; ) kind = units.kindAt(++at)
  return at
}

/** True where white space and then a lone dash or bullet follow. */
function isDashed(units: Units, from: number): boolean {
  let at = from
  while (units.kindAt(at) === space) at++
  return dashes.has(units.codes[at]!) && units.kindAt(at + 1) === space
}

/** Whether one full stop ends a sentence, by the word before it and by what comes next. */
function endsAtDot(units: Units, start: number, end: number, next: number, run: WordRun, first: number): boolean {
  const wordStart = run.starts[run.starts.length - 1]!
  const wordStop = run.ends[run.ends.length - 1]!
  const kind = units.kindAt(next)
  const dotted = wordStop === start + 1
  if (wordStop === start || dotted) {
    const abbreviation = endsAfterAbbreviation(units, next, run, first, dotted)
    if (abbreviation !== null) return abbreviation
  }
  if (kind !== lowerCase || isDashed(units, end)) return true
  return wordStop - wordStart >= wordLength && units.runEnd(wordStart) === start && endsBeforeSmall(units, start, end, next)
}

/** Whether the sentence ends after its last word where that is an abbreviation, an initial or the label of a list item; null where it is not. */
function endsAfterAbbreviation(units: Units, next: number, run: WordRun, first: number, dotted: boolean): boolean | null {
  const last = run.lexemes.length - 1
  const textStart = run.starts[last]!
  const length = run.ends[last]! - textStart
  const word = run.lexemes[last]!.lower
  if (last === first && isLabel(units, textStart, length)) return false
  if (length === 1) return units.kindAt(textStart) === upperCase ? endsAfterInitial(units, next, run) : null
  if (!dotted && units.kindAt(textStart + 1) === upperCase) return null
  if (openAbbreviations.has(word)) return false
  const kind = units.kindAt(next)
  if (numberedAbbreviations.has(word) && (kind === digit || (word.startsWith('fig') && isSingleCapital(units, next)))) return false
  const namelike = namelikeAbbreviations.has(word)
  if (!namelike && !dotted && !closedAbbreviations.has(word)) return null
  if (kind === lowerCase || kind === digit) return false
  const follower = followerAt(units, next)
  if (word === 'a.m.' || word === 'p.m.') return !timeWords.has(follower)
  return !namelike || firstWords.has(follower)
}

/** A number or letter that opens a list item: `1. Wash your hands.` */
function isLabel(units: Units, start: number, length: number): boolean {
  return units.kindAt(start) === digit ? length < 4 : length === 1
}

function isSingleCapital(units: Units, at: number): boolean {
  return units.kindAt(at) === upperCase && units.kindAt(at + 1) < lowerCase
}

/** After a single capital: an initial goes on (`Jason M. Highsmith`), a letter that names something ends (`vitamin C.`). */
function endsAfterInitial(units: Units, next: number, {lexemes, starts}: WordRun): boolean {
  const kind = units.kindAt(next)
  if (kind === lowerCase) return false
  const before = lexemes.length - 2
  if (kind !== upperCase || labelledNouns.has(lexemes[before]!.lower)) return true
  const follower = followerAt(units, next)
  return firstWords.has(follower) && !(units.kindAt(starts[before]!) === upperCase && surnames.has(follower))
}

/** The word at an offset in lower case up to an apostrophe, cut off where it is longer than any that is looked up. */
function followerAt(units: Units, at: number): string {
  return units.text.slice(at, Math.min(units.runEnd(at), at + 20)).toLowerCase()
}
