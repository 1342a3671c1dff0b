import {runMerge} from '@bedside/engine'
import type {Io} from '../io.js'
import {exitCode, printRun, type ReportFlags} from '../run-output.js'
import {version} from '../version.js'
import {type ExternalFlags, externalOptions} from './external-flags.js'

/** The flags of `bedside merge` as commander gives them. */
export interface MergeFlags extends ReportFlags, ExternalFlags {}

/** `bedside merge`: joins the partial reports of all shards and prints the report, as one run would have. Gives back the exit code. */
export async function mergeCommand(files: readonly string[], flags: MergeFlags, io: Io): Promise<number> {
  const external = externalOptions(flags, io)
  const result = await runMerge({cwd: io.cwd, files, version: version(), ...(external && {external})})
  printRun(result, flags, io)
  return exitCode(result.report, flags)
}
