import {type Lexeme, LexemeBits} from '@bedside/core'
import {contacts} from './data/contacts.js'
import {grammar} from './data/grammar.js'
import {emergencyWords, shortNumbers, wholeNumbers} from './numbers.js'

/** What a word may be, as bits. A word may be several things at once. The lists stand in `data/grammar.ts` and `data/contacts.ts`. */
export const is = {
  /** `doctor`, `pharmacist`, `cardiologist`. */
  clinician: 1 << 0,
  /** A noun that only its modifier makes a clinician or service: `provider`, `team`, `room`. */
  head: 1 << 1,
  /** A service by itself: `hospital`, `999`. */
  place: 1 << 2,
  /** What one gets: `help`, `attention`, `opinion`. Its modifier decides too. */
  help: 1 << 3,
  /** Verbs by how they take the clinician: `ask X`, `talk to X`, `check with X`, `get help from X`, `get X`, `let X know`. */
  direct: 1 << 4,
  to: 1 << 5,
  with: 1 << 6,
  from: 1 << 7,
  getting: 1 << 8,
  having: 1 << 9,
  /** The `-ing` form of such a verb. */
  ing: 1 << 10,
  /** Its past form. */
  past: 1 << 11,
  /** `should`, `must`. */
  strong: 1 << 12,
  /** `can`, `may`, `will`, `would`. */
  weak: 1 << 13,
  /** `need`, `have`, `ought`: obligation where `to` follows. */
  need: 1 << 14,
  negative: 1 << 15,
  /** `if`, `when`, `before`. */
  condition: 1 << 16,
  /** `who`, `which`, `what`, `how`. */
  relative: 1 << 17,
  /** `you`. */
  reader: 1 << 18,
  /** Stands between a subject or the start of a clause and its verb: `always`, `please`. */
  adverb: 1 << 19,
  conjunction: 1 << 20,
  determiner: 1 << 21,
  /** Subjects other than the reader: `they`, `people`, `patients`. */
  others: 1 << 22,
  preposition: 1 << 23,
  /** `is`, `has`, `does`: a verb whose subject stands before it. */
  finite: 1 << 24,
  emergency: 1 << 25,
  urgent: 1 << 26,
  /** A number that counts only after a verb such as `call`. */
  number: 1 << 27,
  /** `seen`, `checked`: what a clinician does to somebody. */
  passive: 1 << 28,
  /** A verb that often opens an order: `be`, `make`, `take`. */
  order: 1 << 29,
  /** `if`, and `soon` and `first` of `as soon as` and `at the first sign`: may begin the words that say when to act. */
  trigger: 1 << 30
} as const

/** Any form of a verb that turns to somebody. */
export const verb = is.direct | is.to | is.with | is.from | is.getting | is.having

const table = new Map<string, number>()

function add(bits: number, words: Iterable<string>): void {
  for (const word of words) table.set(word, (table.get(word) ?? 0) | bits)
}

const forms = [
  [is.direct, contacts.verbs.direct],
  [is.to, contacts.verbs.to],
  [is.with, contacts.verbs.with],
  [is.from, contacts.verbs.from],
  [is.getting, contacts.verbs.help],
  [is.having, contacts.verbs.have]
] as const
for (const [bit, {words, ing, past}] of forms) {
  add(bit, words.split(' '))
  add(bit | is.ing, ing.split(' '))
  add(bit | is.past, past.split(' '))
}
for (const [name, words] of Object.entries(grammar.bits)) add(is[name as keyof typeof grammar.bits], words.split(' '))
add(is.clinician, contacts.clinicians)
add(is.place, contacts.places)
add(is.head, Object.keys(contacts.heads))
add(is.help, Object.keys(contacts.help))
add(is.number, contacts.needsCall)
// Digits by themselves are just digits; a number of more figures is there to be called.
add(is.place | is.number, shortNumbers)
add(is.place, wholeNumbers)
add(is.emergency, contacts.emergencyWords)
add(is.emergency, emergencyWords)
add(is.passive, contacts.passives.split(' '))
for (const word of contacts.notClinicians) table.set(word, 0)

const spellings = new LexemeBits(bitsOfText)

/** The bits of a word, worked out once for each spelling. */
export function bitsOf(lexeme: Lexeme): number {
  return spellings.of(lexeme)
}

/** The bits of a word in lower case, worked out anew. */
export function bitsOfText(lower: string): number {
  const listed = table.get(lower)
  if (listed !== undefined) return listed
  const stem = lower.endsWith("'s") ? lower.slice(0, -2) : lower
  const owner = stem === lower ? 0 : (table.get(stem) ?? 0) & (is.clinician | is.place)
  return owner || (contacts.clinicianEndings.some((ending) => stem.endsWith(ending)) ? is.clinician : 0)
}

const modifiersOf = (nouns: Readonly<Record<string, string>>) =>
  Object.entries(nouns).map(([noun, modifiers]) => [noun, new Set(modifiers.split(' '))] as const)

/** The modifiers that make a noun such as `provider` or `help` a clinician or service. */
export const modifiers: ReadonlyMap<string, ReadonlySet<string>> = new Map([...modifiersOf(contacts.heads), ...modifiersOf(contacts.help)])

/** Words that make a counselor or specialist something other than a clinician. */
export const otherTrades: ReadonlySet<string> = new Set(contacts.otherTrades)

/** A list of `data/grammar.ts`. */
export function listed(name: keyof typeof grammar.lists): ReadonlySet<string> {
  return new Set(grammar.lists[name].split(' '))
}
