import {
  contentOf,
  creditsOf,
  type Difference,
  type Document,
  defineRule,
  isSigned,
  oneLine,
  type Problem,
  type Review,
  type SectionChange,
  type Span,
  stateOf,
  unreadableHashes
} from '@bedside/core'
import {currentReviews, reviewDifferences} from '../changes.js'
import {isoDate} from '../dates.js'

export default defineRule({
  id: 'review/changed-since-sign-off',
  summary: 'Have a page reviewed again once it says something else than what was signed.',
  severity: 'error',
  sources: [
    'NHS digital service manual, "Know that a page is up to date": no review date for a page that was changed without a review of the whole page'
  ],
  options: {
    voidedBy: {
      type: 'array',
      items: {type: 'string', enum: ['doses', 'numbers', 'guidance']},
      default: [],
      description: 'The only sections whose change voids a review: those that hold doses, numbers or guidance. Empty: every section.'
    },
    askGit: {
      type: 'boolean',
      default: true,
      description: 'Compare a page that states a review date and holds no hash with what Git had when the review was recorded.'
    }
  },
  *check(document, {voidedBy, askGit}, context) {
    for (const review of currentReviews(document, context).filter(isSigned)) {
      for (const {at, raw} of unreadableHashes(review)) yield hashProblem(at, raw)
      const {moved, difference} = stateOf(review, document)
      if (moved !== null && !difference) yield movedProblem(review, moved)
    }
    for (const {review, difference} of reviewDifferences(document, context, voidedBy)) {
      if (review) yield* signOffProblems(review, difference, document)
      else if (askGit) yield* historyProblems(difference, creditsOf(document, context).reviewedOn!)
    }
  }
})

function hashProblem(at: Span, raw: string): Problem {
  return {at, message: `"${oneLine(raw, 24)}" is no sha256 hash of 64 digits, so it cannot be compared; sign the page again.`}
}

function movedProblem(at: Review, moved: string): Problem {
  return {at, message: `Page was signed as ${ending(moved)} and says the same here; sign it again in its new place.`, atMost: 'note'}
}

function* signOffProblems(review: Review, difference: Difference, document: Document): Generator<Problem> {
  // Health hangs on the clinical review; the others are about how a page says it.
  const atMost = review.role === 'clinical' ? {} : {atMost: 'warning' as const}
  const {moved} = stateOf(review, document)
  // Most of the page is not what was signed: a new page that was begun as a copy of another one.
  if (moved !== null && difference.changes.length * 2 > contentOf(document).sections.length) {
    yield {at: review, message: `This sign-off is of ${ending(moved)}; this page says something else and needs its own review.`, ...atMost}
    return
  }
  const who = oneLine(review.by[0]?.listed?.id ?? review.by[0]?.name ?? '', 20) || 'the reviewer'
  const day = review.on ? ` on ${isoDate(review.on) ?? oneLine(review.on.raw, 20)}` : ''
  for (const problem of changeProblems(difference, `${who} signed${day}`, review.hash ?? review)) yield {...problem, ...atMost}
}

/** Git shows that a page changed, not what its reviewer saw: then the most is a warning. */
function* historyProblems(difference: Difference, on: NonNullable<Review['on']>): Generator<Problem> {
  const event = `the review of ${isoDate(on) ?? oneLine(on.raw, 20)}`
  for (const problem of changeProblems(difference, event, on)) yield {...problem, atMost: 'warning'}
}

/** Findings that one sign-off gives at most: beyond that the page is another one, and one finding says so. */
const mostFindings = 10

/**
 * A problem for each section, at the section.
 * @param event Such as `ida-moe signed on 2026-03-02`.
 * @param at Where a finding stands that no section of the page can hold.
 */
function changeProblems({kind, changes}: Difference, event: string, at: Span): Problem[] {
  if (kind !== 'sections') {
    const fact = kind === 'order' ? 'The order of the sections' : 'The page'
    return [{at, message: `${fact} changed since ${event}; have it reviewed again.`, data: {change: kind}}]
  }
  if (changes.length <= mostFindings) return changes.map((change) => changeProblem(change, event, at))
  const message = `${changes.length} sections changed since ${event}; have the page reviewed again.`
  return [{at, message, data: {change: 'sections', sections: changes.map(({id}) => id)}}]
}

function changeProblem({kind, id, section}: SectionChange, event: string, at: Span): Problem {
  const name = section && section.title === '' ? 'The text before the first heading' : `Section "${oneLine(section?.title ?? id, 28)}"`
  const fact = {changed: 'changed', added: 'was added', removed: 'was removed'}[kind]
  return {at: section ?? at, message: `${name} ${fact} since ${event}; have it reviewed again.`, data: {change: kind, section: id}}
}

/** The last part of a path: what tells pages apart. */
function ending(path: string): string {
  return path.length > 40 ? `\u2026${path.slice(-39)}` : path
}
