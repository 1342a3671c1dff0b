import type {Span} from '../span.js'

/** A piece of a byline: a word (with the dots of `M.D.`, `Dr.` and `J.`), a number, or one mark. */
export interface Token extends Span {
  kind: 'word' | 'number' | 'mark'
  text: string
  /** `text` in lower case, without a last full stop. */
  lower: string
  /** True where white space, or nothing, stands before it. */
  spaced: boolean
}

/** Words that are written with a full stop which ends no sentence. */
const dotted = new Set('dr drs prof mr mrs ms mx jr sr st assoc asst dept univ inc ltd hon rev med dent apt drg adj no reg lic'.split(' '))

/** Cuts a line into tokens. Linear in its length. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let spaced = true
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at)!
    const width = code > 0xffff ? 2 : 1
    if (isSpace(code)) {
      spaced = true
      at++
      continue
    }
    const end = isLetter(code) || isDigit(code) ? wordEnd(text, at) : at + width
    tokens.push(tokenFrom(text, at, end, spaced))
    spaced = code === 10
    at = end
  }
  return tokens
}

function tokenFrom(text: string, start: number, end: number, spaced: boolean): Token {
  const slice = text.slice(start, end)
  const first = text.codePointAt(start)!
  const kind = isLetter(first) || (isDigit(first) && !isNumber(slice)) ? 'word' : isDigit(first) ? 'number' : 'mark'
  const lower = slice.toLowerCase()
  return {kind, text: slice, lower: lower.length > 1 && lower.endsWith('.') ? lower.slice(0, -1) : lower, spaced, start, end}
}

function wordEnd(text: string, start: number): number {
  let at = start
  let partStart = start
  let dots = 0
  while (at < text.length) {
    const code = text.codePointAt(at)!
    if (isLetter(code) || isDigit(code)) at += code > 0xffff ? 2 : 1
    else if (joins(text, at, partStart)) {
      if (code === 46) dots++
      at++
      partStart = at
    } else break
  }
  if (text[at] !== '.') return at
  const word = text.slice(start, at)
  const initial = dots > 0 ? at - partStart <= 3 : word.length === 1 && !isNumber(word)
  return initial || dotted.has(word.toLowerCase()) ? at + 1 : at
}

/** True where a mark stands inside a word: `O'Brien`, `Anne-Marie`, `M.D.`, `OTR/L`, `DTM&H`. A long word before a full stop ends a sentence. */
function joins(text: string, at: number, partStart: number): boolean {
  const next = text.codePointAt(at + 1)
  if (next === undefined || !(isLetter(next) || isDigit(next))) return false
  const mark = text[at]
  if (mark === '.') return at - partStart <= 5 && isLetter(next)
  if (mark === '/') return text.slice(partStart, at) === 'OTR'
  if (mark === '&') return text.slice(partStart, at) === 'DTM'
  return mark === '-' || mark === "'" || mark === '\u2019' || mark === '\u2010' || mark === '\u2011'
}

function isNumber(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isDigit(text.charCodeAt(at))) return false
  return true
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** A line feed is a mark of its own: it ends what a label introduces. */
function isSpace(code: number): boolean {
  return (
    code === 32 || code === 9 || code === 13 || code === 0xa0 || code === 0x202f || code === 0x2009 || code === 0x200b || code === 0xfeff
  )
}

const otherLetter = /[\p{L}\p{M}]/u

function isLetter(code: number): boolean {
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
  return code < 0xa000 ? otherLetter.test(String.fromCodePoint(code)) : code !== 0xfffc && otherLetter.test(String.fromCodePoint(code))
}
