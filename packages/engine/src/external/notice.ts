import {type ExternalState, type UnsureReason, unsureReasons} from '@bedside/core'
import type {Checked} from './check-all.js'

/** What a report says of external addresses. Plain data. */
export interface ExternalReport {
  /** Different addresses on the pages. */
  addresses: number
  /** How many of them the cache answered for. */
  remembered: number
  ok: number
  gone: number
  /** In order of address. */
  couldNotCheck: readonly {url: string; why: UnsureReason; status: number | null}[]
}

/** Counts what was found out. */
export function externalReport({states, remembered}: Checked): ExternalReport {
  const count = (outcome: ExternalState['outcome']) => [...states.values()].filter((state) => state.outcome === outcome).length
  const couldNotCheck = [...states].flatMap(([url, state]) =>
    state.outcome === 'unsure' ? [{url, why: state.why, status: state.status}] : []
  )
  return {
    addresses: states.size,
    remembered,
    ok: count('ok'),
    gone: count('gone'),
    couldNotCheck: couldNotCheck.sort((a, b) => (a.url < b.url ? -1 : 1))
  }
}

const reasons: Readonly<Record<UnsureReason, string>> = {
  refused: 'refused to programs',
  busy: 'busy',
  'server-error': 'server errors',
  'odd-answer': 'odd answers',
  redirects: 'redirects that end nowhere',
  timeout: 'too slow',
  tls: 'trouble with encryption',
  network: 'no connection',
  robots: 'closed to programs by robots.txt',
  'not-public': 'not public',
  'out-of-time': 'left for the next run'
}

/** The report in sentences, to be said once a run. */
export function externalNotices({addresses, remembered, couldNotCheck}: ExternalReport, cacheFault: string | null): string[] {
  if (addresses === 0) return ['External addresses: there are none on these pages.']
  const counts = unsureReasons.flatMap((reason) => {
    const count = couldNotCheck.filter(({why}) => why === reason).length
    return count > 0 ? [`${reasons[reason]} ${count}`] : []
  })
  const unchecked = couldNotCheck.length > 0 ? ` ${couldNotCheck.length} could not be checked (${counts.join(', ')}).` : ''
  const cached = remembered > 0 ? `, ${remembered} of them remembered from the cache` : ''
  const fault = cacheFault === null ? [] : [`The cache of external addresses could not be written: ${cacheFault}.`]
  return [`External addresses: ${addresses}${cached}.${unchecked}`, ...fault]
}
