import {
  articleTypeOf,
  type Context,
  type Contributor,
  type Credits,
  type Document,
  isClinical,
  oneLine,
  reviewsOf,
  type Severity
} from '@bedside/core'

/** A name as a message shows it: on one line, and cut where it has more than `longest` characters. */
export function shortName(name: string, longest = 34): string {
  return oneLine(name, longest)
}

/** True for somebody who can be told apart: a full name, an id or component that leads to one, a registered or linked single name. */
export function isNamed({kind, url, registration, listed}: Contributor): boolean {
  if (kind === 'named' || kind === 'reference' || listed) return true
  return (kind === 'mononym' && (url !== null || registration !== null)) || (kind === 'team' && url !== null)
}

/** True for a person, by full name, by a single name with a profile or a number, or by an id that a list of people may hold. */
export function isPerson({kind, name, url, registration, listed}: Contributor): boolean {
  if (kind === 'named' || listed !== null) return true
  if (kind === 'mononym') return url !== null || registration !== null
  return kind === 'reference' && !/[\s{}\ufffc:@/]/.test(name)
}

/** True for a person whom the reviewers list should hold and does not: of them `unknown-reviewer` speaks, where it is on, and no other rule. */
export function isUnlisted(reviewer: Contributor, {reviewers, settings}: Context): boolean {
  if (reviewers === null || reviewer.listed !== null || settings.get('attribution/unknown-reviewer') === 'off') return false
  return isPerson(reviewer)
}

const approvals = new Set([
  'approved',
  'reviewed',
  'verified',
  'complete',
  'completed',
  'signed off',
  'medically reviewed',
  'clinically reviewed',
  'medically approved',
  'clinically approved'
])

/** True where the page says that its review is done. */
export function isApproved({status}: Credits): boolean {
  return status !== null && approvals.has(status.value.trim().toLowerCase().replace(/[-_]/g, ' '))
}

/** A page that is not clinical, or only seems so, owes less: then a finding counts as a warning at most. Spread it into a problem. */
export function severityFor(document: Document, context: Context): {atMost?: Severity} {
  const type = articleTypeOf(document, context)
  return type && isClinical(type) && type.origin !== 'guess' ? {} : {atMost: 'warning'}
}

/**
 * True where entries below `review:` are editorial or lay: then review/missing-clinical-role, which points there, says that no clinician
 * reviewed the page, unless it is off.
 */
export function isToldByRoles(document: Document, context: Context): boolean {
  if (context.settings.get('review/missing-clinical-role') === 'off') return false
  return reviewsOf(document, context).some(({role}) => role !== 'clinical')
}
