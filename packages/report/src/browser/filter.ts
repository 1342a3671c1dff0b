import {folded} from './folded.js'
import {type Model, nameOf} from './model.js'

/** A kind of page to show alone. */
export type Flag = 'orphans' | 'deadEnds' | 'broken' | 'hidden'

/** What somebody asked to see. */
export interface Filters {
  search: string
  flags: ReadonlySet<Flag>
  /** Index of a type or cluster; -1 for pages without one, null for all. */
  type: number | null
  cluster: number | null
}

/** Columns that the list can be sorted by. */
export type Column = 'name' | 'in' | 'out' | 'broken'

/** How the list is sorted. */
export interface Order {
  column: Column
  descending: boolean
}

/** The pages that fit, in order of path. Of several flags one is enough; all words of a search must occur. */
export function fitting(model: Model, {search, flags, type, cluster}: Filters): number[] {
  const words = folded(search).split(/\s+/).filter(Boolean)
  const pages: number[] = []
  for (let page = 0; page < model.count; page++) {
    if (type !== null && model.types.of[page] !== type) continue
    if (cluster !== null && model.clusters.of[page] !== cluster) continue
    if (flags.size > 0 && ![...flags].some((flag) => hasFlag(model, page, flag))) continue
    const text = model.searchable[page]!
    if (words.every((word) => text.includes(word))) pages.push(page)
  }
  return pages
}

/** True for a page of a kind. */
export function hasFlag(model: Model, page: number, flag: Flag): boolean {
  if (flag === 'orphans') return model.isOrphan[page] === 1
  if (flag === 'deadEnds') return model.isDeadEnd[page] === 1
  return flag === 'broken' ? model.brokenOf.has(page) : model.hidden.of[page]! >= 0
}

/** Pages in an order; those alike in order of path. */
export function sorted(model: Model, pages: readonly number[], {column, descending}: Order): number[] {
  const sign = descending ? -1 : 1
  if (column === 'name') {
    const names = new Map(pages.map((page) => [page, folded(nameOf(model, page))]))
    return [...pages].sort((a, b) => (names.get(a)! < names.get(b)! ? -sign : names.get(a)! > names.get(b)! ? sign : a - b))
  }
  return [...pages].sort((a, b) => sign * (countIn(model, a, column) - countIn(model, b, column)) || a - b)
}

/** What a column of numbers says of a page. */
export function countIn(model: Model, page: number, column: Exclude<Column, 'name'>): number {
  if (column === 'in') return model.sources[page]!.length
  return column === 'out' ? model.links[page]!.length : (model.brokenOf.get(page)?.length ?? 0)
}
