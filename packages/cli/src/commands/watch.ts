import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {type CacheOptions, ConfigError, type RunResult, repositoryRoot, runLint, shownPath, UsageError} from '@bedside/engine'
import {counted, findingsText} from '@bedside/report'
import {buildName} from '../build-name.js'
import {type Destination, destinationsOf} from '../destinations.js'
import type {Io} from '../io.js'
import {pageCache} from '../page-cache.js'
import {progressBar} from '../progress.js'
import {errorsOnly, printRun} from '../run-output.js'
import {rootsOf, watchFiles} from '../watch/files.js'
import {changesBetween, type Known, knownFrom, toldFiles} from '../watch/known.js'
import {changeText, headerText} from '../watch/text.js'
import {type LintFlags, ordinaryOptions, scopeOptions} from './lint.js'

/** What a shell gives for a program that Ctrl-C ended. */
const interrupted = 130

/** Pages whose findings are printed at one change: with a new configuration they can be all. */
const mostPages = 10

/** `bedside --watch`: lints, and again at each change, until somebody ends it. Faults of the configuration are said and waited out. */
export async function watchCommand(paths: readonly string[], flags: LintFlags, io: Io): Promise<number> {
  refuseSenseless(flags)
  const destinations = destinationsOf(flags)
  if (destinations.some(({format, file}) => format !== 'text' && file === undefined)) {
    throw new UsageError('--watch prints text; write other formats to a file, as in --format json=report.json.')
  }
  // Mistakes in a flag are for now, not for each round.
  ordinaryOptions(paths, flags, io)
  const ended = io.interrupted?.() ?? new Promise<never>(() => {})
  const {cache, clear} = await keptCache(flags, io)
  const watched = await watchFiles(watchedBy(paths, flags, destinations, io), (fault) => io.err(`${fault}\n`))
  try {
    const lint = () => lintOnce(paths, flags, cache, io)
    const print: Print = (result, to) => printRun(result, to, {quiet: false, day: ordinaryOptions(paths, flags, io).now, queue: null}, io)
    // What is wrong with the command line does not mend itself.
    let last = await firstRound(
      () => waitingOutFaults(lint, [ConfigError], io),
      (result) => print(result, destinations)
    )
    io.err('Watching; Ctrl-C ends it.\n')
    for (;;) {
      const changed = await Promise.race([watched.changes(), ended])
      if (!changed) return interrupted
      last = await nextRound(() => waitingOutFaults(lint, [ConfigError, UsageError], io), last, {changed, destinations, print}, io)
    }
  } finally {
    await watched.close()
    clear()
  }
}

function refuseSenseless({stdin, shard, fix, fixDryRun, external, timing}: LintFlags): void {
  const reasons: readonly [unknown, string][] = [
    [stdin, '--watch waits for files to be saved; leave it out with --stdin.'],
    [shard, '--watch looks at all pages; leave it out with --shard.'],
    [fix, '--fix would change pages while you write them; leave --watch out to fix.'],
    [fixDryRun, '--fix-dry-run prints a diff once; leave --watch out.'],
    [external, '--external asks other sites, which is not for every change; leave --watch out.'],
    [timing, '--timing measures one run; leave --watch out.']
  ]
  for (const [given, reason] of reasons) if (given) throw new UsageError(reason)
}

/** The cache of ordinary runs; where there is none, one that lasts as long as the watch. */
async function keptCache(flags: LintFlags, io: Io): Promise<{cache: CacheOptions | null; clear: () => void}> {
  const cache = await pageCache(flags, io)
  if (cache || flags.cache === false) return {cache, clear: () => {}}
  const folder = mkdtempSync(join(tmpdir(), 'bedside-watch-'))
  return {cache: {folder, build: buildName()}, clear: () => rmSync(folder, {recursive: true, force: true})}
}

/** The repository, and what the command line names outside of it. */
function watchedBy(paths: readonly string[], {config}: LintFlags, destinations: readonly Destination[], {cwd}: Io) {
  const named = [...paths, ...(config === undefined ? [] : [config])].filter((path) => !/[*?{]/.test(path))
  const written = destinations.flatMap(({file}) => (file === undefined ? [] : [resolve(cwd, file)]))
  return {roots: rootsOf([repositoryRoot(cwd), ...named.map((path) => resolve(cwd, path))]), written}
}

async function lintOnce(paths: readonly string[], flags: LintFlags, cache: CacheOptions | null, io: Io): Promise<RunResult> {
  const bar = progressBar(io)
  const options = {...ordinaryOptions(paths, flags, io), ...scopeOptions(flags), onProgress: bar.tell, cache}
  return shownTo(flags, await runLint(options).finally(bar.clear))
}

/** Says a fault of some kinds, which the next change may mend, and gives back null. */
async function waitingOutFaults(
  lint: () => Promise<RunResult>,
  kinds: readonly (typeof ConfigError | typeof UsageError)[],
  io: Io
): Promise<RunResult | null> {
  try {
    return await lint()
  } catch (error) {
    if (!kinds.some((kind) => error instanceof kind)) throw error
    io.err(`${error instanceof ConfigError ? error.format() : `bedside: ${(error as UsageError).message}`}\n`)
    return null
  }
}

function shownTo({quiet}: LintFlags, result: RunResult): RunResult {
  return quiet ? {...result, report: errorsOnly(result.report)} : result
}

type Lint = () => Promise<RunResult | null>

/** Prints a run in some formats. */
type Print = (result: RunResult, destinations: readonly Destination[]) => Promise<void>

async function firstRound(lint: Lint, print: (result: RunResult) => Promise<void>): Promise<Known | null> {
  const result = await lint()
  if (!result) return null
  await print(result)
  return knownFrom(result, null, new Set())
}

interface Round {
  /** Absolute paths. */
  changed: readonly string[]
  destinations: readonly Destination[]
  print: Print
}

/** Lints anew and prints what is different. Gives back what is known by then: of a run that could not be, what was known before. */
async function nextRound(lint: Lint, last: Known | null, {changed, destinations, print}: Round, io: Io): Promise<Known | null> {
  const names = changed.map((path) => shownPath(path, io.cwd))
  io.out(headerText(io.clock?.(), names))
  if (!last) return await firstRound(lint, (result) => print(result, destinations))
  const result = await lint()
  if (!result) return last
  await print(
    result,
    destinations.filter(({file}) => file !== undefined)
  )
  const saved = new Set(names)
  const known = knownFrom(result, last, saved)
  await printChange(last, known, saved, io)
  return known
}

async function printChange(last: Known, now: Known, saved: ReadonlySet<string>, io: Io): Promise<void> {
  const differences = changesBetween(last, now, saved)
  const told = toldFiles(now.files, differences, saved)
  const text = await findingsText(told.slice(0, mostPages), {color: io.color, source: now.source})
  if (text !== '') io.out(`${text}\n`)
  if (told.length > mostPages) io.out(`And ${counted(told.length - mostPages, 'more page')}: run bedside to see all.\n`)
  io.out(changeText(differences, now.report))
}
