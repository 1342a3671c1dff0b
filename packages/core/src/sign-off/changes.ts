import type {Document} from '../document.js'
import type {Span} from '../span.js'
import {type Content, type ContentSection, contentOf, contentToldFrom, type SignedContent} from './content.js'
import type {Review} from './reviews.js'

/** A section that is not what was signed. */
export interface SectionChange {
  kind: 'changed' | 'added' | 'removed'
  id: string
  /** The section as it stands; null where it was removed. */
  section: ContentSection | null
}

/** How a page differs from what somebody signed. */
export interface Difference {
  /** `order`: every section is as signed, but they stand in another order. `page`: only a hash of the whole page is known, which has changed. */
  kind: 'sections' | 'order' | 'page'
  /** Empty unless `kind` is `sections`. */
  changes: readonly SectionChange[]
}

/** What became of a sign-off: null where the page says what was signed. `moved` is the path that the page had then, where it has another one now. */
export interface SignOffState {
  difference: Difference | null
  moved: string | null
}

/**
 * Compares a page with what a sign-off holds. Hashes of other algorithms are passed over: `unreadableHashes` names them. A page that was moved
 * may say its links as they stood or as they lead from its new place.
 */
export function stateOf(review: Review, document: Document): SignOffState {
  const moved = review.page !== null && document.path !== null && review.page !== document.path ? review.page : null
  const asWritten = differenceBetween(review, contentOf(document))
  if (moved === null || asWritten === null) return {difference: asWritten, moved}
  const retold = differenceBetween(review, contentToldFrom(document, moved))
  const isNearer = retold === null || retold.changes.length < asWritten.changes.length
  return {difference: isNearer ? retold : asWritten, moved}
}

/** The hashes of a sign-off that Bedside cannot compare, such as those of another algorithm. */
export function unreadableHashes({hash, sections}: Review): {at: Span; raw: string}[] {
  return [...(hash ? [hash] : []), ...sections.values()]
    .filter(({value}) => value === null)
    .map((stated) => ({at: stated, raw: stated.raw}))
}

function differenceBetween({hash, sections}: Review, content: Content): Difference | null {
  if (hash?.value === content.hash) return null
  const signed = [...sections].flatMap(([id, {value}]) => (value === null ? [] : [{id, hash: value}]))
  // Without the hash of the whole page, only the sections that are named were signed.
  if (sections.size > 0) return comparable(differenceOf({hash: hash?.value ?? null, sections: signed}, content), sections)
  if (!hash?.value) return null
  return {kind: 'page', changes: []}
}

/** A section whose hash is of another algorithm may be as it was: nothing is said of it. */
function comparable(difference: Difference | null, sections: Review['sections']): Difference | null {
  if (difference?.kind !== 'sections') return difference
  const changes = difference.changes.filter(({id}) => sections.get(id)?.value !== null)
  return changes.length > 0 ? {kind: 'sections', changes} : null
}

/**
 * Compares content with what it was, section by section. Null where they say the same.
 * @param signed With a `hash` of null only its own sections are compared, and others may come and go.
 */
export function differenceOf(signed: Omit<SignedContent, 'hash'> & {hash: string | null}, content: Content): Difference | null {
  const before = new Map(signed.sections.map(({id, hash}) => [id, hash]))
  const changes: SectionChange[] = []
  for (const section of content.sections) {
    const was = before.get(section.id)
    if (was === undefined) {
      if (signed.hash !== null) changes.push({kind: 'added', id: section.id, section})
    } else if (was !== section.hash) changes.push({kind: 'changed', id: section.id, section})
    before.delete(section.id)
  }
  for (const id of before.keys()) changes.push({kind: 'removed', id, section: null})
  if (changes.length > 0) return {kind: 'sections', changes}
  return signed.hash === null || signed.hash === content.hash ? null : {kind: 'order', changes}
}
