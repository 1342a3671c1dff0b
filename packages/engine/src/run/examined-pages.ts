import type {Examination, PageSummary} from '@bedside/core'
import {LateLines} from '../cache/late-lines.js'
import {type Reading, sourceOf} from './open.js'
import {Shelf} from './shelf.js'

/** What examining gave of a page beside what the site is built from. */
type Rest = Omit<Examination, 'summary' | 'lines'>

/** What examining the pages of a library gave, in the order in which they came. Of many pages only the summaries lie there unpacked. */
export class ExaminedPages implements Iterable<readonly [string, Examination]> {
  readonly #files: string[] = []
  readonly #summaries: PageSummary[] = []
  readonly #pages: Shelf<Examination, Rest>

  constructor(reading: Reading) {
    this.#pages = new Shelf<Examination, Rest>({
      flat: ({summary: _summary, lines: _lines, ...rest}) => rest,
      whole: (rest, index) => ({
        ...rest,
        summary: this.#summaries[index]!,
        lines: new LateLines(() => sourceOf(this.#files[index]!, reading) ?? '')
      })
    })
  }

  /**
   * @param file Absolute path.
   * @returns the index that `at` and `summaryAt` know it by.
   */
  add(file: string, examination: Examination): number {
    this.#files.push(file)
    this.#summaries.push(examination.summary)
    return this.#pages.push(examination)
  }

  at(index: number): Examination {
    return this.#pages.at(index)
  }

  summaryAt(index: number): PageSummary {
    return this.#summaries[index]!
  }

  *[Symbol.iterator](): Generator<[string, Examination]> {
    for (const [index, file] of this.#files.entries()) yield [file, this.at(index)]
  }

  /** By absolute path. */
  *summaries(): Generator<[string, PageSummary]> {
    for (const [index, file] of this.#files.entries()) yield [file, this.#summaries[index]!]
  }
}
