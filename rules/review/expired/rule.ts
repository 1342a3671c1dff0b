import {addMonths, articleTypeOf, type CreditDate, type Credits, compareDates, creditsOf, defineRule, lastDayOf} from '@bedside/core'

export default defineRule({
  id: 'review/expired',
  summary: 'Review a page again before its last review is out of date.',
  severity: 'warning',
  sources: ['NHS digital service manual, review date: three years from one review to the next', 'HON Code of Conduct, principle 4: dates'],
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
      default: {},
      description: 'Months for an article type, such as `medicine: 12`, in place of `maxAgeMonths`.'
    }
  },
  *check(document, {maxAgeMonths, byType}, context) {
    const {today} = context
    if (today === null) return
    const type = articleTypeOf(document, context)?.name ?? ''
    // News tells what was known on its day.
    if (type === 'news' && byType[type] === undefined) return
    const limit = limitOf(creditsOf(document, context), byType[type] ?? maxAgeMonths)
    if (limit && compareDates(today, limit.due) > 0) yield {at: limit.date, message: limit.message, data: {due: limit.due}}
  }
})

/** The last day on which a review holds, and the date that says so. */
interface Limit {
  date: CreditDate
  due: string
  message: string
}

/** The day that the page names for its next review, else the day `months` after the last one; null where neither can be read. */
function limitOf({nextReview, reviewedOn}: Credits, months: number): Limit | null {
  if (nextReview) {
    const due = lastDay(nextReview)
    return due === null ? null : {date: nextReview, due, message: `Review was due ${due}; review the page or move the date.`}
  }
  const last = reviewedOn && lastDay(reviewedOn)
  if (!reviewedOn || !last) return null
  const message = `Last review was ${isoOf(reviewedOn)}, more than ${months} months ago; review the page again.`
  return {date: reviewedOn, due: addMonths(last, months), message}
}

/** A month or a year holds until its last day. */
function lastDay(date: CreditDate): string | null {
  const iso = isoOf(date)
  return iso === null ? null : lastDayOf(iso)
}

function isoOf({reading}: CreditDate): string | null {
  return reading && 'iso' in reading ? reading.iso : null
}
