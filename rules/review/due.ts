import {addMonths, type CreditDate, type Credits, lastDayOf} from '@bedside/core'
import {isoDate} from './dates.js'

/** The last day on which a review holds, and the date that says so. */
export interface Due {
  /** The last day on which the review is in time, `YYYY-MM-DD`. */
  due: string
  date: CreditDate
  /** What the date is: the next review as the page names it, or the last review, whose age counts. */
  basis: 'next-review' | 'last-review'
}

/** How long reviews last, as `review/expired` is told. */
export interface ReviewAges {
  maxAgeMonths: number
  byType: Readonly<Record<string, number>>
}

/** How many months a review of a page of this article type lasts; null where it lasts for good. */
export function monthsOf(type: string, {maxAgeMonths, byType}: ReviewAges): number | null {
  const own = Object.hasOwn(byType, type) ? byType[type] : undefined
  // News tells what was known on its day.
  return own ?? (type === 'news' ? null : maxAgeMonths)
}

/** The day that the page names for its next review, else the day `months` after the last one; null where neither can be read. */
export function dueOf({nextReview, reviewedOn}: Credits, months: number): Due | null {
  if (nextReview) {
    const due = lastDay(nextReview)
    return due === null ? null : {due, date: nextReview, basis: 'next-review'}
  }
  const last = reviewedOn && lastDay(reviewedOn)
  return reviewedOn && last ? {due: addMonths(last, months), date: reviewedOn, basis: 'last-review'} : null
}

/** A month or a year holds until its last day. */
function lastDay(date: CreditDate): string | null {
  const iso = isoDate(date)
  return iso === null ? null : lastDayOf(iso)
}
