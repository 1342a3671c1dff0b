import type {DocumentReport, Finding} from '@bedside/core'
import type {ExternalReport} from '../external/index.js'
import type {HouseRuleNote} from '../house.js'
import {ShelvedReport} from './shelved-report.js'
import {countedTally, type Tally} from './tally.js'

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

/** Counts the findings of one page. */
export function tallyOf(file: FileReport): Tally {
  return file instanceof ShelvedReport ? file.tally : countedTally(file)
}

/** Counts the findings of a run. */
export function summaryOf({files, baseline}: RunReport): RunSummary {
  return sumOf(files.map(tallyOf), baseline)
}

/** Adds up the counts of a run's pages. */
export function sumOf(tallies: readonly Tally[], baseline: RunReport['baseline']): RunSummary {
  const sum = {files: tallies.length, errors: 0, warnings: 0, notes: 0, suppressed: 0, fixable: 0, baselined: 0}
  for (const {rules, suppressed, fixable, held} of tallies) {
    for (const {severity, count} of rules) sum[`${severity}s`] += count
    sum.suppressed += suppressed
    sum.fixable += fixable
    sum.baselined += held
  }
  return {...sum, baselineFixed: baseline?.fixed ?? 0}
}
