import {
  type ReviewQueue,
  type RunOptions,
  type RunResult,
  runReviewQueue,
  Stopwatch,
  startLint,
  summaryOf,
  UsageError
} from '@bedside/engine'
import {counted, printable} from '@bedside/report'
import {destinationsOf} from '../destinations.js'
import {givenRules} from '../given-rules.js'
import type {Io} from '../io.js'
import {dayFrom} from '../now.js'
import {type CacheFlags, pageCache} from '../page-cache.js'
import {finishBeside} from '../print-beside.js'
import {progressBar} from '../progress.js'
import {recordingOf, replayOf} from '../replay.js'
import {exitCode, printRun, type ReportFlags} from '../run-output.js'
import {growHeapLess} from '../start/inlining.js'
import {type ExternalFlags, externalOptions} from './external-flags.js'
import {shardCommand} from './shard.js'

/** The flags of `bedside lint` as commander gives them. */
export interface LintFlags extends ReportFlags, ExternalFlags, CacheFlags {
  config?: string
  rule: string[]
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
  shard?: string
  timing?: boolean
  watch?: boolean
  threads?: number
}

/** `bedside lint`: runs, prints the report, and gives back the exit code. */
export async function lintCommand(paths: readonly string[], flags: LintFlags, io: Io): Promise<number> {
  refuseContradictions(paths, flags)
  if (flags.watch) return await (await import('./watch.js')).watchCommand(paths, flags, io)
  const destinations = destinationsOf(flags)
  const external = externalOptions(flags, io)
  const options = ordinaryOptions(paths, flags, io)
  if (flags.shard !== undefined) return await shardCommand(options, flags.shard, flags, io)
  const stopwatch = flags.timing ? new Stopwatch(() => performance.now()) : null
  // What is measured is a run that has to look at everything.
  const cache = stopwatch ? null : await pageCache(flags, io)
  const bar = progressBar(io)
  const run = await startLint({
    ...options,
    ...(stopwatch && {stopwatch}),
    ...(external && {external}),
    ...scopeOptions(flags),
    onProgress: bar.tell,
    cache,
    fix: flags.fix ? 'write' : flags.fixDryRun ? 'dry-run' : 'off',
    ...(flags.stdin && {stdin: {text: await io.stdin(), path: flags.stdinFilename ?? 'stdin.md'}})
  })
  const replay = replayOf(run, cache, destinations, flags, io)
  const known = replay?.output() ?? null
  if (known?.isSame) {
    if (io.outBytes) io.outBytes(known.text)
    else io.out(Buffer.from(known.text).toString('utf8'))
    return known.code
  }
  growHeapLess(run.pages)
  const format = destinations[0]!.format
  if (replay && !flags.quiet && (format === 'json' || format === 'text')) {
    const {result, printed, summary} = await finishBeside(run, known, format, io, bar.clear)
    sayUnkept(result, flags, io)
    const code = exitCode(summary, flags)
    if (result.isLasting) replay.keep({...printed, code})
    return code
  }
  const result = await run.finish().finally(bar.clear)
  sayUnkept(result, flags, io)
  if (flags.fix || flags.fixDryRun) await sayFixes(result, flags, io)
  // The diff takes the place of the report for people.
  const wanted = flags.fixDryRun ? destinations.filter(({format}) => format !== 'text') : destinations
  const queue = flags.stdin ? null : () => queueFor(paths, flags, io)
  const recording = recordingOf(io)
  await printRun(result, wanted, {quiet: flags.quiet ?? false, day: options.now, queue}, replay ? recording.io : io)
  if (stopwatch) io.err((await import('../timing-table.js')).timingTable(stopwatch.times))
  const code = exitCode(summaryOf(result.report), flags)
  if (result.isLasting) replay?.keep({pieces: [recording.printed()], pages: [], sites: {}, code})
  return code
}

/** Says that nothing could be kept, where somebody named a place for it. */
function sayUnkept({cacheFault}: Pick<RunResult, 'cacheFault'>, {cacheLocation}: CacheFlags, io: Io): void {
  if (cacheFault === null || cacheLocation === undefined) return
  io.err(`--cache-location ${cacheLocation}: nothing could be kept for the next run (${cacheFault}).\n`)
}

/** What flags say of any run, whatever becomes of its report. */
export function ordinaryOptions(paths: readonly string[], flags: LintFlags, io: Io): RunOptions {
  return {
    cwd: io.cwd,
    paths,
    now: dayFrom('--now', flags.now) ?? io.today(),
    settings: givenRules(flags.rule),
    parser: io.env.BEDSIDE_PARSER,
    ...(flags.config !== undefined && {config: flags.config}),
    ...(flags.base !== undefined && {base: flags.base})
  }
}

/** What flags say of what a run looks at and holds back. */
export function scopeOptions(flags: LintFlags): Partial<RunOptions> {
  return {
    ...(flags.baseline !== undefined && {baseline: flags.baseline}),
    ...changedFrom(flags),
    ...(flags.threads !== undefined && {threads: flags.threads})
  }
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

/** Files that are named one by one; of more only the number is said. */
const mostNamed = 20

async function sayFixes({fixes}: RunResult, {fixDryRun}: LintFlags, io: Io): Promise<void> {
  if (fixDryRun) {
    const {patchOf} = await import('../git-diff.js')
    for (const fixed of fixes) io.out(patchOf(fixed, io.cwd))
  }
  const total = fixes.reduce((sum, {mended}) => sum + sumOf(mended), 0)
  if (fixes.length === 0) io.err('Nothing to fix.\n')
  else io.err(`${fixDryRun ? 'Would mend' : 'Mended'} ${counted(total, 'finding')} in ${counted(fixes.length, 'file')}.\n`)
  for (const {path, mended} of fixes.slice(0, mostNamed)) {
    const rules = Object.entries(mended).map(([rule, count]) => `${count} ${rule}`)
    io.err(`  ${printable(path)}: ${rules.join(', ')}\n`)
  }
  if (fixes.length > mostNamed) io.err(`  and ${counted(fixes.length - mostNamed, 'more file')}\n`)
  for (const {path} of fixes.filter(({settled}) => !settled)) {
    io.err(`${printable(path)}: fixes still followed each other when fixing stopped; look at it, and run this again.\n`)
  }
}

/** What to review next, for the summary. */
function queueFor(paths: readonly string[], {config, now}: LintFlags, io: Io): Promise<ReviewQueue> {
  const options = {cwd: io.cwd, paths, now: dayFrom('--now', now) ?? io.today(), parser: io.env.BEDSIDE_PARSER, within: 90}
  return runReviewQueue({...options, ...(config !== undefined && {config})})
}

function sumOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}
