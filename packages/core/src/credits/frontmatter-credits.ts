import type {Context} from '../context.js'
import type {Document} from '../document.js'
import type {Frontmatter} from '../frontmatter.js'
import {localeOf} from '../language.js'
import type {Span} from '../span.js'
import {type Field, type FieldName, foldKey, isRecord, reviewerDetails, reviewKeys} from './aliases.js'
import {parseDate} from './dates.js'
import {headOf} from './head.js'
import {isPlaceholder, isReference} from './names.js'
import {type Contributor, type CreditDate, type DateField, nobody, type Origin} from './person.js'
import {isRegistration} from './person-details.js'
import {personKeys} from './person-record.js'
import {credentialsFrom, isAllCredentials, type PersonText, parsePeople} from './person-text.js'
import {findReviewer, resolve} from './reviewers.js'

/** Reads the people that the values of a field name. A key without a value gives a placeholder with an empty name. */
export function contributorsFrom(
  fields: readonly Field[],
  document: Document,
  context: Context,
  origin: ValueOrigin = 'frontmatter'
): Contributor[] {
  return fields.flatMap(({path, value}) => readValue(value, path, {document, context, origin}))
}

/** Who wrote a value: the page, or the configuration for every page. */
export type ValueOrigin = Exclude<Origin, 'text'>

interface Place {
  document: Document
  context: Context
  origin: ValueOrigin
}

/** Where a value stands; what the configuration says stands in no page, so the head of the page stands for it. */
function placeOf({document, origin}: Pick<Place, 'document' | 'origin'>, path: readonly (string | number)[]): Span {
  return origin === 'frontmatter' && document.frontmatter ? spanAt(document.frontmatter, path) : headOf(document)
}

function readValue(value: unknown, path: readonly (string | number)[], place: Place): Contributor[] {
  if (Array.isArray(value) && value.length > 0) return value.flatMap((each, index) => readValue(each, [...path, index], place))
  if (isRecord(value)) return [readRecord(value, path, place)]
  if (typeof value === 'string' && value.trim() !== '') return readText(value, path, place)
  if (typeof value === 'number') return readText(String(value), path, place)
  return [emptyContributor(typeof value === 'boolean' ? String(value) : '', path, place)]
}

function readText(text: string, path: readonly (string | number)[], place: Place): Contributor[] {
  const {document, context, origin} = place
  const ids = text.includes(',') && text.length < 500 ? text.split(',').map((each) => each.trim()) : []
  if (ids.length > 1 && ids.every((id) => isReference(id) && findReviewer(id, context)))
    return ids.flatMap((id) => readText(id, path, place))
  const listed = findReviewer(text, context)
  const people = listed ? [{...parsePeople(listed.name)[0]!, start: 0, end: text.length}] : parsePeople(text, localeOf(document, context))
  const value = placeOf(place, path)
  const kindOf = ({kind, name}: PersonText) => (kind === 'mononym' && context.reviewers !== null && isPlainId(name) ? 'reference' : kind)
  return people.map((person) =>
    resolve({...person, kind: kindOf(person), ...within(document.source, value, person), origin, listed}, context)
  )
}

/** Where a list is kept, `jdoe` is an id with or without an entry: a name would have a capital. */
function isPlainId(name: string): boolean {
  return /^[a-z]+$/.test(name)
}

function emptyContributor(name: string, path: readonly (string | number)[], place: Place): Contributor {
  const {start, end} = placeOf(place, path)
  return {...nobody, name, kind: 'placeholder', start, end, origin: place.origin}
}

/** The value at a path, or its key where the value is empty. */
export function spanAt(frontmatter: Frontmatter, path: readonly (string | number)[]): Span {
  for (let length = path.length; length > 0; length--) {
    const some = path.slice(0, length)
    const value = frontmatter.valueAt(some)
    if (value && value.end > value.start) return value
    const key = frontmatter.keyAt(some)
    if (key) return key
  }
  return frontmatter
}

/** Where a person's name stands inside a value; the whole value where escapes or folding keep it from being found. */
function within(source: string, value: Span, {name}: PersonText): Span {
  const at = name ? source.slice(value.start, value.end).indexOf(name) : -1
  return at < 0 ? {start: value.start, end: value.end} : {start: value.start + at, end: value.start + at + name.length}
}

/* ---- Records ---- */

