import {type Setting, type Severity, severities} from '@bedside/core'
import {
  catalogue,
  nearestRule,
  type ReviewQueue,
  type RunOptions,
  type RunReport,
  type RunResult,
  runLint,
  runReviewQueue,
  summaryOf,
  UsageError
} from '@bedside/engine'
import {counted, type Format, formats, type Reported} from '@bedside/report'
import {type Destination, destinationsOf} from '../destinations.js'
import type {Io} from '../io.js'
import {dayFrom} from '../now.js'
import {putOut} from '../output.js'
import {version} from '../version.js'
import {type ExternalFlags, externalOptions} from './external-flags.js'

/** The flags of `bedside lint` as commander gives them. */
export interface LintFlags extends ExternalFlags {
  config?: string
  /** `NAME` or `NAME=FILE`, in order; none for text. */
  format: string[]
  output?: string
  rule: string[]
  failOn: Severity | 'never'
  maxWarnings?: number
  quiet?: boolean
  fix?: boolean
  fixDryRun?: boolean
  stdin?: boolean
  stdinFilename?: string
  now?: string
  base?: string
  /** False for `--no-baseline`. */
  baseline?: string | false
  /** True where no revision is named. */
  changed?: string | true
  changedLines?: boolean
}

/** `bedside lint`: runs, prints the report, and gives back the exit code. */
export async function lintCommand(paths: readonly string[], flags: LintFlags, io: Io): Promise<number> {
  refuseContradictions(paths, flags)
  const destinations = destinationsOf(flags)
  const external = externalOptions(flags, io)
  const result = await runLint({
    cwd: io.cwd,
    paths,
    now: dayFrom('--now', flags.now) ?? io.today(),
    settings: settingsFrom(flags.rule),
    fix: flags.fix ? 'write' : flags.fixDryRun ? 'dry-run' : 'off',
    parser: io.env.BEDSIDE_PARSER,
    ...(flags.config !== undefined && {config: flags.config}),
    ...(flags.base !== undefined && {base: flags.base}),
    ...(external && {external}),
    ...(flags.baseline !== undefined && {baseline: flags.baseline}),
    ...changedFrom(flags),
    ...(flags.stdin && {stdin: {text: await io.stdin(), path: flags.stdinFilename ?? 'stdin.md'}})
  })
  if (flags.fix || flags.fixDryRun) await sayFixes(result, flags, io)
  // The diff takes the place of the report for people.
  const wanted = flags.fixDryRun ? destinations.filter(({format}) => format !== 'text') : destinations
  await printAll(wanted, flags.quiet ? errorsOnly(result.report) : result.report, result, paths, flags, io)
  return exitCode(result.report, flags)
}

function changedFrom({changed, changedLines}: LintFlags): Pick<RunOptions, 'changed'> {
  if (changed === undefined && !changedLines) return {}
  return {changed: {base: typeof changed === 'string' ? changed : null, extent: changedLines ? 'lines' : 'files'}}
}

function refuseContradictions(paths: readonly string[], flags: LintFlags): void {
  const {stdin, stdinFilename, fix, fixDryRun, changed, changedLines} = flags
  if (stdin && paths.length > 0) throw new UsageError('--stdin lints standard input alone; leave the paths out.')
  if (stdin && fix) throw new UsageError('--fix has no file to write with --stdin; use --fix-dry-run to see the changes.')
  if (stdinFilename !== undefined && !stdin) throw new UsageError('--stdin-filename goes with --stdin.')
  if (stdin && (changed || changedLines)) throw new UsageError('--changed compares files with Git; leave it out with --stdin.')
  if (changedLines && (fix || fixDryRun))
    throw new UsageError('--changed-lines mends no single lines; use --changed to mend what was changed.')
  if (fix && fixDryRun) throw new UsageError('--fix writes and --fix-dry-run only shows; use one of them.')
}

/** Reads `--rule ID=SEVERITY`. */
function settingsFrom(texts: readonly string[]): Map<string, Setting> {
  const settings = new Map<string, Setting>()
  for (const text of texts) {
    const [id = '', setting = ''] = text.split('=')
    if (!catalogue.has(id)) {
      const near = nearestRule(id, [...catalogue.keys()])
      throw new UsageError(`--rule: there is no rule "${id}".${near ? ` Did you mean "${near}"?` : ' docs/rules lists them.'}`)
    }
    if (setting !== 'off' && !severities.includes(setting as Severity)) {
      throw new UsageError(`--rule ${id}: "${setting}" is no severity; write off, note, warning or error, as in --rule ${id}=warning.`)
    }
    settings.set(id, setting as Setting)
  }
  return settings
}

function errorsOnly(report: RunReport): RunReport {
  const files = report.files.map((file) => ({...file, findings: file.findings.filter(({severity}) => severity === 'error')}))
  return {...report, files}
}

async function sayFixes({fixes}: RunResult, {fixDryRun}: LintFlags, io: Io): Promise<void> {
  const total = fixes.reduce((sum, {applied}) => sum + applied, 0)
  if (fixDryRun) {
    const {createTwoFilesPatch} = await import('diff')
    for (const {path, before, after} of fixes) io.out(createTwoFilesPatch(path, path, before, after, '', '', {context: 2}))
  }
  const files = counted(fixes.length, 'file')
  if (total === 0) io.err('Nothing to fix.\n')
  else io.err(`${fixDryRun ? 'Would mend' : 'Mended'} ${counted(total, 'finding')} in ${files}.\n`)
}

/** Prints or writes each format. What only some formats need is got only for them. */
async function printAll(
  destinations: readonly Destination[],
  report: RunReport,
  {source}: RunResult,
  paths: readonly string[],
  flags: LintFlags,
  io: Io
): Promise<void> {
  const wants = (format: Format) => destinations.some((one) => one.format === format)
  const explanations = wants('sarif') ? (await import('../explanations.js')).explanations : {}
  const queue = wants('markdown') && !flags.stdin ? await queueFor(paths, flags, io) : null
  const reported: Reported = {report, tool: {name: 'bedside', version: version()}, source, explanations, ...(queue && {queue})}
  for (const {format, file} of destinations) {
    putOut(formats[format]({...reported, color: io.color && file === undefined}), file, io)
  }
}

/** What to review next, for the summary. */
function queueFor(paths: readonly string[], flags: LintFlags, io: Io): Promise<ReviewQueue> {
  const {config, now} = flags
  const options = {cwd: io.cwd, paths, now: dayFrom('--now', now) ?? io.today(), parser: io.env.BEDSIDE_PARSER, within: 90}
  return runReviewQueue({...options, ...(config !== undefined && {config})})
}

/** 1 where a finding reaches `--fail-on` or there are more warnings than `--max-warnings`, else 0. `--quiet` hides findings, it does not forgive them. */
function exitCode(report: RunReport, {failOn, maxWarnings}: Pick<LintFlags, 'failOn' | 'maxWarnings'>): 0 | 1 {
  const {errors, warnings, notes} = summaryOf(report)
  if (maxWarnings !== undefined && warnings > maxWarnings) return 1
  const counts = [notes, warnings, errors]
  return failOn !== 'never' && counts.slice(severities.indexOf(failOn)).some((count) => count > 0) ? 1 : 0
}
