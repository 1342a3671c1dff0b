import {
  type Context,
  contentOf,
  creditsOf,
  type Difference,
  type Document,
  differenceOf,
  isSigned,
  lastDayOf,
  type Review,
  reviewRoles,
  reviewsOf,
  type SectionChange,
  stateOf
} from '@bedside/core'
import {isoDate} from './dates.js'
import {sectionKinds, sectionsByKind} from './section-kinds.js'

/** How a page differs from what was reviewed, as far as it counts. */
export interface ReviewDifference {
  /** The sign-off that it differs from; null where Git, and no sign-off, says what was reviewed. */
  review: Review | null
  difference: Difference
}

/**
 * The sign-offs of each role that count: the one of the last day; of several on one day, or without one, the one that stands last. An older
 * sign-off gave way to it, signed or not. Where it holds some sections only, the last one of the page as a whole stands before it.
 */
export function currentReviews(document: Document, context: Context): readonly Review[] {
  const reviews = reviewsOf(document, context)
  return reviewRoles.flatMap((role) => {
    const own = reviews.filter((review) => review.role === role)
    const latest = latestOf(own)
    if (!latest || !isOfSections(latest)) return latest ?? []
    const whole = latestOf(own.filter((review) => !isOfSections(review)))
    return whole ? [whole, latest] : latest
  })
}

function latestOf(reviews: readonly Review[]): Review | null {
  return reviews.reduce<Review | null>((best, review) => (best && dayOf(review) < dayOf(best) ? best : review), null)
}

/** True for a sign-off of some sections, and not of the page as a whole. */
function isOfSections({hash, sections}: Review): boolean {
  return hash === null && sections.size > 0
}

function dayOf({on}: Review): string {
  const iso = on && isoDate(on)
  return iso ? lastDayOf(iso) : ''
}

/**
 * How a page differs from each sign-off that counts; where no clinical one holds hashes, from what Git had when the review was recorded.
 * @param voidedBy Kinds of sections that alone void a review; empty where every section does.
 */
export function reviewDifferences(document: Document, context: Context, voidedBy: readonly string[]): ReviewDifference[] {
  const signed = currentReviews(document, context).filter(isSigned)
  const differences = signed.flatMap((review): ReviewDifference[] => {
    const difference = withoutLaterSections(stateOf(review, document).difference, review, signed)
    const counted = difference && counting(difference, review.kinds, document, voidedBy)
    return counted ? [{review, difference: counted}] : []
  })
  const reviewed = context.history?.reviewed
  if (!reviewed || signed.some(({role}) => role === 'clinical') || !creditsOf(document, context).reviewedOn) return differences
  const difference = differenceOf(reviewed.content, contentOf(document))
  const counted = difference && counting(difference, new Map(Object.entries(reviewed.kinds)), document, voidedBy)
  return counted ? [...differences, {review: null, difference: counted}] : differences
}

/** What a sign-off of the whole page says of sections that were signed later gives way to that later sign-off. */
function withoutLaterSections(difference: Difference | null, review: Review, current: readonly Review[]): Difference | null {
  const later = current.find((other) => other !== review && other.role === review.role && isOfSections(other))
  if (difference?.kind !== 'sections' || !later || isOfSections(review)) return difference
  const changes = difference.changes.filter(({id}) => !later.sections.has(id))
  return changes.length > 0 ? {...difference, changes} : null
}

type Kinds = ReadonlyMap<string, readonly string[]>

/** What of a difference counts; null where nothing does. Nobody can tell what changed of a page of which one hash is known, so all of it counts. */
function counting(difference: Difference, kinds: Kinds, document: Document, voidedBy: readonly string[]): Difference | null {
  if (voidedBy.length === 0 || difference.kind === 'page') return difference
  if (difference.kind === 'order') return null
  const changes = difference.changes.filter((change) => isOfKind(change, kinds, document, voidedBy))
  return changes.length > 0 ? {...difference, changes} : null
}

/** True for a section that held one of these kinds when it was signed, or holds one now. */
function isOfKind({id}: SectionChange, kinds: Kinds, document: Document, wanted: readonly string[]): boolean {
  const now = sectionsByKind(document)
  return sectionKinds.some((kind) => wanted.includes(kind) && (kinds.get(kind)?.includes(id) || now.get(kind)?.includes(id)))
}
