import type {Finding, Severity} from '@bedside/core'

/** Counts of one page: what sums of a run are made from. Plain data. */
export interface Tally {
  /** How often a rule spoke with a severity, in order of the first time. */
  rules: readonly RuleTally[]
  suppressed: number
  /** Findings that `--fix` would mend. */
  fixable: number
  /** Findings that the baseline held back. */
  held: number
}

/** How often a rule spoke with a severity. */
export interface RuleTally {
  rule: string
  severity: Severity
  count: number
}

/** What of a page is counted. */
interface Counted {
  findings: readonly Finding[]
  suppressed: readonly Finding[]
  held?: readonly Finding[]
}

/** Counts findings one by one. */
export function countedTally({findings, suppressed, held = []}: Counted): Tally {
  const rules = findings.map(({rule, severity}) => ({rule, severity, count: 1}))
  return {
    rules: joinCounts(rules),
    suppressed: suppressed.length,
    fixable: findings.reduce((sum, {fix}) => sum + (fix ? 1 : 0), 0),
    held: held.length
  }
}

/** Adds up counts of the same rule and severity, in order of the first. */
export function joinCounts(counts: Iterable<RuleTally>): RuleTally[] {
  const joined = new Map<string, RuleTally>()
  for (const {rule, severity, count} of counts) {
    const key = `${severity} ${rule}`
    const known = joined.get(key)
    if (known) known.count += count
    else joined.set(key, {rule, severity, count})
  }
  return [...joined.values()]
}
