import {
  articleTypeOf,
  type Contributor,
  type CreditDate,
  creditsOf,
  type Difference,
  type Document,
  daysBetween,
  isClinical,
  type ReviewRole,
  type SectionChange
} from '@bedside/core'
import {type Due, dueOf, isoDate, monthsOf, type ReviewAges, reviewDifferences} from '@bedside/rules-review'
import type {LintSettings} from './libraries.js'

/** What became of the review of one page. Plain data. */
export interface ReviewState {
  /** On one line; empty where the page has none. */
  title: string
  /** Stated, configured or guessed; null where nothing tells. */
  type: string | null
  due: DueDay | null
  /** The last review as `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; null where none is stated, or it cannot be read in one way. */
  reviewedOn: string | null
  /** Names of people and teams, placeholders left out. */
  reviewers: readonly string[]
  changed: ChangedSince | null
  /** True for a page of a stated or configured clinical type that gives no review date at all. */
  isUnreviewed: boolean
  /**
   * Review dates as written that keep the due day from being known: unreadable, impossible or ambiguous; empty where the whole frontmatter
   * cannot be read. Null where nothing keeps it from being known.
   */
  unreadable: readonly string[] | null
}

/** When a review is due. */
export interface DueDay {
  /** The last day in time, `YYYY-MM-DD`. */
  day: string
  /** Days until then; negative: days late. */
  days: number
  basis: Due['basis']
  /** How long a review of this page lasts. */
  months: number
}

/** How a page differs from what was reviewed. */
export interface ChangedSince {
  /** The reviews that it differs from. `role` is null where git and not a sign-off says what was reviewed. */
  since: readonly {role: ReviewRole | null; on: string | null}[]
  sections: readonly ChangedSection[]
}

/** A section that is not what was reviewed; where `sections` is empty, they only stand in another order. */
export interface ChangedSection {
  /** As sign-offs have it: the slug of the heading, `top` for what stands before the first one. */
  id: string
  /** Its heading; empty for what stands before the first one, and for a removed section. */
  title: string
  kind: SectionChange['kind']
}

/**
 * Works out what became of the review of a page, with the settings that it is linted with: a page for which `review/expired` or
 * `review/changed-since-sign-off` is off has no due day, or has not changed. `context.today` must be set.
 */
export function reviewStateOf(document: Document, settings: LintSettings): ReviewState {
  const {context} = settings
  const {reviewedOn, nextReview, reviewers, dates, component} = creditsOf(document, context)
  const type = articleTypeOf(document, context)
  const months = monthsFrom(type?.name ?? '', settings)
  const due = months === null ? null : dueDay(document, months, settings)
  const hidden = isUnreadable(document)
  return {
    title: document.title?.text.replace(/\s+/g, ' ') ?? '',
    type: type?.name ?? null,
    due,
    reviewedOn: reviewedOn && isoDate(reviewedOn),
    reviewers: [...new Set(reviewers.flatMap(nameOf))],
    changed: changedSince(document, settings),
    isUnreviewed: type !== null && type.origin !== 'guess' && isClinical(type) && !reviewedOn && !nextReview && !component && !hidden,
    unreadable: months === null || due ? null : hidden ? [] : unreadableDates(dates)
  }
}

/** True where a mistake keeps all of the frontmatter from being read. */
function isUnreadable({frontmatter}: Document): boolean {
  return frontmatter !== null && frontmatter.errors.length > 0 && Object.keys(frontmatter.data).length === 0
}

function unreadableDates(dates: readonly CreditDate[]): string[] | null {
  const reviewDates = dates.filter(({field}) => field === 'review.on' || field === 'review.next')
  const raw = reviewDates.filter((date) => isoDate(date) === null).map((date) => date.raw)
  return raw.length > 0 ? raw : null
}

/** How many months a review of a page lasts, as `review/expired` is set for it; null where its age does not count. */
function monthsFrom(type: string, {rules}: LintSettings): number | null {
  const configured = rules.find(({rule}) => rule.id === 'review/expired')
  return configured ? monthsOf(type, configured.options as unknown as ReviewAges) : null
}

function dueDay(document: Document, months: number, {context}: LintSettings): DueDay | null {
  const due = dueOf(creditsOf(document, context), months)
  return due && {day: due.due, days: daysBetween(context.today!, due.due), basis: due.basis, months}
}

function nameOf({kind, name, listed}: Contributor): string[] {
  const shown = name || listed?.id
  return kind === 'placeholder' || !shown ? [] : [shown]
}

/* ---- Changes ---- */

/** What the page says against what was reviewed, as `review/changed-since-sign-off` is set for it. */
function changedSince(document: Document, {context, rules}: LintSettings): ChangedSince | null {
  const configured = rules.find(({rule}) => rule.id === 'review/changed-since-sign-off')
  if (!configured) return null
  const changed = reviewDifferences(document, context, configured.options.voidedBy as readonly string[])
  if (changed.length === 0) return null
  const since = changed.map(({review}) => {
    const on = review ? review.on : creditsOf(document, context).reviewedOn
    return {role: review?.role ?? null, on: on && isoDate(on)}
  })
  return {since, sections: sectionsIn(changed.map(({difference}) => difference))}
}

/** Every section that is told, once. */
function sectionsIn(differences: readonly Difference[]): ChangedSection[] {
  const byId = new Map<string, ChangedSection>()
  for (const {kind, id, section} of differences.flatMap(({changes}) => changes)) byId.set(id, {id, title: section?.title ?? '', kind})
  return [...byId.values()]
}
