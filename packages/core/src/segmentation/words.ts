import {dottedWords} from './abbreviations.js'
import {closing, digit, kindAt, lowerCase, runEnd, space, stop, straightQuote, upperCase, wideStop} from './characters.js'

const comma = 0x2c
const hyphen = 0x2d
export const dot = 0x2e
const slash = 0x2f
const colon = 0x3a
const at = 0x40
const enDash = 0x2013

/** What joins two letters or digits into one word, whatever they are: apostrophes, hyphens, `_`, `&`, invisible joiners. */
const joiners = new Set([0x27, 0x2019, 0x2bc, hyphen, 0x2010, 0x2011, 0x5f, 0x26, 0xad, 0x200b, 0x200c, 0x200d, 0x2060])
/** What joins digits only: `1,000`, `120/80`, `10:30`, `5–10`. */
const digitJoiners = new Set([comma, slash, colon, enDash])

/** Where the word ends that starts at `start`. A dotted abbreviation such as `e.g.` keeps its last full stop. */
export function wordEnd(text: string, start: number): number {
  let end = text.charCodeAt(start) === dot ? start + 1 : start
  let lastDot = -1
  for (;;) {
    end = runEnd(text, end)
    if (end === text.length || kindAt(text, end) === space) break
    const after = kindAt(text, end + 1)
    const code = text.charCodeAt(end)
    if (code === colon && text.startsWith('//', end + 1)) return addressEnd(text, end)
    if (!(after >= lowerCase)) break
    if (code === at) return addressEnd(text, end)
    const before = kindAt(text, end - 1)
    if (code === slash && before !== digit && lastDot > 0 && end - lastDot > 2) return addressEnd(text, end)
    if (code === dot) {
      if (!joinsAtDot(text, end, before, after)) break
      lastDot = end
    } else if (!joiners.has(code) && !(digitJoiners.has(code) && before === digit && after === digit)) break
    end++
  }
  return lastDot > 0 && text.charCodeAt(end) === dot && isDotted(text, start, end) ? end + 1 : end
}

/** True at the point of a number that has no figure before it: `.5 mg`. */
export function startsDecimal(text: string, start: number): boolean {
  if (text.charCodeAt(start) !== dot || kindAt(text, start + 1) !== digit) return false
  const before = start === 0 ? space : kindAt(text, start - 1)
  return before < lowerCase && before !== closing && before !== straightQuote && before !== stop && before !== wideStop
}

/** `1.5`, `e.g`, `nhs.uk`; not `end.Then`, `disease.1` or `2.the`. */
function joinsAtDot(text: string, end: number, before: number, after: number): boolean {
  if (before === digit || after === digit) return before === after
  return !(before === lowerCase && after === upperCase && kindAt(text, end + 2) === lowerCase)
}

/** True for `a.m`, `U.S` and the like: every part one letter, or a listed form such as `Ph.D`. */
function isDotted(text: string, start: number, end: number): boolean {
  if (end - start > 12) return false
  const word = text.slice(start, end).toLowerCase()
  return dottedWords.has(word) || word.split('.').every((part) => part.length === 1 && !(part >= '0' && part <= '9'))
}

/** Where a web or e-mail address ends: before white space or a bracket, and before the punctuation that ends its sentence. */
function addressEnd(text: string, from: number): number {
  let end = from
  while (end < text.length && kindAt(text, end) !== space && !'<>"\uFFFC'.includes(text[end]!)) end++
  while (end > from && kindAt(text, end - 1) < lowerCase && text[end - 1] !== '/') end--
  return end
}
