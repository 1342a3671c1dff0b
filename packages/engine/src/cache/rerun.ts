import type {FileReport} from '../run/report.js'
import type {Tally} from '../run/tally.js'

/** What the report of a page followed from, in digests. */
export interface PageTrace {
  /** Of the page itself: its library, its text and path, what it was examined with, and what was known of its past. */
  base: string
  /** Of what the rules that read the site said of it. */
  site: string
}

/** A page as an earlier run printed it. */
export interface KeptPage extends PageTrace, Pick<FileReport, 'skipped'> {
  tally: Tally
  /** Its stretch of what was printed. */
  start: number
  length: number
}

/** What an earlier run knew. */
export interface KeptRun {
  /** Digests of all that rules could read of the site of a library, without places. */
  sites: Readonly<Record<string, string>>
  /** By path as reports show it. */
  pages: ReadonlyMap<string, KeptPage>
}

/** A run beside an earlier one: what of that is still good, and what the next one may hold against. Paths are as reports show them. */
export class Rerun {
  readonly before: KeptRun
  /** Pages of which the earlier run printed what this one would. They are in no report. */
  readonly kept = new Map<string, KeptPage>()
  readonly traces = new Map<string, PageTrace>()
  readonly sites: Record<string, string> = {}

  constructor(before: KeptRun | null) {
    this.before = before ?? {sites: {}, pages: new Map()}
  }
}
