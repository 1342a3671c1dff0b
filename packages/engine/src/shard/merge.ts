import {resolve} from 'node:path'
import {type Examination, LineIndex} from '@bedside/core'
import {loadBaselines} from '../run/baselines.js'
import type {External, ExternalOptions} from '../run/external.js'
import type {Library} from '../run/libraries.js'
import {concludeFiles, type Examined, type Summaries, siteOf} from '../run/lint-files.js'
import {joinNotices} from '../run/notices.js'
import {type Reading, sourceOf} from '../run/open.js'
import type {FileReport} from '../run/report.js'
import {askExternal, type Prepared, prepare, resultOf, shownPath, withoutKnown} from '../run/run.js'
import type {RunOptions, RunResult} from '../run/run-options.js'
import {repositoryRoot} from '../run/targets.js'
import {UsageError} from '../usage-error.js'
import {differingKey, refuseOthers} from './check-partials.js'
import {fileDigest, settingsDigests} from './digest.js'
import {type NamedPartial, readPartials} from './partial-file.js'
import type {ShardedRun, ShardFile} from './partial-report.js'
import {libraryKey} from './run-shard.js'
import {isInShard} from './shard.js'

/** What a merge is told. */
export interface MergeOptions {
  /** Absolute path of the folder in which the shards ran, in this checkout. */
  cwd: string
  /** The files of the partial reports, from `cwd`. */
  files: readonly string[]
  /** Version of the program. */
  version: string
  /** Asks for external addresses, and how; where it is left out, nobody is asked for anything. */
  external?: ExternalOptions
  /** A file of known findings that goes before what configurations name, from `cwd`; false for none. */
  baseline?: string | false
}

/** What a merge gives back, with what the run of its shards was told. */
export interface MergeResult extends RunResult {
  options: RunOptions
}

/**
 * Joins the partial reports of all shards of a run: builds the sites, runs the rules about other pages and about suppressions, and gives
 * back what the run would have given in one piece. The pages have to be as the shards read them.
 * @throws UsageError where a report is missing, is of another run, or is about files that are not as they were; ConfigError as a run does.
 */
export async function runMerge({cwd, files, version, external, baseline}: MergeOptions): Promise<MergeResult> {
  if (files.length === 0) throw new UsageError('merge: name the files that bedside lint --shard wrote.')
  const partials = readPartials(files, cwd)
  refuseOthers(partials, cwd, version)
  const {run, settings} = partials[0]!.partial
  const options = optionsOf(run, cwd)
  const prepared = await prepare(options)
  const baselines = loadBaselines(prepared.files, prepared.libraries, {cwd, ...(baseline !== undefined && {baseline})})
  const groups = prepared.libraries.group(prepared.files)
  const now = settingsDigests(
    groups.map(({library}) => library),
    cwd
  )
  const changed = differingKey(settings, now)
  if (changed !== null) throw new UsageError(`${changed} is not as the shards read it; run them again.`)
  const asked = await askExternal({now: run.now, ...(external && {external})}, prepared)
  const reports = groups.flatMap((group) => mergeLibrary(group, partials, prepared, {cwd, external: asked.external}))
  const historyNotices = joinNotices(partials.flatMap(({partial}) => partial.notices))
  const known = await withoutKnown(reports, prepared, baselines, {partly: new Set(), isWhole: true, settings: options.settings})
  const said = {historyNotices, asked, baseline: known.baseline, changed: null}
  return {...resultOf(known.reports, prepared, said, cwd), fixes: [], cacheFault: null, isLasting: false, options}
}

function optionsOf({paths, config, rules, now}: ShardedRun, cwd: string): RunOptions {
  return {cwd, paths, now, settings: new Map(Object.entries(rules)), ...(config !== null && {config})}
}

function mergeLibrary(
  {library, files}: {library: Library; files: readonly string[]},
  partials: readonly NamedPartial[],
  {reading}: Prepared,
  {cwd, external}: {cwd: string; external: External}
): FileReport[] {
  const read = new Set([...files, ...(library.readsSite ? library.linkedPages() : [])])
  const known = knownFiles(library, partials, cwd)
  refuseChanges({read, linted: new Set(files)}, known, partials, cwd)
  const site = library.readsSite ? siteOf(library, summariesOf(known), reading) : null
  return concludeFiles(examinedOf(files, known, reading), library, site, external)
}

/** What the shards read of a library, by absolute path. */
function knownFiles(library: Library, partials: readonly NamedPartial[], cwd: string): Map<string, ShardFile> {
  const key = libraryKey(library, cwd)
  const parts = partials.flatMap(({partial}) => partial.libraries.filter((one) => one.key === key))
  return new Map(parts.flatMap(({files}) => files.map((file) => [resolve(cwd, file.path), file])))
}

/** @throws UsageError where files came, went or changed since the shards read them. */
function refuseChanges(
  {read, linted}: {read: ReadonlySet<string>; linted: ReadonlySet<string>},
  known: ReadonlyMap<string, ShardFile>,
  partials: readonly NamedPartial[],
  cwd: string
): void {
  const top = repositoryRoot(cwd)
  const shardNaming = (path: string) => {
    const found = partials.find(({partial}) => isInShard(top, partial.shard)(path))
    return found ? `; run shard ${found.partial.shard.index} of ${found.partial.shard.count} again` : ''
  }
  for (const path of read) {
    const file = known.get(path)
    if (file === undefined) throw new UsageError(`${shownPath(path, cwd)} is new since the shards ran${shardNaming(path)}.`)
    if (file.digest !== fileDigest(path)) throw new UsageError(`${file.path} has changed since its shard read it${shardNaming(path)}.`)
    if (linted.has(path) !== 'summary' in file) continue
    const [was, is] = linted.has(path) ? ['not linted', 'is now'] : ['linted', 'is not now']
    throw new UsageError(`${file.path} was ${was} when its shard ran, and ${is}${shardNaming(path)}.`)
  }
  for (const [path, file] of known) {
    if (!read.has(path)) throw new UsageError(`${file.path} is gone since its shard read it${shardNaming(path)}.`)
  }
}

function summariesOf(known: ReadonlyMap<string, ShardFile>): Summaries {
  return new Map(
    [...known].map(([path, file]) => {
      if ('examination' in file) return [path, file.examination.summary]
      return [path, 'summary' in file ? file.summary : null]
    })
  )
}

function examinedOf(files: readonly string[], known: ReadonlyMap<string, ShardFile>, reading: Reading): Examined {
  const examinations = new Map<string, Examination>()
  const faults = new Map<string, FileReport>()
  for (const path of files) {
    const file = known.get(path)!
    if ('examination' in file) examinations.set(path, {...file.examination, lines: new LineIndex(sourceOf(path, reading) ?? '')})
    else if ('fault' in file) faults.set(path, {...file.fault, path})
  }
  return {examinations, faults}
}
