import type {Place, Span} from './span.js'

/** How much a finding matters. CI fails on `error` unless told otherwise; `note` is for the reader of the report. */
export type Severity = 'note' | 'warning' | 'error'

/** A severity in a configuration: a rule can also be off. */
export type Setting = Severity | 'off'

/** Severities from least to most. */
export const severities: readonly Severity[] = ['note', 'warning', 'error']

/** A replacement of a stretch of the source. An empty `text` deletes, `start === end` inserts. */
export interface Edit extends Span {
  text: string
}

/** Edits with one right answer, which `--fix` applies. They may stand anywhere in the file and are applied together or not at all. */
export interface Fix {
  edits: Edit[]
}

/** Edits that an author chooses from; `message` says in the imperative what they do. */
export interface Suggestion {
  message: string
  edits: Edit[]
}

/** What a rule yields: a place, a measured fact with one imperative in at most 120 characters, and perhaps a way out. */
export interface Problem {
  /** Where. Anything with `start` and `end` offsets will do: a sentence, a word, a section's heading. Use `spanOf(node)` for a tree node. */
  at: Span
  message: string
  /** Facts for programs, such as the measured value. Plain data only. */
  data?: Record<string, unknown>
  fix?: Fix
  suggestions?: Suggestion[]
  /** The most this one may count, for example when it rests on a guess. It can lower the configured severity, never raise it. */
  atMost?: Severity
  /** Raises this one to `error` whatever the configured severity, because a reader could come to harm. A rule that is off stays off. */
  urgent?: boolean
}

/** A problem with its rule, severity and place: what reports show. Plain data. */
export interface Finding {
  rule: string
  severity: Severity
  message: string
  start: Place
  end: Place
  data?: Record<string, unknown>
  fix?: Fix
  suggestions?: Suggestion[]
  /** Where the rule is explained, relative to Bedside's repository. */
  url: string
}

/** Orders findings by place, then rule, then message: the order of every report. */
export function compareFindings(a: Finding, b: Finding): number {
  return a.start.offset - b.start.offset || a.end.offset - b.end.offset || compareText(a.rule, b.rule) || compareText(a.message, b.message)
}

/** Orders text by code unit, so that no locale of a machine changes a report. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
