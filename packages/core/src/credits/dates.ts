import {daysInMonth, isoOf} from './calendar.js'
import {type FormatField, formatFields} from './date-format.js'

/**
 * What a text says of a day. `iso` is `YYYY-MM-DD`, `YYYY-MM` or `YYYY` by its precision. `ambiguous` holds both readings of
 * numbers such as 03/04/2025, the one usual in the locale first. `impossible` is a day that no calendar has, such as 31/02/2025.
 */
export type DateReading = {iso: string; precision: 'day' | 'month' | 'year'} | {ambiguous: readonly [string, string]} | {impossible: true}

/** How a date is read. */
export interface DateOptions {
  /** BCP 47 tag. It orders the readings of an ambiguous date and never chooses between them. */
  locale?: string
  /**
   * Such as `MM-dd-yy`: the letters d, M and y in any number and order, the rest literal. Of several the one that fits. Dates that begin with
   * the year are still read.
   */
  format?: string | readonly string[]
}

/** A date found in a longer text, and the offset at which it ends. */
export interface FoundDate {
  reading: DateReading
  end: number
}

/** Longer values are no dates, and are not searched. */
const longestDate = 200

/**
 * Reads a text that is a date and nothing else but perhaps a weekday, a time of day or a full stop: `2026-03-01`, `1 March 2026`,
 * `March 1, 2026`, `March 2026`, `23/07/2018 14:44:15`. With a format the date may stand anywhere in the text. Null where it is none.
 */
export function parseDate(text: string, {locale = 'en-US', format}: DateOptions = {}): DateReading | null {
  const trimmed = text.trim()
  if (trimmed.length > longestDate) return null
  const formatted = format && readByFormats(trimmed, [format].flat())
  if (formatted) return formatted
  const found = scanDate(trimmed, 0, locale)
  if (!found) return null
  const end = trimmed[found.end] === '.' ? found.end + 1 : found.end
  if (end < trimmed.length) return null
  return format && !isYearFirst(trimmed) ? null : found.reading
}

/** Reads the date that starts exactly at an offset, with the time of day around it; null where none does. A bare year counts. */
export function scanDate(text: string, at: number, locale = 'en-US'): FoundDate | null {
  const start = skipWeekday(text, skipTimeBefore(text, at))
  const found = isDigit(text, start) ? scanNumeric(text, start, locale) : scanMonthFirst(text, start)
  if (!found) return null
  const end = skipTime(text, found.end)
  return isWordAt(text, end) ? null : {reading: found.reading, end}
}

/* ---- Numbers first: 2026-03-01, 23/07/2018, 1 March 2026, 2026 ---- */

function scanNumeric(text: string, at: number, locale: string): FoundDate | null {
  const first = digitsAt(text, at)
  if (first.length === 8) return {reading: dayOf(first.slice(0, 4), first.slice(4, 6), first.slice(6)), end: at + 8}
  const end = at + first.length
  if (first.length === 4) return scanYearFirst(text, first, end)
  return first.length > 2 ? null : (scanDayFirst(text, first, end, locale) ?? scanDayMonthName(text, first, end))
}

function scanYearFirst(text: string, year: string, end: number): FoundDate | null {
  if (!isYear(year)) return null
  const separator = text[end] ?? ''
  const month = isSeparator(separator) ? digitsAt(text, end + 1) : ''
  if (month.length < 1 || month.length > 2) return scanYearMonthName(text, year, end) ?? {reading: {iso: year, precision: 'year'}, end}
  const monthEnd = end + 1 + month.length
  const day = text[monthEnd] === separator ? digitsAt(text, monthEnd + 1) : ''
  if (day.length < 1 || day.length > 2) return {reading: monthOf(year, month), end: monthEnd}
  return {reading: dayOf(year, month, day), end: monthEnd + 1 + day.length}
}

/** `2026 March 3`, `2026-Mar-03`, `2026, March`; `end` is where the year ends. */
function scanYearMonthName(text: string, year: string, end: number): FoundDate | null {
  const at = skipGap(text, end)
  const month = at > end ? monthNameAt(text, at) : null
  if (!month) return null
  const dayAt = skipGap(text, month.end)
  const day = digitsAt(text, dayAt)
  if (dayAt === month.end || day.length < 1 || day.length > 2) return {reading: monthOf(year, String(month.month)), end: month.end}
  return {reading: dayOf(year, String(month.month), day), end: skipOrdinal(text, dayAt + day.length)}
}

