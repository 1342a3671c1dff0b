import {type CreditDate, daysBetween, defineRule, localeOf} from '@bedside/core'
import {dateNames, firstDayOf, isoDate, quoted, statedDates} from '../dates.js'
import {reviewsBeforeTheirLast} from './order.js'
import {likelyDays, suggestionsOf} from './suggestions.js'

export default defineRule({
  id: 'review/impossible-date',
  summary: 'Correct review dates that cannot be, such as 31 February or next year.',
  severity: 'error',
  sources: ['ISO 8601, calendar date', 'JAMA benchmarks (Silberg, Lundberg and Musacchio, JAMA 1997;277:1244-1245): currency'],
  *check(document, _options, context) {
    const dates = statedDates(document, context)
    if (dates.length === 0) return
    const {today} = context
    const locale = localeOf(document, context)
    for (const date of dates) {
      const isReview = date.field === 'review.on' || date.field === 'review.next'
      if (isNoDay(date) && (isReview || date.origin === 'frontmatter')) {
        const message = `${dateNames[date.field]} ${quoted(date.raw)} is not in the calendar; correct it.`
        const suggestions = suggestionsOf(date, likelyDays(date, today), document, locale)
        yield {at: date, message, suggestions, ...(!isReview && {atMost: 'warning'})}
      } else if (today !== null && isToCome(date, today)) {
        const message = `Review date ${isoDate(date)} is after today (${today}); correct it, or call it the next review.`
        const suggestions = suggestionsOf(date, likelyDays(date, today), document, locale)
        yield {at: date, message, suggestions, ...(isCalledReviewDate(date, document.source) && {atMost: 'warning'})}
      }
    }
    for (const {next, on} of reviewsBeforeTheirLast(document, context)) {
      if (today !== null && isToCome(on, today)) continue
      const message = `Next review ${isoDate(next)} is not after the review of ${isoDate(on)}; correct one of the two.`
      yield {at: next, message, data: {on: isoDate(on), next: isoDate(next)}}
    }
  }
})

function isNoDay({reading}: CreditDate): boolean {
  return reading !== null && 'impossible' in reading
}

/** True for a review that nobody can have done yet. Where the reviewer lives it may be tomorrow already: `today` is a day of UTC. */
function isToCome(date: CreditDate, today: string): boolean {
  const iso = isoDate(date)
  return date.field === 'review.on' && iso !== null && daysBetween(today, firstDayOf(iso)) > 1
}

/** True for a date called `review date` and no more: many leaflets mean the day of the next review. */
function isCalledReviewDate({start, end, raw}: CreditDate, source: string): boolean {
  const around = source.slice(Math.max(0, start - 30), end)
  const label = /(last[\s_-]?)?(?:medical|clinical)?[\s_-]?review[\s_-]?date[^\p{L}\p{N}]{0,6}$/iu.exec(
    around.slice(0, around.lastIndexOf(raw))
  )
  return label !== null && label[1] === undefined
}
