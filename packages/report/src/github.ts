import type {Severity} from '@bedside/core'
import {summaryOf} from '@bedside/engine'
import {counted} from './counted.js'
import {printable} from './printable.js'
import {type Located, type Reported, worstFirst} from './reported.js'

/** GitHub's commands for the severities. */
const commands: Readonly<Record<Severity, string>> = {error: 'error', warning: 'warning', note: 'notice'}

/**
 * Workflow commands, which GitHub Actions turns into annotations: worst first, since it shows ten of each level for a step and drops the rest.
 * The last line is for people who read the log.
 */
export function githubReport(reported: Reported): string {
  const shown = unsuppressed(reported)
  const notices = reported.report.notices.map((notice) => githubCommand('notice', {title: reported.tool.name}, notice))
  return [...shown.map(annotation), ...notices, totals(reported)].map((line) => `${line}\n`).join('')
}

/** Workflow commands for the worst findings, and how many of each severity are left out. */
export interface Annotations {
  commands: string[]
  left: Record<Severity, number>
}

/**
 * The worst findings of a run as workflow commands: at most so many of each severity, since GitHub shows ten of each level for a step.
 * @param most 0 for none.
 */
export function githubAnnotations(reported: Pick<Reported, 'report'>, most: number): Annotations {
  const left: Record<Severity, number> = {note: 0, warning: 0, error: 0}
  const shown: string[] = []
  const taken: Record<Severity, number> = {note: 0, warning: 0, error: 0}
  for (const located of unsuppressed(reported)) {
    const {severity} = located.finding
    if (taken[severity]++ < most) shown.push(annotation(located))
    else left[severity]++
  }
  return {commands: shown, left}
}

function unsuppressed({report}: Pick<Reported, 'report'>): Pick<Located, 'path' | 'finding'>[] {
  return worstFirst(report.files.flatMap(({path, findings}) => findings.map((finding) => ({path, finding, suppressed: false}))))
}

function annotation({path, finding}: Pick<Located, 'path' | 'finding'>): string {
  const {severity, message, rule, start, end} = finding
  // Columns make sense to GitHub only where the place lies on one line.
  const columns = start.line === end.line ? {col: start.column, endColumn: Math.max(start.column, end.column)} : {}
  return githubCommand(commands[severity], {file: path, line: start.line, endLine: end.line, ...columns, title: rule}, message)
}

/** A workflow command. What stands in its properties and its message cannot become a command of its own. */
export function githubCommand(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(String(value))}`)
  return `::${name} ${pairs.join(',')}::${escaped(message)}`
}

/** A message: what would end the line stands as the runner decodes it, and what a terminal would obey not at all. */
function escaped(text: string): string {
  return printable(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'))
}

/** A property: here `:` and `,` divide, too. */
function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

function totals({report}: Reported): string {
  const {files, errors, warnings, notes} = summaryOf(report)
  return `${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${counted(notes, 'note')} in ${counted(files, 'file')}.`
}
