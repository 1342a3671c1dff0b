import {type CreditDate, compareDates, type Document, daysInMonth, lastDayOf, type Suggestion} from '@bedside/core'
import {spanOfRaw, written} from '../dates.js'

/** Numbers that state a day, such as `2025-02-30`, `2025-02-30T08:00Z` and `31/02/2025`. */
const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?=$|[T ])/
const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?=$|[T ])/

/**
 * The days that a date written in numbers may have meant, in ISO form: day and month the other way about, or the last day of a month that has
 * fewer days. A day of review after `today` is none.
 */
export function likelyDays({field, raw, reading}: CreditDate, today: string | null): string[] {
  const numbers = numbersIn(raw)
  if (!numbers) return []
  const [year, first, second] = numbers[1]!.length === 4 ? [numbers[1]!, numbers[2]!, numbers[3]!] : [numbers[3]!, numbers[1]!, numbers[2]!]
  const isRead = reading !== null && 'iso' in reading
  const orders = [isoFrom(year, first, second), isoFrom(year, second, first)].filter((iso) => iso !== null)
  const days = orders.length > 0 ? orders : [lastOf(year, first, second), lastOf(year, second, first)].filter((iso) => iso !== null)
  const isOver = (iso: string) => field !== 'review.on' || today === null || compareDates(iso, today) <= 0
  return [...new Set(days)].filter((iso) => isOver(iso) && !(isRead && reading.iso === iso))
}

/** One suggestion for each day. The time of day behind a date stays as it is. */
export function suggestionsOf(date: CreditDate, days: readonly string[], document: Document, locale: string): Suggestion[] {
  const place = spanOfRaw(date, document)
  if (!place) return []
  const edit = {start: place.start, end: place.start + (numbersIn(date.raw)?.[0].length ?? date.raw.length)}
  return days.map((iso) => {
    const text = written(iso, date.origin, locale)
    return {message: `Write ${text}.`, edits: [{...edit, text}]}
  })
}

function numbersIn(raw: string): RegExpExecArray | null {
  return yearFirst.exec(raw) ?? yearLast.exec(raw)
}

function isoFrom(year: string, month: string, day: string): string | null {
  const [m, d] = [Number(month), Number(day)]
  if (m < 1 || m > 12 || d < 1 || d > daysInMonth(Number(year), m)) return null
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** The last day of a month that has fewer than 29 to 31 days. */
function lastOf(year: string, month: string, day: string): string | null {
  const m = Number(month)
  if (m < 1 || m > 12 || Number(day) < 29 || Number(day) > 31) return null
  return lastDayOf(`${year}-${month.padStart(2, '0')}`)
}
