import type {Context} from '../context.js'
import type {Document} from '../document.js'
import type {Field, Fields} from './aliases.js'
import {compareDates, lastDayOf} from './calendar.js'
import {datesFrom, spanAt} from './frontmatter-credits.js'
import type {CreditDate, DateField} from './person.js'

/** The latest date of a field, or one that cannot be read where none can; null where there is none. */
export function latest(dates: readonly CreditDate[], field: DateField): CreditDate | null {
  let best: CreditDate | null = null
  let bestDay = ''
  for (const date of dates) {
    if (date.field !== field) continue
    const day = dayOf(date)
    if (best && compareDates(day, bestDay) <= 0) continue
    best = date
    bestDay = day
  }
  return best
}

/** The last day that a date may mean; empty where it cannot be read. */
function dayOf({reading}: CreditDate): string {
  return reading && 'iso' in reading ? lastDayOf(reading.iso) : ''
}

/**
 * The day of the next review. One that is not after the latest review was met by it: a page signed anew whose old `nextReview` still stands
 * is not overdue. `superseded` holds the source offsets of dates that belong to earlier reviews.
 */
export function nextReviewOf(
  dates: readonly CreditDate[],
  reviewedOn: CreditDate | null,
  superseded: ReadonlySet<number>
): CreditDate | null {
  const reviewed = reviewedOn ? dayOf(reviewedOn) : ''
  const open = dates.filter((date) => {
    const day = dayOf(date)
    return date.field === 'review.next' && !superseded.has(date.start) && (day === '' || day > reviewed)
  })
  return latest(open, 'review.next')
}

/** Where the next-review dates of sign-offs stand that a later sign-off has replaced: of a list below `review:` the latest one counts. */
export function supersededDates(fields: Fields, document: Document, context: Context): ReadonlySet<number> {
  const superseded = new Set<number>()
  const due = (fields.get('review.next') ?? []).filter(isInList)
  if (due.length === 0) return superseded
  const signed = (fields.get('review.on') ?? []).filter(isInList)
  const dayOfEntry = new Map<string, string>()
  let last = ''
  for (const field of signed) {
    const day = latest(datesFrom('review.on', [field], document, context), 'review.on')
    const iso = day ? dayOf(day) : ''
    dayOfEntry.set(entryOf(field), iso)
    if (iso > last) last = iso
  }
  for (const field of due) {
    if ((dayOfEntry.get(entryOf(field)) ?? '') < last) superseded.add(spanAt(document.frontmatter!, field.path).start)
  }
  return superseded
}

function isInList({path}: Field): boolean {
  return typeof path.at(-2) === 'number'
}

function entryOf({path}: Field): string {
  return path.slice(0, -1).join('\n')
}
