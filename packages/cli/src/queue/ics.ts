import {createHash} from 'node:crypto'
import type {QueueEntry} from '@bedside/engine'
import {printable} from '@bedside/report'
import {createEvents, type DateArray, type EventAttributes} from 'ics'

/**
 * A queue as a calendar (RFC 5545): an event of a whole day for each page, on the day that its review is due, or today where it has only
 * changed. The same queue of the same day gives the same text.
 * @param today `YYYY-MM-DD`.
 */
export function queueIcs(entries: readonly QueueEntry[], today: string): string {
  const header = {productId: '-//Bedside//review-queue//EN', calName: 'Reviews of patient articles'}
  const {value, error} = createEvents(
    entries.map((entry) => eventFrom(entry, today)),
    header
  )
  if (value === null) throw error ?? new Error('no calendar')
  return value
}

function eventFrom({id, path, title, status, due, reason, reviewers}: QueueEntry, today: string): EventAttributes {
  const day = dateArray(status === 'changed' || due === null ? today : due)
  const reviewedBy = reviewers.length > 0 ? [`Last reviewed by: ${reviewers.join(', ')}`] : []
  // The types of the library leave `timestamp` out, which it takes: without it the text would tell the time of day.
  const stamped: EventAttributes & {timestamp: string} = {
    uid: `${createHash('sha256').update(id).digest('hex').slice(0, 32)}@bedside`,
    timestamp: `${today.replaceAll('-', '')}T000000Z`,
    start: day,
    end: day,
    title: `${status === 'changed' ? 'Changed since review' : 'Review due'}: ${short(title || path)}`,
    description: [path, reason, ...reviewedBy].map(short).join('\n'),
    transp: 'TRANSPARENT'
  }
  return stamped
}

/** Longest text of a line, in UTF-16 units: a calendar shows no more, and the library takes its time to fold long ones. */
const longest = 400

function short(text: string): string {
  return printable(text.length > longest ? `${text.slice(0, longest - 1)}…` : text)
}

function dateArray(day: string): DateArray {
  const [year, month, date] = day.split('-').map(Number)
  return [year!, month!, date!]
}
