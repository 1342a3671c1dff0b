import {parseDate} from '@bedside/core'
import {UsageError} from '@bedside/engine'

/**
 * The day that `--now` names, or null where the flag is not given.
 * @throws UsageError where it is no day of the calendar, written `YYYY-MM-DD`.
 */
export function dayFrom(now: string | undefined): string | null {
  if (now === undefined) return null
  const day = parseDate(now)
  if (day && 'iso' in day && day.iso === now && day.precision === 'day') return now
  throw new UsageError(`--now takes a day that exists, written YYYY-MM-DD; found "${now}".`)
}
