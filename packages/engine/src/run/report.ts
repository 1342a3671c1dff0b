import type {DocumentReport, Finding, Severity} from '@bedside/core'
import type {ExternalReport} from '../external/index.js'
import type {HouseRuleNote} from '../house.js'

/** What a run says of one file. `path` is relative to where the run was started, with `/`. */
export interface FileReport extends DocumentReport {
  path: string
  /** Findings that the baseline held back; none where it is left out. */
  held?: readonly Finding[]
}

/** What a run says: plain data that every format is made from. */
export interface RunReport {
  /** In order of path. */
  files: readonly FileReport[]
  /** Things said once a run, such as that rules of English stayed silent on pages in another language. */
  notices: readonly string[]
  /** What became of external addresses, where they were asked for. */
  external?: ExternalReport
  /** What is said of the house rules of the run; left out for none. */
  houseRules?: readonly HouseRuleNote[]
  /** What a baseline says of the run; left out or null where none applies. */
  baseline?: BaselineCounts | null
}

/** What a baseline says of a run, beside the findings that it holds back. */
export interface BaselineCounts {
  /** Entries whose finding is there no more. */
  fixed: number
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
  /** Findings that the baseline held back. */
  baselined: number
  /** Entries of the baseline whose finding is there no more. */
  baselineFixed: number
}

/** Counts the findings of a run. */
export function summaryOf({files, baseline}: RunReport): RunSummary {
  const findings = files.flatMap((file) => file.findings)
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  return {
    files: files.length,
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
    suppressed: files.reduce((sum, file) => sum + file.suppressed.length, 0),
    fixable: findings.filter(({fix}) => fix).length,
    baselined: files.reduce((sum, {held = []}) => sum + held.length, 0),
    baselineFixed: baseline?.fixed ?? 0
  }
}
