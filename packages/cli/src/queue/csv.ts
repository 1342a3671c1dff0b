import {type QueueEntry, sectionName} from '@bedside/engine'
import {csvText} from '@bedside/report'

const header = ['status', 'due', 'days', 'title', 'path', 'type', 'reviewed on', 'reviewers', 'changed sections', 'reason']

/** A queue as CSV: a header, one row a page. What there is not is empty. */
export function queueCsv(entries: readonly QueueEntry[]): string {
  return csvText([header, ...entries.map(rowOf)])
}

function rowOf({status, due, days, title, path, type, reviewedOn, reviewers, changed, reason}: QueueEntry) {
  const sections = changed?.sections.map(sectionName).join('; ') ?? ''
  return [status, due ?? '', days ?? '', title, path, type ?? '', reviewedOn ?? '', reviewers.join('; '), sections, reason]
}
