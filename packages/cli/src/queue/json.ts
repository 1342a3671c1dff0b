import type {QueueView} from './view.js'

/** A queue as JSON, version 1; docs/review-queue.md says what the keys mean. */
export function queueJson({queue, today, within}: QueueView): string {
  const {entries, pages, dated, unreviewed, undated} = queue
  return `${JSON.stringify({version: 1, today, within, pages, dated, unreviewed, undated, queue: entries}, null, 2)}\n`
}
