import {byId, make} from '../browser/dom.js'
import {type PageColumn, pageColumns, pageRow} from '../html/page-row.js'
import type {ReportIndex} from '../html/report-data.js'
import {countOfNoun, figure} from '../html/words.js'
import {nodesOf} from './nodes.js'
import {fittingPages, type PageFilters, type PageOrder, searchable} from './page-filter.js'

/** Rows that are made at first, and again when more are asked for: a browser is slow with many thousands. */
const pageBatch = 50

/** Brings the table of pages to life. Gives back the pages that it lists now, in their order. */
export function startPageList(index: ReportIndex): () => readonly number[] {
  const columns = pageColumns(index)
  const prepared = searchable(index)
  let order: PageOrder = null
  let listed: readonly number[] = prepared.worst
  const list = () => {
    listed = fittingPages(index, prepared, readPageFilters(), order)
    byId('count').textContent = `${figure(listed.length)} of ${countOfNoun(index.paths.length, 'page')}`
    showPages(index, listed, columns)
  }
  const form = byId<HTMLFormElement>('filters')
  form.hidden = false
  form.addEventListener('input', list)
  form.addEventListener('submit', (event) => event.preventDefault())
  // The fields are empty only after the event.
  form.addEventListener('reset', () => setTimeout(list))
  makeSortable(columns, (column) => {
    // Names start with A, numbers with the largest.
    const descending = order?.column === column ? !order.descending : column.key !== 'page'
    order = {column, descending}
    list()
    return descending
  })
  list()
  return () => listed
}

function readPageFilters(): PageFilters {
  const number = (id: string) => {
    const {value} = byId<HTMLSelectElement>(id)
    return value === '' ? null : Number(value)
  }
  const search = byId<HTMLInputElement>('search').value
  return {search, severity: number('severity'), family: number('family'), rule: number('rule'), type: number('type')}
}

/** Makes a button of each head. `sort` says whether the largest now comes first. */
function makeSortable(columns: readonly PageColumn[], sort: (column: PageColumn) => boolean): void {
  const heads = [...document.querySelectorAll<HTMLElement>('#pages th[data-column]')]
  for (const [at, head] of heads.entries()) {
    const button = make('button', {type: 'button'}, ...head.childNodes)
    button.addEventListener('click', () => {
      for (const other of heads) other.removeAttribute('aria-sort')
      head.setAttribute('aria-sort', sort(columns[at]!) ? 'descending' : 'ascending')
    })
    head.append(button)
  }
}

function showPages(index: ReportIndex, pages: readonly number[], columns: readonly PageColumn[]): void {
  const [rows, more] = [byId('rows'), byId('more')]
  rows.replaceChildren()
  let made = 0
  const add = () => {
    const next = pages.slice(made, made + pageBatch)
    made += next.length
    rows.append(...nodesOf(next.map((page) => pageRow(index, page, columns))))
    more.replaceChildren()
    if (made === pages.length) return
    const button = make('button', {type: 'button'}, `Show ${Math.min(pageBatch, pages.length - made)} more`)
    button.addEventListener('click', () => {
      const last = rows.lastElementChild
      add()
      last?.nextElementSibling?.querySelector('a')?.focus()
    })
    more.append(button, ` ${countOfNoun(pages.length - made, 'page')} not listed yet`)
  }
  add()
  if (pages.length === 0) more.append('No page fits. Take a filter away.')
}
