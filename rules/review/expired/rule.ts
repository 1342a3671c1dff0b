import {type ArticleType, articleTypeOf, creditsOf, daysBetween, defineRule, isClinical} from '@bedside/core'
import {limitOf, messageFor} from './limit.js'

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

/** True where it is stated, and not guessed, that a page gives advice: only then is a limit that we worked out worth an error. */
function isSure(type: ArticleType | null): boolean {
  return type !== null && type.origin !== 'guess' && isClinical(type)
}
