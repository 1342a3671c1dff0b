import type {Lexeme} from '@bedside/core'
import {medicineChanges as data} from './data/medicine-changes.js'
import {LexemeBits} from './lexeme-bits.js'
import {beginsNumber} from './numbers.js'

/** What a word is to the rules on orders to change a medicine and on numbers to call, as bits. */
const mark = {
  /** `stop`, `reduce`. */
  change: 1 << 0,
  /** `come` and `taper`, which change something before `off`. */
  leave: 1 << 1,
  off: 1 << 2,
  take: 1 << 3,
  /** `extra`, which changes a dose after `take`. */
  amount: 1 << 4,
  medicine: 1 << 5,
  /** `taking`, and the `it` after it. */
  use: 1 << 6,
  pronoun: 1 << 7,
  /** What the reader may stop alone, and why: a painkiller, a rash, a dose that was forgotten. */
  spared: 1 << 8,
  /** Begins with a figure. */
  figure: 1 << 9,
  /** Holds figures that a known number begins with. */
  number: 1 << 10
} as const

const table = new Map<string, number>()
for (const [bit, words] of [
  [mark.change, data.verbs],
  [mark.leave, data.off],
  [mark.off, 'off'],
  [mark.take, 'take'],
  [mark.amount, data.amounts],
  [mark.medicine, data.medicines],
  [mark.use, data.uses],
  [mark.pronoun, data.pronouns],
  [mark.spared, `${data.reactions} ${data.overTheCounter} ${data.forgotten}`]
] as const)
  for (const word of words.split(' ')) table.set(word, (table.get(word) ?? 0) | bit)

const stems = data.stems.split(' ')
const notMedicines: ReadonlySet<string> = new Set(data.notMedicines.split(' '))

const spellings = new LexemeBits((lower) => (table.get(lower) ?? 0) | (isNamed(lower) ? mark.medicine : 0) | figuresOf(lower))

/** The marks of a word. Those of all words of a sentence, in one number, answer the questions below. */
export function marksOf(lexeme: Lexeme): number {
  return spellings.of(lexeme)
}

/** True for `tablet`, `insulin` and names such as `lisinopril`. */
export function isMedicine(lower: string): boolean {
  return ((table.get(lower) ?? 0) & mark.medicine) !== 0 || isNamed(lower)
}

function isNamed(lower: string): boolean {
  return lower.length > 6 && stems.some((stem) => lower.endsWith(stem)) && !notMedicines.has(lower)
}

function figuresOf(lower: string): number {
  if (!/\d/.test(lower)) return 0
  return (/^\d/.test(lower) ? mark.figure : 0) | (lower.match(/\d+/g)!.some(beginsNumber) ? mark.number : 0)
}

/** True for the marks of a sentence that may tell the reader to change a medicine, and not one that the reader may stop alone. */
export function mayChange(marks: number): boolean {
  if (marks & mark.spared) return false
  const changes = (marks & mark.change) !== 0 || hasAll(marks, mark.leave | mark.off) || hasAll(marks, mark.take | mark.amount)
  return changes && ((marks & mark.medicine) !== 0 || hasAll(marks, mark.use | mark.pronoun))
}

/** True for the marks of a sentence that may hold a known number. */
export function mayCall(marks: number): boolean {
  return hasAll(marks, mark.figure | mark.number)
}

function hasAll(marks: number, wanted: number): boolean {
  return (marks & wanted) === wanted
}
