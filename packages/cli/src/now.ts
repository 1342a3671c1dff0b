import {daysInMonth} from '@bedside/core'
import {UsageError} from '@bedside/engine'

/** A day, or an instant with its zone as ISO 8601 and git write it: `2026-03-01T23:30:00-05:00`, `2026-03-01 23:30:00 -0500`. */
const written = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(?:Z| ?[+-](\d\d):?(\d\d)))?$/

/**
 * The day that a flag such as `--now` names, as `YYYY-MM-DD`; null where it is not given. Of an instant it is the day as written, in its own zone: the machine's
 * zone changes nothing.
 * @throws UsageError where it is no day of the calendar, or an instant without a zone.
 */
export function dayFrom(flag: string, now: string | undefined): string | null {
  if (now === undefined) return null
  const match = written.exec(now)
  const [year, month, day, hour = 0, minute = 0, second = 0, zoneHour = 0, zoneMinute = 0] = (match ?? [])
    .slice(1)
    .map((part) => Number(part ?? 0))
  const isDay = match !== null && month! >= 1 && month! <= 12 && day! >= 1 && day! <= daysInMonth(year!, month!)
  // A leap second is the sixtieth; no zone is more than 14 hours from UTC.
  if (isDay && hour < 24 && minute < 60 && second <= 60 && zoneHour <= 14 && zoneMinute < 60) return now.slice(0, 10)
  throw new UsageError(`${flag} takes a day that exists, written YYYY-MM-DD, or an instant with its zone; found "${now.slice(0, 60)}".`)
}
