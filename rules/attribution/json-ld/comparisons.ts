import {type Contributor, type Document, daysBetween, isSchemaKind, type Problem} from '@bedside/core'
import {shortName} from '../reviewing.js'
import {isTemplate} from './blocks.js'
import type {JsonText} from './json-text.js'
import type {PageSays} from './page-says.js'
import {foldedInverted, foldedNames, isSameName} from './same-name.js'
import {type Named, namedIn, type Thing, type Things, valuesOf} from './things.js'
import {dayNamedIn, isoDateIn} from './vocabulary-faults.js'

/** Where the JSON-LD of a page says something else of who made it, and when, than the page. */
export function* comparisons(page: Thing, things: Things, says: PageSays, document: Document): Iterable<Problem> {
  yield* reviewerFaults(namedIn(page, 'reviewedBy', things), says)
  yield* authorFaults(namedIn(page, 'author', things), says)
  for (const date of textsOf(page, 'dateModified', things)) yield* modifiedFaults(date, says, document)
}

/** Dates of a review in any thing: of the page itself they are compared with what the page says. */
export function* reviewDates(thing: Thing, things: Things, says: PageSays | null, document: Document): Iterable<Problem> {
  for (const date of textsOf(thing, 'lastReviewed', things)) yield* reviewDateFaults(date, says?.reviewedOn ?? null, document)
}

function textsOf(thing: Thing, property: string, things: Things): JsonText[] {
  return valuesOf(thing, property, things).filter(
    (node) => node.kind === 'text' && node.value.trim() !== '' && !isTemplate(node.value)
  ) as JsonText[]
}

/* ---- People ---- */

function* reviewerFaults(named: readonly Named[], says: PageSays): Iterable<Problem> {
  const {reviewers, checkers, isPartial} = says
  // An id that nothing here resolves may be anybody's.
  if (isPartial || reviewers.some(({kind, listed}) => kind === 'reference' && !listed)) return
  for (const one of named) {
    const {name, at} = one
    if (isTemplate(name) || isAmong(name, [...reviewers, ...checkers])) continue
    if (isOrganization(one) && says.mentions(name.trim())) continue
    if (reviewers.length === 0) {
      if (says.mentions(name.trim())) continue
      yield {at, message: `JSON-LD says "${shortName(name, 30)}" reviewed the page, which the page does not say; name the reviewer there.`}
    } else {
      const [first] = reviewers
      yield {at, message: mismatch('reviewed', name, first!.listed?.name ?? first!.name)}
    }
  }
}

function* authorFaults(named: readonly Named[], {authors, publisher, isPartial}: PageSays): Iterable<Problem> {
  const people = authors.filter(({kind, listed}) => kind === 'named' || listed !== null)
  if (isPartial || people.length === 0 || authors.some(({kind}) => kind === 'reference')) return
  for (const one of named) {
    if (isOrganization(one) || isTemplate(one.name) || isAmong(one.name, publisher ? [...authors, publisher] : authors)) continue
    yield {at: one.at, message: mismatch('wrote', one.name, people[0]!.listed?.name ?? people[0]!.name)}
  }
}

function mismatch(verb: string, theirs: string, ours: string): string {
  return `JSON-LD says "${shortName(theirs, 24)}" ${verb} the page, the page says "${shortName(ours, 24)}"; make them agree.`
}

/** An organization may answer for what a person wrote. */
function isOrganization({name, types}: Named): boolean {
  if (types.length > 0) return !types.some((type) => isSchemaKind(type, 'Person') || type.endsWith('Physician'))
  return (
    foldedNames(name).length === 1 &&
    /\b(?:team|staff|board|editors?|inc|ltd|trust|hospital|health|clinic|university|foundation|association)\b/i.test(name.slice(0, 200))
  )
}

/** True where every name in a text is among those of the page. */
function isAmong(text: string, people: readonly Contributor[]): boolean {
  const ours = people.flatMap(({name, listed}) => [...foldedNames(name), ...(listed ? foldedNames(listed.name) : [])])
  const isOurs = (name: string | null) => name !== null && ours.some((other) => isSameName(name, other))
  return foldedNames(text).every(isOurs) || isOurs(foldedInverted(text))
}

/* ---- Dates ---- */

function* reviewDateFaults(date: JsonText, page: string | null, document: Document): Iterable<Problem> {
  const iso = isoDateIn(date.value)
  if (iso === null) {
    const day = page?.length === 10 ? page : dayNamedIn(date.value)
    const cure = day === null ? 'write it as YYYY-MM-DD' : `write ${day}`
    yield {at: date, message: `\`lastReviewed\` "${shortName(date.value, 30)}" is no ISO date; ${cure}.`, ...replacing(date, day, document)}
  } else if (page !== null && !isSameDay(iso, page, date.value)) {
    const message = `JSON-LD says last reviewed ${iso}, the page says ${page}; make them agree.`
    yield {at: date, message, ...replacing(date, page, document)}
  }
}

function* modifiedFaults(date: JsonText, {updatedOn}: PageSays, document: Document): Iterable<Problem> {
  const iso = isoDateIn(date.value)
  if (iso === null || updatedOn === null || isSameDay(iso, updatedOn, date.value)) return
  const message = `JSON-LD says modified ${iso}, the page says updated ${updatedOn}; make them agree.`
  yield {at: date, message, ...(iso === date.value && replacing(date, updatedOn, document))}
}

/** True where two dates agree as far as both go. A time of day may belong to the day before or after in another time zone. */
function isSameDay(theirs: string, ours: string, written: string): boolean {
  if (theirs.startsWith(ours) || ours.startsWith(theirs)) return true
  const isTimed = written.includes(':')
  return isTimed && theirs.length === 10 && ours.length === 10 && Math.abs(daysBetween(theirs, ours)) <= 1
}

/** The fix that writes the page's day, where that is a day and the text stands in the source as it is. */
function replacing({start, end, value}: JsonText, day: string | null, {source}: Document): Pick<Problem, 'fix'> {
  if (day === null || day.length !== 10 || source.slice(start, end) !== value) return {}
  return {fix: {edits: [{start, end, text: day}]}}
}
