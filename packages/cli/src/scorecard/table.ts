import {type InstrumentId, instruments, itemStates, rangesOf} from '@bedside/core'
import type {FileScorecard} from '@bedside/engine'
import {counted, printable} from '@bedside/report'
import {itemTotals} from './totals.js'
import {meaning, wrapped} from './words.js'

const stateHeadings = ['supported', 'signed', 'not applicable', 'open']

/** The checklists of many pages: one line a page and checklist, then the states of each item, most often open first. */
export function tableText(files: readonly FileScorecard[], onlyOpen: boolean): string {
  return [
    ...pageLines(files, onlyOpen),
    '',
    ...totalLines(files, onlyOpen),
    ...leftOutLines(files),
    '',
    ...wrapped(`Supported means machine-supported. ${meaning}`, 0),
    ''
  ].join('\n')
}

function pageLines(files: readonly FileScorecard[], onlyOpen: boolean): string[] {
  const rows = files.flatMap(({path, instruments}) =>
    instruments
      .filter(({counts}) => !onlyOpen || counts.open > 0)
      .map(({instrument, items, counts}) => {
        const open = rangesOf(items.filter(({state}) => state === 'open').map(({number}) => number))
        const cells = onlyOpen ? [String(counts.open), open] : itemStates.map((state) => String(counts[state]))
        return [printable(path), instrument, ...cells]
      })
  )
  return aligned([['file', 'checklist', ...(onlyOpen ? ['open', 'open items'] : stateHeadings)], ...rows], onlyOpen ? 1 : 4)
}

function totalLines(files: readonly FileScorecard[], onlyOpen: boolean): string[] {
  const totals = itemTotals(files).filter(({open}) => !onlyOpen || open > 0)
  const rows = totals.map((total) => [
    `${total.instrument} ${total.number}`,
    total.label,
    ...itemStates.map((state) => String(total[state]))
  ])
  return aligned([[`item, in ${counted(files.length, 'page')}`, '', ...stateHeadings], ...rows], 4)
}

/** One line a checklist that some pages are not made for. */
function leftOutLines(files: readonly FileScorecard[]): string[] {
  const counts = new Map<InstrumentId, number>()
  for (const {leftOut} of files) for (const {instrument} of leftOut) counts.set(instrument, (counts.get(instrument) ?? 0) + 1)
  const lines = instruments.flatMap(({id, name}) => {
    const count = counts.get(id)
    return count === undefined ? [] : [`Left out: ${name} on ${counted(count, 'page')} of another type than it is made for.`]
  })
  return lines.length > 0 ? ['', ...lines] : []
}

/** Rows as columns, numbers to the right. `numbers` says how many columns after the first two are numbers. */
function aligned(rows: readonly (readonly string[])[], numbers: number): string[] {
  const widths = rows[0]!.map((_, column) => rows.reduce((width, row) => Math.max(width, row[column]!.length), 0))
  return rows.map((row) =>
    row
      .map((cell, column) => (column >= 2 && column < 2 + numbers ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)))
      .join('  ')
      .trimEnd()
  )
}
