import type {Document} from './document.js'
import type {Span} from './span.js'

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
}

/** A suppression with what it did in this run. */
export interface SuppressionRecord {
  suppression: Suppression
  /** Rules of whose findings it held back at least one. */
  used: ReadonlySet<string>
  /** True where `until` lies before today. An expired suppression holds nothing back. */
  expired: boolean
}

/** The suppressions that stand in a document, in order of place. */
export function suppressionsOf(_document: Document): Suppression[] {
  return []
}
