import type {Act} from './acts.js'
import {deniedBefore, denies, toldAt} from './denials.js'
import {frameOf} from './frames.js'
import {gerundMood} from './gerunds.js'
import {mainBetween, obligation, subjectOf} from './obligation.js'
import {clauseStart, comma, has, open, type Reading, skipBack, wall} from './reading.js'
import {is, listed, verb} from './vocabulary.js'

const needs = listed('needs')
const wishes = listed('wishes')
const urges = listed('urges')
const delays = listed('delays')
const pointless = listed('pointless')
const urgings = listed('urgings')
const carriers = listed('carriers')

/**
 * What a sentence says of an act. `directive`: do it. `unneeded`: no need to. `negated`: it is not done, as in `without seeing a
 * doctor`. `label`: a heading such as `When to call your doctor`. `told`: it happens or may happen.
 */
export type Mood = 'directive' | 'unneeded' | 'negated' | 'label' | 'told'

/** What the lead-in of a list says of its items: `You should:`, `Your doctor may:`, `You do not need to:`, `Call one of these:`. */
export type Lead = 'order' | 'told' | 'unneeded' | 'turn' | null

/** Judges an act by the words before it in its sentence. */
export function moodOf(reading: Reading, act: Act, lead: Lead): Mood {
  if (act.voice === 'subject') return subjectMood(reading, act)
  if (act.voice === 'passive') return passiveMood(reading, act.verb)
  // `make sure your dentist knows`, `be honest with your doctor`
  if (/^(sure|honest|frank|upfront)$/.test(reading.lower[act.verb]!)) return moodAt(reading, act.verb - 1, act, lead)
  const bits = reading.bits[act.verb]!
  if (bits & is.ing) return gerundMood(reading, act.verb)
  const base = moodAt(reading, act.verb, act, lead)
  // `you have talked`: words such as `put` and `let` are both forms, the listed past is not.
  return bits & is.past && !has(reading, act.verb, is.order) && base !== 'negated' ? toldAt(reading, act.verb) : base
}

/** `Medical help should be sought`. */
function subjectMood(reading: Reading, {verb: at, mention}: Act): Mood {
  const start = clauseStart(reading, mention!.from, comma)
  for (let index = start; index < at; index++) {
    if (has(reading, index, is.negative)) return 'unneeded'
    if (index < mention!.from && has(reading, index, is.condition | is.relative)) return 'told'
  }
  return 'directive'
}

/** `should be seen by a doctor`, `get it checked by a nurse`. */
function passiveMood(reading: Reading, at: number): Mood {
  const start = clauseStart(reading, at, comma)
  // `ask to be seen`, `arrange to be seen`
  const asked = reading.lower[at - 1] === 'be' && reading.lower[at - 2] === 'to' && at - 3 >= start && !has(reading, at - 3, is.need)
  if (asked) return infinitiveMood(reading, at - 2, at, null)
  // `You may be referred to a specialist`, and so should others: a clinician refers.
  if (reading.lower[at] === 'referred' || isOfSpecimen(reading, start, at)) return 'told'
  // `People with weak lungs should be followed by a specialist`: how they are cared for.
  if (followings.has(reading.lower[at]!) && !reading.lower.slice(start, at).includes('you')) return 'told'
  for (let index = at - 1; index >= start && index > at - 8; index--) {
    if (has(reading, index, is.strong) || (has(reading, index, is.need) && reading.lower[index + 1] === 'to')) {
      return obligation(reading, index, at)
    }
    const gets = reading.lower[index] === 'get' || reading.lower[index] === 'have'
    if (gets && reading.lower[at] !== 'seen' && index > at - 5) return moodAt(reading, index, null, null)
    if (reading.lower[index] === 'without' || reading.lower[index] === 'unless') return toldAt(reading, at)
  }
  return toldAt(reading, at)
}

const specimens = listed('specimens')
const followings: ReadonlySet<string> = new Set(['followed', 'monitored', 'supervised'])

