import type {Mention} from './mentions.js'
import {comma, has, nextWith, open, type Reading, wall} from './reading.js'
import {is, listed, verb} from './vocabulary.js'

/** Something done towards a clinician or a service: `call your doctor`, `a doctor should be told`. */
export interface Act {
  /** The word that says what is done. */
  verb: number
  /** Null where the clinician is understood: `If your doctor suggests surgery, ask why`. */
  mention: Mention | null
  /** `subject`: the clinician comes first, as in `medical help should be sought`. */
  voice: 'active' | 'passive' | 'subject'
}

/** What is done towards a mention, or null where it is only spoken of, as in `your doctor may suggest`. */
export function actOn(reading: Reading, mention: Mention): Act | null {
  const near = lastBefore(reading, mention.from)
  const found = near < 0 ? null : actBy(reading, mention, near)
  if (found) return found
  const first = listStart(reading, mention)
  const listed = first < 0 || first === near ? null : actBy(reading, mention, first)
  if (listed) return listed
  const done = passiveAfter(reading, mention) ?? advisedVisit(reading, mention) ?? bestPerson(reading, mention)
  if (done !== null) return {verb: done, mention, voice: 'subject'}
  const told = makesKnow(reading, mention)
  return told === null ? null : {verb: told, mention, voice: 'active'}
}

/** What is done by the verb or with the preposition at `before`. */
function actBy(reading: Reading, mention: Mention, before: number): Act | null {
  const at = verbAt(reading, mention, before) ?? verbByPreposition(reading, mention, before)
  return at === null ? null : {verb: at, mention, voice: isPassive(reading, at, before) ? 'passive' : 'active'}
}

/** The word before a phrase in its clause, adverbs passed over; -1 where there is none. */
function lastBefore(reading: Reading, from: number): number {
  let at = from - 1
  while (at >= 0 && reading.gap[at + 1] === open && has(reading, at, is.adverb) && !has(reading, at, verb)) at--
  return at >= 0 && reading.gap[at + 1] === open ? at : -1
}

const ends = is.finite | is.strong | is.weak | is.condition | is.relative | is.reader | is.negative | is.past

/** The verb or preposition before the list that ends in a mention: `Tell your family, your teacher and your doctor`; -1 where there is none. */
function listStart(reading: Reading, {from, to}: Mention): number {
  if (has(reading, to, is.strong | is.weak | is.finite)) return -1
  for (let at = from - 1; at >= 0 && at > from - 12 && reading.gap[at + 1] !== wall; at--) {
    if (has(reading, at, is.direct) || ['to', 'with', 'from', 'at', 'let'].includes(reading.lower[at]!)) return at
    if (has(reading, at, ends | is.preposition | verb)) return -1
  }
  return -1
}

/** `examined by your doctor`, `checked at a clinic`, `should be discussed with your doctor`. */
function isPassive(reading: Reading, at: number, preposition: number): boolean {
  const word = reading.lower[preposition]
  return (/^(by|at)$/.test(word!) && has(reading, at, is.passive)) || ((word === 'with' || word === 'to') && isDone(reading, at))
}

/** `be discussed`, and `be made` of decisions. */
function isDone({lower}: Reading, at: number): boolean {
  if (!togetherPassives.has(lower[at]!) || !(lower[at - 1] === 'be' || lower[at - 2] === 'be')) return false
  return lower[at] !== 'made' || lower.some((word) => /^(decision|choice|plan|appointment)s?$/.test(word))
}

const togetherPassives = listed('togetherPassives')

/** Verbs that take whom and what: `give your doctor a list`. */
const datives = listed('datives')

function verbAt(reading: Reading, {kind, to}: Mention, at: number): number | null {
  const bits = reading.bits[at]!
  if (datives.has(reading.lower[at]!) && kind === 'clinician') return has(reading, to, is.determiner) ? at : null
  if (bits & is.having) return actsOn(reading, at, to) ? at : null
  if (kind === 'help' || kind === 'opinion') return bits & (is.getting | is.direct) ? at : null
  if (bits & is.direct) return at
  // `book a GP appointment`, `get a doctor's appointment`
  return bits & (is.with | is.getting) && ['appointment', 'appointments'].includes(reading.lower[to]!) ? at : null
}

/** `let your doctor know`, `have a nurse check`. */
function actsOn({lower}: Reading, at: number, to: number): boolean {
  const next = [lower[to], lower[to + 1], lower[to + 2]]
  // `let the nurse looking after you know`
  if (lower[at]!.startsWith('let')) return lower.slice(to, to + 6).includes('know')
  if (lower[at]!.startsWith('ma')) return next[0] === 'appointment'
  if (lower[at] === 'keep') return /^(informed|updated|posted|up|in)$/.test(next[0] ?? '')
  return ['check', 'look', 'review', 'test', 'examine', 'measure', 'explain', 'tell', 'show', 'write', 'help', 'perform', 'do'].includes(
    next[0]!
  )
}

