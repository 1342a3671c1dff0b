import {type Context, type CreditDate, creditsOf, type DateField, type Document, reviewsOf} from '@bedside/core'

/** What a message calls the dates of a field. */
export const dateNames: Readonly<Record<DateField, string>> = {
  'review.on': 'Review date',
  'review.next': 'Next review date',
  updated: 'Update date',
  published: 'Publication date'
}

/** Every date that a page states, each once and in order of place: also those of editorial and lay entries below `review:`. */
export function statedDates(document: Document, context: Context): readonly CreditDate[] {
  const entries = reviewsOf(document, context).flatMap(({on, next}) => [on, next].filter((date) => date !== null))
  if (entries.length === 0) return creditsOf(document, context).dates
  const byPlace = new Map<string, CreditDate>()
  for (const date of [...creditsOf(document, context).dates, ...entries]) byPlace.set(placeOf(date), date)
  return [...byPlace.values()].sort((a, b) => a.start - b.start)
}

/** What tells two dates apart. In TOML all values of a line stand at one place. */
export function placeOf({field, raw, start}: CreditDate): string {
  return `${start} ${field} ${raw}`
}

/** A date as written, in quotation marks, cut to 30 characters. */
export function quoted(raw: string): string {
  return `"${raw.length > 30 ? `${raw.slice(0, 29)}\u2026` : raw}"`
}

/** The day, month or year that a date states, in ISO form; null where it cannot be read or in two ways. */
export function isoDate({reading}: CreditDate): string | null {
  return reading && 'iso' in reading ? reading.iso : null
}

/** The first day that an ISO day, month or year may mean: `2026-02` gives `2026-02-01`. */
export function firstDayOf(iso: string): string {
  return `${iso}-01-01`.slice(0, 10)
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** A day as a page writes it in place of another: ISO in frontmatter, with the month in letters in a text that people read. */
export function written(iso: string, origin: CreditDate['origin'], locale: string): string {
  if (origin === 'frontmatter') return iso
  const [year, month, day] = iso.split('-').map(Number)
  const name = months[month! - 1]!
  return locale.toLowerCase() === 'en-us' ? `${name} ${day}, ${year}` : `${day} ${name} ${year}`
}

/** Where a date stands as written, without quotes and key; null where escapes keep it from being found. */
export function spanOfRaw({raw, start, end}: CreditDate, {source}: Document): {start: number; end: number} | null {
  const at = source.slice(start, end).indexOf(raw)
  return at < 0 ? null : {start: start + at, end: start + at + raw.length}
}
