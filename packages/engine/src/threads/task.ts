import type {PageMeasuresBefore} from '@bedside/core'
import type {HistoryBasis} from '../run/history.js'
import type {LibraryOptions} from '../run/libraries.js'
import type {FileReport} from '../run/report.js'
import type {KeptExamination} from '../shard/partial-report.js'

/** What a thread is told once a task: from it a thread makes the libraries and parsers that the main thread has. Data that can be cloned. */
export interface ThreadSetup {
  libraries: LibraryOptions
  parser: string | undefined
}

/** A page to examine. */
export interface PageTask {
  /** Absolute path. */
  file: string
  /** What the main thread read there: no thread reads a page itself, so all speak of one text. */
  text: string
  before: PageMeasuresBefore | null
  history: HistoryBasis | null
}

/** Pages that go to a thread at once. */
export interface ThreadTask {
  setup: ThreadSetup
  pages: readonly PageTask[]
}

/** What a thread found out about a page. */
export type PageResult = {fault: FileReport} | {fault: null; examination: KeptExamination; readsDay: boolean}
