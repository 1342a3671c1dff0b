import {isAbsolute, relative, sep} from 'node:path'
import type {Setting} from '@bedside/core'
import type {RuleData} from '../config/index.js'
import {findBase} from '../run/base.js'
import type {Library} from '../run/libraries.js'
import {type Examined, examineFiles, nothingPast, type Past, summaryOfFile} from '../run/lint-files.js'
import type {Reading} from '../run/open.js'
import type {FileReport} from '../run/report.js'
import {prepare, readPast, shownPath} from '../run/run.js'
import type {RunOptions} from '../run/run-options.js'
import {repositoryRoot} from '../run/targets.js'
import {UsageError} from '../usage-error.js'
import {fileDigest, rulesDigest, settingsDigests} from './digest.js'
import {type PartialReport, type ShardedRun, type ShardFile, type ShardLibrary, withoutLines} from './partial-report.js'
import {isInShard, type Shard} from './shard.js'

/** What a shard is told: a run that fixes nothing, reads the disk and asks nobody. */
export type ShardOptions = Omit<RunOptions, 'fix' | 'stdin' | 'external'> & {
  shard: Shard
  /** Version of the program. */
  version: string
}

/** What a shard gives back. */
export interface ShardResult {
  partial: PartialReport
  /** Files that the shard linted, and those of the whole run. */
  linted: number
  total: number
}

/**
 * Lints one shard of a run as far as that goes without the other shards.
 * @throws ConfigError where a configuration is wrong, UsageError where the run has nothing to lint, or no such revision.
 */
export async function runShard(options: ShardOptions): Promise<ShardResult> {
  const {cwd, shard, version} = options
  const prepared = await prepare(options)
  const {files, libraries, reading} = prepared
  const isOwn = isInShard(repositoryRoot(cwd), shard)
  const base = await findBase(options.base, cwd, files, libraries)
  const own = files.filter(isOwn)
  const {past, notices} = await readPast(own, prepared, base)
  // A library is of use to every shard, also where none of the linted files falls to this one: links may lead to its pages.
  const groups = libraries.group(files)
  const parts: ShardLibrary[] = []
  for (const {library, files: all} of groups) {
    const own = await partOf(library, all.filter(isOwn), {isOwn, past: {...nothingPast, ...past}, reading, cwd})
    parts.push({key: libraryKey(library, cwd), files: own})
  }
  const settings = settingsDigests(
    groups.map(({library}) => library),
    cwd
  )
  return {
    partial: {
      shard,
      version,
      rules: rulesDigest(),
      run: shardedRun(options, base.revision?.commit ?? null),
      settings,
      libraries: parts,
      notices
    },
    linted: own.length,
    total: files.length
  }
}

/** What a library is called in partial reports: its configuration, or its folder where it has none. */
export function libraryKey({config}: Library, cwd: string): string {
  return shownPath(config.path ?? config.root, cwd)
}

function shardedRun({cwd, paths, config, settings = new Map(), now}: ShardOptions, base: string | null): ShardedRun {
  const fromHere = (path: string) => (isAbsolute(path) ? shownPath(path, cwd) : path)
  return {
    folder: relative(repositoryRoot(cwd), cwd).split(sep).join('/'),
    paths: paths.map(fromHere),
    config: config === undefined ? null : fromHere(config),
    rules: Object.fromEntries([...settings].map(([id, data]) => [id, severityAlone(id, data)])),
    now,
    base
  }
}

/** A partial report can be written by anybody, so the options of rules are taken from configurations alone, which are checked. */
function severityAlone(id: string, data: RuleData): Setting {
  if (typeof data === 'string') return data
  throw new UsageError(`--rule ${id}: options cannot go with --shard; write them into a configuration, and name it with --config.`)
}

/** What the parts of a run share. */
interface Trip {
  isOwn: (file: string) => boolean
  past: Past
  reading: Reading
  cwd: string
}

async function partOf(library: Library, linted: readonly string[], {isOwn, past, reading, cwd}: Trip): Promise<ShardFile[]> {
  // Digests come first: what changes while it is read is then noticed when the reports are merged.
  const others = library.readsSite ? pagesBeside(linted, library).filter(isOwn) : []
  const digests = new Map([...linted, ...others].map((file) => [file, fileDigest(file)]))
  const identity = (file: string) => ({path: shownPath(file, cwd), digest: digests.get(file) ?? null})
  const examined: Examined = await examineFiles(linted, library, reading, past)
  return [
    ...[...examined.examinations].map(([file, examination]) => ({...identity(file), examination: withoutLines(examination)})),
    ...[...examined.faults].map(([file, fault]) => ({...identity(file), fault: withoutPath(fault)})),
    ...others.map((file) => ({...identity(file), summary: summaryOfFile(file, library, reading)}))
  ]
}

function pagesBeside(linted: readonly string[], library: Library): string[] {
  const known = new Set(linted)
  return library.linkedPages().filter((file) => !known.has(file))
}

function withoutPath({path: _, ...report}: FileReport): Omit<FileReport, 'path'> {
  return report
}
