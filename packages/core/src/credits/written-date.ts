const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/**
 * A day as `YYYY-MM-DD` in the way in which another date is written: `1 March 2026`, `March 1, 2026`, `Mar 2026`, `2026-03-01`. Where the other one
 * is in figures alone, the month comes in letters, in the order of the locale, so that nobody misreads it.
 * Null where the other date says more than a date, such as a weekday.
 */
export function writtenLike(written: string, iso: string, locale = 'en-US'): string | null {
  const [year = '', month, day] = iso.split('-')
  const text = written.trim()
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return iso
  if (/^\d{4}$/.test(text)) return year
  const full = months[Number(month) - 1]
  if (!full || !day) return null
  const named = /^(?:(\d{1,2}(?:st|nd|rd|th)? (?:of )?))?(\p{L}{3,9})\.?(?: (\d{1,2}(?:st|nd|rd|th)?))?,? \d{4}$/u.exec(text)
  if (named && months.some((each) => each.slice(0, 3).toLowerCase() === named[2]!.slice(0, 3).toLowerCase())) {
    const name = named[2]!.length === 3 ? full.slice(0, 3) : full
    if (named[1]) return `${Number(day)} ${name} ${year}`
    return named[3] ? `${name} ${Number(day)}, ${year}` : `${name} ${year}`
  }
  if (!/^[\d./-]+$/.test(text)) return null
  return locale.toLowerCase() === 'en-us' ? `${full} ${Number(day)}, ${year}` : `${Number(day)} ${full} ${year}`
}
