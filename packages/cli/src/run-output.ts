import {type Severity, severities} from '@bedside/core'
import {type RunReport, type RunResult, summaryOf} from '@bedside/engine'
import {jsonReport, textReport} from '@bedside/report'
import type {Io} from './io.js'
import {putOut} from './output.js'
import {version} from './version.js'

/** The flags that say how a run is reported and what fails it. */
export interface ReportFlags {
  format: 'text' | 'json'
  output?: string
  failOn: Severity | 'never'
  maxWarnings?: number
  quiet?: boolean
}

/** Prints what a run says, or writes it to a file. */
export function printRun({report, source}: RunResult, {quiet, format, output}: ReportFlags, io: Io): void {
  const shown = quiet ? errorsOnly(report) : report
  const color = io.color && output === undefined
  const text = format === 'json' ? jsonReport(shown, {name: 'bedside', version: version()}) : textReport(shown, {color, source})
  putOut(text, output, io)
}

function errorsOnly(report: RunReport): RunReport {
  const files = report.files.map((file) => ({...file, findings: file.findings.filter(({severity}) => severity === 'error')}))
  return {...report, files}
}

/** 1 where a finding reaches `--fail-on` or there are more warnings than `--max-warnings`, else 0. `--quiet` hides findings, it does not forgive them. */
export function exitCode(report: RunReport, {failOn, maxWarnings}: Pick<ReportFlags, 'failOn' | 'maxWarnings'>): 0 | 1 {
  const {errors, warnings, notes} = summaryOf(report)
  if (maxWarnings !== undefined && warnings > maxWarnings) return 1
  const counts = [notes, warnings, errors]
  return failOn !== 'never' && counts.slice(severities.indexOf(failOn)).some((count) => count > 0) ? 1 : 0
}
