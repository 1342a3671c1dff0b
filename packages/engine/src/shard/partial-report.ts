import type {Examination, PageSummary, Setting} from '@bedside/core'
import type {HistoryNotice} from '../run/notices.js'
import type {FileReport} from '../run/report.js'
import type {Shard} from './shard.js'

/** What one shard of a run leaves for `bedside merge`. Plain data that JSON can hold, without a machine's paths. */
export interface PartialReport {
  shard: Shard
  /** Version of the program that made it. */
  version: string
  /** Digest of its rules. */
  rules: string
  /** What the run was told: the same in every shard, and what the second half runs with. */
  run: ShardedRun
  /** The files that the configurations rest on, by path from the folder of the run: SHA-256 of each, null of one that cannot be read. */
  settings: Readonly<Record<string, string | null>>
  libraries: readonly ShardLibrary[]
  /** What git did not know. */
  notices: readonly HistoryNotice[]
}

/** What a run was told, as far as its report depends on it. */
export interface ShardedRun {
  /** The folder of the run, from the repository's root, with `/`; empty for the root itself. */
  folder: string
  /** As given; absolute ones from the folder of the run. */
  paths: readonly string[]
  /** The configuration that was named for every file, from the folder of the run; null where none was. */
  config: string | null
  /** Settings that go before every configuration. */
  rules: Readonly<Record<string, Setting>>
  /** Today, `YYYY-MM-DD`. */
  now: string
  /** Id of the commit that pages were compared with; null where none was named. */
  base: string | null
}

/** A shard's part of a library. */
export interface ShardLibrary {
  /** Its configuration, or its folder where it has none, from the folder of the run. */
  key: string
  files: readonly ShardFile[]
}

/** A file as a shard read it: linted (`examination` or `fault`), or only read for the site (`summary`, null where it cannot be read). */
export type ShardFile = {
  /** From the folder of the run, with `/`. */
  path: string
  /** SHA-256 of its bytes; null where it cannot be read. */
  digest: string | null
} & ({examination: KeptExamination} | {fault: Omit<FileReport, 'path'>} | {summary: PageSummary | null})

/** An examination without its lines: merging finds them again in the source, which it holds against `digest`. */
export type KeptExamination = Omit<Examination, 'lines'>

/** An examination as data that JSON can hold. */
export function withoutLines({lines: _, ...examination}: Examination): KeptExamination {
  return examination
}
