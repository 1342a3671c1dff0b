import {make} from '../browser/dom.js'
import {figure} from '../html/words.js'

/** Shows the first rows of long tables, and a button for the others. On paper all of them stand. */
export function foldTables(within: ParentNode): void {
  for (const table of within.querySelectorAll<HTMLTableElement>('table[data-fold]')) fold(table, Number(table.dataset.fold))
}

function fold(table: HTMLTableElement, count: number): void {
  const rows = [...table.tBodies[0]!.rows]
  // A button for two rows would take their place.
  if (rows.length <= count + 2) return
  for (const row of rows.slice(count)) row.classList.add('folded')
  const button = make('button', {type: 'button', class: 'unfold'}, `Show all ${figure(rows.length)}`)
  button.addEventListener('click', () => {
    for (const row of rows) row.classList.remove('folded')
    button.remove()
    rows[count]!.querySelector('a')?.focus()
  })
  const frame = table.closest('.scroll') ?? table
  frame.after(button)
}
