import {type FoundDate, scanDate} from './dates.js'
import {readLabel} from './labels.js'
import type {Token} from './tokens.js'

/** A place in a line that is being read: `at` is the index of the next token. */
export interface Cursor {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly locale: string
  at: number
}

/** The next token, or one further on; undefined at the end. */
export function peek({tokens, at}: Cursor, ahead = 0): Token | undefined {
  return tokens[at + ahead]
}

/** True where the next token is this mark or word. */
export function isNext(cursor: Cursor, lower: string, ahead = 0): boolean {
  return peek(cursor, ahead)?.lower === lower
}

/** The date that starts at a token, or null. */
export function dateAt({text, tokens, locale}: Cursor, index: number): FoundDate | null {
  const token = tokens[index]
  return token && token.kind !== 'mark' && mayStartDate(token.lower) ? scanDate(text, token.start, locale) : null
}

/** Digits, or a word that is as long as a month's or a weekday's name. */
function mayStartDate(lower: string): boolean {
  const first = lower.charCodeAt(0)
  return (first >= 48 && first <= 57) || (lower.length >= 3 && lower.length <= 9 && 'jfmasondtw'.includes(lower[0]!))
}

/** True where a date starts at a token, with or without a preposition before it. */
export function isDateAt(cursor: Cursor, index: number): boolean {
  const lower = cursor.tokens[index]?.lower
  let at = index
  if (lower === 'on' || lower === 'in' || lower === 'date') at++
  if (at > index && cursor.tokens[at]?.lower === 'the') at++
  return dateAt(cursor, at) !== null
}

/** True where another statement starts at a token: `Jane Doe, MD, written by John Roe`. The lone `by` counts, too. */
export function isLabelAt({tokens}: Cursor, index: number): boolean {
  return readLabel(tokens, index) !== null
}

/** The text from one token to another, the last one included. */
export function textBetween({text, tokens}: Cursor, first: number, last: number): string {
  return text.slice(tokens[first]!.start, tokens[last]!.end)
}