/** How far before its preposition a verb may stand: `discuss the risks, benefits and costs of each treatment with`. */
const reach: Readonly<Record<string, readonly [bits: number, words: number]>> = {
  to: [is.to | is.direct, 9],
  with: [is.with | is.having, 28],
  from: [is.from | is.having, 7],
  by: [is.passive | is.having, 5],
  for: [is.getting | is.direct, 2],
  at: [is.getting | is.passive, 3],
  into: [is.to, 3],
  in: [is.with, 4],
  of: [is.getting | is.direct, 7]
}

function verbByPreposition(reading: Reading, mention: Mention, preposition: number): number | null {
  const rule = reach[reading.lower[preposition]!]
  if (!rule) return null
  const [bits, words] = rule
  for (let at = preposition - 1; at >= 0 && at >= preposition - words && reading.gap[at + 1] !== wall; at--) {
    if (has(reading, at, is.condition) && reading.gap[at] !== comma && preposition - at > 1) return null
    if (preposition - at < 9 && /^(with|to)$/.test(reading.lower[preposition]!) && isDone(reading, at)) return at
    // `having a talk with`: there it is a noun.
    if (/^an?$/.test(reading.lower[at - 1] ?? '') && !has(reading, at, is.having)) continue
    if (has(reading, at, bits) && fits(reading, at, preposition, mention)) return at
  }
  return null
}

/** What `get`, `make` and `take` mean depends on what stands between: `make an appointment with`, not `make a plan with friends`. */
function fits({lower, bits}: Reading, at: number, preposition: number, {kind, to}: Mention): boolean {
  const word = lower[preposition]!
  // `get your blood pressure checked at a pharmacy`
  if (word === 'at' && bits[at]! & is.passive)
    return preposition === at + 1 && /(^| )(get|have) /.test(lower.slice(Math.max(0, at - 5), at).join(' '))
  const between = lower.slice(at + 1, preposition)
  const holds = (...words: string[]) => between.some((one) => words.includes(one))
  if (word === 'by') return bits[at]! & is.passive ? at > 0 : between.some((one) => checks.has(one))
  // `call the hotline of the hospital`, `seek the advice of a doctor`, not `see the size of the hospital`.
  if (word === 'of') return holds('advice', 'help', 'opinion', 'line', 'hotline', 'helpline', 'office')
  // `ask for a GP appointment`
  if (word === 'for' && appointments.includes(lower[to]!)) return true
  if (word === 'for' || word === 'at')
    return kind === 'help' || kind === 'opinion' || kind === 'number' || lower[preposition + 2] === 'ambulance'
  if (word === 'in') return between.length === 0 && lower[at] === 'check'
  if (word === 'from') return holds(...(bits[at]! & is.having ? ['evaluation', 'advice', 'checkup'] : fromSomebody))
  if (word === 'to' && !(bits[at]! & is.to)) return holds('referral')
  if (word === 'with') return fitsWith(lower[at]!, between)
  const near = nearTo[lower[at]!]
  if (near) return near(between)
  if (lower[at] === 'go' || lower[at] === 'get' || lower[at] === 'going')
    return between.length < 4 && (kind !== 'help' || (lower[to - 1] === 'care' && lower[to - 2] === 'urgent'))
  return true
}

const fromSomebody = [...'help advice information prescription letter ask referral opinion guidance care treatment evaluation'.split(' ')]
const appointments = ['appointment', 'appointments', 'visit', 'time', 'meeting', 'visits', 'checkup', 'checkups', 'check-up', 'check-ups']
const talks = ['discussion', 'discussions', 'conversation', 'talk', 'chat', 'word', 'consultation']
const checks: ReadonlySet<string> = new Set([...appointments, 'exam', 'exams', 'examination', 'examinations', 'check', 'checks', 'review'])
const messages = /^(message|photo|picture|email|e-mail|text|note|question)s?$/

/** What may stand between verbs of many meanings and `to`: `drop in to the clinic`, not `drop the claim that goes to hospital`. */
const nearTo: Readonly<Record<string, (between: readonly string[]) => boolean>> = {
  drop: (between) => between.length < 3,
  present: (between) => between.length < 2,
  refer: (between) => between.includes('yourself'),
  send: (between) => between.some((word) => messages.test(word))
}

function fitsWith(lower: string, between: readonly string[]): boolean {
  if (/^(ma|book|schedul|arrang|set|keep|plan|get|ask|request|attend)/.test(lower))
    return between.some((word) => appointments.includes(word)) || between.includes('touch')
  if (/^(have|having|had)$/.test(lower)) return between.some((word) => appointments.includes(word) || talks.includes(word))
  if (lower.startsWith('let')) return false
  if (lower === 'stay') return between.includes('touch')
  if (lower.startsWith('follow')) return between.includes('up')
  if (lower === 'go') return between.includes('over')
  if (lower === 'agree' || lower === 'verify') return false
  return true
}

