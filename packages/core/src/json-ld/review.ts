import type {Context} from '../context.js'
import {compareDates} from '../credits/calendar.js'
import {creditsOf} from '../credits/credits.js'
import type {Contributor, CreditDate} from '../credits/person.js'
import {foldName} from '../credits/reviewers.js'
import type {Document} from '../document.js'
import {differenceOf, stateOf} from '../sign-off/changes.js'
import {contentOf} from '../sign-off/content.js'
import {isOfSections, isSigned, type Review, reviewsOf} from '../sign-off/reviews.js'
import {onOneLine} from './thing.js'

/** The clinical review that a page may claim. */
export interface ClaimedReview {
  reviewers: readonly Contributor[]
  /** The day of the review, `YYYY-MM-DD`; null where no single day is known. */
  on: string | null
  /** What cannot be claimed, and why, each a sentence. */
  notes: readonly string[]
}

const nothing = {reviewers: [], on: null}

/** The review of what a page says about health, as far as it still holds for what the page says now. */
export function claimedReview(document: Document, context: Context): ClaimedReview {
  const credits = creditsOf(document, context)
  const {status} = credits
  if (status && isOpen(status.value)) {
    const said = onOneLine(status.value)
    return {...nothing, notes: credits.reviewers.length > 0 ? [`The review is left out: its status is "${said}".`] : []}
  }
  const signed = reviewsOf(document, context).filter(({role}) => role === 'clinical')
  const outdated = signed.filter((review) => isSigned(review) && stateOf(review, document).difference !== null)
  if (outdated.length > 0) return afterChange(signed, outdated, context)
  if (hasChangedInHistory(document, context, signed)) {
    return {...nothing, notes: ['The review is left out: the page has changed since. Have it reviewed again.']}
  }
  return {reviewers: credits.reviewers, ...dayOf(clinicalDates(document, context), context)}
}

/** Words for a review that is not done, as `status:` keys have them. */
const openStatuses: ReadonlySet<string> = new Set([
  'draft',
  'pending',
  'pending review',
  'in review',
  'under review',
  'awaiting review',
  'needs review',
  'review needed',
  'not reviewed',
  'unreviewed',
  'rejected',
  'changes requested',
  'in progress',
  'todo'
])

function isOpen(status: string): boolean {
  return openStatuses.has(status.trim().toLowerCase().replace(/[-_]/g, ' '))
}

/** Of a page that changed after a sign-off, only what was signed as it stands, or reviewed later, can be claimed. */
function afterChange(signed: readonly Review[], outdated: readonly Review[], context: Context): ClaimedReview {
  const lastOutdated = latestOf(outdated.flatMap(({on}) => dayIn(on) ?? []))
  const standing = signed.filter((review) => {
    if (outdated.includes(review) || isOfSections(review)) return false
    const day = dayIn(review.on)
    return isSigned(review) || (day !== null && lastOutdated !== null && compareDates(day, lastOutdated) > 0)
  })
  const isSettled = standing.some(({hash}) => hash !== null)
  const notes = isSettled ? [] : outdated.map(outdatedNote)
  const claimed = dayOf(
    standing.flatMap(({on}) => on ?? []),
    context
  )
  return {reviewers: unique(standing.flatMap(({by}) => by)), on: claimed.on, notes: [...notes, ...claimed.notes]}
}

function outdatedNote({by, on}: Review): string {
  const who = by.map(({name}) => onOneLine(name)).filter(Boolean)
  const day = dayIn(on)
  const what = `The review${who.length > 0 ? ` by ${who.join(' and ')}` : ''}${day === null ? '' : ` of ${day}`}`
  return `${what} is left out: the page has changed since. Have it reviewed and signed again.`
}

/** Where nobody signed with a hash, git may know what the page said on the day of its review. */
function hasChangedInHistory(document: Document, {history}: Context, signed: readonly Review[]): boolean {
  if (!history?.reviewed || signed.some(isSigned)) return false
  return differenceOf(history.reviewed.content, contentOf(document)) !== null
}

function unique(people: readonly Contributor[]): readonly Contributor[] {
  return [...new Map(people.map((person) => [person.listed?.id ?? foldName(person.name), person])).values()]
}

/** The dates of clinical reviews: a fact check, an edit or a legal review has a day of its own. */
function clinicalDates(document: Document, context: Context): readonly CreditDate[] {
  const {dates, bylines} = creditsOf(document, context)
  const others = bylines.filter(({clinical}) => !clinical)
  return dates.filter(
    ({field, origin, start, end}) =>
      field === 'review.on' && !(origin === 'text' && others.some((byline) => byline.start <= start && end <= byline.end))
  )
}

/** The latest day among dates. Where the latest one is no day, or lies ahead, no day is known. */
function dayOf(dates: readonly CreditDate[], {today}: Context): Pick<ClaimedReview, 'on' | 'notes'> {
  const days = dates.flatMap(({reading}) => (reading && 'iso' in reading ? [reading.iso] : []))
  const last = latestOf(days)
  const left = (date: string, why: string) => ({
    on: null,
    notes: [`The review date "${onOneLine(date).slice(0, 40)}" is left out: ${why}.`]
  })
  if (last === null) return dates[0] ? left(dates[0].raw, 'it cannot be read as one day; write YYYY-MM-DD') : {on: null, notes: []}
  if (last.length < 10) return left(last, 'it is no single day; write YYYY-MM-DD')
  return today !== null && compareDates(last, today) > 0 ? left(last, 'it lies ahead') : {on: last, notes: []}
}

function dayIn(date: CreditDate | null): string | null {
  return date?.reading && 'iso' in date.reading ? date.reading.iso : null
}

function latestOf(days: readonly string[]): string | null {
  return days.reduce<string | null>((latest, day) => (latest === null || compareDates(day, latest) > 0 ? day : latest), null)
}
