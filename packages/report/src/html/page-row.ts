import {bdi, type Element, element} from './element.js'
import {countFindings, type ReportIndex} from './report-data.js'
import {familyTitle, figure, routeTo} from './words.js'

/** A column of the table of pages, by which it can be sorted. */
export interface PageColumn {
  key: string
  text: string
  /** What the column shows, for who points at it. */
  title: string
  /** Number of the family that a shaded column is about; null for the others. */
  family: number | null
  /** What a page has in this column; null comes last. */
  value(index: ReportIndex, page: number): number | string | null
}

/** The columns of the table of pages: name, grade, findings by severity, and one a family. */
export function pageColumns(index: Pick<ReportIndex, 'families'>): PageColumn[] {
  const counted = (key: string, text: string, severity: number): PageColumn => ({
    key,
    text,
    title: `Findings that are ${text.toLowerCase()}`,
    family: null,
    value: (data, page) => countFindings(data, page, {severity})
  })
  return [
    {key: 'page', text: 'Page', title: 'Title and path', family: null, value: ({paths}, page) => paths[page]!},
    {key: 'grade', text: 'Grade', title: 'SMOG reading grade', family: null, value: ({grades}, page) => grades[page]!},
    counted('error', 'Errors', 2),
    counted('warning', 'Warnings', 1),
    counted('note', 'Notes', 0),
    ...index.families.map((name, family): PageColumn => {
      return {key: name, text: name, title: familyTitle(name), family, value: (data, page) => countFindings(data, page, {family})}
    })
  ]
}

/** The row of a page. */
export function pageRow(index: ReportIndex, page: number, columns: readonly PageColumn[]): Element {
  const [, , ...counts] = columns
  return element('tr', {}, pageHead(index, page), gradeCell(index, page), ...counts.map((column) => countCell(index, page, column)))
}

function pageHead(index: ReportIndex, page: number): Element {
  const [path, title] = [index.paths[page]!, index.titles[page]]
  const link = element('a', {href: routeTo('page', path)}, bdi(title ?? path))
  const below = title === null ? [] : [element('span', {class: 'path'}, bdi(path))]
  return element('th', {scope: 'row'}, link, ...below)
}

function gradeCell({grades, estimates}: ReportIndex, page: number): Element {
  const grade = grades[page]!
  if (grade === null) return element('td', {class: 'number none'}, '–')
  const estimate = estimates.includes(page)
  return element('td', {class: 'number'}, grade.toFixed(1), ...(estimate ? [element('abbr', {title: 'estimate'}, ' est.')] : []))
}

function countCell(index: ReportIndex, page: number, column: PageColumn): Element {
  const count = column.value(index, page) as number
  if (column.family === null) return element('td', {class: count > 0 ? `number ${column.key}` : 'number none'}, figure(count))
  return element('td', {class: `heat h${heatOf(count)}`}, count > 0 ? figure(count) : '')
}

/** How dark a cell is, 0 to 5: each step is for twice as many findings. */
function heatOf(count: number): number {
  return count === 0 ? 0 : Math.min(5, 1 + Math.floor(Math.log2(count)))
}
