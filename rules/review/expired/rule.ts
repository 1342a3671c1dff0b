import {
  type ArticleType,
  addMonths,
  articleTypeOf,
  type CreditDate,
  type Credits,
  creditsOf,
  daysBetween,
  defineRule,
  isClinical,
  lastDayOf
} from '@bedside/core'
import {isoOf} from '../dates.js'

export default defineRule({
  id: 'review/expired',
  summary: 'Review a page again before its last review is out of date.',
  severity: 'warning',
  sources: [
    'NHS digital service manual, review date: three years from one review to the next',
    'HON Code of Conduct, principle 4: dates',
    'Medicines every 12 months: the short end of the 12 to 24 months that other publishers take, chosen by Bedside'
  ],
  options: {
    maxAgeMonths: {
      type: 'integer',
      minimum: 1,
      default: 36,
      description: 'Months that a review lasts where the page does not say when the next one is due.'
    },
    byType: {
      type: 'object',
      additionalProperties: {type: 'integer', minimum: 1},
      default: {medicine: 12},
      description: 'Months for an article type, in place of `maxAgeMonths`. What you write here replaces the default as a whole.'
    },
    graceDays: {
      type: 'integer',
      minimum: 0,
      default: 90,
      description: 'Days after which an overdue review is an error, whatever the severity.'
    }
  },
  *check(document, {maxAgeMonths, byType, graceDays}, context) {
    const {today} = context
    if (today === null) return
    const type = articleTypeOf(document, context)
    const months = byType[type?.name ?? '']
    // News tells what was known on its day.
    if (type?.name === 'news' && months === undefined) return
    const limit = limitOf(creditsOf(document, context), months ?? maxAgeMonths)
    const daysLate = limit ? daysBetween(limit.due, today) : 0
    if (!limit || daysLate <= 0) return
    const isLong = daysLate > graceDays && (limit.months === null || isSure(type))
    const {date, due} = limit
    yield {at: date, message: messageFor(limit, today), data: {due, daysLate}, ...(isLong && {urgent: true})}
  }
})

/** The last day on which a review holds, the date that says so, and the months from it where the day was worked out. */
interface Limit {
  date: CreditDate
  due: string
  months: number | null
}

/** The day that the page names for its next review, else the day `months` after the last one; null where neither can be read. */
function limitOf({nextReview, reviewedOn}: Credits, months: number): Limit | null {
  if (nextReview) {
    const due = lastDay(nextReview)
    return due === null ? null : {date: nextReview, due, months: null}
  }
  const last = reviewedOn && lastDay(reviewedOn)
  return reviewedOn && last ? {date: reviewedOn, due: addMonths(last, months), months} : null
}

/** True where it is stated, and not guessed, that a page gives advice: only then is a limit that we worked out worth an error. */
function isSure(type: ArticleType | null): boolean {
  return type !== null && type.origin !== 'guess' && isClinical(type)
}

function messageFor({date, due, months}: Limit, today: string): string {
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
