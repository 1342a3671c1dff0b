import type {Finding, Severity} from '@bedside/core'

/** Counts of one file. */
export interface FileCounts {
  /** Of its findings. */
  severities: Readonly<Record<Severity, number>>
  /** Findings that suppressions held back. */
  suppressed: number
  /** Findings that `--fix` would mend. */
  fixable: number
}

/** Counts the findings of a file. */
export function countsOf({findings, suppressed}: {findings: readonly Finding[]; suppressed: readonly Finding[]}): FileCounts {
  const counts = {error: 0, warning: 0, note: 0}
  let fixable = 0
  for (const {severity, fix} of findings) {
    counts[severity]++
    if (fix) fixable++
  }
  return {severities: counts, suppressed: suppressed.length, fixable}
}
