import type {CacheOptions} from '../cache/run-cache.js'
import type {RuleData} from '../config/index.js'
import type {Extent} from './changed/lint-changed.js'
import type {ExternalOptions} from './external.js'
import type {FileFix} from './fix-files.js'
import type {OnProgress} from './progress.js'
import type {RunReport} from './report.js'
import type {Stopwatch} from './stopwatch.js'

/** What a run is told. */
export interface RunOptions {
  /** Absolute path of the folder that `paths` are relative to. */
  cwd: string
  /** Files, folders and globs; the folder itself where there are none. */
  paths: readonly string[]
  /** Today, `YYYY-MM-DD`. */
  now: string
  /** A configuration to use for every file instead of the nearest `bedside.yaml`. */
  config?: string
  /** What is said about rules before every configuration, by id. */
  settings?: ReadonlyMap<string, RuleData>
  /** `write` changes files, `dry-run` only says what it would change. */
  fix?: 'off' | 'write' | 'dry-run'
  /** A text that stands for a file; then `paths` is empty. */
  stdin?: {text: string; path: string}
  /** A git revision: each page is compared with what it measured and who had signed it there. It goes before what configurations say. */
  base?: string
  /** Asks for external addresses, and how; where it is left out, nobody is asked for anything. */
  external?: ExternalOptions
  /** A file of known findings that goes before what configurations name, from `cwd`; false for none. */
  baseline?: string | false
  /** Reports only what differs from where the present state left a revision, or where `base` is null the default branch. */
  changed?: {base: string | null; extent: Extent}
  /** `remark` forces the reference parser. */
  parser?: string | undefined
  /** Measures what rules and stages take. */
  stopwatch?: Stopwatch
  /** Where what was found out about pages is kept for the next run; left out for nowhere. */
  cache?: CacheOptions | null
  /** Hears how many of the run's pages have been examined. */
  onProgress?: OnProgress
  /** Threads that examine pages, the main one counted; left out, there are no others. */
  threads?: number
}

/** What a run gives back. */
export interface RunResult {
  report: RunReport
  fixes: readonly FileFix[]
  /** The text of a file of the report as it was linted; null where it could not be read. */
  source(path: string): string | null
  /** Why nothing could be kept for the next run; null where it could, or was not wanted. */
  cacheFault: string | null
  /** True where the same run on the same files says the same. */
  isLasting: boolean
}
