import {parseDate} from '@bedside/core'
import {UsageError} from '@bedside/engine'

/**
 * A day that stands on the command line; null where none does.
 * @throws UsageError where it is no day that exists, written YYYY-MM-DD.
 */
export function dayFrom(flag: string, written: string | undefined): string | null {
  if (written === undefined) return null
  const day = parseDate(written)
  if (day && 'iso' in day && day.iso === written && day.precision === 'day') return written
  throw new UsageError(`${flag} takes a day that exists, written YYYY-MM-DD; found "${written}".`)
}