function readRecord(record: Record<string, unknown>, path: readonly (string | number)[], place: Place): Contributor {
  const byKey = new Map(Object.entries(record).map(([key, value]) => [foldKey(key), {key, value}]))
  const first = (names: readonly string[]) => names.map((name) => byKey.get(name)).find((found) => found !== undefined)
  const text = (names: readonly string[]) => names.map((name) => plainText(byKey.get(name)?.value)).find((value) => value !== null) ?? null
  const named = first(personKeys.name) ?? first(personKeys.id)
  const [base] = named ? readValue(named.value, [...path, named.key], place) : []
  const person = base ?? readGivenAndFamily(byKey, path, place)
  const title = text(personKeys.title)
  const isLetters = title !== null && isAllCredentials(title)
  const isJob = title !== null && !isLetters && title.length > 5
  return resolve(
    {
      ...person,
      title: person.title ?? (isLetters || isJob ? null : title),
      ...lettersAndNumber(person, [...credentialsFrom(first(personKeys.credentials)?.value), ...(isLetters ? credentialsFrom(title) : [])]),
      job: text(personKeys.job) ?? (isJob ? title : person.job),
      specialty: text(personKeys.specialty) ?? person.specialty,
      org: text(personKeys.org) ?? person.org,
      url: text(personKeys.url) ?? person.url,
      ...(text(personKeys.registration) !== null && {registration: text(personKeys.registration)})
    },
    place.context
  )
}

/** Adds what keys such as `reviewer_credentials`, and `credentials` below `medical_review`, say of the one reviewer that the frontmatter names. */
export function withReviewerDetails(reviewers: readonly Contributor[], {data}: Frontmatter): Contributor[] {
  const [only, other] = reviewers
  if (!only || other) return [...reviewers]
  const person: Contributor = {...only}
  const below = Object.entries(data).flatMap(([key, value]) =>
    reviewKeys.has(foldKey(key)) && isRecord(value) ? Object.entries(value) : []
  )
  for (const [key, value] of [...Object.entries(data), ...below.map(([key, value]) => [`reviewer${key}`, value] as const)]) {
    const detail = reviewerDetails.get(foldKey(key))
    if (!detail) continue
    if (detail === 'credentials') Object.assign(person, lettersAndNumber(person, credentialsFrom(value)))
    else person[detail] ??= plainText(value)
  }
  return [person]
}

/** Letters, and a number in a register where one stands among them. */
function lettersAndNumber(
  {credentials, registration}: Contributor,
  letters: readonly string[]
): Pick<Contributor, 'credentials' | 'registration'> {
  return {
    credentials: [...new Set([...credentials, ...letters.filter((each) => !isRegistration(each))])],
    registration: registration ?? letters.find(isRegistration) ?? null
  }
}

function readGivenAndFamily(byKey: ReadonlyMap<string, {value: unknown}>, path: readonly (string | number)[], place: Place): Contributor {
  const parts = ['firstname', 'givenname', 'given', 'lastname', 'familyname', 'surname', 'family'].map((key) =>
    plainText(byKey.get(key)?.value)
  )
  const name = parts.filter((part) => part !== null).join(' ')
  return name ? {...readText(name, path, place)[0]!, ...placeOf(place, path)} : emptyContributor('', path, place)
}

function plainText(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && !isPlaceholder(value) ? value.trim() : null
}

/* ---- Dates ---- */

/** Reads the dates that the values of a field state. Empty values and placeholders state none. */
export function datesFrom(
  name: DateField & FieldName,
  fields: readonly Field[],
  document: Document,
  context: Context,
  origin: ValueOrigin = 'frontmatter'
): CreditDate[] {
  const locale = localeOf(document, context)
  const dates: CreditDate[] = []
  for (const {path, value, formats} of fields) {
    for (const {text, at} of dateTexts(value, path)) {
      const reading = parseDate(text, {locale, ...(formats && {format: formats})})
      const {start, end} = placeOf({document, origin}, at)
      dates.push({field: name, raw: text, reading, start, end, origin})
    }
  }
  return dates
}

function dateTexts(value: unknown, path: readonly (string | number)[]): {text: string; at: readonly (string | number)[]}[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => dateTexts(each, [...path, index]))
  if (value instanceof Date && !Number.isNaN(value.getTime())) return [{text: value.toISOString(), at: path}]
  const text = plainText(value)
  return text === null ? [] : [{text, at: path}]
}