function scanDayFirst(text: string, first: string, end: number, locale: string): FoundDate | null {
  const separator = text[end] ?? ''
  if (!isSeparator(separator)) return null
  const second = digitsAt(text, end + 1)
  const secondEnd = end + 1 + second.length
  if (second.length === 4 && isYear(second)) return {reading: monthOf(second, first), end: secondEnd}
  if (second.length < 1 || second.length > 2 || text[secondEnd] !== separator) return null
  const year = digitsAt(text, secondEnd + 1)
  if (year.length !== 4 || !isYear(year)) return null
  // Where days come first, nobody writes dots in any other order; in the United States some write 4.20.2018.
  const isDayFirst = separator === '.' && !isMonthFirst(locale)
  return {reading: isDayFirst ? dayOf(year, second, first) : eitherOrder(first, second, year, locale), end: secondEnd + 5}
}

/** Reads two numbers of which one is the day: a number over 12 tells which, equal numbers do not matter. */
function eitherOrder(first: string, second: string, year: string, locale: string): DateReading {
  if (Number(first) > 12) return dayOf(year, second, first)
  if (Number(second) > 12 || first.padStart(2, '0') === second.padStart(2, '0')) return dayOf(year, first, second)
  const [monthFirst, dayFirst] = [dayOf(year, first, second), dayOf(year, second, first)]
  if (!('iso' in monthFirst) || !('iso' in dayFirst)) return {impossible: true}
  return {ambiguous: isMonthFirst(locale) ? [monthFirst.iso, dayFirst.iso] : [dayFirst.iso, monthFirst.iso]}
}

/** True where readers write the month before the day: the United States, its territories and the Philippines. */
function isMonthFirst(locale: string): boolean {
  return ['en', 'en-us', 'es-us', 'en-ph', 'en-pr', 'es-pr'].includes(locale.toLowerCase())
}

/** `1 March 2026`, `1st of March, 2026`, `1-Mar-2026`; `end` is where the number ends. */
function scanDayMonthName(text: string, day: string, end: number): FoundDate | null {
  let at = skipOrdinal(text, end)
  at = skipGap(text, at)
  if (text.slice(at, at + 3).toLowerCase() === 'of ') at = skipGap(text, at + 3)
  const month = monthNameAt(text, at)
  return month && scanYearAfter(text, month.end, (year) => dayOf(year, String(month.month), day))
}

/* ---- Month names first: March 1, 2026 and March 2026 ---- */

function scanMonthFirst(text: string, at: number): FoundDate | null {
  const month = monthNameAt(text, at)
  if (!month) return null
  const number = String(month.month)
  const bare = scanYearAfter(text, month.end, (year) => monthOf(year, number))
  if (bare) return bare
  const dayAt = skipGap(text, month.end)
  const day = digitsAt(text, dayAt)
  if (day.length < 1 || day.length > 2) return null
  return scanYearAfter(text, skipOrdinal(text, dayAt + day.length), (year) => dayOf(year, number, day))
}

function scanYearAfter(text: string, end: number, read: (year: string) => DateReading): FoundDate | null {
  const at = skipGap(text, end)
  const year = at > end ? digitsAt(text, at) : ''
  return year.length === 4 && isYear(year) ? {reading: read(year), end: at + 4} : null
}

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december'
]

function monthNameAt(text: string, at: number): {month: number; end: number} | null {
  const name = lettersAt(text, at).toLowerCase()
  if (name.length < 3 || name.length > 9) return null
  const index = monthNames.findIndex((month) => month === name || month.slice(0, 3) === name || (name === 'sept' && month === 'september'))
  return index < 0 ? null : {month: index + 1, end: at + name.length}
}

/* ---- A format of the library's own ---- */

/** Where two formats give two days, nobody knows which is meant. */
function readByFormats(text: string, formats: readonly string[]): DateReading | null {
  const readings = formats.flatMap((format) => findFormatted(text, format) ?? [])
  const days = readings.filter((reading) => 'iso' in reading)
  const other = days.find(({iso}) => iso !== days[0]!.iso)
  return other ? {ambiguous: [days[0]!.iso, other.iso]} : (days[0] ?? readings[0] ?? null)
}

function findFormatted(text: string, format: string): DateReading | null {
  const fields = formatFields(format)
  for (let at = 0; at < text.length; at++) {
    if (isWordAt(text, at - 1) || !isWordAt(text, at)) continue
    const reading = readFormatted(text, at, fields)
    if (reading) return reading
  }
  return null
}

function readFormatted(text: string, start: number, fields: readonly FormatField[]): DateReading | null {
  const found = {d: '', M: '', y: ''}
  let at = start
  for (const {letter, length, literal} of fields) {
    const value = letter ? fieldAt(text, at, letter, length) : text.startsWith(literal, at) ? {text: literal, length: literal.length} : null
    if (!value) return null
    if (letter) found[letter] = value.text
    at += value.length
  }
  if (isWordAt(text, at) || !found.y) return null
  if (!found.M) return {iso: found.y, precision: 'year'}
  return found.d ? dayOf(found.y, found.M, found.d) : monthOf(found.y, found.M)
}

