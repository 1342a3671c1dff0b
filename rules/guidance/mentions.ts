import {has, nextWith, open, type Reading, wall, wordAt} from './reading.js'
import {is, listed, modifiers, otherTrades, verb} from './vocabulary.js'

/** A clinician, a service or medical help as a sentence names it. Word indexes; `to` is past the end. */
export interface Mention {
  from: number
  to: number
  /** The noun itself. */
  head: number
  kind: 'clinician' | 'place' | 'number' | 'help' | 'opinion'
}

const nouns = is.clinician | is.number | is.place | is.head | is.help

/** Everything of that sort that a sentence names, in order. A list such as `doctor, nurse or pharmacist` counts once. */
export function mentionsIn(reading: Reading): Mention[] {
  const found: Mention[] = []
  for (let at = nextWith(reading, 0, nouns); at < reading.length; at = nextWith(reading, at + 1, nouns)) {
    const kind = kindAt(reading, at)
    if (!kind) continue
    const mention = {from: phraseStart(reading, at), to: at + 1, head: at, kind}
    const last = found.at(-1)
    if (last && joins(reading, last, mention)) last.to = mention.to
    else found.push(mention)
  }
  return found
}

/** After one of these a name is that of a page or a paper, not of a place to go. */
const publications = new Set([
  'network',
  'page',
  'pages',
  'website',
  'websites',
  'web',
  'site',
  'guide',
  'directory',
  'handbook',
  'locator',
  'summary',
  'cashier',
  'billing',
  'accounts',
  'finance',
  'administrator',
  'switchboard',
  'complaints'
])

/** After one of these `medical assistance` or `emergency care` is something that is paid or run: `your medical assistance office`. */
const schemes = new Set(
  'office offices program programs programme programmes plan plans medicaid bill bills cost costs expense expenses coverage insurance benefits'.split(
    ' '
  )
)

function kindAt(reading: Reading, at: number): Mention['kind'] | null {
  const bits = reading.bits[at]!
  const next = wordAt(reading, at + 1)
  if (publications.has(next) && reading.gap[at + 1] === open) return null
  if (bits & is.clinician) return otherTrades.has(wordAt(reading, at - 1)) ? null : 'clinician'
  if (bits & is.number) return calls(reading, at) ? 'number' : null
  if (bits & is.place) return 'place'
  if (bits & is.head && modified(reading, at)) return 'place'
  if (!(bits & is.help) || (schemes.has(next) && reading.lower[at] !== 'help')) return null
  if (modified(reading, at)) return reading.lower[at] === 'opinion' ? 'opinion' : 'help'
  return isHelpSoon(reading, at) ? 'help' : null
}

/** `911` and `ER` count where something calls them or goes there: digits by themselves are just digits. */
function calls(reading: Reading, at: number): boolean {
  // A part of a longer number; `116 123` is one.
  const digits = (word: string | undefined) => word !== undefined && /^\d+$/.test(word)
  if (
    reading.lower[at] !== '116' &&
    digits(reading.lower[at]) &&
    ((digits(reading.lower[at - 1]) && reading.gap[at] === open) || (digits(reading.lower[at + 1]) && reading.gap[at + 1] === open))
  )
    return false
  if (reading.lower[at] === 'er' && reading.sentence.words[at]!.text !== 'ER') return false
  for (let index = at - 1; index >= 0 && index >= at - 5 && reading.gap[index + 1] !== wall; index--) {
    if (has(reading, index, is.direct | is.to | is.place) || reading.lower[index] === 'use') return true
  }
  return false
}

/** `care` before `provider`, `medical` before `help`: one of the two words before is a modifier that fits. */
function modified(reading: Reading, at: number): boolean {
  const {lower, gap} = reading
  const fitting = modifiers.get(lower[at]!)
  if (!fitting || at === 0 || gap[at] !== open) return false
  // A call center answers for an office; a state's health department and environmental health officers see no patients.
  const before = lower[at - 1]!
  const twoBefore = wordAt(reading, at - 2)
  if (before === 'call' && lower[at]!.startsWith('cent')) return false
  if (before === 'health' && /^(state|public|county|environmental)$/.test(twoBefore)) return false
  if (fitting.has(before)) return true
  return at > 1 && gap[at - 1] === open && fitting.has(twoBefore) && before !== 'of' && !otherTrades.has(before)
}

/** `get help right away`: help that is meant to be medical because it cannot wait. */
function isHelpSoon(reading: Reading, at: number): boolean {
  if (reading.lower[at] !== 'help' || !has(reading, at - 1, is.getting)) return false
  return has(reading, at + 1, is.urgent) || (wordAt(reading, at + 1) === 'right' && wordAt(reading, at + 2) === 'away')
}

/** `regular medical care` begins at `regular`. */
const adjectives = listed('adjectives')

const stops = verb | is.preposition | is.conjunction | is.condition | is.strong | is.weak | is.others | is.reader | is.finite

/** Where the phrase of a noun starts: at its `your`, `a` or `the`, else at its modifiers. */
function phraseStart(reading: Reading, head: number): number {
  let bare = head
  for (let at = head - 1; at >= 0 && at >= head - 6 && reading.gap[at + 1] === open; at--) {
    if (has(reading, at, is.determiner)) return determinerStart(reading, at)
    const modifying = modifiers.get(reading.lower[head]!)?.has(reading.lower[at]!) ?? false
    if ((modifying || (reading.bits[head]! & is.help && adjectives.has(reading.lower[at]!))) && bare === at + 1) bare = at
    else if (has(reading, at, stops) && !reading.lower[at]!.endsWith('ing')) break
  }
  return bare
}

/** Takes in `his or` of `his or her doctor`, and `a member of` of `a member of your care team`. */
function determinerStart({lower, bits, gap}: Reading, at: number): number {
  if (at >= 2 && gap[at] === open && bits[at - 1]! & is.conjunction && bits[at - 2]! & is.determiner) return at - 2
  const counted = at >= 2 && lower[at - 1] === 'of' && ['member', 'members', 'one', 'someone', 'any', 'part'].includes(lower[at - 2]!)
  if (!counted) return at
  return at >= 3 && bits[at - 3]! & is.determiner ? at - 3 : at - 2
}

/** True where nothing but `or`, `and` and commas stands between two mentions. */
function joins(reading: Reading, last: Mention, next: Mention): boolean {
  for (let at = last.to; at < next.from; at++) if (!has(reading, at, is.conjunction)) return false
  for (let at = last.to; at <= next.from; at++) if (reading.gap[at] === wall) return false
  return true
}
