import {articleTypeOf, compareDates, creditsOf, defineRule} from '@bedside/core'
import {type Due, dueOf, isoDate, monthsOf} from '../due.js'

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
    const months = monthsOf(articleTypeOf(document, context)?.name ?? '', {maxAgeMonths, byType})
    if (months === null) return
    const due = dueOf(creditsOf(document, context), months)
    if (due && compareDates(today, due.due) > 0) yield {at: due.date, message: messageFor(due, months), data: {due: due.due}}
  }
})

function messageFor({due, date, basis}: Due, months: number): string {
  if (basis === 'next-review') return `Review was due ${due}; review the page or move the date.`
  return `Last review was ${isoDate(date)}, more than ${months} months ago; review the page again.`
}