function fieldAt(text: string, at: number, letter: 'd' | 'M' | 'y', length: number): {text: string; length: number} | null {
  if (letter === 'M' && length > 2) {
    const month = monthNameAt(text, at)
    return month && {text: String(month.month), length: month.end - at}
  }
  const digits = digitsAt(text, at)
  if (letter !== 'y') return digits.length === 1 || digits.length === 2 ? {text: digits, length: digits.length} : null
  if (length === 2) return digits.length === 2 ? {text: `20${digits}`, length: 2} : null
  return digits.length === 4 ? {text: digits, length: 4} : null
}

/* ---- Days that a calendar has ---- */

function dayOf(year: string, month: string, day: string): DateReading {
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  if (m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m) || !isYear(year)) return {impossible: true}
  return {iso: isoOf(y, m, d), precision: 'day'}
}

function monthOf(year: string, month: string): DateReading {
  const m = Number(month)
  return m < 1 || m > 12 ? {impossible: true} : {iso: `${year}-${month.padStart(2, '0')}`, precision: 'month'}
}

/** A review of a health page lies in these centuries; other numbers of four digits are no years. */
function isYear(text: string): boolean {
  return text >= '1900' && text <= '2199'
}

function isYearFirst(text: string): boolean {
  return /^\d{4}-\d\d?(-\d\d?)?($|[T ])/.test(text)
}

/* ---- Characters ---- */

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 32
  return code >= 97 && code <= 122
}

function isWordAt(text: string, at: number): boolean {
  return isDigit(text, at) || isLetter(text, at)
}

/** The marks between the numbers of a date, the hyphens of typesetters among them. */
function isSeparator(character: string): boolean {
  return character !== '' && '-/.\u2010\u2011\u2013'.includes(character)
}

/** The digits from an offset; at most nine, since no date has more in a row. */
function digitsAt(text: string, at: number): string {
  let end = at
  while (end < at + 9 && isDigit(text, end)) end++
  return text.slice(at, end)
}

/** The ASCII letters from an offset; at most twelve, since no month or weekday has more. */
function lettersAt(text: string, at: number): string {
  let end = at
  while (end < at + 12 && isLetter(text, end)) end++
  return text.slice(at, end)
}

/** Skips what may stand between the parts of a written date. */
function skipGap(text: string, at: number): number {
  let end = at
  while (end < at + 6 && ' \u00a0\u202f\t,.-/\u2010\u2011'.includes(text.charAt(end) || 'x')) end++
  return end
}

function skipOrdinal(text: string, at: number): number {
  const letters = lettersAt(text, at).toLowerCase()
  return ['st', 'nd', 'rd', 'th'].includes(letters) ? at + 2 : at
}

const weekdays = new Set('mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday'.split(' '))

function skipWeekday(text: string, at: number): number {
  const letters = lettersAt(text, at)
  return weekdays.has(letters.toLowerCase()) ? skipGap(text, at + letters.length) : at
}

/** Names of time zones: a date with one is the day that is written, wherever the reader lives. */
const zone =
  '(?: ?\\(?(?:Z|UTC|GMT|BST|IST|WES?T|CES?T|EES?T|MSK|[ECMP][SD]?T|AK[SD]T|HST|A[CEW][SD]?T|NZ[SD]T|JST|KST|SGT|HKT|PKT|WIB|WITA|WIT|SAST|EAT|WAT|BRT|ART)\\b\\)?)?'
const time = '(?:\\d{1,2}[:h]\\d\\d(?::\\d\\d(?:[.,]\\d{1,9})?)?(?: ?[ap]\\.?m\\b\\.?| ?h\\b)?|\\d{1,2} ?[ap]\\.?m\\b\\.?)'
const timeAfterDate = new RegExp(
  `^(?:T| {1,3}|, ?|,? at | - | \u2013 )${time}${zone}(?: ?[+-]\\d\\d(?::?\\d\\d)?)?(?: \\([A-Za-z ]{3,40}\\))?`,
  'i'
)
const timeBeforeDate = new RegExp(`^${time}${zone}(?:,? on |, ?| )`, 'i')

function skipTime(text: string, at: number): number {
  return at + (timeAfterDate.exec(text.slice(at, at + 90))?.[0].length ?? 0)
}

/** `14:05, 3 March 2026`: cheap to rule out, since the third or second mark tells. */
function skipTimeBefore(text: string, at: number): number {
  const mark = text[at + 1]
  if (!isDigit(text, at) || (mark !== ':' && text[at + 2] !== ':' && !/^\d{1,2} ?[ap]/i.test(text.slice(at, at + 4)))) return at
  return at + (timeBeforeDate.exec(text.slice(at, at + 40))?.[0].length ?? 0)
}
