import {type Setting, type Severity, severities} from '@bedside/core'
import {
  catalogue,
  nearestRule,
  type ReviewQueue,
  type RunOptions,
  type RunResult,
  runReviewQueue,
  Stopwatch,
  startLint,
  UsageError
} from '@bedside/engine'
import {counted, printable} from '@bedside/report'
import {destinationsOf} from '../destinations.js'
import type {Io} from '../io.js'
import {dayFrom} from '../now.js'
import {type CacheFlags, pageCache} from '../page-cache.js'
import {replayOf} from '../replay.js'
import {exitCode, printRun, type ReportFlags} from '../run-output.js'
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
  threads?: number
}

/** `bedside lint`: runs, prints the report, and gives back the exit code. */
export async function lintCommand(paths: readonly string[], flags: LintFlags, io: Io): Promise<number> {
  refuseContradictions(paths, flags)
  const destinations = destinationsOf(flags)
  const external = externalOptions(flags, io)
  const options = {
    cwd: io.cwd,
    paths,
    now: dayFrom('--now', flags.now) ?? io.today(),
    settings: settingsFrom(flags.rule),
    parser: io.env.BEDSIDE_PARSER,
    ...(flags.config !== undefined && {config: flags.config}),
    ...(flags.base !== undefined && {base: flags.base})
  }
  if (flags.shard !== undefined) return await shardCommand(options, flags.shard, flags, io)
  const stopwatch = flags.timing ? new Stopwatch(() => performance.now()) : null
  // What is measured is a run that has to look at everything.
  const cache = stopwatch ? null : await pageCache(flags, io)
  const run = await startLint({
    ...options,
    ...(stopwatch && {stopwatch}),
    ...(external && {external}),
    ...(flags.baseline !== undefined && {baseline: flags.baseline}),
    ...changedFrom(flags),
    ...(flags.threads !== undefined && {threads: flags.threads}),
    cache,
    fix: flags.fix ? 'write' : flags.fixDryRun ? 'dry-run' : 'off',
    ...(flags.stdin && {stdin: {text: await io.stdin(), path: flags.stdinFilename ?? 'stdin.md'}})
  })
  const replay = replayOf(run, cache, destinations, flags, io)
  const known = replay?.output()
  if (known) {
    if (io.outBytes) io.outBytes(known.text)
    else io.out(Buffer.from(known.text).toString('utf8'))
    return known.code
  }
  const result = await run.finish()
  if (result.cacheFault && flags.cacheLocation !== undefined) {
    io.err(`--cache-location ${flags.cacheLocation}: nothing could be kept for the next run (${result.cacheFault}).\n`)
  }
  if (flags.fix || flags.fixDryRun) await sayFixes(result, flags, io)
  // The diff takes the place of the report for people.
  const wanted = flags.fixDryRun ? destinations.filter(({format}) => format !== 'text') : destinations
  const queue = flags.stdin ? null : () => queueFor(paths, flags, io)
  await printRun(result, wanted, {quiet: flags.quiet ?? false, queue}, replay?.recording ?? io)
  if (stopwatch) io.err((await import('../timing-table.js')).timingTable(stopwatch.times))
  const code = exitCode(result.report, flags)
  if (result.isLasting) replay?.keep(code)
  return code
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
    // House rules are known once configurations are read.
    if (!catalogue.has(id) && !id.startsWith('house/')) {
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
