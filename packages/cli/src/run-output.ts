import {basename} from 'node:path'
import {type Severity, severities} from '@bedside/core'
import type {ReviewQueue, RunReport, RunResult, RunSummary} from '@bedside/engine'
import {type Format, type Reported, reportPieces} from '@bedside/report'
import type {Destination} from './destinations.js'
import type {Io} from './io.js'
import {putOut} from './output.js'
import {version} from './version.js'

/** The flags that say how a run is reported and what fails it. */
export interface ReportFlags {
  /** `NAME` or `NAME=FILE`, in order; none for text. */
  format: string[]
  output?: string
  failOn: Severity | 'never'
  maxWarnings?: number
  quiet?: boolean
}

/**
 * Prints or writes what a run says, in each format. What only some formats need is got only for them: `queue` gives what to review next, and is
 * null where there is nothing to ask it of.
 */
export async function printRun(
  {report, source}: Pick<RunResult, 'report' | 'source'>,
  destinations: readonly Destination[],
  {quiet, day, queue}: {quiet: boolean; day: string; queue: (() => Promise<ReviewQueue>) | null},
  io: Io
): Promise<void> {
  const wants = (format: Format) => destinations.some((one) => one.format === format)
  const explanations = wants('sarif') || wants('html') ? (await import('./explanations.js')).explanations : {}
  const due = queue && (wants('markdown') || wants('html')) ? await queue() : null
  const shown = quiet ? errorsOnly(report) : report
  const tool = {name: 'bedside', version: version()}
  const reported: Reported = {report: shown, tool, source, explanations, name: basename(io.cwd), day, ...(due && {queue: due})}
  const shownIn = (file: string | undefined): Reported => ({...reported, color: io.color && file === undefined})
  for (const {format, file} of destinations) await putOut(await reportPieces(format, shownIn(file)), file, io)
}

/** A report without warnings and notes. */
export function errorsOnly(report: RunReport): RunReport {
  const files = report.files.map((file) => ({...file, findings: file.findings.filter(({severity}) => severity === 'error')}))
  return {...report, files}
}

/** 1 where a finding reaches `--fail-on` or there are more warnings than `--max-warnings`, else 0. `--quiet` hides findings, it does not forgive them. */
export function exitCode(
  {errors, warnings, notes}: Pick<RunSummary, 'errors' | 'warnings' | 'notes'>,
  {failOn, maxWarnings}: Pick<ReportFlags, 'failOn' | 'maxWarnings'>
): 0 | 1 {
  if (maxWarnings !== undefined && warnings > maxWarnings) return 1
  const counts = [notes, warnings, errors]
  return failOn !== 'never' && counts.slice(severities.indexOf(failOn)).some((count) => count > 0) ? 1 : 0
}
