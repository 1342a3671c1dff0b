import {type CreditDate, type Document, defineRule, localeOf, type Suggestion} from '@bedside/core'
import {dateNames, quoted, spanOfRaw, statedDates, written} from '../dates.js'

export default defineRule({
  id: 'review/ambiguous-date',
  summary: 'Write review dates so that they can be read in one way only.',
  severity: 'error',
  sources: ['ISO 8601, calendar date', 'NHS digital service manual, how we write dates: the month in letters'],
  *check(document, _options, context) {
    const locale = localeOf(document, context)
    for (const date of statedDates(document, context)) {
      const message = messageFor(date)
      if (message) yield {at: date, message, suggestions: suggestionsFor(date, document, locale)}
    }
  }
})

/** What is wrong with a date; null where nothing is. Of dates that are no review dates only ambiguous ones in frontmatter are told. */
function messageFor({field, raw, reading, origin}: CreditDate): string | null {
  const isReview = field === 'review.on' || field === 'review.next'
  const fact = `${dateNames[field]} ${quoted(raw)}`
  if (!reading) return isReview ? `${fact} cannot be read; write it as YYYY-MM-DD.` : null
  if (!('ambiguous' in reading) || (!isReview && origin === 'text')) return null
  return `${fact} can be read in two ways; write ${origin === 'text' ? 'the month in letters' : 'it as YYYY-MM-DD'}.`
}

/** Both readings, for the author to choose from. */
function suggestionsFor(date: CreditDate, document: Document, locale: string): Suggestion[] {
  const edit = spanOfRaw(date, document)
  if (!date.reading || !('ambiguous' in date.reading) || !edit) return []
  return date.reading.ambiguous.map((iso) => {
    const text = written(iso, date.origin, locale)
    return {message: `Write ${text}.`, edits: [{...edit, text}]}
  })
}
