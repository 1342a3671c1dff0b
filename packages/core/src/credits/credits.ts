import type {Context} from '../context.js'
import type {Document} from '../document.js'
import type {Span} from '../span.js'
import {type Field, type Fields, fieldsOf, foldKey} from './aliases.js'
import {compareDates, lastDayOf} from './calendar.js'
import {closingCredit} from './closing-credit.js'
import {contributorsFrom, datesFrom, spanAt, withReviewerDetails} from './frontmatter-credits.js'
import {type Contributor, type CreditDate, type DateField, nobody, type Role} from './person.js'
import {foldName} from './reviewers.js'
import {copyrightHolder, creditComponentOf, type TextByline, textCreditsOf} from './text-credits.js'

/** Who made a page and when, as its frontmatter and the bylines in its text say it. Frontmatter goes first. */
export interface Credits {
  authors: readonly Contributor[]
  /** Who reviewed what the page says about health, and what stands where a reviewer is due. A `Peer reviewed` is a team without a name. */
  reviewers: readonly Contributor[]
  publisher: Contributor | null
  /** Authors and reviewers as the frontmatter alone has them: what the text is compared with. */
  frontmatter: {authors: readonly Contributor[]; reviewers: readonly Contributor[]}
  /** Every date stated, in order. */
  dates: readonly CreditDate[]
  /** The latest of the dates of each field, or one that cannot be read where none can. */
  reviewedOn: CreditDate | null
  nextReview: CreditDate | null
  updatedOn: CreditDate | null
  publishedOn: CreditDate | null
  /** What the page says of the state of its review, such as `approved`. */
  status: ({value: string} & Span) | null
  bylines: readonly TextByline[]
  /** A component that may show more than the source does; then nothing can be said to be missing. */
  component: Span | null
}

const known = new WeakMap<Document, {context: Context; credits: Credits}>()

/** Who made a page, who reviewed it and when. Worked out once for a document and a context. */
export function creditsOf(document: Document, context: Context): Credits {
  const before = known.get(document)
  if (before?.context === context) return before.credits
  const credits = readCredits(document, context)
  known.set(document, {context, credits})
  return credits
}

const dateFields: readonly DateField[] = ['review.on', 'review.next', 'updated', 'published']

function readCredits(document: Document, context: Context): Credits {
  const fields = frontmatterFieldsOf(document, context)
  const {bylines, dates: textDates} = textCreditsOf(document, context)
  const ofText = (role: Role) => bylines.filter(({roles}) => roles.includes(role)).flatMap(({people}) => people)
  const dates = [
    ...dateFields.flatMap((name) => frontmatterDates(name, fields, document, context)),
    ...[...textDates, ...bylines.flatMap(({date}) => date ?? [])].sort((a, b) => a.start - b.start)
  ]
  const publishers = [
    ...contributorsFrom(fields.get('publisher') ?? [], document, context),
    ...ofText('publisher'),
    ...copyrightHolder(document),
    ...closingCredit(document)
  ]
  const frontmatter = {
    authors: contributorsFrom(fields.get('author') ?? [], document, context),
    reviewers: reviewersFrom(fields, document, context)
  }
  return {
    authors: merge([...frontmatter.authors, ...ofText('author')]),
    reviewers: merge([...frontmatter.reviewers, ...bylines.flatMap(reviewersOf)]),
    frontmatter,
    publisher: publishers.find(({kind, name}) => kind !== 'placeholder' && !isAddress(name)) ?? null,
    dates,
    reviewedOn: latest(dates, 'review.on'),
    nextReview: latest(dates, 'review.next'),
    updatedOn: latest(dates, 'updated'),
    publishedOn: latest(dates, 'published'),
    status: statusFrom(fields, document),
    bylines,
    component: creditComponentOf(document)
  }
}

/** `source: https://...` says where a page was copied from, not who answers for it. */
function isAddress(name: string): boolean {
  return /^https?:/i.test(name)
}

const noFields: Fields = new Map()

/** The values of a document's frontmatter by field; empty where it has none. */
export function frontmatterFieldsOf(document: Document, context: Context): Fields {
  return document.frontmatter ? fieldsOf(document.frontmatter, context) : noFields
}

/** `review_by` holds a person in some libraries and the day by which to review in others: what reads as a date is the day. */
function reviewersFrom(fields: Fields, document: Document, context: Context): Contributor[] {
  const named = (fields.get('review.by') ?? []).filter((field) => !isDay(field, document, context))
  const reviewers = contributorsFrom(named, document, context)
  return document.frontmatter ? withReviewerDetails(reviewers, document.frontmatter) : reviewers
}

/** Keys that hold a date of review in some libraries and something else in others: what does not read as a date is something else. */
const looseKeys = new Set(['reviewby', 'expires', 'expiresat', 'expirydate', 'expirationdate', 'reviewed', 'approvedat', 'approvedon'])

function frontmatterDates(name: DateField, fields: Fields, document: Document, context: Context): CreditDate[] {
  const values = fields.get(name) ?? []
  const dated = values.filter((field) => !looseKeys.has(foldKey(String(field.path.at(-1)))) || isDay(field, document, context))
  return datesFrom(name, dated, document, context)
}

function isDay(field: Field, document: Document, context: Context): boolean {
  return datesFrom('review.next', [field], document, context).some(({reading}) => reading !== null)
}

/** The clinical reviewers of a byline; `Peer reviewed` gives a team without a name. */
function reviewersOf(byline: TextByline): readonly Contributor[] {
  if (!byline.clinical) return []
  if (byline.people.length > 0) return byline.people
  const {raw, start, end} = byline
  return [{...nobody, name: raw, kind: 'team', start, end, origin: 'text'}]
}

/** Joins what is said twice of one person: the first stays, with what only a later one adds. */
function merge(people: readonly Contributor[]): Contributor[] {
  const byName = new Map<string, Contributor>()
  const merged: Contributor[] = []
  for (const person of people) {
    const key = person.listed ? `id ${person.listed.id}` : person.kind === 'named' ? foldName(person.name) : null
    const same = key === null ? undefined : byName.get(key)
    if (!same) {
      const own = {...person}
      merged.push(own)
      if (key !== null) byName.set(key, own)
      continue
    }
    same.credentials = [...new Set([...same.credentials, ...person.credentials])]
    for (const part of ['title', 'specialty', 'job', 'org', 'registration', 'url'] as const) same[part] ??= person[part]
  }
  return merged
}

function latest(dates: readonly CreditDate[], field: DateField): CreditDate | null {
  let best: CreditDate | null = null
  let bestDay = ''
  for (const date of dates) {
    if (date.field !== field) continue
    const day = date.reading && 'iso' in date.reading ? lastDayOf(date.reading.iso) : ''
    if (best && compareDates(day, bestDay) <= 0) continue
    best = date
    bestDay = day
  }
  return best
}

function statusFrom(fields: Fields, document: Document): Credits['status'] {
  for (const {path, value} of fields.get('review.status') ?? []) {
    if (typeof value !== 'string') continue
    const {start, end} = spanAt(document.frontmatter!, path)
    return {value, start, end}
  }
  return null
}

/** Where a finding about a whole page points: its frontmatter's first fence, else its title, else its first line of text. */
export function headOf(document: Document): Span {
  const {frontmatter} = document
  return frontmatter ? {start: frontmatter.start, end: Math.min(frontmatter.start + 3, frontmatter.end)} : document.head
}
