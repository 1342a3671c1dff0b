import {type QueueEntry, type QueueStatus, queueStatuses, sectionName} from '@bedside/engine'
import {counted, printable} from '@bedside/report'
import type {QueueView} from './view.js'

/** Widest that a line may be, in characters, and that the columns of words may. */
const lineWidth = 100
const longestTitle = 32
const longestNames = 20

const groups: Readonly<Record<QueueStatus, string>> = {
  expired: 'Overdue',
  changed: 'Changed since review',
  due: 'Due soon',
  unreviewed: 'No review date'
}

const headings = ['due', 'days', 'title', 'page', 'reviewed by']

/** A queue as tables of at most 100 columns, one for each status, and a line with totals. */
export function queueText(view: QueueView): string {
  const {today, within, queue} = view
  const widths = widthsOf(queue.entries.map(cellsOf))
  const tables = queueStatuses.flatMap((status) => tableOf(status, queue.entries, widths))
  const key = `Review queue of ${today}: what is overdue, has changed since its review, or is due within ${counted(within, 'day')}.`
  return [key, '', ...tables, ...totals(view), ''].join('\n')
}

function tableOf(status: QueueStatus, all: readonly QueueEntry[], widths: readonly number[]): string[] {
  const entries = all.filter((entry) => entry.status === status)
  if (entries.length === 0) return []
  const rows = entries.flatMap((entry) => [lineOf(cellsOf(entry), widths), ...changeLine(entry)])
  return [`${groups[status]}: ${counted(entries.length, 'page')}`, lineOf(headings, widths), ...rows, '']
}

function cellsOf({due, days, title, path, reviewers}: QueueEntry): string[] {
  return [due ?? '-', daysText(days), title || '-', path, reviewers.join(', ') || '-'].map(printable)
}

function daysText(days: number | null): string {
  if (days === null) return '-'
  if (days === 0) return 'today'
  return days < 0 ? `${-days} late` : `in ${days}`
}

/** Names what has changed, beneath the page. */
function changeLine({changed}: QueueEntry): string[] {
  if (!changed) return []
  const sections = changed.sections.map(sectionName).join(', ') || 'the order of the sections'
  return [cutEnd(`    changed: ${printable(sections)}`, lineWidth)]
}

function widthsOf(rows: readonly (readonly string[])[]): number[] {
  const widths = headings.map((heading, column) => rows.reduce((most, row) => Math.max(most, row[column]!.length), heading.length))
  const [due, days] = [widths[0]!, widths[1]!]
  const names = Math.min(widths[4]!, longestNames)
  const title = Math.min(widths[2]!, longestTitle)
  const left = lineWidth - 2 * headings.length - due - days - names - title
  return [due, days, title, Math.min(widths[3]!, left), names]
}

function lineOf(row: readonly string[], widths: readonly number[]): string {
  const cells = row.map((cell, at) => {
    const width = widths[at]!
    return (at === 3 ? cutStart(cell, width) : cutEnd(cell, width)).padEnd(width)
  })
  return `  ${cells.join('  ')}`.trimEnd()
}

function cutEnd(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text
}

/** The end of a path says more than its start. */
function cutStart(text: string, width: number): string {
  return text.length > width ? `…${text.slice(text.length - width + 1)}` : text
}

function totals({queue, within}: QueueView): string[] {
  const {entries, pages, unreviewed} = queue
  const count = (status: QueueStatus) => entries.filter((entry) => entry.status === status).length
  const listed = [
    `${count('expired')} overdue`,
    `${count('changed')} changed since review`,
    `${count('due')} due within ${counted(within, 'day')}`
  ]
  const all = `Of ${counted(pages, 'page')}: ${listed.join(', ')}.`
  if (unreviewed === 0 || count('unreviewed') > 0) return [all]
  const give = unreviewed === 1 ? 'clinical page gives' : 'clinical pages give'
  return [all, `${unreviewed} ${give} no review date; --unreviewed lists ${unreviewed === 1 ? 'it' : 'them'}.`]
}
