import {dottedWords} from './abbreviations.js'
import {closing, digit, lowerCase, space, stop, straightQuote, type Units, upperCase, wideStop} from './characters.js'

const comma = 0x2c
export const hyphen = 0x2d
export const dot = 0x2e
const slash = 0x2f
const colon = 0x3a
const at = 0x40
const enDash = 0x2013

/** What joins two letters or digits into one word, whatever they are: apostrophes, hyphens, `_`, `&`, invisible joiners. */
const joiners = new Set([0x27, 0x2019, 0x2bc, hyphen, 0x2010, 0x2011, 0x5f, 0x26, 0xad, 0x200b, 0x200c, 0x200d, 0x2060])
/** What joins digits only: `1,000`, `120/80`, `10:30`, `5–10`. */
const digitJoiners = new Set([comma, slash, colon, enDash])

/** What ends a web or e-mail address, as white space does: angle brackets, a straight quote, an object in the text. */
const addressBounds = new Set([0x3c, 0x3e, 0x22, 0xfffc])

/** Where the word ends that starts at `start`. A dotted abbreviation such as `e.g.` keeps its last full stop. */
export function wordEnd(units: Units, start: number): number {
  const {codes, kinds} = units
  let end = codes[start] === dot ? start + 1 : start
  while (kinds[end]! >= lowerCase) end++
  const endsHere = kinds[end] === space || (kinds[end + 1]! < lowerCase && codes[end] !== colon)
  return endsHere ? end : joinedEnd(units, start)
}

/** The same for a word that may be joined of several runs of letters. */
function joinedEnd(units: Units, start: number): number {
  const {codes} = units
  let end = codes[start] === dot ? start + 1 : start
  let lastDot = -1
  for (;;) {
    end = units.runEnd(end)
    if (end === units.length || units.kindAt(end) === space) break
    const after = units.kindAt(end + 1)
    const code = codes[end]!
    if (code === colon && codes[end + 1] === slash && codes[end + 2] === slash) return addressEnd(units, end)
    if (!(after >= lowerCase)) break
    if (code === at) return addressEnd(units, end)
    const before = units.kindAt(end - 1)
    if (code === slash && before !== digit && lastDot > 0 && end - lastDot > 2) return addressEnd(units, end)
    if (code === dot) {
      if (!joinsAtDot(units, end, before, after)) break
      lastDot = end
    } else if (!joiners.has(code) && !(digitJoiners.has(code) && before === digit && after === digit)) break
    end++
  }
  return lastDot > 0 && codes[end] === dot && isDotted(units, start, end) ? end + 1 : end
}

/** True at the point of a number that has no figure before it: `.5 mg`. */
export function startsDecimal(units: Units, start: number): boolean {
  if (units.codes[start] !== dot || units.kindAt(start + 1) !== digit) return false
  const before = start === 0 ? space : units.kindAt(start - 1)
  return before < lowerCase && before !== closing && before !== straightQuote && before !== stop && before !== wideStop
}

/** `1.5`, `e.g`, `nhs.uk`; not `end.Then`, `disease.1` or `2.the`. */
function joinsAtDot(units: Units, end: number, before: number, after: number): boolean {
  if (before === digit || after === digit) return before === after
  return !(before === lowerCase && after === upperCase && units.kindAt(end + 2) === lowerCase)
}

/** True for `a.m`, `U.S` and the like: every part one letter, or a listed form such as `Ph.D`. */
function isDotted(units: Units, start: number, end: number): boolean {
  if (end - start > 12) return false
  const word = units.text.slice(start, end).toLowerCase()
  return dottedWords.has(word) || word.split('.').every((part) => part.length === 1 && !(part >= '0' && part <= '9'))
}

/** Where a web or e-mail address ends: before white space or a bracket, and before the punctuation that ends its sentence. */
function addressEnd(units: Units, from: number): number {
  const {codes, kinds, length} = units
  let end = from
  while (end < length && kinds[end] !== space && !addressBounds.has(codes[end]!)) end++
  while (end > from && kinds[end - 1]! < lowerCase && codes[end - 1] !== slash) end--
  return end
}
