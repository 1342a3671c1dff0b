import {
  type Context,
  type Contributor,
  type CreditDate,
  creditsOf,
  type Document,
  defineRule,
  lastDayOf,
  type Problem,
  type Reviewer,
  reviewsOf,
  type StatedDate
} from '@bedside/core'
import {severityFor, shortName} from '../reviewing.js'

export default defineRule({
  id: 'attribution/inactive-reviewer',
  summary: 'Have pages reviewed by people who may review on that day.',
  severity: 'error',
  sources: ['NHS digital service manual, standard for creating health content: process', 'PIF TICK, criterion 1: systems'],
  *check(document, _options, context) {
    if (context.reviewers === null) return
    for (const {person, date} of reviewsByListed(document, context)) {
      const problem = date ? problemOn(person, date) : problemWithoutDate(person, context.today)
      if (problem) yield {...severityFor(document, context), ...problem, at: person}
    }
  }
})

/** A review by somebody in the list, with the day that it is of; null where the page says none. */
interface ListedReview {
  person: Contributor
  date: StatedDate | null
}

/** The reviews by people in the list: the entries below `review:` one by one, and whoever else is named as a reviewer. */
function reviewsByListed(document: Document, context: Context): ListedReview[] {
  const {reviewers, bylines, dates} = creditsOf(document, context)
  if (!reviewers.some(hasLimits) && !document.frontmatter) return []
  const entries = reviewsOf(document, context)
  const named = bylines.filter(({people}) => people.some(({kind}) => kind === 'named'))
  const taken = new Set([...entries.map(({on}) => on?.start), ...named.map(({date}) => date?.start)])
  const ofPage = latest(dates.filter(({field, start}) => field === 'review.on' && !taken.has(start)))
  const signed = entries.flatMap(({by, on}) => by.map((person) => ({person, date: on ?? ofPage})))
  const idsSigned = new Set(signed.map(({person}) => person.listed?.id))
  const others = reviewers
    .filter(({listed}) => listed !== null && !idsSigned.has(listed.id))
    .map((person) => ({person, date: bylines.find((byline) => byline.date && byline.people.some(isSame(person)))?.date ?? ofPage}))
  return [...signed, ...others].filter(({person}) => hasLimits(person))
}

function hasLimits({listed}: Contributor): boolean {
  return listed?.active !== undefined
}

function isSame({listed}: Contributor): (other: Contributor) => boolean {
  return (other) => other.listed?.id === listed?.id
}

/** The latest of the dates that no entry and no byline keeps for its own people; one that cannot be read comes first. */
function latest(dates: readonly CreditDate[]): CreditDate | null {
  const day = ({reading}: CreditDate) => (reading && 'iso' in reading ? lastDayOf(reading.iso) : '')
  return dates.reduce<CreditDate | null>((best, date) => (best && day(best) >= day(date) ? best : date), null)
}

/** A month or a year is out of bounds only if all of it is. A date that cannot be read is no matter of this rule. */
function problemOn(person: Contributor, {reading}: CreditDate | StatedDate): Omit<Problem, 'at'> | null {
  if (!reading || !('iso' in reading)) return null
  const bound = boundBroken(person.listed!, firstDayOf(reading.iso), lastDayOf(reading.iso))
  if (!bound) return null
  return {message: `${boundOf(person, bound)}; the review is of ${reading.iso}; have an active reviewer sign.`, data: {...bound}}
}

/** Without a date the review may be of today; whether it is, nobody can tell. */
function problemWithoutDate(person: Contributor, today: string | null): Omit<Problem, 'at'> | null {
  const bound = today === null ? null : boundBroken(person.listed!, today, today)
  if (!bound) return null
  const when = bound.until === undefined ? 'earlier' : 'later'
  return {
    message: `${boundOf(person, bound)}, and the undated review may be ${when}; date it or review anew.`,
    data: {...bound},
    atMost: 'warning'
  }
}

/** The end of the active time that lies before all of a stretch of days, or the start that lies after it. */
function boundBroken({active}: Reviewer, first: string, last: string): {from?: string; until?: string} | null {
  if (active?.until !== undefined && first > lastDayOf(active.until)) return {until: active.until}
  return active?.from !== undefined && last < firstDayOf(active.from) ? {from: active.from} : null
}

function boundOf({listed}: Contributor, {from, until}: {from?: string; until?: string}): string {
  const name = shortName(listed!.name, 24)
  return until === undefined ? `${name} could review from ${from} on` : `${name} could review until ${until}`
}

function firstDayOf(iso: string): string {
  return `${iso}-01-01`.slice(0, 10)
}
