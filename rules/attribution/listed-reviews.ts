import {
  type Context,
  type Contributor,
  type CreditDate,
  creditsOf,
  type Document,
  lastDayOf,
  reviewsOf,
  type StatedDate
} from '@bedside/core'

/** A review by somebody in the list, with the day that it is of; null where the page says none. */
export interface ListedReview {
  person: Contributor
  date: StatedDate | null
}

/** The reviews by people in the list: the entries below `review:` one by one, and whoever else is named as a reviewer. */
export function reviewsByListed(document: Document, context: Context): ListedReview[] {
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
