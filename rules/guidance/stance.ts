import type {Act} from './acts.js'
import {isException} from './denials.js'
import type {Mention} from './mentions.js'
import type {Mood} from './mood.js'
import {has, type Reading} from './reading.js'
import {is, listed} from './vocabulary.js'

/**
 * What a sentence does with the clinician or service that it speaks of. `directive`: it tells the reader to turn to somebody.
 * `narrative`: it tells what happens or may happen. `negated`: it says that there is no need to, or that it was not done.
 * `disclaimer`: it says that the page replaces nobody. `question`: it asks, or heads a section as `When to call a doctor` does.
 */
export type Stance = 'directive' | 'narrative' | 'disclaimer' | 'negated' | 'question'

/** An act with what the sentence says of it. */
export interface JudgedAct {
  act: Act
  mood: Mood
}

/** The stance of a sentence. Questions and labels are directive where a list follows that says when. */
export function stanceOf(reading: Reading, mentions: readonly Mention[], judged: readonly JudgedAct[], hasList: boolean): Stance {
  if (disclaims(reading)) return 'disclaimer'
  const moods: Mood[] = []
  for (const {act, mood} of judged) moods.push(mood === 'directive' && isPaperwork(reading, act) ? 'told' : mood)
  if (reading.question) return moods.length > 0 && hasList ? 'directive' : 'question'
  if (moods.includes('unneeded') && reading.lower.includes('unless')) return 'directive'
  if (moods.includes('directive') || mentions.some((mention) => permits(reading, mention) || decidesWith(reading, mention)))
    return 'directive'
  if (moods.includes('label')) return hasList ? 'directive' : 'question'
  return moods.some((mood) => mood === 'unneeded' || mood === 'negated') ? 'negated' : 'narrative'
}

const permissions: ReadonlySet<string> = new Set(['unless', 'without', 'until', 'except'])

/** `Do not take it unless your doctor tells you to`: the clinician decides, so the reader has to ask. */
function permits(reading: Reading, {from, kind}: Mention): boolean {
  return (kind === 'clinician' || kind === 'help') && isException(reading, from, permissions)
}

const paperwork = listed('paperwork')

/** Two words that speak of an office and not of care, whatever else the sentence says. */
const officePairs: ReadonlySet<string> = new Set([
  'your claim',
  'a claim',
  'the application',
  'your application',
  'on file',
  'discharge summary',
  'your address',
  'your invoice',
  'your bill'
])

/** `Ask your doctor to sign this form`: the reader needs a paper, not care. */
function isPaperwork({lower, bits}: Reading, {verb}: Act): boolean {
  if (lower.some((word, at) => officePairs.has(`${word} ${lower[at + 1]}`)) || movesAppointment(lower) || changesDoctor(lower)) return true
  if (!lower.some((word) => paperwork.has(word))) return false
  return lower[verb] === 'ask' || /^(to|for)$/.test(lower[0]!) || (bits[0]! & is.reader) !== 0
}

/** `to change your appointment`, `if you cannot keep your appointment`. */
function movesAppointment(lower: readonly string[]): boolean {
  return lower.some((word, at) => {
    if (!/^(appointments?|booking)$/.test(word)) return false
    const before = lower.slice(Math.max(0, at - 4), at)
    if (before.some((one) => /^(cancel|change|rearrange|reschedule)$/.test(one))) return true
    const denied = lower.slice(Math.max(0, at - 6), at).some((one) => /^(cannot|can't|unable|not)$/.test(one))
    return denied && before.some((one) => /^(come|attend|make|keep)$/.test(one))
  })
}

const choosing = new Set(['to', 'your', 'a', 'the', 'different', 'another', 'new', 'primary', 'care', 'family'])

/** `to change to a different doctor`: a matter for the front desk. */
function changesDoctor(lower: readonly string[]): boolean {
  const change = lower.indexOf('change')
  let at = change + 1
  while (change >= 0 && choosing.has(lower[at] ?? '')) at++
  return at > change + 1 && /^(doctor|gp|provider|dentist)$/.test(lower[at] ?? '')
}

const deciding = listed('deciding')

/** `You and your doctor should decide together`. */
function decidesWith(reading: Reading, {from, to, kind}: Mention): boolean {
  if (kind !== 'clinician' || from < 2 || reading.lower[from - 1] !== 'and' || reading.lower[from - 2] !== 'you') return false
  if (from > 2 && has(reading, from - 3, is.condition | is.relative | is.preposition)) return false
  const modal = reading.lower[to] ?? ''
  return /^(should|must|can|need)$/.test(modal) && reading.lower.slice(to + 1, to + 3).some((word) => deciding.has(word))
}

const replaces = listed('replaces')

/** `not a substitute for`, `does not replace`, and the usual `advice of a qualified provider with any questions`. */
function disclaims({lower}: Reading): boolean {
  for (let at = 0; at < lower.length; at++) {
    if (!replaces.has(lower[at]!)) continue
    for (let before = at - 1; before >= 0 && before >= at - 5; before--) if (/^(not|no|doesn't|isn't)$/.test(lower[before]!)) return true
  }
  return lower.includes('qualified') && lower.includes('questions') && lower.includes('condition')
}
