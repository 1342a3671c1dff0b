import type {Context} from '../context.js'
import {foldKey, isRecord, reviewKeys, reviewRoleOf} from '../credits/aliases.js'
import {contributorsFrom, datesFrom, spanAt} from '../credits/frontmatter-credits.js'
import type {Contributor, CreditDate} from '../credits/person.js'
import type {Document} from '../document.js'
import type {Frontmatter} from '../frontmatter.js'
import type {Span} from '../span.js'

/** What a reviewer looked at: what the page says about health, how it says it, or whether lay readers follow it. */
export type ReviewRole = 'clinical' | 'editorial' | 'lay'

/** Every role, the one that a reader's health depends on first. */
export const reviewRoles: readonly ReviewRole[] = ['clinical', 'editorial', 'lay']

/** An entry below `review:` in a page's frontmatter: one person's sign-off. `start` and `end` are source offsets of the entry. */
export interface Review extends Span {
  /** Keys and indexes that lead to the entry. */
  path: readonly (string | number)[]
  by: readonly Contributor[]
  /** An entry without a role is a clinical review. */
  role: ReviewRole
  /** The role as written; null where none is. */
  statedRole: string | null
  on: CreditDate | null
  next: CreditDate | null
  /** The hash of the whole page; null where there is none. */
  hash: StatedHash | null
  /** Hashes of single sections by id. */
  sections: ReadonlyMap<string, StatedHash>
  /** Ids of the sections that held doses, numbers or guidance when they were signed, by kind. */
  kinds: ReadonlyMap<string, readonly string[]>
  /** The path that the page had when it was signed; null where it is not said. */
  page: string | null
  /** Answers to the items of instruments, as written: instrument -> item -> answer. */
  checklist: Readonly<Record<string, unknown>> | null
}

/** A hash as a page states it. */
export interface StatedHash extends Span {
  raw: string
  /** `sha256:` and 64 hexadecimal digits; null for any other hash, which Bedside cannot compare. */
  value: string | null
}

/** The sign-offs that a page's frontmatter holds below `review:`, in order. Keys such as `reviewedBy` that stand on their own are no sign-off. */
export function reviewsOf(document: Document, context: Context): readonly Review[] {
  const {frontmatter} = document
  if (!frontmatter) return []
  return Object.entries(frontmatter.data).flatMap(([key, value]) => {
    if (!reviewKeys.has(foldKey(key))) return []
    if (Array.isArray(value)) {
      return value.flatMap((each, index) => (isRecord(each) ? readReview(each, [key, index], document, context) : []))
    }
    return isRecord(value) ? readReview(value, [key], document, context) : []
  })
}

/** True for an entry that a person signed with Bedside: it says what was signed. */
export function isSigned({hash, sections}: Review): boolean {
  return hash !== null || sections.size > 0
}

/** True for a sign-off of single sections: it says nothing of the others, and an earlier one of the whole page still stands for them. */
export function isOfSections({hash, sections}: Review): boolean {
  return hash === null && sections.size > 0
}

/**
 * A sign-off as one text: what tells those apart that stood before a change from those that came with it. Who signs again on the same day signs
 * other hashes.
 */
export function signOffKey({by, role, on, hash, sections}: Review): string {
  const people = by.map(({name, listed}) => listed?.id ?? name).join(', ')
  const hashes = [...(hash ? [hash] : []), ...sections.values()].map(({raw}) => raw)
  return [people, role, on?.raw ?? '', ...hashes].join('|')
}

/** Keys under which an entry says what Bedside writes as `by`, `on` and `next`, by their folded form. */
export const keysOf = {
  by: ['by', 'name', 'reviewer', 'reviewedby', 'signedby'],
  on: ['on', 'date', 'at', 'last', 'reviewedon', 'signedon'],
  next: ['next', 'due', 'nextdue', 'expires', 'until', 'nextreview']
} as const

function readReview(entry: Record<string, unknown>, path: readonly (string | number)[], document: Document, context: Context): Review {
  const frontmatter = document.frontmatter!
  const byKey = new Map(Object.entries(entry).map(([key, value]) => [foldKey(key), {path: [...path, key], value}]))
  const field = (names: readonly string[]) => names.map((name) => byKey.get(name)).find((found) => found !== undefined)
  const date = (name: 'on' | 'next') => {
    const found = field(keysOf[name])
    return found ? (datesFrom(name === 'on' ? 'review.on' : 'review.next', [found], document, context)[0] ?? null) : null
  }
  const by = field(keysOf.by)
  const role = textAt(byKey, 'role')
  return {
    ...spanAt(frontmatter, path),
    path,
    by: by ? contributorsFrom([by], document, context) : [],
    role: role === null ? 'clinical' : reviewRoleOf(role),
    statedRole: role,
    on: date('on'),
    next: date('next'),
    hash: hashAt(byKey.get('hash'), frontmatter),
    sections: sectionsAt(byKey.get('sections'), frontmatter),
    kinds: kindsAt(byKey.get('kinds')),
    page: textAt(byKey, 'page'),
    checklist: recordAt(byKey, 'checklist')
  }
}

interface Place {
  path: readonly (string | number)[]
  value: unknown
}

function textAt(byKey: ReadonlyMap<string, Place>, key: string): string | null {
  const value = byKey.get(key)?.value
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

function recordAt(byKey: ReadonlyMap<string, Place>, key: string): Readonly<Record<string, unknown>> | null {
  const value = byKey.get(key)?.value
  return isRecord(value) ? value : null
}

function hashAt(place: Place | undefined, frontmatter: Frontmatter): StatedHash | null {
  if (!place || place.value === null || place.value === '') return null
  const raw = String(place.value).trim()
  return {...spanAt(frontmatter, place.path), raw, value: /^sha256:[0-9a-f]{64}$/i.test(raw) ? raw.toLowerCase() : null}
}

function sectionsAt(place: Place | undefined, frontmatter: Frontmatter): ReadonlyMap<string, StatedHash> {
  const sections = new Map<string, StatedHash>()
  if (!place || !isRecord(place.value)) return sections
  for (const [id, value] of Object.entries(place.value)) {
    const hash = hashAt({path: [...place.path, id], value}, frontmatter)
    if (hash) sections.set(id, hash)
  }
  return sections
}

function kindsAt(place: Place | undefined): ReadonlyMap<string, readonly string[]> {
  if (!place || !isRecord(place.value)) return new Map()
  return new Map(
    Object.entries(place.value).map(([kind, ids]) => [kind, [ids].flat().filter((id): id is string => typeof id === 'string')])
  )
}
