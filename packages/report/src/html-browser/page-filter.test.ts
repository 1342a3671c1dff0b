import {describe, expect, test} from 'vitest'
import {pageColumns} from '../html/page-row.js'
import type {ReportIndex} from '../html/report-data.js'
import {fittingPages, type PageFilters, type PageOrder, searchable} from './page-filter.js'

const rule = (id: string, family: number) => ({id, family, summary: '', why: [], sources: [], url: null})

/** Three pages: one with an error, one with warnings of two families, one with nothing. */
const index: ReportIndex = {
  rules: [rule('jargon/undefined-term', 0), rule('review/expired', 1)],
  families: ['jargon', 'review'],
  types: ['condition'],
  paths: ['a/ankle.md', 'b/back.md', 'c/épaule.md'],
  titles: ['Sore ankle', null, 'Shoulder'],
  typeOf: [0, -1, 0],
  grades: [9.1, null, 6],
  estimates: [],
  counts: [[0, 1, 3, 1, 1, 1], [1, 2, 1], []]
}

const all: PageFilters = {search: '', severity: null, family: null, rule: null, type: null}
const fitting = (filters: Partial<PageFilters>, order: PageOrder = null) =>
  fittingPages(index, searchable(index), {...all, ...filters}, order)

describe('the list of pages', () => {
  test.each<[string, Partial<PageFilters>, number[]]>([
    ['worst first', {}, [1, 0, 2]],
    ['with errors', {severity: 2}, [1]],
    ['with warnings of a family', {severity: 1, family: 1}, [0]],
    ['with a rule', {rule: 0}, [0]],
    ['no finding has both', {severity: 2, rule: 0}, []],
    ['of a type', {type: 0}, [0, 2]],
    ['of no type', {type: -1}, [1]],
    ['words of the path, without case and accents', {search: 'EPAULE c/'}, [2]],
    ['words of the title', {search: 'sore ankle'}, [0]]
  ])('%s', (_, filters, pages) => expect(fitting(filters)).toEqual(pages))

  test('pages without a grade come last, either way', () => {
    const column = pageColumns(index).find(({key}) => key === 'grade')!
    expect(fitting({}, {column, descending: true})).toEqual([0, 2, 1])
    expect(fitting({}, {column, descending: false})).toEqual([2, 0, 1])
  })
})
