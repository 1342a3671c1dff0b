import type {RuleData} from '../config/index.js'
import {type Difference, differencesOf, type Run} from './differences.js'
import {runLint} from './run.js'
import type {RunOptions, RunResult} from './run-options.js'

/** What a trial is told: a run that changes nothing, and what would be different. */
export interface TrialOptions
  extends Pick<RunOptions, 'cwd' | 'paths' | 'now' | 'parser' | 'cache' | 'baseline' | 'threads' | 'onProgress'> {
  /** The configuration that is tried, instead of the nearest one of each page. */
  config?: string
  /** What is said about rules while it is tried, before every configuration. */
  settings: ReadonlyMap<string, RuleData>
}

/** What two sets of rules say of one library. */
export interface Trial {
  before: RunResult
  after: RunResult
  differences: readonly Difference[]
}

/**
 * Lints twice: as it is configured, and as it would be. What earlier runs found out about pages serves the first run; of the second nothing is
 * kept, since the next ordinary run could not use it.
 * @throws as `runLint` does.
 */
export async function runTrial({config, settings, cache, onProgress, ...shared}: TrialOptions): Promise<Trial> {
  const half = (number: 0 | 1) => onProgress && {onProgress: (done: number, total: number) => onProgress(done + number * total, 2 * total)}
  const before = await runLint({...shared, cache: cache ?? null, ...half(0)})
  const after = await runLint({
    ...shared,
    settings,
    ...(config !== undefined && {config}),
    cache: cache ? {...cache, readOnly: true} : null,
    ...half(1)
  })
  return {before, after, differences: differencesOf(asRun(before), asRun(after))}
}

function asRun({report, source}: RunResult): Run {
  return {files: report.files, source}
}
