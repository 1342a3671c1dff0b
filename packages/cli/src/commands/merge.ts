import {type MergeResult, type ReviewQueue, runMerge, runReviewQueue, summaryOf} from '@bedside/engine'
import {destinationsOf} from '../destinations.js'
import type {Io} from '../io.js'
import {exitCode, printRun, type ReportFlags} from '../run-output.js'
import {version} from '../version.js'
import {type ExternalFlags, externalOptions} from './external-flags.js'

/** The flags of `bedside merge` as commander gives them. */
export interface MergeFlags extends ReportFlags, ExternalFlags {
  /** False for `--no-baseline`. */
  baseline?: string | false
}

/** `bedside merge`: joins the partial reports of all shards and prints the report, as one run would have. Gives back the exit code. */
export async function mergeCommand(files: readonly string[], flags: MergeFlags, io: Io): Promise<number> {
  const external = externalOptions(flags, io)
  const destinations = destinationsOf(flags)
  const {baseline} = flags
  const result = await runMerge({
    cwd: io.cwd,
    files,
    version: version(),
    ...(external && {external}),
    ...(baseline !== undefined && {baseline})
  })
  await printRun(result, destinations, {quiet: flags.quiet ?? false, day: result.options.now, queue: () => queueFor(result, io)}, io)
  return exitCode(summaryOf(result.report), flags)
}

/** What to review next, for the summary, as the run of the shards would have asked for it. */
function queueFor({options}: MergeResult, io: Io): Promise<ReviewQueue> {
  const {cwd, paths, now, config} = options
  return runReviewQueue({cwd, paths, now, parser: io.env.BEDSIDE_PARSER, within: 90, ...(config !== undefined && {config})})
}