/** `Tissue samples should be checked by a pathologist`: the reader sees to none of it. */
function isOfSpecimen({lower}: Reading, start: number, at: number): boolean {
  if (lower[at + 1] !== 'by') return false
  for (let index = start; index < at; index++) if (specimens.has(lower[index]!)) return true
  return false
}

/** The mood of a verb in its plain form, by what stands before it. */
function moodAt(reading: Reading, at: number, act: Act | null, lead: Lead): Mood {
  const before = skipBack(reading, at - 1, is.adverb)
  if (before < 0) return openingMood(reading, at, lead, act)
  if (reading.lower[before] === 'to') return infinitiveMood(reading, before, at, lead)
  const bits = reading.bits[before]!
  if (bits & (is.strong | is.weak)) return obligation(reading, before, at)
  if (bits & is.negative) return prohibitionMood(reading, before)
  if (bits & is.conjunction) return continued(reading, before, at, act)
  if (bits & is.condition) return reading.lower[before] === 'then' ? 'directive' : toldAt(reading, at)
  if (bits & (is.reader | is.others)) return clauseOfSubject(reading, before, at)
  return runOnMood(reading, before, at, act)
}

/** The verb opens its clause. */
function openingMood(reading: Reading, at: number, lead: Lead, act: Act | null): Mood {
  const start = clauseStart(reading, at, wall)
  if (clauseStart(reading, at, comma) === start) {
    if (start === 0 && lead === 'told') return 'told'
    if (start === 0 && lead === 'unneeded') return 'unneeded'
    // A list that lost its lines: `The dentist should - ask about pain`.
    return start > 0 && has(reading, start - 1, is.strong | is.weak) ? obligation(reading, start - 1, at) : 'directive'
  }
  return followed(reading, start, clauseStart(reading, at, comma), at, act)
}

/** The verb goes on after commas or a conjunction: it says what the clause before it says. */
function followed(reading: Reading, start: number, end: number, at: number, act: Act | null): Mood {
  const frame = frameOf(reading, start, end)
  if (frame === 'order' || frame === 'open') return 'directive'
  if (frame === 'unneeded') return 'unneeded'
  const object = act?.mention ?? null
  const orders = object && (reading.lower[object.from] === 'your' || object.kind === 'number' || object.kind === 'help')
  return frame === 'told' && orders && reading.gap[at] !== open ? 'directive' : 'told'
}

function continued(reading: Reading, conjunction: number, at: number, act: Act | null): Mood {
  const start = clauseStart(reading, at, wall)
  const word = reading.lower[conjunction]!
  const clause = clauseStart(reading, conjunction, comma)
  // `people with a fever should call or see a doctor`: two verbs share what stands before the first.
  const twin = reading.gap[conjunction] === open && has(reading, conjunction - 1, verb) && !has(reading, conjunction - 1, is.ing | is.past)
  if (twin && conjunction - 1 > clause) return moodAt(reading, conjunction - 1, act, null)
  // `If you feel ill and see a doctor`: still in the condition.
  if (clause < conjunction && has(reading, clause, is.condition)) return has(reading, at - 1, is.conjunction) ? 'told' : 'directive'
  const shared = sharedInfinitive(reading, clause, conjunction, at)
  if (shared) return shared
  const mood = followed(reading, start, conjunction, at, act)
  if (mood === 'told' && urgedThat(reading, conjunction - 1)) return 'directive'
  return mood === 'told' && (word === 'but' || word === 'so' || word === 'then') ? 'directive' : mood
}

/** `It is important to know the signs and call 999`: the `to` before the first verb holds for the second. */
function sharedInfinitive(reading: Reading, start: number, conjunction: number, at: number): Mood | null {
  for (let to = conjunction - 1; to > start; to--) {
    if (reading.lower[to] !== 'to') continue
    const before = reading.lower[to - 1]!
    if (!urges.has(before) && !needs.has(before) && !wishes.has(before)) continue
    return infinitiveMood(reading, to, at, null)
  }
  return null
}

