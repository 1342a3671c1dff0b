import {type Context, type CreditDate, compareDates, creditsOf, type Document, lastDayOf, reviewsOf} from '@bedside/core'
import {firstDayOf, isoDate, placeOf} from '../dates.js'

/** A next review that is due on or before the day of the review that it follows. */
export interface OutOfOrder {
  on: CreditDate
  next: CreditDate
}

/**
 * The next reviews of a page that do not come after their last. An entry below `review:` is compared within itself; of the other dates those
 * of the frontmatter with each other, and those of the text.
 */
export function reviewsBeforeTheirLast(document: Document, context: Context): OutOfOrder[] {
  const entries = reviewsOf(document, context).map(({on, next}) => [on, next].filter((date) => date !== null))
  const inEntries = new Set(entries.flat().map(placeOf))
  const others = creditsOf(document, context).dates.filter((date) => !inEntries.has(placeOf(date)))
  const groups = [...entries, others.filter(({origin}) => origin === 'frontmatter'), others.filter(({origin}) => origin === 'text')]
  return groups.flatMap(outOfOrder)
}

/** Of several reviews the first one counts: a date after it may have been its next review. */
function outOfOrder(dates: readonly CreditDate[]): OutOfOrder[] {
  const read = dates.filter((date) => isoDate(date) !== null)
  const [on] = read.filter(({field}) => field === 'review.on').sort((a, b) => compareDates(firstDay(a), firstDay(b)))
  if (!on) return []
  return read
    .filter((date) => date.field === 'review.next' && compareDates(lastDayOf(isoDate(date)!), firstDay(on)) <= 0)
    .map((next) => ({on, next}))
}

function firstDay(date: CreditDate): string {
  return firstDayOf(isoDate(date)!)
}
