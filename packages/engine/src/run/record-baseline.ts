import {existsSync, lstatSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {type Finding, formatOf} from '@bedside/core'
import {type BaselineEntry, printBaseline} from '../baseline/baseline-text.js'
import {quote} from '../config/config-error.js'
import {shownFrom} from '../config/source-files.js'
import {reasonOf} from '../files/read.js'
import {replaceFile} from '../files/replace.js'
import {isInside} from '../files/walk.js'
import {UsageError} from '../usage-error.js'
import {findBase, measuresBefore} from './base.js'
import {type Baseline, baselineFileOf, defaultName, readBaseline} from './baselines.js'
import {readHistory} from './history.js'
import {isHeld, type Judgement, judge, wholeFolders} from './judge-baseline.js'
import type {Library} from './libraries.js'
import {lintFiles, nothingPast} from './lint-files.js'
import type {FileReport} from './report.js'
import {prepare, shownPath} from './run.js'
import type {RunOptions} from './run-options.js'

/** What becomes of a baseline that is there: `shrink` takes fixed entries out and refuses where findings are new; `prune` leaves what is new as it is; `grow` takes it in. */
export type RecordMode = 'shrink' | 'prune' | 'grow'

/** What a recording is told. `baseline` names the file; where it is left out the configuration does, else it is `bedside-baseline.tsv` beside it. */
export interface RecordOptions extends Pick<RunOptions, 'cwd' | 'paths' | 'now' | 'config' | 'parser'> {
  baseline?: string
  mode: RecordMode
}

/** What became of one baseline. Paths are as reports write them. */
export interface RecordedBaseline {
  path: string
  /** True where there was none before. */
  isNew: boolean
  /** False where findings are new and nobody said that they may be taken in: then the file is as it was. */
  isWritten: boolean
  /** Entries that the file holds now. */
  entries: number
  /** Findings that the file did not hold. */
  fresh: readonly {path: string; finding: Finding}[]
  /** Entries whose finding is there no more. */
  fixed: readonly BaselineEntry[]
  /** Pages that were found again under another name: old path -> new path, from the repository's root. */
  renamed: ReadonlyMap<string, string>
  /** Pages that could not be checked; their entries stay as they are. */
  unchecked: readonly string[]
  /** How configurations have to name the file, where one does not do so yet: the configuration's path, null where there is none, and the name. */
  toName: {config: string | null; name: string} | null
}

/**
 * Records today's findings, each library in its own file.
 * @throws ConfigError where a configuration or a baseline holds mistakes, UsageError where there is nothing to lint or a file cannot be written.
 */
export async function recordBaselines(options: RecordOptions): Promise<RecordedBaseline[]> {
  const {files, faults, libraries, reading} = await prepare(options)
  const groups = new Map<string, Library[]>()
  for (const {library} of libraries.group(files)) {
    const file = baselineFileOf(library, options) ?? join(library.folder, defaultName)
    groups.set(file, [...(groups.get(file) ?? []), library])
  }
  // Every file is read before a page is linted, and every page linted before a file is written.
  const found = [...groups].map(([file, own]) => ({own, ...startOf(file, own[0]!, options)}))
  const base = await findBase(undefined, options.cwd, files, libraries)
  const before = await measuresBefore(base, files, libraries, reading)
  const {history} = await readHistory(files, libraries, reading, base)
  const reports = await lintFiles(files, libraries, reading, {...nothingPast, before, history})
  const results: (() => RecordedBaseline)[] = []
  for (const {own, baseline, isNew} of found) {
    const looked = {partly: new Set<string>(), whole: faults.length > 0 ? [] : wholeFolders(own, files), silent: new Set<string>()}
    const ours = reports.filter(({path}) => own.includes(libraries.of(path)))
    const judgement = await judge(baseline, ours, looked, reading)
    results.push(() => record(judgement, own, isNew, options))
  }
  return results.map((write) => write())
}

function startOf(file: string, {config}: Library, {cwd, mode}: RecordOptions): {baseline: Baseline; isNew: boolean} {
  if (!file.endsWith('.tsv')) {
    const why = formatOf(file) ? 'would be read as an article' : 'could be named by no configuration'
    throw new UsageError(`--baseline: ${quote(shownPath(file, cwd))} ${why}; let its name end in .tsv.`)
  }
  if (!existsSync(file) && mode === 'prune') {
    throw new UsageError(`--prune: there is no baseline ${quote(shownPath(file, cwd))} yet; bedside baseline records one.`)
  }
  if (!existsSync(file)) return {baseline: {file, name: shownFrom(config.root, file), root: config.root, entries: []}, isNew: true}
  const read = readBaseline(file, config.root)
  if ('fault' in read) throw new UsageError(`${quote(shownPath(file, cwd))} ${read.fault}.`)
  return {baseline: read, isNew: false}
}

function record(
  judgement: Judgement,
  libraries: readonly Library[],
  isNew: boolean,
  {cwd, mode, baseline: given}: RecordOptions
): RecordedBaseline {
  const {baseline, comparison, pages} = judgement
  const fresh = pages.flatMap(({report, entries}) =>
    report.findings.flatMap((finding, at) => {
      const entry = entries[at] ?? null
      return entry === null || isHeld(judgement, entry) ? [] : [{path: shownPath(report.path, cwd), finding, entry}]
    })
  )
  const takesIn = isNew || mode === 'grow'
  const isWritten = takesIn || mode === 'prune' || fresh.length === 0
  const entries = [...comparison.standing, ...(takesIn ? fresh.map(({entry}) => entry) : [])]
  if (isWritten) write(baseline, printBaseline(entries), cwd)
  return {
    path: shownPath(baseline.file, cwd),
    isNew,
    isWritten,
    entries: isWritten ? entries.length : baseline.entries.length,
    fresh: fresh.map(({path, finding}) => ({path, finding})),
    fixed: comparison.fixed,
    renamed: comparison.renamed,
    unchecked: pages.flatMap(({report}) => (isUnchecked(report) ? [shownPath(report.path, cwd)] : [])),
    toName: given === undefined ? toName(baseline.file, libraries, cwd) : null
  }
}

function isUnchecked({findings}: FileReport): boolean {
  return findings.some(({rule}) => rule.startsWith('run/'))
}

function toName(file: string, libraries: readonly Library[], cwd: string): RecordedBaseline['toName'] {
  const library = libraries.find(({config}) => config.baseline === null)
  if (!library) return null
  const {path} = library.config
  return {config: path && shownPath(path, cwd), name: shownPath(file, library.folder)}
}

function write({file, root}: Baseline, text: string, cwd: string): void {
  const isThere = lstatSync(file, {throwIfNoEntry: false}) !== undefined
  const fault = isThere ? rewrite(file, root, text) : writeNew(file, text)
  if (fault) throw new UsageError(`${quote(shownPath(file, cwd))} cannot be written (${fault}).`)
}

/** A file that the user names outside the repository is bound to its own folder. */
function rewrite(path: string, root: string, after: string): string | null {
  if (!existsSync(path)) return 'it is a symbolic link that leads nowhere; remove it'
  return replaceFile({path, before: readFileSync(path, 'utf8'), after, root: isInside(root, path) ? root : dirname(path)})
}

function writeNew(file: string, text: string): string | null {
  if (!existsSync(dirname(file))) return 'there is no such folder; make it first'
  try {
    writeFileSync(file, text, {flag: 'wx'})
    return null
  } catch (error) {
    return reasonOf(error)
  }
}
