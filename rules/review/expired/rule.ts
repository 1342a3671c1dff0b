import {type ArticleType, addMonths, articleTypeOf, creditsOf, daysBetween, defineRule, isClinical, lastDayOf} from '@bedside/core'
import {isoDate} from '../dates.js'
import {type Due, dueOf, monthsOf} from '../due.js'

export default defineRule({
  id: 'review/expired',
  summary: 'Review a page again before its last review is out of date.',
  severity: 'warning',
  sources: [
    'NHS digital service manual, "Know that a page is up to date": three years from one review to the next',
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
      description: 'Months for an article type, in place of `maxAgeMonths`.'
    },
    graceDays: {
      type: 'integer',
      minimum: 0,
      default: 90,
      description: 'Days after which an overdue review is an error, whatever the severity.'
    }
  },
  *check(document, {maxAgeMonths, byType, graceDays}, context) {
    const type = articleTypeOf(document, context)
    const months = monthsOf(type?.name ?? '', {maxAgeMonths, byType})
    const limit = months === null ? null : dueOf(creditsOf(document, context), months)
    // A page that asks for no day need not be examined again on the next one.
    const today = limit ? context.today : null
    const daysLate = limit && today !== null ? daysBetween(limit.due, today) : 0
    if (!limit || today === null || daysLate <= 0) return
    const isLong = daysLate > graceDays && (limit.basis === 'next-review' || isSure(type))
    const {date, due} = limit
    yield {at: date, message: messageFor(limit, months!, today), data: {due, daysLate}, ...(isLong && {urgent: true})}
  }
})

/** True where it is stated, and not guessed, that a page gives advice: only then is a limit that we worked out worth an error. */
function isSure(type: ArticleType | null): boolean {
  return type !== null && type.origin !== 'guess' && isClinical(type)
}

/** The day, how long ago it was where that is a year or more, and what to do. */
function messageFor({date, due, basis}: Due, months: number, today: string): string {
  const dueAgo = years(due, today)
  if (basis === 'next-review') return `Review was due ${due}${dueAgo && `, ${dueAgo} ago`}; review the page or move the date.`
  const last = isoDate(date)!
  if (!dueAgo) return `Last review was ${last}, more than ${months} months ago; review the page again.`
  return `Last review was ${last}, ${years(lastDayOf(last), today)} ago, and held for ${months} months; review the page again.`
}

/** The full years from one day to another, in words; empty where there is none. */
function years(from: string, to: string): string {
  let count = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  if (addMonths(from, count * 12) > to) count--
  return count < 1 ? '' : count === 1 ? '1 year' : `${count} years`
}
