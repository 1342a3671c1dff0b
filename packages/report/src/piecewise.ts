import type {FileReport, RunReport, Tally} from '@bedside/engine'

/** What is said of a run beside its pages. */
export interface RunSums extends Pick<RunReport, 'notices' | 'external' | 'baseline'> {
  /** Counts of every page, in order of path. */
  tallies: readonly Tally[]
}

/** A format in which each page has a stretch of its own that follows from the page alone, so that it can be kept and printed again. */
export interface Piecewise {
  /** The stretch of a page; empty where nothing is said of it. */
  page(file: FileReport): string | Promise<string>
  /** What stands between two stretches. */
  between: string
  /** What stands before the first stretch and after the last. `isBare`: there is none. */
  around(sums: RunSums, isBare: boolean): {before: string; after: string}
}