/** `should be told`, `needs to be consulted`, `is needed` after the mention. */
function passiveAfter(reading: Reading, {to, kind}: Mention): number | null {
  const {lower, bits} = reading
  let at = to
  while (at < reading.length && at < to + 3 && !has(reading, at, is.strong | is.need | is.finite)) {
    if (has(reading, at, is.condition | is.reader)) return null
    at++
  }
  // `Emergency care may be needed` foretells.
  if (has(reading, at, is.weak)) return null
  const owed = has(reading, at, is.strong) || (has(reading, at, is.need) && lower[at + 1] === 'to')
  if (!owed && !(kind === 'help' && at === to && has(reading, at, is.finite))) return null
  for (let next = at + 1; next < reading.length && next <= at + 4; next++) {
    if (
      bits[next]! & is.passive &&
      (owed ? lower[next - 1] === 'be' || has(reading, next - 1, is.adverb) : /^(need|requir)/.test(lower[next]!))
    )
      return next
  }
  return null
}

const consultations = listed('consultations')
const advised = listed('advised')

/** `A visit to your GP is recommended`, `Consultation with a doctor is advised`, `Medical review is needed`. */
function advisedVisit(reading: Reading, {from, to, head, kind}: Mention): number | null {
  const {lower} = reading
  const consulting =
    (consultations.has(lower[from - 2] ?? '') && /^(to|with|by)$/.test(lower[from - 1]!)) ||
    (kind === 'help' && /^(advice|help|attention|review|assistance)$/.test(lower[head]!))
  if (/^(fewer|no)$/.test(lower[from - 3] ?? '')) return null
  if (!consulting || !/^(is|are)$/.test(lower[to] ?? '')) return null
  for (let at = to + 1; at < reading.length && at < to + 4 && reading.gap[at] === open; at++) {
    if (has(reading, at, is.negative)) return null
    if (advised.has(lower[at]!)) return at
  }
  return null
}

/** `Make sure that your dentist knows`: the word is `sure`. */
function makesKnow({lower}: Reading, {from, to, kind}: Mention): number | null {
  if (kind !== 'clinician') return null
  const knows =
    /^knows?$/.test(lower[to] ?? '') || (/^(is|are)$/.test(lower[to] ?? '') && /^(aware|told|informed)$/.test(lower[to + 1] ?? ''))
  const at = lower[from - 1] === 'that' ? from - 2 : from - 1
  return knows && lower[at] === 'sure' ? at : null
}

/** `Your pharmacist is the best person to ask`, `Your first port of call should be your GP`: the word is `ask` or `port`. */
function bestPerson(reading: Reading, {from, to, kind}: Mention): number | null {
  if (kind === 'help' || kind === 'opinion') return null
  const {lower} = reading
  const isBe = (at: number) => /^(is|are|be)$/.test(lower[at] ?? '')
  if (isBe(to) && !has(reading, to + 1, is.negative)) {
    for (let at = to + 1; at < to + 5; at++) if (isBestAt(lower, at) && lower[at + 1] === 'to' && has(reading, at + 2, verb)) return at + 2
  }
  if (!isBe(from - 1)) return null
  for (let at = from - 2; at > 0 && at > from - 9; at--) if (isBestAt(lower, at)) return at
  return null
}

function isBestAt(lower: readonly string[], at: number): boolean {
  return /^(person|people|place|port|point|stop)$/.test(lower[at] ?? '') && /^(best|right|first)$/.test(lower[at - 1] ?? '')
}

const understoodTopics = listed('understood')
const pronouns = listed('pronouns')

/**
 * Acts whose clinician is named elsewhere in the sentence or in the one before: `If your doctor suggests surgery, ask why`, `Tell them
 * about your medicines`.
 */
export function understoodActs(reading: Reading, mentions: readonly Mention[]): Act[] {
  const {lower} = reading
  const acts: Act[] = []
  const turning = is.direct | is.to | is.with
  for (let at = nextWith(reading, 0, turning); at < reading.length; at = nextWith(reading, at + 1, turning)) {
    if (has(reading, at, is.past) || datives.has(lower[at]!)) continue
    if (mentions.some(({from, to}) => from <= at + 3 && to > at)) continue
    const topicAt = ['the', 'for', 'any'].includes(lower[at + 1] ?? '') ? at + 2 : at + 1
    const asks = lower[at] === 'ask' && understoodTopics.has(lower[topicAt] ?? '')
    const turns = has(reading, at, is.direct)
      ? pronouns.has(lower[at + 1]!)
      : /^(to|with)$/.test(lower[at + 1] ?? '') && pronouns.has(lower[at + 2]!)
    if (asks || turns) acts.push({verb: at, mention: null, voice: 'active'})
  }
  return acts
}