/** `Do not call`, `never see` as an order; `many people do not see` only tells. */
function prohibitionMood(reading: Reading, negative: number): Mood {
  const before = skipBack(reading, negative - 1, is.adverb)
  if (before >= 0 && has(reading, before, is.strong | is.need)) return 'unneeded'
  return before < 0 && reading.lower[negative] !== 'without' ? 'unneeded' : 'negated'
}

/** A subject and no modal: `you see your doctor`, an order only after `make sure` and `it is important that`. */
function clauseOfSubject(reading: Reading, subject: number, at: number): Mood {
  if (!has(reading, subject, is.reader)) return runOnMood(reading, subject, at, null)
  for (let index = subject - 1; index >= 0 && index > subject - 5 && reading.gap[index + 1] === open; index--) {
    const word = reading.lower[index]!
    if (word === 'sure' || word === 'important' || word === 'essential' || word === 'vital' || word === 'best' || word === 'certain')
      return 'directive'
    if (/^(recommend|suggest|advis|insist)/.test(word)) return isForetold(reading, index) ? 'told' : 'directive'
    if (has(reading, index, is.condition | is.relative) && word !== 'that' && word !== 'if') break
  }
  return toldAt(reading, at)
}

/** `Your doctor may suggest that you see a physiotherapist`: it may happen. */
function isForetold(reading: Reading, at: number): boolean {
  const before = skipBack(reading, at - 1, is.adverb)
  return has(reading, before, is.weak) || (has(reading, before, is.clinician) && reading.lower[at]!.endsWith('s'))
}

/** No comma and no modal: `If symptoms persist see your doctor`. */
function runOnMood(reading: Reading, before: number, at: number, act: Act | null): Mood {
  if (
    urgedThat(reading, before) ||
    (act?.mention && (isCapitalised(reading, at) || (has(reading, at - 1, is.adverb) && isCapitalised(reading, at - 1))))
  )
    return 'directive'
  const start = clauseStart(reading, at, comma)
  // `Have a friend drive you to hospital`
  if (reading.lower[start] === 'have' && at > start + 1 && at < start + 5 && reading.lower[start + 1] !== 'you') return 'directive'
  const scene = has(reading, start, is.condition) || /^(for|in|to)$/.test(reading.lower[start]!)
  if (!scene || at < start + 3 || !act?.mention) return toldAt(reading, at)
  return has(reading, before, is.others | is.reader | is.determiner | is.preposition | is.clinician) ? toldAt(reading, at) : 'directive'
}

/** `It is important that anyone with a fever see a doctor`. */
function urgedThat(reading: Reading, from: number): boolean {
  // `It makes sure that veterans who need care get it`
  if (has(reading, from, is.relative) && reading.lower[from] !== 'that') return false
  for (let at = from; at > 0 && reading.gap[at + 1] !== wall && at > from - 25; at--) {
    const word = reading.lower[at - 1]!
    if (reading.lower[at] !== 'that') continue
    if (/^(recommend|suggest|advis)/.test(word) && isForetold(reading, at - 1)) return false
    if (urges.has(word) || /^(recommend|suggest|advis)/.test(word)) return !denies(reading, at - 1, 0)
  }
  return false
}

/** A sentence that lost its start: `Quit Smoking Ask your doctor`. */
function isCapitalised(reading: Reading, at: number): boolean {
  const first = reading.sentence.words[at]!.text.charCodeAt(0)
  return first >= 65 && first <= 90 && reading.sentence.block.kind !== 'heading'
}

