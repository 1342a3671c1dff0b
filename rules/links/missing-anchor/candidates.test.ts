import type {PageSummary} from '@bedside/core'
import {expect, test} from 'vitest'
import {cpuTime} from '../../../packages/core/test-support/cpu-time.js'
import {AnchorSearch} from './candidates.js'

/** A page with headings, as far as the search asks for it. */
const pageWith = (ids: readonly string[]) =>
  ({title: null, anchors: ids.map((id) => ({id, title: id.replaceAll('-', ' ')}))}) as unknown as PageSummary

const numbered = (count: number, rest = '') => Array.from({length: count}, (_, index) => `part-${index * 7919}${rest}`)

test('a thousand broken anchors on a usual page have their suggestions', () => {
  const page = pageWith(numbered(100))
  const search = new AnchorSearch()
  for (const letters of ['x', 'y', 'z', 'xy', 'yx', 'xz', 'zx', 'yz', 'zy', 'zz'])
    for (const id of numbered(100)) expect(search.candidates(page, id + letters, 'a').all).not.toEqual([])
})

test.each([
  ['short', 40_000, ''],
  ['long', 2_000, 'a'.repeat(250)]
])('many broken anchors with %s ids take time that is bounded, and the first have their suggestions', (_, count, rest) => {
  const page = pageWith(numbered(count, rest))
  const search = new AnchorSearch()
  const start = cpuTime()
  const found = numbered(count, rest).map((id) => search.candidates(page, `${id}x`, 'a').all)
  expect(cpuTime() - start).toBeLessThan(5_000)
  expect(found[0]![0]).toBe(`part-0${rest}`)
  expect(found.at(-1)).toEqual([])
})

test('the same broken anchor is looked for once, however often it is linked', () => {
  const page = pageWith(numbered(40_000))
  const search = new AnchorSearch()
  for (let time = 0; time < 40_000; time++) expect(search.candidates(page, 'part-7919x', 'a').all[0]).toBe('part-7919')
})
