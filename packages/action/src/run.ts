import {basename, relative} from 'node:path'
import {type Severity, severities} from '@bedside/core'
import {type RunOptions, type RunReport, runLint, runReviewQueue, summaryOf, UsageError} from '@bedside/engine'
import {counted, formats, githubAnnotations, gradesOf, type Reported} from '@bedside/report'
import {baseOfEvent} from './event.js'
import {addSummary, setOutputs, writeReport} from './files.js'
import {type Environment, type Inputs, readInputs} from './inputs.js'
import {plainLine, type Say} from './log.js'
import {chooseParser} from './native.js'
import {insideWorkspace, openWorkspace, placeToWrite, type Workspace} from './workspace.js'

/** Name and version as reports hold them. */
const tool = {name: 'bedside', version: '0.1.0'}

/** Days ahead that the summary looks for reviews. */
const within = 90

/**
 * Lints what the inputs name, annotates, writes the summary, the reports and the outputs. True where nothing reaches `fail-on`.
 * @throws UsageError, ConfigError where it could not run.
 */
export async function runAction(env: NodeJS.ProcessEnv, say: Say): Promise<boolean> {
  const inputs = readInputs(env)
  const workspace = openWorkspace(env, inputs)
  const files = placesOf(inputs, workspace, env)
  const {parser, notice} = await chooseParser(env)
  if (notice) say(plainLine(notice))
  const options = optionsFrom(inputs, workspace, parser)
  const changed = inputs.changed ? {base: inputs.base ?? (await baseOfEvent(env, workspace.root)), extent: 'files' as const} : null
  const {report, source} = await runLint({...options, ...(changed && {changed})})
  const queue = wantsQueue(inputs, env) ? {queue: await runReviewQueue({...options, within})} : {}
  sayFindings(report, inputs, say)
  const about = {name: basename(workspace.root), day: options.now}
  const reported: Reported = {report, tool, source, ...about, ...queue, explanations: await explanationsFor(inputs)}
  addSummary(summaryOfRun(reported, env), env)
  for (const {format, file, path} of files) writeReport(path, await formats[format](reported), file)
  setOutputs(outputsOf(report, Object.fromEntries(files.map(({format, path}) => [format, path]))), env)
  return !reaches(report, inputs)
}

function optionsFrom(inputs: Inputs, workspace: Workspace, parser: 'remark' | undefined): RunOptions & {cwd: string} {
  const {config, base, baseline, now} = inputs
  // From where the run starts, so that what is said of it names no folder of the machine.
  const inside = (input: string, name: string) =>
    relative(workspace.root, insideWorkspace(input, name, workspace)).replaceAll('\\', '/') || '.'
  const paths = inputs.paths.length > 0 ? inputs.paths : ['.']
  return {
    // Paths in reports start from the repository, whatever the folder that inputs start from.
    cwd: workspace.root,
    paths: paths.map((path) => inside('paths', path)),
    now: now ?? new Date().toISOString().slice(0, 10),
    parser,
    ...(config !== null && {config: inside('config', config)}),
    ...(base !== null && {base}),
    ...(baseline !== null && {baseline: baseline === false ? false : inside('baseline', baseline)})
  }
}

/** Where each report is to be written. Two names may lead to one place. */
function placesOf({reports}: Inputs, workspace: Workspace, env: Environment) {
  const places = reports.map((one) => ({...one, path: placeToWrite(one.file, workspace, env)}))
  const twice = places.find(({path}, at) => places.findIndex((one) => one.path === path) < at)
  if (twice) throw new UsageError(`formats: two reports would be written to ${JSON.stringify(twice.file)}; give each a file of its own.`)
  return places
}

function sayFindings(report: RunReport, {maxAnnotations}: Inputs, say: Say): void {
  const {commands, left} = githubAnnotations({report}, maxAnnotations)
  for (const command of commands) say(command)
  for (const notice of report.notices) say(plainLine(notice))
  const more = bySeverity((severity) => left[severity])
  if (more !== '') say(`Not annotated: ${more}. The summary of the job counts them all, and "formats" writes them to a file.`)
  const {files, errors, warnings, notes} = summaryOf(report)
  say(`${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${counted(notes, 'note')} in ${counted(files, 'file')}.`)
}

function bySeverity(count: (severity: Severity) => number): string {
  return severities
    .toReversed()
    .filter((severity) => count(severity) > 0)
    .map((severity) => counted(count(severity), `more ${severity}`))
    .join(', ')
}

/** What to review next is worked out for reports that people read alone: it reads every page once more. */
function wantsQueue({reports}: Inputs, {GITHUB_STEP_SUMMARY: file}: Environment): boolean {
  return Boolean(file) || reports.some(({format}) => format === 'markdown' || format === 'html')
}

/** The summary; nothing where the runner takes none. */
function summaryOfRun(reported: Reported, {GITHUB_STEP_SUMMARY: file}: Environment): string {
  return file ? formats.markdown(reported) : ''
}

/** Why each rule exists is long, and only two formats want it. */
async function explanationsFor({reports}: Inputs): Promise<Readonly<Record<string, string>>> {
  return reports.some(({format}) => format === 'sarif' || format === 'html') ? (await import('bedside/explanations')).explanations : {}
}

function outputsOf(report: RunReport, paths: Readonly<Record<string, string>>): Record<string, string> {
  const {files, errors, warnings, notes} = summaryOf(report)
  const {median} = gradesOf(report)
  return {
    errors: String(errors),
    warnings: String(warnings),
    notes: String(notes),
    pages: String(files),
    'grade-median': median === null ? '' : median.toFixed(1),
    'report-paths': JSON.stringify(paths)
  }
}

function reaches(report: RunReport, {failOn}: Inputs): boolean {
  if (failOn === 'never') return false
  const {errors, warnings, notes} = summaryOf(report)
  return [notes, warnings, errors].slice(severities.indexOf(failOn)).some((count) => count > 0)
}
