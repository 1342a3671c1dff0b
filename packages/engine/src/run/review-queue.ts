import {compareText} from '@bedside/core'
import {readHistory} from './history.js'
import {nothingPast, withPast} from './lint-files.js'
import {historySentence} from './notices.js'
import {open} from './open.js'
import {queueReason, someNames} from './queue-reason.js'
import {type ReviewState, reviewStateOf} from './review-state.js'
import {prepare, shownPath} from './run.js'
import type {RunOptions} from './run-options.js'

/** What a run that lists reviews is told. */
export interface ReviewQueueOptions extends Pick<RunOptions, 'cwd' | 'paths' | 'now' | 'config' | 'parser'> {
  /** A review that is due in at most so many days is listed. */
  within: number
  /** True to list clinical pages that give no review date, too. */
  unreviewed?: boolean
}

/** Why a page is in the queue, worst first. A page that is overdue and has changed is `expired`, and says both. */
export type QueueStatus = 'expired' | 'changed' | 'due' | 'unreviewed'

/** Every status, worst first. */
export const queueStatuses: readonly QueueStatus[] = ['expired', 'changed', 'due', 'unreviewed']

/** A page that somebody should review. */
export interface QueueEntry extends Pick<ReviewState, 'title' | 'type' | 'reviewedOn' | 'reviewers' | 'changed'> {
  /** Relative to where the run was started, with `/`. */
  path: string
  /** The path from the repository's top: the same wherever the run is started. */
  id: string
  status: QueueStatus
  /** The last day on which a review is in time, `YYYY-MM-DD`; null where none is known. */
  due: string | null
  /** Days until `due`; negative: days late. Null where `due` is. */
  days: number | null
  /** Why the page is here, in one or two sentences. */
  reason: string
}

/** What a run that lists reviews gives back. */
export interface ReviewQueue {
  /**
   * Worst first: overdue pages, the longest overdue first; pages that changed since their review, those with most changed sections first and
   * of those the longest reviewed; pages due soon, the soonest first; pages without a review date. Then by path.
   */
  entries: readonly QueueEntry[]
  /** How many pages were looked at. */
  pages: number
  /** How many of them have a due day that is known. */
  dated: number
  /** How many pages of a stated or configured clinical type give no review date. */
  unreviewed: number
  /**
   * Pages whose due day is not known, because review dates, here as written, cannot be read in one way; or, without dates, because the
   * frontmatter cannot be read. In order of path.
   */
  undated: readonly {path: string; dates: readonly string[]}[]
  /** Files that could not be read, and why. */
  faults: readonly {path: string; message: string}[]
  /** Things said once a run. */
  notices: readonly string[]
}

/**
 * Lists what is overdue, changed since its review, or due soon among files, folders and globs: finds and reads them as `runLint` does.
 * @throws ConfigError where a configuration is wrong, UsageError where there is nothing to read.
 */
export async function runReviewQueue(options: ReviewQueueOptions): Promise<ReviewQueue> {
  const {cwd} = options
  const {files, faults, libraries, reading, notices} = await prepare(options)
  const {history, notices: said} = await readHistory(files, libraries, reading, {revision: null})
  const pages: Page[] = []
  const unreadable = faults.map(({path, message}) => ({path: shownPath(path, cwd), message}))
  for (const file of [...files].sort(compareText)) {
    const library = libraries.of(file)
    const settings = library.fileSettings(file)
    const {document, fault} = open(file, settings.name, reading)
    const path = shownPath(file, cwd)
    if (document) {
      const context = withPast(settings.context, file, document, {...nothingPast, history})
      pages.push({path, id: shownPath(file, library.config.root), state: reviewStateOf(document, {...settings, context})})
    } else unreadable.push({path, message: fault.findings[0]!.message})
  }
  const undated = pages.flatMap(({path, state}) => (state.unreadable ? [{path, dates: state.unreadable}] : []))
  return {
    entries: pages.flatMap((page) => entryFrom(page, options)).sort(byUrgency),
    pages: pages.length,
    dated: pages.filter(({state}) => state.due).length,
    unreviewed: pages.filter(({state}) => state.isUnreviewed).length,
    undated,
    faults: unreadable.sort((a, b) => compareText(a.path, b.path)),
    notices: [...notices, ...said.map(historySentence), ...undatedNotice(undated.map(({path}) => path))]
  }
}

interface Page extends Pick<QueueEntry, 'path' | 'id'> {
  state: ReviewState
}

function entryFrom({path, id, state}: Page, options: ReviewQueueOptions): QueueEntry[] {
  const status = statusOf(state, options)
  if (status === null) return []
  const {title, type, due, reviewedOn, reviewers, changed} = state
  const days = {due: due?.day ?? null, days: due?.days ?? null}
  return [{path, id, title, type, status, ...days, reviewedOn, reviewers, changed, reason: queueReason(status, state)}]
}

function statusOf({due, changed, isUnreviewed}: ReviewState, {within, unreviewed = false}: ReviewQueueOptions): QueueStatus | null {
  if (due && due.days < 0) return 'expired'
  if (changed) return 'changed'
  if (due && due.days <= within) return 'due'
  return isUnreviewed && unreviewed ? 'unreviewed' : null
}

function byUrgency(a: QueueEntry, b: QueueEntry): number {
  return (
    queueStatuses.indexOf(a.status) - queueStatuses.indexOf(b.status) ||
    (a.status === 'changed' ? 0 : (a.days ?? 0) - (b.days ?? 0)) ||
    changedSections(b) - changedSections(a) ||
    compareText(reviewedBefore(a), reviewedBefore(b)) ||
    compareText(a.path, b.path)
  )
}

function changedSections({changed}: QueueEntry): number {
  return changed?.sections.length ?? 0
}

/** The earliest day of a review that the page differs from; empty where none is known. */
function reviewedBefore({changed}: QueueEntry): string {
  return changed?.since.map(({on}) => on ?? '').sort(compareText)[0] ?? ''
}

function undatedNotice(paths: readonly string[]): string[] {
  if (paths.length === 0) return []
  const [hold, their] = paths.length === 1 ? ['1 page holds', 'its'] : [`${paths.length} pages hold`, 'their']
  const why = `a review date or frontmatter that cannot be read in one way, so that ${their} due day is not known`
  return [`${hold} ${why}: ${someNames(paths)}. bedside lint says where.`]
}
