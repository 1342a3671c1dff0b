import type {Context} from '../context.js'
import {foldKey, isRecord, reviewKeys} from '../credits/aliases.js'
import {foldName} from '../credits/reviewers.js'
import type {Document} from '../document.js'
import type {FrontmatterChange} from '../frontmatter-edit.js'
import {answersAsWritten} from '../instruments/answers.js'
import {instrumentOf} from '../instruments/list.js'
import {stateOf, unreadableHashes} from './changes.js'
import {contentOf} from './content.js'
import {keysOf, type Review, type ReviewRole, reviewsOf} from './reviews.js'

/** What somebody signs. */
export interface SignOff {
  /** The id in the reviewers list, or a name with credentials where none is kept. */
  by: string
  role: ReviewRole
  /** `YYYY-MM-DD`. */
  on: string
  /** When the next review is due, `YYYY-MM-DD`; null where the page does not say it. */
  next: string | null
  /** Ids of the sections that are signed; null for the whole page. */
  sections: readonly string[] | null
  /** Ids of the sections that hold doses, numbers or guidance, by kind. */
  kinds: ReadonlyMap<string, readonly string[]>
  /** Answers to the items of instruments: instrument -> item -> answer. */
  checklist: Readonly<Record<string, Readonly<Record<string, string | number>>>> | null
}

/**
 * The changes of the frontmatter that record a sign-off. A sign-off that the same person gave in the same role is brought up to date in its
 * place, so that its comments, its note, the answers that are not given anew and, where only some sections are signed, the hashes of the
 * others stay; any other stays as it is.
 */
export function signOffChanges(document: Document, context: Context, signOff: SignOff): FrontmatterChange[] {
  const earlier = earlierSignOff(document, context, signOff)
  const entry = entryOf(document, signOff, earlier)
  if (!earlier || document.frontmatter?.kind !== 'yaml') {
    return [
      {
        kind: 'append',
        path: [keyOf(document)],
        value: {...entry, ...(signOff.checklist && {checklist: mergedAnswers(null, signOff.checklist)})}
      }
    ]
  }
  const changes: FrontmatterChange[] = []
  const set = (key: string, value: unknown) =>
    changes.push({kind: 'set', path: [...earlier.path, statedKey(earlier, key, document)], value})
  for (const [key, value] of Object.entries(entry)) if (key !== 'by' && !(key === 'role' && earlier.statedRole)) set(key, value)
  if (signOff.checklist) set('checklist', mergedAnswers(earlier.checklist, signOff.checklist))
  return changes
}

/** The sign-off that the same person gave in the same role before, the one that stands last; null where there is none. */
export function earlierSignOff(document: Document, context: Context, signOff: Pick<SignOff, 'by' | 'role'>): Review | null {
  return reviewsOf(document, context).findLast((review) => isOf(review, signOff)) ?? null
}

function isOf({by, role}: Review, signOff: Pick<SignOff, 'by' | 'role'>): boolean {
  const [only, other] = by
  if (!only || other || role !== signOff.role) return false
  return only.listed?.id === signOff.by || foldName(only.name) === foldName(signOff.by.split(',')[0]!)
}

function entryOf(document: Document, signOff: SignOff, earlier: Review | null): Record<string, unknown> {
  const {by, role, on, next, sections} = signOff
  const {hash, hashes} = sections === null ? contentHashes(document) : sectionHashes(document, sections, earlier)
  const kinds = kindsFrom(signOff, earlier)
  return {
    by,
    role,
    on,
    ...(next !== null && {next}),
    ...(document.path !== null && {page: document.path}),
    ...(hash !== null && {hash}),
    sections: Object.fromEntries(hashes),
    ...(kinds.size > 0 && {kinds: Object.fromEntries(kinds)})
  }
}

interface Hashes {
  hash: string | null
  hashes: ReadonlyMap<string, string>
}

function contentHashes(document: Document): Hashes {
  const {hash, sections} = contentOf(document)
  return {hash, hashes: new Map(sections.map((section) => [section.id, section.hash]))}
}

/**
 * Some sections as they stand, beside the others as they were signed before. The hash of the whole is brought up to date where nothing is left
 * that differs.
 */
function sectionHashes(document: Document, signed: readonly string[], earlier: Review | null): Hashes {
  const now = contentHashes(document)
  const own = [...now.hashes].filter(([id]) => signed.includes(id))
  if (!earlier) return {hash: null, hashes: new Map(own)}
  const {difference} = stateOf(earlier, document)
  const changed = new Set(difference?.changes.map(({id}) => id))
  // What is as it was signed is told from where the page lies now.
  const before = [...earlier.sections].map(([id, {raw, value}]): [string, string] => {
    return [id, value === null || changed.has(id) ? raw : (now.hashes.get(id) ?? raw)]
  })
  const isWhole = difference === null || (difference.kind === 'sections' && [...changed].every((id) => signed.includes(id)))
  if (earlier.hash && isWhole && unreadableHashes(earlier).length === 0) return now
  return {hash: earlier.hash?.raw ?? null, hashes: new Map([...before, ...own])}
}

/** The kinds of the sections that are signed, and of those that stay as they were signed before. */
function kindsFrom({sections, kinds}: SignOff, earlier: Review | null): ReadonlyMap<string, readonly string[]> {
  if (sections === null || !earlier) return kinds
  const merged = new Map([...earlier.kinds].map(([kind, ids]) => [kind, ids.filter((id) => !sections.includes(id))]))
  for (const [kind, ids] of kinds) merged.set(kind, [...(merged.get(kind) ?? []), ...ids])
  return new Map([...merged].filter(([, ids]) => ids.length > 0))
}

/** Earlier answers with new ones to some items. */
function mergedAnswers(earlier: Review['checklist'], given: NonNullable<SignOff['checklist']>): Record<string, unknown> {
  const merged: Record<string, unknown> = {...earlier}
  for (const [name, answers] of Object.entries(given)) {
    const instrument = instrumentOf(name)
    const key = Object.keys(merged).find((each) => instrumentOf(each) === instrument) ?? instrument?.id ?? name
    merged[key] = instrument ? {...answersAsWritten(instrument, merged[key]), ...answersAsWritten(instrument, answers)} : answers
  }
  return merged
}

/** The key below which the page keeps its reviews. */
function keyOf({frontmatter}: Document): string {
  const isReviews = ([key, value]: [string, unknown]) =>
    reviewKeys.has(foldKey(key)) && (value === null || Array.isArray(value) || isRecord(value))
  return Object.entries(frontmatter?.data ?? {}).find(isReviews)?.[0] ?? 'review'
}

/** The key under which an entry says something already: `date` where it has no `on`. */
function statedKey({path}: Review, key: string, {frontmatter}: Document): string {
  let value: unknown = frontmatter!.data
  for (const step of path) value = (value as Record<string | number, unknown>)[step]
  const names: readonly string[] = key === 'on' || key === 'next' ? keysOf[key] : [key]
  return Object.keys(value as object).find((each) => names.includes(foldKey(each))) ?? key
}
