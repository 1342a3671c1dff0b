import type {Document} from './document.js'
import type {Span} from './span.js'
import {commentedSuppressions} from './suppressions/comments.js'
import {frontmatterSuppressions} from './suppressions/frontmatter.js'

/** A suppression as it stands in a document. */
export interface Suppression extends Span {
  /** `next-line`: findings that start on the next line that is not blank. `range`: from here to `bedside-enable`. `file`: all. */
  kind: 'next-line' | 'range' | 'file'
  /** Rule ids as written; empty means every rule. */
  rules: readonly string[]
  /** Where each id of `rules` stands, in the same order. */
  ruleSpans: readonly Span[]
  reason: string | null
  /** Last day on which it holds, `YYYY-MM-DD`. */
  until: string | null
  /** Source offsets between which a finding has to start. */
  covers: Span
  /** The lines, with their ending, that hold nothing but this comment, where they can go without changing what another comment does. */
  ownLines?: Span
  /** Why it cannot be read as it stands. It then covers nothing, so that no mistake holds a finding back. */
  fault?: SuppressionFault
}

/** What is wrong with a suppression, and where. */
export interface SuppressionFault extends Span {
  message: string
}

/** A suppression with what it did in this run. */
export interface SuppressionRecord {
  suppression: Suppression
  /** Rules of whose findings it held back at least one. */
  used: ReadonlySet<string>
  /** True where `until` lies before today. An expired suppression holds nothing back. */
  expired: boolean
}

/**
 * The suppressions that stand in a document, in order of place. A `bedside-disable` whose rules are enabled again at different
 * places comes as one suppression for each of those places, with the span of the one comment.
 */
export function suppressionsOf(document: Document): Suppression[] {
  if (!document.source.includes('bedside')) return []
  return [...frontmatterSuppressions(document), ...commentedSuppressions(document)].sort((a, b) => a.start - b.start)
}
