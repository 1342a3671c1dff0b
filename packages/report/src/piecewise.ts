import {type FileReport, type RunReport, type Tally, tallyOf} from '@bedside/engine'

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

/** A report in pieces: of a large library the whole is longer than all else that a run holds. */
export async function* piecesOf({files, ...said}: RunReport, {page, between, around}: Piecewise): AsyncGenerator<string> {
  const sums = {...said, tallies: files.map(tallyOf)}
  yield around(sums, true).before
  let isBare = true
  for (const file of files) {
    const text = await page(file)
    if (text === '') continue
    yield isBare ? text : between + text
    isBare = false
  }
  yield around(sums, isBare).after
}

/** The same report as one text. */
export async function joined(report: RunReport, format: Piecewise): Promise<string> {
  const pieces: string[] = []
  for await (const piece of piecesOf(report, format)) pieces.push(piece)
  return pieces.join('')
}
