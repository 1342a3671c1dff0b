import {
  type Context,
  contentOf,
  creditsOf,
  type Difference,
  type Document,
  defineRule,
  differenceOf,
  isSigned,
  type Problem,
  type Review,
  reviewRoles,
  reviewsOf,
  stateOf,
  unreadableHashes
} from '@bedside/core'
import {changeProblems, dayOf, signedBy} from '../changes.js'

export default defineRule({
  id: 'review/changed-since-sign-off',
  summary: 'Have a page reviewed again once it says something else than what was signed.',
  severity: 'error',
  sources: ['NHS digital service manual, review date: none for a page that was changed without a review of the whole page'],
  options: {
    voidedBy: {
      type: 'array',
      items: {type: 'string', enum: ['doses', 'numbers', 'guidance']},
      default: [],
      description: 'The only sections whose change voids a review: those that hold doses, numbers or guidance. Empty: every section.'
    }
  },
  *check(document, {voidedBy}, context) {
    const signed = reviewsOf(document, context).filter(isSigned)
    for (const role of reviewRoles) {
      const latest = latestOf(signed.filter((review) => review.role === role))
      if (latest) yield* signOffProblems(latest, document, voidedBy)
    }
    if (!signed.some(({role}) => role === 'clinical')) yield* historyProblems(document, context, voidedBy)
  }
})

/** The sign-off of the last day; of several on one day the one that stands last. */
function latestOf(reviews: readonly Review[]): Review | null {
  let latest: Review | null = null
  for (const review of reviews) if (!latest || dayOfReview(review) >= dayOfReview(latest)) latest = review
  return latest
}

function dayOfReview({on}: Review): string {
  return on ? dayOf(on) : ''
}

function* signOffProblems(review: Review, document: Document, voidedBy: readonly string[]): Generator<Problem> {
  for (const {at, raw} of unreadableHashes(review)) {
    const shown = raw.length > 24 ? `${raw.slice(0, 23)}\u2026` : raw
    yield {at, message: `"${shown}" is no sha256 hash of 64 digits, so it cannot be compared; sign the page again.`}
  }
  const {difference, moved} = stateOf(review, document)
  const signed = signedBy(review, review.hash ?? review)
  // Health hangs on the clinical review; the others are about how a page says it.
  const atMost = review.role === 'clinical' ? {} : {atMost: 'warning' as const}
  if (moved !== null && (!difference || isAnotherPage(difference, document))) yield movedProblem(review, moved, difference !== null)
  else if (difference) for (const problem of changeProblems(difference, signed, document, voidedBy)) yield {...problem, ...atMost}
}

/** True where most of a page is not what was signed: a new page that was begun as a copy of another one. */
function isAnotherPage({changes}: Difference, document: Document): boolean {
  return changes.length * 2 > contentOf(document).sections.length
}

function movedProblem(review: Review, moved: string, isOther: boolean): Problem {
  const path = moved.length > 40 ? `\u2026${moved.slice(-39)}` : moved
  return isOther
    ? {at: review, message: `This sign-off is of ${path}; this page says something else and needs its own review.`}
    : {at: review, message: `Page was signed as ${path} and says the same here; sign it again in its new place.`, atMost: 'note'}
}

/** Git shows that a page changed, not what its reviewer saw: then the most is a warning. */
function* historyProblems(document: Document, context: Context, voidedBy: readonly string[]): Generator<Problem> {
  const reviewed = context.history?.reviewed
  const on = reviewed && creditsOf(document, context).reviewedOn
  if (!reviewed || !on) return
  const difference = differenceOf(reviewed.content, contentOf(document))
  if (!difference) return
  const signed = {event: `the review of ${dayOf(on)}`, at: on, kinds: new Map(Object.entries(reviewed.kinds))}
  for (const problem of changeProblems(difference, signed, document, voidedBy)) yield {...problem, atMost: 'warning'}
}
