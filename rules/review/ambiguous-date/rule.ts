import {type CreditDate, creditsOf, type DateField, type Document, defineRule, localeOf, type Suggestion} from '@bedside/core'

const names: Readonly<Record<DateField, string>> = {
  'review.on': 'Review date',
  'review.next': 'Next review date',
  updated: 'Update date',
  published: 'Publication date'
}

export default defineRule({
  id: 'review/ambiguous-date',
  summary: 'Write review dates so that they can be read in one way only.',
  severity: 'error',
  sources: ['ISO 8601, calendar date', 'NHS digital service manual, how we write dates: the month in letters'],
  *check(document, _options, context) {
    const locale = localeOf(document, context)
    for (const date of creditsOf(document, context).dates) {
      const message = messageFor(date)
      if (message) yield {at: date, message, suggestions: suggestionsFor(date, document, locale)}
    }
  }
})

/** What is wrong with a date; null where nothing is. Of dates that are no review dates only ambiguous ones in frontmatter are told. */
function messageFor({field, raw, reading, origin}: CreditDate): string | null {
  const isReview = field === 'review.on' || field === 'review.next'
  const fact = `${names[field]} "${raw.length > 30 ? `${raw.slice(0, 29)}\u2026` : raw}"`
  if (!reading) return isReview ? `${fact} cannot be read; write it as YYYY-MM-DD.` : null
  if ('impossible' in reading) return isReview ? `${fact} is not in the calendar; correct it.` : null
  if (!('ambiguous' in reading) || (!isReview && origin === 'text')) return null
  return `${fact} can be read in two ways; write ${origin === 'text' ? 'the month in letters' : 'it as YYYY-MM-DD'}.`
}

/** Both readings: ISO in frontmatter, and with the month in letters in a text that people read. */
function suggestionsFor({raw, reading, origin, start, end}: CreditDate, {source}: Document, locale: string): Suggestion[] {
  if (!reading || !('ambiguous' in reading)) return []
  const at = source.slice(start, end).indexOf(raw)
  if (at < 0) return []
  const edit = {start: start + at, end: start + at + raw.length}
  return reading.ambiguous.map((iso) => {
    const text = origin === 'text' ? inWords(iso, locale) : iso
    return {message: `Write ${text}.`, edits: [{...edit, text}]}
  })
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

function inWords(iso: string, locale: string): string {
  const [year, month, day] = iso.split('-').map(Number)
  const name = months[month! - 1]!
  return locale.toLowerCase() === 'en-us' ? `${name} ${day}, ${year}` : `${day} ${name} ${year}`
}
