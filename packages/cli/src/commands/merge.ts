import {runMerge} from '@bedside/engine'
import type {Io} from '../io.js'
import {exitCode, printRun, type ReportFlags} from '../run-output.js'
import {version} from '../version.js'

/** `bedside merge`: joins the partial reports of all shards and prints the report, as one run would have. Gives back the exit code. */
export async function mergeCommand(files: readonly string[], flags: ReportFlags, io: Io): Promise<number> {
  const result = await runMerge({cwd: io.cwd, files, version: version()})
  printRun(result, flags, io)
  return exitCode(result.report, flags)
}