/** `to call`: what stands before `to` decides. */
function infinitiveMood(reading: Reading, to: number, at: number, lead: Lead): Mood {
  // `the right to ask`: `right` is an adverb elsewhere.
  const before = urges.has(reading.lower[to - 1] ?? '') ? to - 1 : skipBack(reading, to - 1, is.adverb)
  if (before < 0) return 'told'
  const word = reading.lower[before]!
  const start = clauseStart(reading, before, comma)
  if (needs.has(word)) return obligation(reading, before, at)
  if (wishes.has(word)) return wishMood(reading, before, start)
  if (pointless.has(word) && deniedBefore(reading, before, start)) return 'unneeded'
  if (delays.has(word)) return deniedBefore(reading, before, start) ? dependentOr(reading, start, before, 'directive') : 'negated'
  if (word === 'questions' || word === 'question') return 'directive'
  if (has(reading, before, is.relative) || word === 'when' || word === 'whether') return 'label'
  // `It is important to know the signs, and to call`.
  if (has(reading, before, is.conjunction)) return sharedInfinitive(reading, clauseStart(reading, before, wall), before, at) ?? 'told'
  const urging = reading.lower.slice(Math.max(0, before - 2), before + 1).findIndex((one) => urgings.has(one))
  if (urging >= 0 && weSay(reading, Math.max(0, before - 2) + urging)) return 'directive'
  if (urging >= 0) return moodAt(reading, Math.max(0, before - 2) + urging, null, lead)
  if (carriers.has(word)) return carrierMood(reading, before, lead)
  if (waitsBefore(reading, before, start)) return 'directive'
  if (has(reading, before, is.negative)) return 'unneeded'
  if (!urges.has(word) || (word === 'is' && !adviceBefore(reading, before, start)))
    return urgedFor(reading, before, start) ? 'directive' : 'told'
  if (denies(reading, before, start)) return 'unneeded'
  return dependentOr(reading, start, before, 'directive')
}

/** `We would encourage you to`. */
function weSay(reading: Reading, at: number): boolean {
  const subject = skipBack(reading, at - 1, is.adverb | is.weak)
  return /^we('d)?$/.test(reading.lower[subject] ?? '')
}

/** `You do not have to wait until your next visit to tell us`. */
function waitsBefore(reading: Reading, at: number, start: number): boolean {
  for (let index = at - 1; index > start && index > at - 7; index--) {
    if (reading.lower[index] === 'wait') return deniedBefore(reading, index - 1, start)
  }
  return false
}

/** `It is important for people to tell their doctor`. */
function urgedFor(reading: Reading, at: number, start: number): boolean {
  for (let index = at; index > start && index > at - 12; index--) {
    if (reading.lower[index] === 'for' && urges.has(reading.lower[index - 1]!)) return !denies(reading, index, start)
  }
  return false
}

function adviceBefore(reading: Reading, at: number, start: number): boolean {
  for (let index = at - 1; index >= start && index > at - 18; index--) if (urges.has(reading.lower[index]!)) return true
  return false
}

/** `you may want to` advises; `if you want to` does not. */
function wishMood(reading: Reading, wish: number, start: number): Mood {
  if (deniedBefore(reading, wish, start)) return 'negated'
  const modal = skipBack(reading, wish - 1, is.adverb)
  if (modal < 0 || !has(reading, modal, is.weak | is.strong) || reading.lower[modal] === 'would') return 'told'
  return subjectOf(reading, start, modal) === 'reader' || subjectOf(reading, start, modal) === 'other' ? 'directive' : 'told'
}

/** `make an appointment to see`, `ask to speak to`: the first verb decides. */
function carrierMood(reading: Reading, at: number, lead: Lead): Mood {
  if (reading.lower[at] !== 'appointment') return moodAt(reading, at, null, lead)
  for (let index = at - 1; index >= 0 && index > at - 5; index--) {
    if (has(reading, index, is.with | is.getting)) return moodAt(reading, index, null, lead)
  }
  return 'told'
}

/** The mood, unless an `if` or `who` governs the words before it. */
function dependentOr(reading: Reading, start: number, at: number, mood: Mood): Mood {
  for (let index = at - 1; index >= start; index--) {
    if (!has(reading, index, is.condition | is.relative) || reading.lower[index] === 'that') continue
    return mainBetween(reading, index, at) || at - index > 4 ? mood : toldAt(reading, at)
  }
  return mood
}
