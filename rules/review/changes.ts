import type {CreditDate, Difference, Document, Problem, Review, SectionChange, Span} from '@bedside/core'
import {sectionKinds, sectionsByKind} from './section-kinds.js'

/** Findings that one sign-off gives at most: beyond that the page is another one, and one finding says so. */
export const mostFindings = 10

/** What was signed or reviewed, as a finding speaks of it. */
export interface Signed {
  /** Such as `ida-moe signed on 2026-03-02`. */
  event: string
  /** Where it stands: where a finding points that no section of the page can hold. */
  at: Span
  /** Ids of the sections that held doses, numbers or guidance at that time, by kind. */
  kinds: ReadonlyMap<string, readonly string[]>
}

/** A sign-off as a finding speaks of it. */
export function signedBy({by, on, kinds, ...entry}: Review, at: Span = entry): Signed {
  const who = by[0]?.listed?.id ?? by[0]?.name ?? ''
  const day = on ? ` on ${dayOf(on)}` : ''
  return {event: `${shortened(who, 20) || 'the reviewer'} signed${day}`, at, kinds}
}

/** A date as ISO where it can be read, else as written. */
export function dayOf({reading, raw}: CreditDate): string {
  return reading && 'iso' in reading ? reading.iso : shortened(raw, 20)
}

/**
 * What is to be said of a page that is not as it was signed: a problem for each section, at the section.
 * @param voidedBy Kinds of sections that alone void a review; empty where every section does.
 */
export function changeProblems({kind, changes}: Difference, signed: Signed, document: Document, voidedBy: readonly string[]): Problem[] {
  if (kind !== 'sections') {
    // Nobody can tell what changed of a page of which only one hash is known, so all of it counts.
    if (kind === 'order' && voidedBy.length > 0) return []
    const fact = kind === 'order' ? 'The order of the sections' : 'The page'
    return [{at: signed.at, message: `${fact} changed since ${signed.event}; have it reviewed again.`, data: {change: kind}}]
  }
  const counted = changes.filter((change) => counts(change, signed, document, voidedBy))
  if (counted.length <= mostFindings) return counted.map((change) => changeProblem(change, signed))
  const sections = counted.map(({id}) => id)
  const message = `${counted.length} sections are not what ${signed.event}; have the page reviewed again.`
  return [{at: signed.at, message, data: {change: 'sections', sections}}]
}

function counts({id}: SectionChange, {kinds}: Signed, document: Document, voidedBy: readonly string[]): boolean {
  if (voidedBy.length === 0) return true
  const now = sectionsByKind(document)
  return sectionKinds.some((kind) => voidedBy.includes(kind) && (kinds.get(kind)?.includes(id) || now.get(kind)?.includes(id)))
}

function changeProblem({kind, id, section}: SectionChange, {event, at}: Signed): Problem {
  const name = section && section.title === '' ? 'The text before the first heading' : `Section "${shortened(section?.title ?? id, 28)}"`
  const fact = {changed: 'changed', added: 'was added', removed: 'was removed'}[kind]
  return {at: section ?? at, message: `${name} ${fact} since ${event}; have it reviewed again.`, data: {change: kind, section: id}}
}

/** A text on one line, cut where it has more characters than `longest`. */
function shortened(text: string, longest: number): string {
  const line = text.slice(0, 200).replace(/\s+/g, ' ').trim()
  return line.length > longest ? `${line.slice(0, longest - 1)}\u2026` : line
}
