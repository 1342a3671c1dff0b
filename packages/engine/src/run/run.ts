import {resolve} from 'node:path'
import {compareText, formatOf} from '@bedside/core'
import {type KeptRun, Rerun} from '../cache/rerun.js'
import {RunCache} from '../cache/run-cache.js'
import {type RunState, stateOf} from '../cache/run-state.js'
import {settingOf} from '../config/index.js'
import {pathFrom, walkOnce} from '../files/walk.js'
import {endedHouseRules, houseRuleNotes} from '../house.js'
import {loadParsers} from '../parsers.js'
import {examineAhead} from '../threads/examine-ahead.js'
import {UsageError} from '../usage-error.js'
import {type Base, findBase, measuresBefore} from './base.js'
import {type Baseline, loadBaselines} from './baselines.js'
import {type Changes, findChanges} from './changed/changes.js'
import {type Extent, type LintedChanges, lintChanged} from './changed/lint-changed.js'
import {changesNotice, withoutOlder} from './changed/report-changed.js'
import type {ExternalResult} from './external.js'
import {type FileFix, fixFiles} from './fix-files.js'
import {readHistory} from './history.js'
import {type HeldBack, holdBackKnown} from './hold-back.js'
import {configsOf, houseRulesOf, refuseUnknownHouseRules} from './house-rules.js'
import {wholeFolders} from './judge-baseline.js'
import {Libraries, type Library, type LibraryOptions} from './libraries.js'
import {lintFiles, nothingPast, type Past} from './lint-files.js'
import {type HistoryNotice, historySentence, languageNotices} from './notices.js'
import {faultReport, type Reading, sourceOf} from './open.js'
import {counter} from './progress.js'
import type {FileReport} from './report.js'
import type {RunOptions, RunResult} from './run-options.js'
import {withPath} from './shelved-report.js'
import {expandTargets, repositoryRoot, type Targets} from './targets.js'

/** A run whose files are known and not yet linted. */
export interface StartedRun {
  /** What its report follows from; null without a cache, and for runs of which that cannot be summed up. */
  state: RunState | null
  /** Pages that it lints. */
  pages: number
  /** Lints. @throws as `runLint` does. */
  finish(): Promise<RunResult>
  /** Lints, but leaves pages out of the report that an earlier run, if any, printed as this one would. Only for a run with a state. */
  finishBeside(before: KeptRun | null): Promise<RunResult & {rerun: Rerun}>
}

/**
 * Lints files, folders and globs, each file under its nearest configuration.
 * @throws ConfigError where a configuration is wrong, UsageError where there is nothing to lint, or no such revision.
 */
export async function runLint(options: RunOptions): Promise<RunResult> {
  return await lintPrepared(options, await prepare(options))
}

/** As `runLint`, in two steps: who knows what a run in this state says need not finish it. */
export async function startLint(options: RunOptions): Promise<StartedRun> {
  const prepared = await prepare(options)
  return {
    state: await stateOf(options, prepared),
    pages: prepared.files.length,
    finish: () => lintPrepared(options, prepared),
    finishBeside: async (before) => {
      const rerun = new Rerun(before)
      prepared.reading.again = {rerun, shown: (path) => shownPath(path, options.cwd)}
      return {...(await lintPrepared(options, prepared)), rerun}
    }
  }
}

async function lintPrepared(options: RunOptions, prepared: Prepared): Promise<RunResult> {
  const {cwd, fix = 'off'} = options
  const {files, libraries, reading} = prepared
  const base = await findBase(options.base, cwd, files, libraries)
  const baselines = loadBaselines(files, libraries, options)
  const changes = options.changed ? await findChanges(options.changed.base, cwd, files, libraries, reading) : null
  const wanted = changes ? files.filter((path) => changes.changed.has(path)) : files
  const fixes = fix === 'off' ? [] : fixFiles(wanted, libraries, reading, fix === 'write')
  const {past, notices: historyNotices} = await readPast(wanted, prepared, base)
  const asked = await askExternal(options, {...prepared, files: wanted})
  reading.examined = counter(wanted.length, options.onProgress)
  await lookAhead(options, wanted, prepared, past)
  const linted = await lintWanted(prepared, {...past, external: asked.external}, changes, options.changed?.extent)
  const looked = {partly: linted.partly, isWhole: changes === null}
  const known = await withoutKnown(withUnwritten(linted.reports, fixes), prepared, baselines, {...looked, settings: options.settings})
  const reports = withoutOlder(known.reports, linted)
  const said = {
    historyNotices,
    asked,
    baseline: known.baseline,
    changed: changes ? changesNotice(changes, files, options.changed?.extent ?? 'files') : null
  }
  return {
    ...resultOf(reports, prepared, said, cwd),
    cacheFault: reading.cache?.save() ?? null,
    // What git lacks now it may have later, at the same commit.
    isLasting: historyNotices.length === 0,
    fixes: fixes.filter(({fault}) => !fault).map((one) => ({...one, path: shownPath(one.path, cwd)}))
  }
}

