import {type ReviewQueue, runReviewQueue, UsageError} from '@bedside/engine'
import {printable} from '@bedside/report'
import type {Io} from '../io.js'
import {dayFrom} from '../now.js'
import {putOut} from '../output.js'
import {queueCsv} from '../queue/csv.js'
import {queueJson} from '../queue/json.js'
import {queueText} from '../queue/text.js'
import type {QueueFormat, QueueView} from '../queue/view.js'

/** The flags of `bedside review-queue` as commander gives them. */
export interface ReviewQueueFlags {
  config?: string
  format: QueueFormat
  output?: string
  within: number
  unreviewed?: boolean
  check?: boolean
  now?: string
}

/**
 * `bedside review-queue`: prints which pages to review. Gives back 2 where a file could not be read, 1 with `--check` where a page is overdue
 * or has changed, else 0.
 */
export async function reviewQueueCommand(paths: readonly string[], flags: ReviewQueueFlags, io: Io): Promise<number> {
  const {within, unreviewed = false, config, format, output} = flags
  if (unreviewed && format === 'ics') {
    throw new UsageError('A calendar has no day for pages without a review date; leave out --unreviewed or --format ics.')
  }
  const now = dayFrom('--now', flags.now) ?? io.today()
  const parser = io.env.BEDSIDE_PARSER
  const queue = await runReviewQueue({cwd: io.cwd, paths, now, within, unreviewed, parser, ...(config !== undefined && {config})})
  await putOut(await textOf(format, {queue, today: now, within}), output, io)
  for (const notice of queue.notices) io.err(`${printable(notice)}\n`)
  for (const {path, message} of queue.faults) io.err(`${printable(path)}: ${printable(message)}\n`)
  return queue.faults.length > 0 ? 2 : flags.check && isLate(queue) ? 1 : 0
}

async function textOf(format: QueueFormat, view: QueueView): Promise<string> {
  if (format === 'text') return queueText(view)
  if (format === 'json') return queueJson(view)
  if (format === 'csv') return queueCsv(view.queue.entries)
  // Only who wants a calendar waits for its library.
  const {queueIcs} = await import('../queue/ics.js')
  return queueIcs(view.queue.entries, view.today)
}

function isLate({entries}: ReviewQueue): boolean {
  return entries.some(({status}) => status === 'expired' || status === 'changed')
}
