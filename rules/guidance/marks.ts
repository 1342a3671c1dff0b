import {type Lexeme, LexemeBits} from '@bedside/core'
import {medicineChanges as data} from './data/medicine-changes.js'
import {beginsNumber, letterGroups, rowsOf} from './numbers.js'
import {bitsOfText, is, modifiers} from './vocabulary.js'

/** What a word may make of its sentence, as bits: enough to leave most sentences unread. */
const mark = {
  /** A clinician or a service by itself. */
  contact: 1 << 0,
  /** A noun that only its modifier makes one, and such a modifier; `help` stands for both. */
  noun: 1 << 1,
  modifier: 1 << 2,
  /** A verb that may go on about the clinician of the sentence before. */
  turn: 1 << 3,
  /** `stop`, `reduce`. */
  change: 1 << 4,
  /** `come` and `taper`, which change something before `off`. */
  leave: 1 << 5,
  off: 1 << 6,
  take: 1 << 7,
  /** `extra`, which changes a dose after `take`. */
  amount: 1 << 8,
  medicine: 1 << 9,
  /** `taking`, and the `it` after it. */
  use: 1 << 10,
  pronoun: 1 << 11,
  /** What the reader may stop alone, and why: a painkiller, a rash, a dose that was forgotten. */
  spared: 1 << 12,
  /** Holds a known number, such as `999` and `1-800-222-1222`. */
  number: 1 << 13,
  /** Ends as a known number begins, and may go on with one. */
  begins: 1 << 14,
  part: 1 << 15
} as const

const table = new Map<string, number>()

function add(bit: number, words: Iterable<string>): void {
  for (const word of words) table.set(word, (table.get(word) ?? 0) | bit)
}

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
  add(bit, words.split(' '))
for (const fitting of modifiers.values()) add(mark.modifier, fitting)
add(mark.modifier, ['help'])
add(mark.part, letterGroups)

const stems = data.stems.split(' ')
const notMedicines: ReadonlySet<string> = new Set(data.notMedicines.split(' '))

const spellings = new LexemeBits(
  (lower) => (table.get(lower) ?? 0) | contactsOf(bitsOfText(lower)) | (isNamed(lower) ? mark.medicine : 0) | figuresOf(lower)
)

/** The marks of all words of a sentence in one number. */
export function marksOf(lexemes: readonly Lexeme[]): number {
  let marks = 0
  for (let at = 0; at < lexemes.length; at++) marks |= spellings.of(lexemes[at]!)
  return marks
}

/** True for `tablet`, `insulin` and names such as `lisinopril`. */
export function isMedicine(lower: string): boolean {
  return ((table.get(lower) ?? 0) & mark.medicine) !== 0 || isNamed(lower)
}

function isNamed(lower: string): boolean {
  return lower.length > 6 && stems.some((stem) => lower.endsWith(stem)) && !notMedicines.has(lower)
}

function contactsOf(bits: number): number {
  return (
    (bits & (is.clinician | is.place) ? mark.contact : 0) |
    (bits & (is.head | is.help) ? mark.noun : 0) |
    (bits & (is.direct | is.to | is.with) ? mark.turn : 0)
  )
}

/** What a word in figures may be. A number never begins further on in a word: `10,000` and `covid-19` hold none. */
function figuresOf(lower: string): number {
  if (!/^\d/.test(lower)) return 0
  let marks: number = mark.part
  let digits = ''
  const groups = lower.toUpperCase().match(/[\dA-Z]+/g)!
  for (const group of groups) {
    digits += group
    if (rowsOf(digits).length > 0) marks |= mark.number
    if (!beginsNumber(digits)) return marks
  }
  return marks | mark.begins
}

/** True where a sentence may name a clinician or a service: by itself, or as `care provider` and `medical help`. */
export function mayName(marks: number, lexemes: readonly Lexeme[]): boolean {
  if (marks & mark.contact) return true
  if (!hasAll(marks, mark.noun | mark.modifier)) return false
  for (let at = 1; at < lexemes.length; at++) if (spellings.of(lexemes[at]!) & mark.noun && isModified(lexemes, at)) return true
  return false
}

/** One of the two words before fits; `get help` may turn out to be medical whatever stands there. */
function isModified(lexemes: readonly Lexeme[], at: number): boolean {
  const noun = lexemes[at]!.lower
  const fitting = modifiers.get(noun)!
  return noun === 'help' || fitting.has(lexemes[at - 1]!.lower) || (at > 1 && fitting.has(lexemes[at - 2]!.lower))
}

/** True where a sentence may go on about the clinician of the one before it. */
export function mayGoOn(marks: number): boolean {
  return (marks & mark.turn) !== 0
}

/** True where a sentence may tell the reader to change a medicine, and not one that the reader may stop alone. */
export function mayChange(marks: number): boolean {
  if (marks & mark.spared) return false
  const changes = (marks & mark.change) !== 0 || hasAll(marks, mark.leave | mark.off) || hasAll(marks, mark.take | mark.amount)
  return changes && ((marks & mark.medicine) !== 0 || hasAll(marks, mark.use | mark.pronoun))
}

/** True where a sentence may hold a known number, be it in several words such as `116 123`. */
export function mayCall(marks: number, lexemes: readonly Lexeme[]): boolean {
  if (marks & mark.number) return true
  if (!hasAll(marks, mark.begins | mark.part)) return false
  for (let at = 1; at < lexemes.length; at++)
    if (spellings.of(lexemes[at - 1]!) & mark.begins && spellings.of(lexemes[at]!) & mark.part) return true
  return false
}

function hasAll(marks: number, wanted: number): boolean {
  return (marks & wanted) === wanted
}