/** What is known of how files came to be as they are. It is asked for once files have been mended. */
export async function readPast(
  files: readonly string[],
  {libraries, reading}: Prepared,
  base: Base
): Promise<{past: Omit<Past, 'external'>; notices: readonly HistoryNotice[]}> {
  const before = await measuresBefore(base, files, libraries, reading)
  const {history, basis, notices} = await readHistory(files, libraries, reading, base)
  return {past: {before, history, basis}, notices}
}

/** Asks for the external addresses of a run's files, where somebody wants to know. It is asked for once files have been mended. */
export async function askExternal(
  {external, now}: Pick<RunOptions, 'external' | 'now'>,
  {files, libraries, reading}: Prepared
): Promise<ExternalResult> {
  if (!external) return {external: () => null, report: null, notices: []}
  // Node's clients of the web are slow to load.
  const {readExternal} = await import('./external.js')
  return await readExternal(files, libraries, reading, external, now)
}

/** What is said of a run beside its findings. */
interface Said {
  historyNotices: readonly HistoryNotice[]
  asked: ExternalResult
  /** Null where no baseline applies. */
  baseline: {fixed: number} | null
  /** Which files were looked at, where only changed ones were. */
  changed: string | null
}

/** Reports, which carry absolute paths, without what baselines hold. `isWhole`: every file of the run was linted. */
export async function withoutKnown(
  reports: readonly FileReport[],
  {files, faults, libraries, reading}: Prepared,
  baselines: ReadonlyMap<Library, Baseline>,
  {partly, isWhole, settings}: {partly: ReadonlySet<string>; isWhole: boolean; settings: RunOptions['settings'] | undefined}
): Promise<HeldBack> {
  const whole = isWhole && faults.length === 0 && baselines.size > 0 ? wholeFolders([...baselines.keys()], files) : []
  const silent = new Set([...(settings ?? [])].flatMap(([rule, setting]) => (settingOf(setting) === 'off' ? rule : [])))
  return await holdBackKnown(reports, baselines, libraries, {partly, whole, silent}, reading)
}

/** What a run gives back, made from the reports of its files: those carry absolute paths. */
export function resultOf(
  reports: readonly FileReport[],
  {files: linted, libraries, faults, reading, notices}: Prepared,
  {historyNotices, asked, baseline, changed}: Said,
  cwd: string
): Omit<RunResult, 'fixes' | 'cacheFault' | 'isLasting'> {
  const unreadable = faults.map(({path, message}) => faultReport(path, 'run/unreadable-file', message))
  const files = [...reports, ...unreadable].map((file) => withPath(file, shownPath(file.path, cwd)))
  return {
    report: {
      files: files.sort((a, b) => compareText(a.path, b.path)),
      notices: [
        ...notices,
        ...(changed === null ? [] : [changed]),
        ...historyNotices.map(historySentence),
        ...languageNotices([...reports, ...(reading.again?.rerun.kept.values() ?? [])]),
        ...asked.notices
      ],
      ...(asked.report && {external: asked.report}),
      houseRules: houseRuleNotes(configsOf(libraries, linted)),
      baseline
    },
    source: (path) => sourceOf(resolve(cwd, path), reading)
  }
}

/** Has threads examine pages, where somebody asked for that and what they have to know is plain data. */
async function lookAhead(options: RunOptions, files: readonly string[], {libraries, reading}: Prepared, past: Omit<Past, 'external'>) {
  const {threads = 1, stdin, base, changed, stopwatch, parser} = options
  if (threads < 2 || stdin || base !== undefined || changed || stopwatch) return
  const setup = {libraries: librariesOf(options), parser}
  await examineAhead(files, {libraries, reading}, {past: {...nothingPast, ...past}, threads, setup})
}

