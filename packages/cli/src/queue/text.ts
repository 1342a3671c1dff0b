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
const pathColumn = 3

/** A queue as tables of at most 100 columns, one for each status, and a line with totals. A column that holds nothing is left out. */
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

/** Widths of the columns; 0 for one that holds nothing. */
function widthsOf(rows: readonly (readonly string[])[]): number[] {
  const widths = headings.map((heading, column) => {
    const longest = rows.reduce((most, row) => Math.max(most, row[column]!.length), 0)
    return rows.some((row) => row[column] !== '-') ? Math.max(heading.length, longest) : 0
  })
  widths[2] = Math.min(widths[2]!, longestTitle)
  widths[4] = Math.min(widths[4]!, longestNames)
  const others = widths.filter((width, at) => width > 0 && at !== pathColumn)
  const left = lineWidth - others.reduce((sum, width) => sum + 2 + width, 0) - 2
  widths[pathColumn] = Math.min(widths[pathColumn]!, left)
  return widths
}

function lineOf(row: readonly string[], widths: readonly number[]): string {
  const cells = row.flatMap((cell, at) => {
    const width = widths[at]!
    return width === 0 ? [] : [(at === pathColumn ? cutStart(cell, width) : cutEnd(cell, width)).padEnd(width)]
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
  const {entries, pages, dated, unreviewed} = queue
  const count = (status: QueueStatus) => entries.filter((entry) => entry.status === status).length
  const listed = [
    `${count('expired')} overdue`,
    `${count('changed')} changed since review`,
    `${count('due')} due within ${counted(within, 'day')}`
  ]
  const all = `Of ${counted(pages, 'page')}, ${dated} with a due day: ${listed.join(', ')}.`
  if (unreviewed === 0 || count('unreviewed') > 0) return [all]
  const give = unreviewed === 1 ? 'clinical page gives' : 'clinical pages give'
  return [all, `${unreviewed} ${give} no review date; --unreviewed lists ${unreviewed === 1 ? 'it' : 'them'}.`]
}
