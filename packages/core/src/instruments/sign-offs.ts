import type {Context} from '../context.js'
import {compareDates, lastDayOf} from '../credits/calendar.js'
import type {Document} from '../document.js'
import {differenceOf, stateOf, unreadableHashes} from '../sign-off/changes.js'
import {contentOf} from '../sign-off/content.js'
import {isSigned, type Review} from '../sign-off/reviews.js'
import {answersIn} from './answers.js'
import {instrumentOf} from './list.js'
import type {Instrument} from './types.js'

/** An answer that somebody gave to an item in a sign-off. */
export interface SignedAnswer {
  /** As the checklist writes it. */
  answer: string
  /** The people who signed, as one text; empty where nobody is named. */
  by: string
  /** The day, month or year of the sign-off; null where none can be read. */
  on: string | null
  /**
   * Why it signs nothing: the page changed since, the entry names no person, or it has no date that can be read. Null where it stands.
   */
  void: 'changed' | 'nobody' | 'undated' | null
  /** False where the sign-off holds no hash that can be compared, so that nobody knows whether the page changed since. */
  compared: boolean
}

/** Answers of every sign-off to the items of a checklist, by item number; those that stand first, then the latest. */
export function signedAnswers(
  instrument: Instrument,
  reviews: readonly Review[],
  document: Document,
  context: Context
): ReadonlyMap<string, readonly SignedAnswer[]> {
  const byItem = new Map<string, SignedAnswer[]>()
  for (const review of reviews) {
    for (const [name, answers] of Object.entries(review.checklist ?? {})) {
      if (instrumentOf(name) !== instrument) continue
      const signature = signatureOf(review, document, context)
      for (const [number, answer] of answersIn(instrument, answers)) {
        byItem.set(number, [...(byItem.get(number) ?? []), {answer, ...signature}])
      }
    }
  }
  for (const answers of byItem.values()) answers.sort(standingFirst)
  return byItem
}

function standingFirst(a: SignedAnswer, b: SignedAnswer): number {
  return Number(a.void !== null) - Number(b.void !== null) || compareDates(lastDayOf(b.on ?? ''), lastDayOf(a.on ?? ''))
}

function signatureOf(review: Review, document: Document, context: Context): Omit<SignedAnswer, 'answer'> {
  const people = review.by.filter(({kind, listed}) => listed !== null || kind === 'named' || kind === 'mononym' || kind === 'reference')
  const by = people.map(({name, listed}) => listed?.name ?? name).join(' and ')
  const {reading = null} = review.on ?? {}
  const on = reading && 'iso' in reading ? reading.iso : null
  const changed = hasChanged(review, document, context)
  const compared = isSigned(review) && unreadableHashes(review).length === 0
  return {by, on, void: changed ? 'changed' : by === '' ? 'nobody' : on === null ? 'undated' : null, compared}
}

/** True where the page is not what was signed. Where a sign-off holds no hash, the page as git has it at the latest review tells. */
export function hasChanged(review: Review, document: Document, {history}: Context): boolean {
  if (isSigned(review)) return stateOf(review, document).difference !== null
  return history?.reviewed ? differenceOf(history.reviewed.content, contentOf(document)) !== null : false
}
