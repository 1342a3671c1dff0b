import type {Context} from '../context.js'
import {foldKey, isRecord, reviewKeys} from '../credits/aliases.js'
import {foldName} from '../credits/reviewers.js'
import type {Document} from '../document.js'
import type {FrontmatterChange} from '../frontmatter-edit.js'
import {answersAsWritten} from '../instruments/answers.js'
import {instrumentOf} from '../instruments/list.js'
import {contentOf} from './content.js'
import {isOfSections, keysOf, type Review, type ReviewRole, reviewsOf} from './reviews.js'

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
 * place, so that its comments, its note and the answers that are not given anew stay; any other stays as it is. Who signs single sections
 * of a page that they signed as a whole gets an entry more, so that the other sections stay signed, and on the day that they were.
 */
export function signOffChanges(document: Document, context: Context, signOff: SignOff): FrontmatterChange[] {
  const earlier = earlierSignOff(document, context, signOff)
  const entry = entryOf(document, signOff)
  if (!earlier || document.frontmatter?.kind !== 'yaml' || (signOff.sections && !signsAgain(signOff.sections, earlier))) {
    const checklist = signOff.checklist && mergedAnswers(null, signOff.checklist)
    return [{kind: 'append', path: [keyOf(document)], value: {...entry, ...(checklist && {checklist})}}]
  }
  const changes: FrontmatterChange[] = []
  const set = (key: string, value: unknown) =>
    changes.push({kind: 'set', path: [...earlier.path, statedKey(earlier, key, document)], value})
  for (const [key, value] of Object.entries(entry)) if (key !== 'by' && !(key === 'role' && earlier.statedRole)) set(key, value)
  if (signOff.checklist) set('checklist', mergedAnswers(earlier.checklist, signOff.checklist))
  return changes
}

/** True where all that an earlier sign-off holds is signed anew. */
function signsAgain(sections: readonly string[], earlier: Review): boolean {
  return isOfSections(earlier) && [...earlier.sections.keys()].every((id) => sections.includes(id))
}

/** The last sign-off that the same person gave in the same role before; null where there is none. */
export function earlierSignOff(document: Document, context: Context, signOff: Pick<SignOff, 'by' | 'role'>): Review | null {
  return reviewsOf(document, context).findLast((review) => isOf(review, signOff)) ?? null
}

function isOf({by, role}: Review, signOff: Pick<SignOff, 'by' | 'role'>): boolean {
  const [only, other] = by
  if (!only || other || role !== signOff.role) return false
  return only.listed?.id === signOff.by || foldName(only.name) === foldName(signOff.by.split(',')[0]!)
}

function entryOf(document: Document, {by, role, on, next, sections, kinds}: SignOff): Record<string, unknown> {
  const content = contentOf(document)
  const signed = content.sections.filter(({id}) => sections === null || sections.includes(id))
  return {
    by,
    role,
    on,
    ...(next !== null && {next}),
    ...(document.path !== null && {page: document.path}),
    ...(sections === null && {hash: content.hash}),
    sections: Object.fromEntries(signed.map(({id, hash}) => [id, hash])),
    ...(kinds.size > 0 && {kinds: Object.fromEntries(kinds)})
  }
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
