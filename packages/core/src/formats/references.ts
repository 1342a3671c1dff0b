import {decodeNamedCharacterReference} from 'decode-named-character-reference'

/** A character reference such as `&amp;`: what it stands for, and the offset after it. */
export interface Reference {
  text: string
  end: number
}

/** What browsers make of `&#128;` to `&#159;`: windows-1252 (HTML standard, numeric character reference end state). */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The references that people write without their semicolon, which HTML allows and Markdown does not. */
const bareNames = ['nbsp', 'amp', 'lt', 'gt', 'quot', 'copy', 'reg']

/** Longest name of a reference: CounterClockwiseContourIntegral. */
const longestName = 31

/** Reads the character reference that starts at an `&`, or null where none does. */
export function referenceAt(text: string, at: number, dialect: 'markdown' | 'html'): Reference | null {
  if (text.charCodeAt(at + 1) === 35) return numericAt(text, at + 2, dialect)
  let end = at + 1
  while (end - at <= longestName && isAlphanumeric(text.charCodeAt(end))) end++
  if (text.charCodeAt(end) === 59) {
    const decoded = decodeNamedCharacterReference(text.slice(at + 1, end))
    if (decoded !== false) return {text: decoded, end: end + 1}
  }
  const bare = dialect === 'html' && bareNames.find((name) => text.startsWith(name, at + 1))
  return bare ? {text: decodeNamedCharacterReference(bare) as string, end: at + 1 + bare.length} : null
}

/** Decodes every character reference of an HTML text or attribute. */
export function decodeHtml(text: string): string {
  let at = text.indexOf('&')
  if (at < 0 && !text.includes('\0')) return text
  let decoded = ''
  let done = 0
  for (; at >= 0; at = text.indexOf('&', at)) {
    const reference = referenceAt(text, at, 'html')
    if (reference) {
      decoded += text.slice(done, at) + reference.text
      done = reference.end
    }
    at = reference?.end ?? at + 1
  }
  return (decoded + text.slice(done)).replaceAll('\0', '\uFFFD')
}

function numericAt(text: string, at: number, dialect: 'markdown' | 'html'): Reference | null {
  const hex = (text.charCodeAt(at) | 32) === 120
  const start = hex ? at + 1 : at
  let end = start
  // CommonMark allows seven decimal or six hexadecimal digits; more is no character anyway.
  while (end - start < 7 && (hex ? isHexDigit : isDigit)(text.charCodeAt(end))) end++
  if (end === start || text.charCodeAt(end) !== 59) return null
  return {text: characterOf(Number.parseInt(text.slice(start, end), hex ? 16 : 10), dialect), end: end + 1}
}

function characterOf(code: number, dialect: 'markdown' | 'html'): string {
  if (dialect === 'html' && code >= 128 && code <= 159) return windows1252.charAt(code - 128)
  return isForbidden(code) ? '\uFFFD' : String.fromCodePoint(code)
}

/** Controls, surrogates and noncharacters, which no reference may stand for (as micromark has it). */
function isForbidden(code: number): boolean {
  if (code < 32) return code !== 9 && code !== 10 && code !== 12 && code !== 13
  return (
    (code > 126 && code < 160) ||
    (code > 55295 && code < 57344) ||
    (code > 64975 && code < 65008) ||
    (code & 65535) === 65535 ||
    (code & 65535) === 65534 ||
    code > 1114111
  )
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isHexDigit(code: number): boolean {
  return isDigit(code) || ((code | 32) >= 97 && (code | 32) <= 102)
}

function isAlphanumeric(code: number): boolean {
  return isDigit(code) || ((code | 32) >= 97 && (code | 32) <= 122)
}
