import {byId, counted, isolated, make} from './dom.js'
import {type Column, countIn, hasFlag, type Order} from './filter.js'
import {colorOf, type Model, nameOf} from './model.js'

/** Rows that are made at first, and again when more are asked for: a browser is slow with many thousands. */
const batch = 100

const columns: readonly {column: Column; text: string; title: string}[] = [
  {column: 'name', text: 'Page', title: 'Title and path'},
  {column: 'in', text: 'In', title: 'Other pages that link to it'},
  {column: 'out', text: 'Out', title: 'Other pages that it links to'},
  {column: 'broken', text: 'Broken', title: 'Links that lead to no page or file'}
]

/** Makes the heads of the list. They sort. */
export function makeHeads(order: () => Order, sort: (order: Order) => void): void {
  for (const {column, text, title} of columns) {
    const button = make('button', {type: 'button', title}, text)
    button.addEventListener('click', () => {
      const now = order()
      // Names start with A, numbers with the largest.
      sort({column, descending: now.column === column ? !now.descending : column !== 'name'})
    })
    byId('heads').append(make('th', {scope: 'col', 'data-column': column}, button))
  }
}

/** Says which column sorts the list. */
export function showOrder({column, descending}: Order): void {
  for (const head of document.querySelectorAll<HTMLElement>('#heads th')) {
    if (head.dataset.column === column) head.setAttribute('aria-sort', descending ? 'descending' : 'ascending')
    else head.removeAttribute('aria-sort')
  }
}

/** Fills the list with pages in their order. Gives back a function that makes the rows that are still missing, for print. */
export function showRows(model: Model, pages: readonly number[], selected: number | null, select: (page: number) => void): () => void {
  const [rows, more] = [byId('rows'), byId('more')]
  rows.replaceChildren()
  let made = 0
  const add = (count: number) => {
    const next = pages.slice(made, made + count)
    made += next.length
    rows.append(...next.map((page) => rowOf(model, page, page === selected, select)))
    more.replaceChildren()
    if (made === pages.length) return
    const button = make('button', {type: 'button'}, `Show ${Math.min(batch, pages.length - made)} more`)
    button.addEventListener('click', () => {
      const last = rows.lastElementChild
      add(batch)
      last?.nextElementSibling?.querySelector('button')?.focus()
    })
    more.append(button, ` ${counted(pages.length - made, 'page')} not listed yet`)
  }
  add(batch)
  return () => add(pages.length - made)
}

function rowOf(model: Model, page: number, isSelected: boolean, select: (page: number) => void): HTMLTableRowElement {
  const button = make('button', {type: 'button', class: 'page'}, dotOf(model, page), isolated(nameOf(model, page)))
  button.addEventListener('click', () => select(page))
  const path = make('span', {class: 'path'}, isolated(model.paths[page]!))
  const row = make('tr', {'data-page': String(page)}, make('th', {scope: 'row'}, button, path, ...tagsOf(model, page)))
  if (isSelected) row.setAttribute('aria-current', 'true')
  for (const column of ['in', 'out', 'broken'] as const) {
    const count = countIn(model, page, column)
    row.append(make('td', {class: column === 'broken' && count > 0 ? 'bad' : ''}, count.toLocaleString('en')))
  }
  return row
}

/** The colour of a page's section. */
export function dotOf(model: Model, page: number): HTMLElement {
  return make('i', {class: `dot s${colorOf(model, page)}${model.isOrphan[page] ? ' hollow' : ''}`, 'aria-hidden': 'true'})
}

/** What is special about a page, in words. */
export function tagsOf(model: Model, page: number): HTMLElement[] {
  const hidden = model.hidden.names[model.hidden.of[page]!]
  const words = [hasFlag(model, page, 'orphans') ? 'orphan' : '', hasFlag(model, page, 'deadEnds') ? 'dead end' : '', hidden ?? '']
  return words.filter(Boolean).map((word) => make('span', {class: 'tag'}, word))
}
