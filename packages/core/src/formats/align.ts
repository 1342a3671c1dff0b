import type {Span} from '../span.js'
import {isAsciiPunctuation, isLineEnding, isSpace} from './characters.js'
import {referenceAt} from './references.js'

/**
 * A stretch of text with the stretch of source that it was decoded from. Where both are of one length, unit stands for unit;
 * else the piece is atomic, such as `&amp;` or a line break with the `> ` after it.
 */
export interface Piece {
  textStart: number
  textEnd: number
  sourceStart: number
  sourceEnd: number
}

/** How a walk reads what could be two things. */
interface Reading {
  /** Whether a backslash before punctuation escapes it. */
  escapes: boolean
  /** Whether `>` at the start of a further line belongs to a block quote. */
  quotes: boolean
}

/** Tried in this order: Markdown's own reading first; the others serve HTML, plain text and autolinks. */
const readings: readonly Reading[] = [
  {escapes: true, quotes: true},
  {escapes: true, quotes: false},
  {escapes: false, quotes: true},
  {escapes: false, quotes: false}
]

/**
 * Says which stretch of the source each stretch of a text node's value was decoded from. The pieces cover the value without
 * gaps. Where the two cannot be matched, one atomic piece stands for the whole.
 */
export function alignText(value: string, source: string, {start, end}: Span): Piece[] {
  const whole = {textStart: 0, textEnd: value.length, sourceStart: start, sourceEnd: end}
  // Comparing a slice is many times faster than `startsWith`.
  if (end - start === value.length && source.slice(start, end) === value) return [whole]
  for (const reading of readings) {
    const pieces = walk(value, source, start, end, reading)
    if (pieces && skipSpace(source, pieces.at(-1)?.sourceEnd ?? start, end) === end) return pieces
  }
  return [whole]
}

/** The pieces of a value whose source starts at an offset and ends where it may, or null where it does not stand there. */
export function alignFrom(value: string, source: string, start: number, limit: number): Piece[] | null {
  for (const reading of readings) {
    const pieces = walk(value, source, start, limit, reading)
    if (pieces) return pieces
  }
  return null
}

function walk(value: string, source: string, start: number, end: number, reading: Reading): Piece[] | null {
  const pieces: Piece[] = []
  let text = 0
  let at = start
  while (text < value.length) {
    const from = text
    for (; text < value.length && at < end; text++, at++) {
      const code = source.charCodeAt(at)
      if (code !== value.charCodeAt(text) || code === 92 || code === 38 || isSpace(code)) break
    }
    if (text > from) add(pieces, from, text, at - (text - from), at)
    if (text === value.length) break
    const step = at < end ? stepAt(value, text, source, at, end, reading) : null
    if (!step) return null
    add(pieces, text, text + step.text, at, at + step.source)
    text += step.text
    at += step.source
  }
  return pieces
}

/** How many units of text and of source belong together here, or null where they do not match. */
function stepAt(value: string, text: number, source: string, at: number, end: number, reading: Reading) {
  const code = source.charCodeAt(at)
  const wanted = value.charCodeAt(text)
  if (code === 92 && reading.escapes && at + 1 < end && source.charCodeAt(at + 1) === wanted && isAsciiPunctuation(wanted)) {
    return {text: 1, source: 2}
  }
  const reference = code === 38 && decodingTo(value, text, source, at)
  if (reference) return {text: reference.text.length, source: reference.end - at}
  if (isSpace(wanted) && isSpace(code)) return spaceStep(value, text, source, at, end, reading)
  // A parser may put U+FFFD for NUL and for a lone surrogate.
  const same = code === wanted || (wanted === 0xfffd && (code === 0 || (code & 0xf800) === 0xd800))
  return same ? {text: 1, source: 1} : null
}

function decodingTo(value: string, text: number, source: string, at: number) {
  for (const dialect of ['markdown', 'html'] as const) {
    const reference = referenceAt(source, at, dialect)
    if (reference && value.startsWith(reference.text, text)) return reference
  }
  return null
}

function spaceStep(value: string, text: number, source: string, at: number, end: number, {quotes}: Reading) {
  const textEnd = skipSpace(value, text, value.length)
  let sourceEnd = skipSpace(source, at, end)
  let lines = false
  for (let index = at; index < sourceEnd && !lines; index++) lines = isLineEnding(source.charCodeAt(index))
  while (quotes && lines && sourceEnd < end && source.charCodeAt(sourceEnd) === 62) sourceEnd = skipSpace(source, sourceEnd + 1, end)
  return {text: textEnd - text, source: sourceEnd - at}
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from
  while (at < end && isSpace(text.charCodeAt(at))) at++
  return at
}

function add(pieces: Piece[], textStart: number, textEnd: number, sourceStart: number, sourceEnd: number): void {
  const last = pieces.at(-1)
  const linear = textEnd - textStart === sourceEnd - sourceStart
  if (last && linear && last.textEnd - last.textStart === last.sourceEnd - last.sourceStart) {
    last.textEnd = textEnd
    last.sourceEnd = sourceEnd
  } else pieces.push({textStart, textEnd, sourceStart, sourceEnd})
}
