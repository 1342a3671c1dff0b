import type {DocumentReport, Severity} from '@bedside/core'
import type {ExternalReport} from '../external/index.js'

/** What a run says of one file. `path` is relative to where the run was started, with `/`. */
export interface FileReport extends DocumentReport {
  path: string
}

/** What a run says: plain data that every format is made from. */
export interface RunReport {
  /** In order of path. */
  files: readonly FileReport[]
  /** Things said once a run, such as that rules of English stayed silent on pages in another language. */
  notices: readonly string[]
  /** What became of external addresses, where they were asked for. */
  external?: ExternalReport
}

/** Counts of a run. */
export interface RunSummary {
  files: number
  errors: number
  warnings: number
  notes: number
  suppressed: number
  /** Findings that `--fix` would mend. */
  fixable: number
}

/** Counts the findings of a run. */
export function summaryOf({files}: RunReport): RunSummary {
  const findings = files.flatMap((file) => file.findings)
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  return {
    files: files.length,
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
    suppressed: files.reduce((sum, file) => sum + file.suppressed.length, 0),
    fixable: findings.filter(({fix}) => fix).length
  }
}
