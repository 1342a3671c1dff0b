/** The day `months` later (or earlier, where negative): the same day of the month, or its last one where that month is shorter. */
export function addMonths(iso: string, months: number): string {
  const [year, month, day] = numbersOf(iso)
  const total = year * 12 + (month - 1) + months
  const newYear = Math.floor(total / 12)
  const newMonth = total - newYear * 12 + 1
  return isoOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)))
}

/** Whole days from one day to another; negative where `to` lies before `from`. */
export function daysBetween(from: string, to: string): number {
  const [fromYear, fromMonth, fromDay] = numbersOf(from)
  const [toYear, toMonth, toDay] = numbersOf(to)
  return Math.round((Date.UTC(toYear, toMonth - 1, toDay) - Date.UTC(fromYear, fromMonth - 1, fromDay)) / 86_400_000)
}

/** Orders ISO days: negative, zero or positive as `a` lies before, on or after `b`. */
export function compareDates(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The last day that an ISO day, month or year may mean: `2026-02` gives `2026-02-28`. */
export function lastDayOf(iso: string): string {
  const [year, month = 12] = iso.split('-').map(Number)
  return iso.length === 10 ? iso : isoOf(year!, month, daysInMonth(year!, month))
}

/** Days that a month has, from 1 for January. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** `YYYY-MM-DD`. */
export function isoOf(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function numbersOf(iso: string): [number, number, number] {
  const [year, month, day] = lastDayOf(iso).split('-').map(Number)
  return [year!, month!, day!]
}
