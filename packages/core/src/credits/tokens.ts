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
const dotted = new Set(
  (
    'dr drs dra prof profa mr mrs ms mx jr sr sra st assoc asst dept univ inc ltd hon rev med dent apt drg adj no reg lic ph pharm dott ' +
    'lt col maj capt cmdr gen ns engr atty priv doz habil dipl ing'
  ).split(' ')
)

/** Marks of East Asian keyboards, and the ones that they stand for. */
const wideMarks: ReadonlyMap<string, string> = new Map([
  ['\uff0c', ','],
  ['\u3001', ','],
  ['\uff1a', ':'],
  ['\uff1b', ';'],
  ['\uff08', '('],
  ['\uff09', ')']
])

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
  const written = text.slice(start, end)
  const slice = wideMarks.get(written) ?? written
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
  const initial = dots > 0 ? at - partStart <= 3 || isWithinStatement(text, at, partStart) : word.length === 1 && !isNumber(word)
  return initial || dotted.has(word.toLowerCase()) || isMohammed(text, word, at) ? at + 1 : at
}

/** True for the full stop of `B.Pharm.` before a comma or a bracket: there it ends no sentence. */
function isWithinStatement(text: string, at: number, partStart: number): boolean {
  return at - partStart <= 5 && /^[,;)]| \(/.test(text.slice(at + 1, at + 3))
}

/** `Md. Rahim Uddin` is a name, and `MD.` ends a sentence. */
function isMohammed(text: string, word: string, at: number): boolean {
  return word === 'Md' && text[at + 1] === ' ' && /^\p{Lu}\p{Ll}/u.test(text.slice(at + 2, at + 4))
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

const spaces: ReadonlySet<number> = new Set([32, 9, 13, 0xa0, 0x202f, 0x2009, 0x200b, 0xfeff])

/** A line feed is a mark of its own: it ends what a label introduces. The stars of emphasis in plain text part words as spaces do. */
function isSpace(code: number): boolean {
  return spaces.has(code) || code === 42
}

const otherLetter = /[\p{L}\p{M}]/u

function isLetter(code: number): boolean {
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
  return code < 0xa000 ? otherLetter.test(String.fromCodePoint(code)) : code !== 0xfffc && otherLetter.test(String.fromCodePoint(code))
}
