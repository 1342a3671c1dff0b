import {relative, sep} from 'node:path'
import {repositoryRoot} from '../run/targets.js'
import {UsageError} from '../usage-error.js'
import {rulesDigest} from './digest.js'
import type {NamedPartial} from './partial-file.js'
import type {ShardedRun} from './partial-report.js'

/** How messages call what runs were told. */
const flags: Readonly<Record<keyof ShardedRun, string>> = {
  folder: 'in other folders',
  paths: 'on other paths',
  config: 'with another --config',
  rules: 'with another --rule',
  now: 'on another day (give all shards the same --now)',
  base: 'with another --base'
}

/**
 * Refuses partial reports that are not all shards of one run of this version, started in this folder.
 * @throws UsageError that says which report is at fault.
 */
export function refuseOthers(partials: readonly NamedPartial[], cwd: string, version: string): void {
  refuseOtherPrograms(partials, version)
  refuseOtherRuns(partials)
  refuseCounts(partials)
  const here = relative(repositoryRoot(cwd), cwd).split(sep).join('/')
  const {folder} = partials[0]!.partial.run
  if (folder !== here) throw new UsageError(`The shards ran in ${shownFolder(folder)}, and this is ${shownFolder(here)}; merge them there.`)
}

function refuseOtherPrograms(partials: readonly NamedPartial[], version: string): void {
  const rules = rulesDigest()
  for (const {name, partial} of partials) {
    if (partial.version !== version) {
      throw new UsageError(`${name} was written by Bedside ${partial.version}, and this is ${version}; use one version for all shards.`)
    }
    if (partial.rules !== rules) {
      throw new UsageError(`${name} was written by another build of Bedside ${version}, with other rules; use one commit for all shards.`)
    }
  }
}

function shownFolder(folder: string): string {
  return folder === '' ? 'the root of the repository' : `the folder ${folder}`
}

function refuseOtherRuns([first, ...others]: readonly NamedPartial[]): void {
  for (const {name, partial} of others) {
    const {run, settings, shard} = first!.partial
    if (partial.shard.count !== shard.count) {
      throw new UsageError(`${first!.name} is one of ${shard.count} shards, and ${name} one of ${partial.shard.count}.`)
    }
    for (const key of Object.keys(flags) as (keyof ShardedRun)[]) {
      if (JSON.stringify(partial.run[key]) === JSON.stringify(run[key])) continue
      throw new UsageError(`${first!.name} and ${name} are not of one run: the second ran ${flags[key]}.`)
    }
    const differing = differingKey(settings, partial.settings)
    if (differing === null) continue
    throw new UsageError(`${first!.name} and ${name} are not of one configuration: ${differing} was not the same for both.`)
  }
}

/** The first key under which two tables do not hold the same; null where they are equal. */
export function differingKey<T>(a: Readonly<Record<string, T>>, b: Readonly<Record<string, T>>): string | null {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()
  return keys.find((key) => !Object.hasOwn(a, key) || !Object.hasOwn(b, key) || a[key] !== b[key]) ?? null
}

function refuseCounts(partials: readonly NamedPartial[]): void {
  const {count} = partials[0]!.partial.shard
  const byIndex = new Map<number, string>()
  for (const {name, partial} of partials) {
    const {index} = partial.shard
    const other = byIndex.get(index)
    if (other === name) throw new UsageError(`${name} is named twice; name each partial report once.`)
    if (other !== undefined) throw new UsageError(`${other} and ${name} are both shard ${index} of ${count}; name one of them.`)
    byIndex.set(index, name)
  }
  const missing = Array.from({length: count}, (_, at) => at + 1).filter((index) => !byIndex.has(index))
  if (missing.length === 0) return
  const which = missing.length === 1 ? `Shard ${missing[0]} of ${count} is` : `Shards ${listed(missing)} of ${count} are`
  throw new UsageError(`${which} missing; name the partial reports of all ${count}.`)
}

/** `2`, `2 and 4`, `2, 4 and 5`; the first ten where there are many. */
function listed(numbers: readonly number[]): string {
  if (numbers.length > 10) return `${numbers.slice(0, 10).join(', ')} and ${numbers.length - 10} more`
  return numbers.length > 1 ? `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}` : String(numbers[0])
}
