import {deniedBefore, isException} from './denials.js'
import type {Mood} from './mood.js'
import {clauseStart, comma, has, type Reading, skipBack} from './reading.js'
import {is, listed, modifiers} from './vocabulary.js'

/** `Some children need to see a specialist` and `more than half must go to hospital` count people, they do not advise them. */
const counted = listed('counted')

/** `should`, `must`, `need to`, `can`, `will` before the verb, and who does it. */
export function obligation(reading: Reading, modal: number, at: number): Mood {
  const start = clauseStart(reading, modal, comma)
  const subject = subjectOf(reading, start, modal)
  if (subject === 'dependent') return isException(reading, at) ? 'directive' : 'told'
  let denied = deniedBefore(reading, modal, Math.max(start, modal - 3))
  for (let index = modal; index < at; index++) if (has(reading, index, is.negative)) denied = true
  if (subject === 'clinician') return 'told'
  if (denied) return has(reading, modal, is.strong | is.need) ? 'unneeded' : 'told'
  if (subject === 'other' && counted.has(reading.lower[start]!) && !reading.lower[modal]!.startsWith('should')) return 'told'
  if (has(reading, modal, is.strong)) return 'directive'
  if (has(reading, modal, is.need)) return needMood(reading, modal, at, subject)
  return weakMood(reading, modal, at, subject)
}

/** `need to`: an order to the reader or to people like them, a forecast after `may`. */
function needMood(reading: Reading, need: number, at: number, subject: Subject): Mood {
  const before = reading.lower[need - 1] ?? ''
  if (/^(may|might)$/.test(reading.lower[skipBack(reading, need - 1, is.adverb)] ?? '')) {
    return subject === 'reader' && conditional(reading) && !goings.has(reading.lower[at]!) ? 'directive' : 'told'
  }
  // `They usually need to go to hospital`, `the chances that you will have to go`: a forecast.
  if (subject === 'other' && /^(usually|often|sometimes|generally|typically)$/.test(before)) return 'told'
  if (reading.lower.slice(Math.max(0, need - 6), need).some((word) => /^(chances?|likelihood|odds)$/.test(word))) return 'told'
  return has(reading, need, is.past) ? 'told' : 'directive'
}

/** `You may need to go to hospital if` tells what may come, `you may need to see a doctor if` advises. */
const goings: ReadonlySet<string> = new Set(['go', 'return', 'stay'])

function conditional({lower}: Reading): boolean {
  return lower.includes('if')
}

function weakMood(reading: Reading, modal: number, at: number, subject: Subject): Mood {
  const word = reading.lower[modal]!
  if (subject === 'other' && word === 'can' && /^(ask|talk|speak|discuss|consult)$/.test(reading.lower[at]!)) {
    return reading.lower.slice(at + 1, at + 5).includes('their') ? 'directive' : 'told'
  }
  if (subject !== 'reader') return 'told'
  if (isOffered(reading, at)) return 'told'
  if (word === 'can' || word === 'could') return 'directive'
  // `You may ask your doctor` invites, `you may see a specialist` foretells.
  return word === 'may' && /^(ask|talk|speak|discuss|call|contact)$/.test(reading.lower[at]!) ? 'directive' : 'told'
}

/** `after two weeks`, `before the test`: no verb, so no clause. */
function isPreposition(reading: Reading, at: number, modal: number): boolean {
  if (!/^(after|before|since|until|without|once)$/.test(reading.lower[at]!) || has(reading, modal - 1, is.reader | is.others)) return false
  for (let index = at + 1; index < modal; index++)
    if (has(reading, index, is.finite | is.past | is.ing | is.reader | is.others)) return false
  return true
}

/** `You can get medical care through the plan`: what is on offer, not what to do. */
function isOffered({lower}: Reading, at: number): boolean {
  return (
    /^(get|seek|obtain|receive|find)$/.test(lower[at]!) &&
    lower.slice(at + 1, at + 6).some((word) => /^(care|treatment|assistance)$/.test(word))
  )
}

export type Subject = 'reader' | 'clinician' | 'other' | 'dependent'

/** Who the verb's subject is, or `dependent` where the clause hangs on an `if`, `when` or `who`. */
export function subjectOf(reading: Reading, start: number, modal: number): Subject {
  let from = start
  for (let at = modal - 1; at >= start; at--) {
    if (!has(reading, at, is.condition | is.relative)) continue
    if (reading.lower[at] === 'that' && at > start) break
    // `The decision when to go` holds no clause of its own.
    if (reading.lower[at + 1] === 'to' || isPreposition(reading, at, modal)) continue
    if (!mainBetween(reading, at, modal)) return 'dependent'
    from = at + 1
    break
  }
  let clinician = false
  for (let at = modal; at >= from && at > modal - 9; at--) {
    if (has(reading, at, is.reader)) return 'reader'
    if (isClinicianAt(reading, at) && !reading.lower[at]!.endsWith("'s")) clinician = true
  }
  return clinician && !has(reading, from, is.others) ? 'clinician' : 'other'
}

/** `doctor`, and `worker` of `health worker`. */
function isClinicianAt(reading: Reading, at: number): boolean {
  return (
    has(reading, at, is.clinician) ||
    (has(reading, at, is.head) && (modifiers.get(reading.lower[at]!)?.has(reading.lower[at - 1]!) ?? false))
  )
}

/** True where a whole clause fits between `if` and the modal, so that the modal's clause is the main one. */
export function mainBetween(reading: Reading, condition: number, modal: number): boolean {
  if (has(reading, modal - 1, is.reader) && modal - 1 > condition + 2) return true
  for (let at = condition + 1; at < modal - 1; at++) if (has(reading, at, is.finite | is.past | is.passive)) return true
  return (
    has(reading, condition, is.relative) && modal > condition + 1 && !has(reading, condition + 1, is.reader | is.others | is.determiner)
  )
}
