import type {Lexeme} from '@bedside/core'
import contacts from './contacts.json' with {type: 'json'}

/** What a word may be, as bits. A word may be several things at once. */
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
  ing: 1 << 10,
  past: 1 << 11,
  /** `should`, `must`. */
  strong: 1 << 12,
  /** `can`, `may`, `will`, `would`. */
  weak: 1 << 13,
  /** `need`, `have`, `ought`: obligation where `to` follows. */
  need: 1 << 14,
  negative: 1 << 15,
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
  passive: 1 << 28,
  /** A verb that often opens an order: `be`, `make`, `take`. */
  order: 1 << 29
} as const

/** Any word that may name a clinician or a service: what a sentence must hold to be looked at. */
export const mayBeContact = is.clinician | is.head | is.place | is.help
export const verb = is.direct | is.to | is.with | is.from | is.getting | is.having

const table = new Map<string, number>()

function add(bits: number, words: string): void {
  for (const word of words.split(' ')) table.set(word, (table.get(word) ?? 0) | bits)
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
  add(bit, words)
  add(bit | is.ing, ing)
  add(bit | is.past, past)
}
add(is.clinician, contacts.clinicians.join(' '))
add(is.place, contacts.places.join(' '))
add(is.head, Object.keys(contacts.heads).join(' '))
add(is.help, Object.keys(contacts.help).join(' '))
add(is.number, contacts.needsCall.join(' '))
add(is.emergency, contacts.emergencyWords.join(' '))
add(is.passive, contacts.passives)

add(is.strong, "should must shall shouldn't mustn't")
add(is.weak, "can could may might will would can't cannot couldn't won't wouldn't you'll they'll it'll you'd he'll she'll")
add(is.need, "need needs needed have has had ought needn't supposed")
add(
  is.negative,
  "not no never don't doesn't didn't shouldn't mustn't needn't can't cannot couldn't won't wouldn't isn't aren't without nor neither rarely avoid unnecessary dont"
)
add(
  is.condition,
  'if when whenever unless until before after once while because since although though whether wherever without'
)
add(is.relative, 'who which what how why where whom whose that')
add(is.reader, "you you'll you're you've you'd yourself")
add(
  is.adverb,
  'always please also then first just simply immediately promptly right either at least instead still even again soon only only urgently quickly ' +
    'usually often sometimes generally normally therefore however definitely strongly back regularly straight ever all kindly maybe perhaps ' +
    'possibly probably certainly really do openly directly alternatively otherwise meanwhile additionally next'
)
add(is.conjunction, 'and or but so then nor plus and/or')
add(is.determiner, "your the a an his her their my our this that these those any another each every some its one's no either both")
add(
  is.others,
  "they he she we i it who people patients person persons patient women men adults children parents woman man many most anyone everyone someone " +
    "some others individuals caregivers carers those these this that teens veterans smokers child parent they're he's she's it's we're there"
)
add(
  is.preposition,
  'to with by from for of in on at about into during for through through like including such over under between against within towards upon via per ' +
    'due despite besides according based depending regardless'
)
add(
  is.finite,
  "is are was were has have does do did am be been being can may might will would should must could shall isn't aren't it's you're they're that's " +
    'help helps include includes cause causes make makes need needs occur occurs happen happens become becomes'
)
add(is.urgent, 'immediately immediate urgently urgent promptly prompt emergency straightaway asap now')
add(
  is.order,
  'be make keep take use stop do try get find learn remember wash drink eat rest avoid follow write bring wear check continue start seek give let look ' +
    'read know plan consider choose ask call tell talk see visit contact speak discuss go think never dont begin work limit apply put stay leave contact ' +
    'watch cover remove report lose have limit urge encourage help'
)
for (const word of contacts.notClinicians) table.set(word, 0)

/** What each lexeme is, by its id; -1 until it is first asked for. */
let known = new Int32Array(0)

/** The bits of a word, worked out once for each spelling. */
export function bitsOf(lexeme: Lexeme): number {
  const {id} = lexeme
  if (id >= known.length) {
    const grown = new Int32Array(Math.max(1024, id * 2)).fill(-1)
    grown.set(known)
    known = grown
  }
  const bits = known[id]!
  if (bits >= 0) return bits
  known[id] = bitsOfText(lexeme.lower)
  return known[id]!
}

function bitsOfText(lower: string): number {
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
