import {spelledSyllables} from './syllable-rules.js'
import {corrections, spelledOut} from './syllable-table.js'

/** A longer spelling is no word that anybody reads aloud. */
const longest = 64

/**
 * Syllables of a spelling when it is read aloud in English. Hyphenated words are read part by part, initialisms (`MRI`, `a.m.`) letter by
 * letter, numbers as SMOG has it, in full. Web and e-mail addresses and telephone numbers are not read aloud and have none.
 */
export function syllablesOf(spelling: string): number {
  if (spelling.length > longest) return 0
  if (/^[A-Z]?[a-z]+$/.test(spelling)) return ofLetterWord(spelling.toLowerCase())
  if (isAddress(spelling)) return 0
  let sum = spelling.includes('&') ? 1 : 0
  for (const part of spelling.match(/\.?\p{N}[\p{N}.,]*|[^\p{N}\-_/&:,]+/gu) ?? [])
    sum += /^\.?\p{N}/u.test(part) ? ofNumber(part) : ofWord(part)
  return sum
}

/** True for a web or e-mail address, the name of a site such as `example.org`, and a telephone number or long postal code. */
function isAddress(spelling: string): boolean {
  if (/^\d[\d-]{8,}\d$/.test(spelling)) return spelling.includes('-') && !/^\d{4}-\d\d-\d\d$/.test(spelling)
  return spelling.includes('@') || spelling.includes('://') || /[a-z0-9-]{2}\.[a-z]{2}/i.test(spelling)
}

function ofWord(part: string): number {
  if (part.includes('.')) return ofLetters(part)
  const initialism = /^[A-Z]{2,6}(?=s?$)/.exec(part)?.[0]
  if (initialism && isSpelledOut(initialism)) return ofLetters(initialism)
  const word = part.toLowerCase()
  const corrected = corrections.get(word)
  if (corrected !== undefined) return corrected
  return word.endsWith("'s")
    ? ofWord(word.slice(0, -2)) + (/(?:[sxz]|[cs]h|[sczg]e)'s$/.test(word) ? 1 : 0)
    : spelledSyllables(plainLetters(word))
}

/** The common case: a word of a to z in lower case. */
function ofLetterWord(word: string): number {
  return corrections.get(word) ?? spelledSyllables(word)
}

/** `café` as `cafe`; nothing but a to z is left. */
function plainLetters(word: string): string {
  return /[^a-z]/.test(word) ? word.normalize('NFD').replace(/[^a-z]/g, '') : word
}

function isSpelledOut(initialism: string): boolean {
  return spelledOut.has(initialism) || !(/[AEIOUY]/.test(initialism) || corrections.has(initialism.toLowerCase()))
}

/** One a letter, three for W. */
function ofLetters(part: string): number {
  let sum = 0
  for (const letter of part) sum += letter === '.' || letter === "'" ? 0 : letter === 'w' || letter === 'W' ? 3 : 1
  return sum
}

/* Syllables of zero to nineteen, of the tens, and of the words for thousand, million and so on. */
const small = [2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2]
const tens = [0, 0, 2, 2, 2, 2, 2, 3, 2, 2]
const groups = [0, 2, 2, 2]

/**
 * A number as it is read: `1,250` in full, `1.5` with its point and digits one by one, `1998` in pairs. More than twelve digits, and
 * those that begin with 0, are read one by one.
 */
function ofNumber(part: string): number {
  const [whole = '', ...fractions] = part.replaceAll(',', '').split('.')
  const fraction = fractions.join('')
  return ofWhole(whole, part.includes(',')) + (fraction ? 1 + ofDigits(fraction) : 0)
}

function ofWhole(digits: string, grouped: boolean): number {
  if (digits.length > 12 || (digits.length > 1 && digits.startsWith('0')) || !/^[0-9]+$/.test(digits)) return ofDigits(digits)
  const value = Number(digits)
  if (!grouped && value >= 1100 && value < 2100 && value % 1000 >= 10) return ofYear(value)
  // Not unpacked of one list: with a number beyond 31 bits in it the sum would come out as a floating one, and the engine would lay out
  // every spelling anew and throw away all machine code that reads one.
  let sum = 0
  for (let rest = value, group = 0; rest > 0; rest = Math.floor(rest / 1000), group++)
    if (rest % 1000) sum += ofHundreds(rest % 1000) + groups[group]!
  return sum || small[0]!
}

/** `1998` is nineteen ninety-eight, `1905` nineteen oh five, `1900` nineteen hundred. */
function ofYear(value: number): number {
  const rest = value % 100
  return ofHundreds(Math.floor(value / 100)) + (rest === 0 ? 2 : ofHundreds(rest) + (rest < 10 ? 1 : 0))
}

function ofHundreds(value: number): number {
  const hundreds = Math.floor(value / 100)
  const rest = value % 100
  const last = rest === 0 ? 0 : rest < 20 ? small[rest]! : tens[Math.floor(rest / 10)]! + (rest % 10 ? small[rest % 10]! : 0)
  return last + (hundreds ? small[hundreds]! + 2 : 0)
}

function ofDigits(digits: string): number {
  let sum = 0
  for (const digit of digits) sum += small[Number(digit)] ?? 1
  return sum
}
