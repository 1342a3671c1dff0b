import {
  type Context,
  compareDates,
  contentOf,
  creditsOf,
  type Difference,
  type Document,
  differenceOf,
  isOfSections,
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
 * The sign-offs of each role that count, latest first: that of the last day; of several on one day, or without one, the one that stands last.
 * An older sign-off gave way to it, signed or not. But one of single sections leaves the others to the sign-off before it.
 */
export function currentReviews(document: Document, context: Context): readonly Review[] {
  const reviews = reviewsOf(document, context)
  return reviewRoles.flatMap((role) => {
    const own = reviews.filter((review) => review.role === role).sort((a, b) => compareDates(dayOf(a), dayOf(b)))
    const whole = own.findLastIndex((review) => !isOfSections(review))
    return own.slice(Math.max(whole, 0)).reverse()
  })
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
    const difference = withoutSignedLater(stateOf(review, document).difference, review, signed)
    const counted = difference && counting(difference, review.kinds, document, voidedBy)
    return counted ? [{review, difference: counted}] : []
  })
  const reviewed = context.history?.reviewed
  if (!reviewed || signed.some(({role}) => role === 'clinical') || !creditsOf(document, context).reviewedOn) return differences
  const difference = differenceOf(reviewed.content, contentOf(document))
  const counted = difference && counting(difference, new Map(Object.entries(reviewed.kinds)), document, voidedBy)
  return counted ? [...differences, {review: null, difference: counted}] : differences
}

/** What is left of a difference without the sections that somebody signed later in the same role. The latest sign-offs stand first. */
function withoutSignedLater(difference: Difference | null, review: Review, signed: readonly Review[]): Difference | null {
  if (difference?.kind !== 'sections') return difference
  const later = signed.slice(0, signed.indexOf(review)).filter(({role}) => role === review.role)
  const changes = difference.changes.filter(({id}) => !later.some(({sections}) => sections.get(id)?.value))
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