async function lintWanted(
  {files, libraries, reading}: Pick<Prepared, 'files' | 'libraries' | 'reading'>,
  past: Past,
  changes: Changes | null,
  extent: Extent = 'files'
): Promise<LintedChanges> {
  if (changes) return await lintChanged(files, libraries, reading, past, changes, extent)
  return {reports: await lintFiles(files, libraries, reading, past), partly: new Set(), older: new Set()}
}

/** What a run reads. Paths are absolute. */
export interface Prepared {
  files: string[]
  /** What stood in the way on the walk. */
  faults: Targets['faults']
  libraries: Libraries
  reading: Reading
  /** Files that the user named and the configuration ignores, each said in a sentence. */
  notices: string[]
}

/**
 * Finds the files of a run, and their configurations and parsers.
 * @throws ConfigError where a configuration is wrong, UsageError where there is nothing to read.
 */
export async function prepare(options: RunOptions): Promise<Prepared> {
  const {cwd} = options
  const {targets, libraries} = plan(options)
  const files = targets.files.filter(({path, named}) => libraries.holds(path, named)).map(({path}) => path)
  if (files.length + targets.faults.length === 0) throw new UsageError(nothingToLint(options, targets, libraries))
  const configs = configsOf(libraries, files)
  refuseUnknownHouseRules(options.settings, configs)
  const ignored = targets.files.filter(({path, named}) => named && !libraries.holds(path, true))
  return {
    files,
    faults: targets.faults.filter(({path}) => libraries.holds(path, true)),
    libraries,
    reading: await readingFor(options),
    notices: [
      ...ignored.map(({path}) => `${shownPath(path, cwd)} is ignored by the configuration and was not checked.`),
      ...endedHouseRules(houseRulesOf(configs), options.now)
    ]
  }
}

async function readingFor({cwd, stdin, parser, cache, stopwatch}: RunOptions): Promise<Reading> {
  return {
    parsers: await loadParsers(parser),
    texts: new Map(stdin ? [[resolve(cwd, stdin.path), stdin.text]] : []),
    stopwatch,
    // What stands in an editor changes with every key: it is not worth keeping.
    ...(cache && {cache: new RunCache({...cache, readOnly: stdin !== undefined})})
  }
}

function librariesOf({cwd, now, settings = new Map(), config}: RunOptions): LibraryOptions {
  return {top: repositoryRoot(cwd), now, settings, config: config === undefined ? null : resolve(cwd, config)}
}

function plan(options: RunOptions): {targets: Targets; libraries: Libraries} {
  const {cwd, paths, stdin} = options
  const list = walkOnce()
  const libraryOptions = {...librariesOf(options), walk: list}
  const libraries = new Libraries(libraryOptions)
  if (!stdin) return {targets: expandTargets(paths, cwd, libraryOptions.top, list), libraries}
  if (!formatOf(stdin.path)) throw new UsageError(`--stdin-filename: Bedside cannot read "${stdin.path}"; give it an ending such as .md.`)
  return {targets: {files: [{path: resolve(cwd, stdin.path), named: true}], faults: []}, libraries}
}

/** The reports with an error on each file that could not be written, beside what the file's own report says. */
function withUnwritten(reports: readonly FileReport[], fixes: readonly FileFix[]): FileReport[] {
  const faults = new Map(fixes.flatMap(({path, fault}) => (fault ? [[path, fault] as const] : [])))
  return reports.map((report) => {
    const fault = faults.get(report.path)
    if (fault === undefined) return report
    const [unwritable] = faultReport(report.path, 'run/unwritable-file', `Not fixed: ${fault}.`).findings
    return {...report, findings: [unwritable!, ...report.findings]}
  })
}

function nothingToLint({cwd, paths}: RunOptions, {files}: Targets, libraries: Libraries): string {
  const where = paths.length > 0 ? paths.join(', ') : shownPath(cwd, cwd)
  if (files.length === 0) return `${where}: no file here that Bedside reads (.md, .markdown, .mdx, .txt, .html, .htm).`
  const config = libraries.of(files[0]!.path).config.path
  const found = `${files.length} ${files.length === 1 ? 'file' : 'files'} found, but none is checked`
  return `${where}: ${found}: see \`files\` and \`ignore\` in ${config ? shownPath(config, cwd) : 'the configuration'}.`
}

/** A path as reports write it: from the folder where the run was started, with `/`. */
export function shownPath(path: string, cwd: string): string {
  return pathFrom(cwd, path) || '.'
}
