import {
  type Context,
  type Contributor,
  type CreditDate,
  type Credits,
  compareDates,
  creditsOf,
  type DateField,
  type Document,
  lastDayOf,
  type Span
} from '@bedside/core'

/** What a page says of itself, its embedded JSON-LD left out. */
export interface PageSays {
  reviewers: readonly Contributor[]
  authors: readonly Contributor[]
  publisher: Contributor | null
  /** People who checked facts: JSON-LD has no other place for them than among the reviewers. */
  checkers: readonly Contributor[]
  /** The latest date that can be read, as `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; null where there is none. */
  reviewedOn: string | null
  updatedOn: string | null
  /** True where a component may say more than the source does. */
  isPartial: boolean
  /** True where a name stands in the source outside its JSON-LD: a byline may be where Bedside does not read. */
  mentions(name: string): boolean
}

/** Reads what a page says of who made it and when. @param apart Where its JSON-LD stands. */
export function pageSays(document: Document, context: Context, apart: readonly Span[]): PageSays {
  const credits = creditsOf(document, context)
  const isOwn = ({start, end}: Span) => !apart.some((span) => span.start <= start && end <= span.end)
  return {
    reviewers: credits.reviewers.filter(isOwn),
    authors: credits.authors.filter(isOwn),
    publisher: credits.publisher,
    checkers: credits.bylines.flatMap(({roles, people}) => (roles.includes('fact-checker') ? people : [])),
    reviewedOn: latestOf(clinicalDates(credits).filter(isOwn), 'review.on'),
    updatedOn: latestOf(credits.dates.filter(isOwn), 'updated'),
    isPartial: credits.component !== null,
    mentions: (name) => mentions(document.source, name, apart)
  }
}

/** Dates without those of fact checks, edits and legal reviews. */
function clinicalDates({dates, bylines}: Credits): readonly CreditDate[] {
  const others = bylines.filter(({clinical}) => !clinical)
  return dates.filter(({origin, start, end}) => origin !== 'text' || !others.some((one) => one.start <= start && end <= one.end))
}

function latestOf(dates: readonly CreditDate[], field: DateField): string | null {
  const days = dates.flatMap(({field: of, reading}) => (of === field && reading && 'iso' in reading ? [reading.iso] : []))
  return days.reduce<string | null>((last, day) => (last === null || compareDates(lastDayOf(day), lastDayOf(last)) > 0 ? day : last), null)
}

function mentions(source: string, name: string, apart: readonly Span[]): boolean {
  for (let at = source.indexOf(name); at >= 0; at = source.indexOf(name, at)) {
    const inside = apart.find(({start, end}) => start <= at && at < end)
    if (!inside) return true
    at = inside.end
  }
  return false
}
