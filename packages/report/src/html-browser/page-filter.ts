import {folded} from '../browser/folded.js'
import type {PageColumn} from '../html/page-row.js'
import {type Choice, countFindings, type ReportIndex, worstPagesFirst} from '../html/report-data.js'

/** What a reader looks for. */
export interface PageFilters extends Choice {
  /** Words of a title or path; all of them must be there. */
  search: string
  /** Number of the article type, -1 for none; null for any. */
  type: number | null
}

/** How the list is sorted; null for the worst first. */
export type PageOrder = {column: PageColumn; descending: boolean} | null

/** Pages, worst first, and what a search looks through. They are worked out once. */
export interface Searchable {
  worst: readonly number[]
  texts: readonly string[]
}

/** Prepares a report to be searched. */
export function searchable(index: ReportIndex): Searchable {
  return {worst: worstPagesFirst(index), texts: index.paths.map((path, page) => folded(`${index.titles[page] ?? ''}\n${path}`))}
}

/** The pages that fit, in order: those with a finding of the chosen severity, family and rule, of the type, with all words. */
export function fittingPages(index: ReportIndex, {worst, texts}: Searchable, filters: PageFilters, order: PageOrder): number[] {
  const words = folded(filters.search).split(/\s+/).filter(Boolean)
  const chosen = filters.severity !== null || filters.family !== null || filters.rule !== null
  const pages = worst.filter((page) => {
    if (filters.type !== null && index.typeOf[page] !== filters.type) return false
    if (chosen && countFindings(index, page, filters) === 0) return false
    return words.every((word) => texts[page]!.includes(word))
  })
  return order === null ? pages : sortedBy(index, pages, order)
}

function sortedBy(index: ReportIndex, pages: readonly number[], {column, descending}: NonNullable<PageOrder>): number[] {
  const values = new Map(pages.map((page) => [page, column.value(index, page)]))
  const sign = descending ? -1 : 1
  return [...pages].sort((a, b) => {
    const [one, other] = [values.get(a)!, values.get(b)!]
    // Pages without a value come last, whichever way the others are sorted.
    if (one === null || other === null) return Number(one === null) - Number(other === null) || a - b
    return one < other ? -sign : one > other ? sign : a - b
  })
}
