import {mostShards, partialText, type RunOptions, runShard, type Shard, UsageError} from '@bedside/engine'
import {counted} from '@bedside/report'
import type {Io} from '../io.js'
import {putOut} from '../output.js'
import {version} from '../version.js'
import type {LintFlags} from './lint.js'

/** `bedside lint --shard i/n`: lints that part of the files and writes a partial report for `bedside merge`. Findings do not fail it. */
export async function shardCommand(options: RunOptions, written: string, flags: LintFlags, io: Io): Promise<number> {
  refuseOtherFlags(flags)
  const shard = shardFrom(written)
  const {partial, linted, total} = await runShard({...options, shard, version: version()})
  await putOut(partialText(partial), flags.output ?? `bedside-shard-${shard.index}-of-${shard.count}.json`, io)
  const share = linted === 0 ? 'none falls to it, which is fine' : `${linted} linted`
  io.err(`Shard ${shard.index} of ${shard.count}: ${counted(total, 'file')} in all, ${share}. bedside merge joins the shards.\n`)
  return 0
}

/** Reads `--shard 2/4`. */
function shardFrom(written: string): Shard {
  const match = /^(\d{1,6})\/(\d{1,6})$/.exec(written)
  const [index, count] = [Number(match?.[1]), Number(match?.[2])]
  if (match && index >= 1 && index <= count && count <= mostShards) return {index, count}
  throw new UsageError(
    `--shard takes the number of the shard and of all shards, such as 2/4, at most ${mostShards}; found "${written.slice(0, 40)}".`
  )
}

function refuseOtherFlags(flags: LintFlags): void {
  const {stdin, fix, fixDryRun, format, quiet, failOn, maxWarnings, external, baseline, changed, changedLines} = flags
  if (stdin) throw new UsageError('--shard divides files, and standard input is one text; leave one of the flags out.')
  if (fix || fixDryRun) throw new UsageError('--fix needs all files together; run it without --shard.')
  if (changed !== undefined || changedLines) throw new UsageError('--changed needs all files together; run it without --shard.')
  const given = [
    format.length > 0 && '--format',
    quiet && '--quiet',
    failOn !== 'error' && '--fail-on',
    maxWarnings !== undefined && '--max-warnings',
    external && '--external',
    baseline === false ? '--no-baseline' : baseline !== undefined && '--baseline'
  ].find((flag) => flag)
  if (given) throw new UsageError(`--shard writes a partial report; give ${given} to bedside merge, which prints the whole one.`)
}
