/**
 * What became of an external address when somebody asked for it. Plain data.
 *
 * `ok`: it was answered. `movedTo` is where it leads for good; `plainAt` an address without encryption at which an encrypted link ends.
 * `gone`: the host says that there is no such page (404, 410), or, where `status` is null, there is no such host. `sentTo` is that host where
 * redirects led to it; null where it is the link's own.
 * `unsure`: nobody can tell. It is no fault of the link.
 */
export type ExternalState =
  | {outcome: 'ok'; status: number; movedTo: string | null; plainAt: string | null}
  | {outcome: 'gone'; status: number | null; sentTo: string | null}
  | {outcome: 'unsure'; status: number | null; why: UnsureReason}

/** Why an address could not be checked, in the order in which reports count them. */
export const unsureReasons = [
  'refused',
  'busy',
  'server-error',
  'odd-answer',
  'redirects',
  'timeout',
  'tls',
  'network',
  'robots',
  'not-public',
  'out-of-time'
] as const

/**
 * `refused`: 401, 403, 451, 999 and other refusals. `busy`: 429, or 503 with the wish to wait. `odd-answer`: a status that says nothing of the
 * page. `redirects`: in a circle, too many, or to nowhere. `not-public`: an address that is not asked for, since it is no public one.
 * `out-of-time`: the run ended before its turn came.
 */
export type UnsureReason = (typeof unsureReasons)[number]
