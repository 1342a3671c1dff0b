import {addMonths, type CreditDate, type Credits, lastDayOf} from '@bedside/core'
import {isoOf} from '../dates.js'

/** The last day on which a review holds, the date that says so, and the months from it where the day was worked out. */
export interface Limit {
  date: CreditDate
  due: string
  months: number | null
}

/** The day that the page names for its next review, else the day `months` after the last one; null where neither can be read. */
export function limitOf({nextReview, reviewedOn}: Credits, months: number): Limit | null {
  if (nextReview) {
    const due = lastDay(nextReview)
    return due === null ? null : {date: nextReview, due, months: null}
  }
  const last = reviewedOn && lastDay(reviewedOn)
  return reviewedOn && last ? {date: reviewedOn, due: addMonths(last, months), months} : null
}

/** What a finding says: the day, how long ago it was where that is a year or more, and what to do. */
export function messageFor({date, due, months}: Limit, today: string): string {
  const dueAgo = years(due, today)
  if (months === null) return `Review was due ${due}${dueAgo && `, ${dueAgo} ago`}; review the page or move the date.`
  const last = isoOf(date)!
  if (!dueAgo) return `Last review was ${last}, more than ${months} months ago; review the page again.`
  return `Last review was ${last}, ${years(lastDayOf(last), today)} ago, and held for ${months} months; review the page again.`
}

/** The full years from one day to another, in words; empty where there is none. */
function years(from: string, to: string): string {
  let count = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  if (addMonths(from, count * 12) > to) count--
  return count < 1 ? '' : count === 1 ? '1 year' : `${count} years`
}

/** A month or a year holds until its last day. */
function lastDay(date: CreditDate): string | null {
  const iso = isoOf(date)
  return iso === null ? null : lastDayOf(iso)
}
