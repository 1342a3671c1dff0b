import {isExplained, type LibraryTerm} from '@bedside/engine'
import {printable} from '@bedside/report'
import {type Explained, explainedAt} from './row.js'

/** Widest that a line may be, in characters, and that the columns of words may. */
const lineWidth = 100
const longestTerm = 30

const key = 'Clinical terms: how hard (0 to 1), uses, files, where used first, where explained (- is nowhere).'
const headings = ['term', 'hard', 'uses', 'files', 'first use', 'explained']

/** Terms as a table of at most 100 columns, with a line that says what they are and one with totals. */
export function termsTable(terms: readonly LibraryTerm[], files: number): string {
  const rows = terms.map(cellsOf)
  const widths = headings.map((heading, column) => Math.max(heading.length, ...longestIn(rows, column)))
  widths[0] = Math.min(widths[0]!, longestTerm)
  const left = lineWidth - 2 * (headings.length - 1) - widths.slice(0, 4).reduce((sum, width) => sum + width, 0)
  const half = Math.floor(left / 2)
  const [firstUse, explained] = [widths[4]!, widths[5]!]
  widths[4] = Math.min(firstUse, Math.max(half, left - explained))
  widths[5] = Math.min(explained, left - widths[4])
  const lines = (terms.length > 0 ? [headings, ...rows] : []).map((row) => lineOf(row, widths))
  return [key, '', ...lines, ...(lines.length > 0 ? [''] : []), totals(terms, files), ''].join('\n')
}

function* longestIn(rows: readonly (readonly string[])[], column: number): Iterable<number> {
  let longest = 0
  for (const row of rows) longest = Math.max(longest, row[column]!.length)
  yield longest
}

function cellsOf(term: LibraryTerm): string[] {
  const {uses, files, difficulty, first} = term
  const place = `${first.path}:${first.line}:${first.column}`
  return [term.term, difficulty.toFixed(2), String(uses), String(files), place, placeOf(explainedAt(term))].map(printable)
}

function placeOf(explained: Explained): string {
  if (explained === null) return '-'
  return explained === 'glossary' ? explained : `${explained.path}:${explained.line}`
}

function lineOf(row: readonly string[], widths: readonly number[]): string {
  const cells = row.map((cell, at) => {
    if (at === 0) return cutEnd(cell, widths[at]!).padEnd(widths[at]!)
    return at < 4 ? cell.padStart(widths[at]!) : cutStart(cell, widths[at]!).padEnd(widths[at]!)
  })
  return cells.join('  ').trimEnd()
}

function cutEnd(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text
}

/** The end of a path says more than its start. */
function cutStart(text: string, width: number): string {
  return text.length > width ? `…${text.slice(text.length - width + 1)}` : text
}

function totals(terms: readonly LibraryTerm[], files: number): string {
  const unexplained = terms.filter((term) => !isExplained(term)).length
  const uses = terms.reduce((sum, term) => sum + term.uses, 0)
  return `${counted(terms.length, 'term')}, ${unexplained} of them unexplained, used ${counted(uses, 'time')} in ${counted(files, 'file')}.`
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
