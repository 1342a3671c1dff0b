/**
 * What the report's script knows of a run before any page is opened: columns, so that five thousand pages stay small. Pages, rules, families and
 * types are numbers, severities those of `severityNames`. All text is safe to show.
 */
export interface ReportIndex {
  rules: RuleEntry[]
  /** Families of rules that say something, in order of the alphabet. */
  families: string[]
  types: string[]
  /** Paths, no two alike. */
  paths: string[]
  titles: (string | null)[]
  /** Number of the type, or -1. */
  typeOf: number[]
  /** SMOG grades to one place; null where a page has none. */
  grades: (number | null)[]
  /** Pages whose grade is an estimate. */
  estimates: number[]
  /** For each page its findings, three numbers each: rule, severity, how many. */
  counts: number[][]
}

/** A rule that says something. */
export interface RuleEntry {
  id: string
  family: number
  summary: string
  /** Paragraphs, and lists with a line an item that begins with `- `; code and strong text as in Markdown. */
  why: string[]
  sources: string[]
  /** Its page on the web; null where it has none. */
  url: string | null
}

/** One page: what is read when it is opened. Offsets are of UTF-16 units in `text`. */
export interface PageBlock {
  /** As it was checked; null where it is gone or too long to be shown. */
  text: string | null
  /** In order of place. */
  findings: ShownFinding[]
  /** What is known of its type and reading grade, in words. */
  facts: string[]
}

/** A finding as a page shows it. */
export interface ShownFinding {
  rule: number
  severity: number
  message: string
  start: number
  end: number
  line: number
  /** What `--fix` does. */
  fix?: ShownEdit[]
  /** What there is to choose from. */
  ways?: {message: string; edits: ShownEdit[]}[]
}

/** Start and end of what goes, and what comes. */
export type ShownEdit = [start: number, end: number, text: string]

/** Counts of findings by severity. */
export interface SeverityCounts {
  error: number
  warning: number
  note: number
}

/** Which findings are counted; a null takes all of them. */
export interface Choice {
  severity: number | null
  family: number | null
  rule: number | null
}

/** Counts the findings of a page that fit a choice. */
export function countFindings({rules, counts}: Pick<ReportIndex, 'rules' | 'counts'>, page: number, choice: Partial<Choice>): number {
  const own = counts[page]!
  let sum = 0
  for (let at = 0; at < own.length; at += 3) {
    const [rule, severity] = [own[at]!, own[at + 1]!]
    if (choice.severity != null && severity !== choice.severity) continue
    if (choice.rule != null && rule !== choice.rule) continue
    if (choice.family != null && rules[rule]!.family !== choice.family) continue
    sum += own[at + 2]!
  }
  return sum
}

/** Orders pages: those with most errors first, then most warnings, then most notes, then by path. */
export function worstPagesFirst(index: Pick<ReportIndex, 'rules' | 'counts' | 'paths'>): number[] {
  const weights = index.paths.map((_, page) => [2, 1, 0].map((severity) => countFindings(index, page, {severity})))
  return index.paths
    .map((_, page) => page)
    .sort((a, b) => {
      const [one, other] = [weights[a]!, weights[b]!]
      return other[0]! - one[0]! || other[1]! - one[1]! || other[2]! - one[2]! || a - b
    })
}
