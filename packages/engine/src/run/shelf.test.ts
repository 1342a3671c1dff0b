import fc from 'fast-check'
import {expect, test} from 'vitest'
import {looseItems, Shelf} from './shelf.js'

const plain = () => new Shelf<unknown>({flat: (item) => item, whole: (item) => item})

test('gives back what was put in, in whatever order it is asked for', () => {
  const item = fc.record({text: fc.string({unit: 'binary'}), list: fc.array(fc.integer()), none: fc.constant(null)})
  const items = fc.array(item, {minLength: looseItems - 2, maxLength: looseItems + 50, size: 'max'})
  fc.assert(
    fc.property(items, fc.array(fc.nat()), (all, order) => {
      const shelf = plain()
      expect(all.map((one) => shelf.push(one))).toEqual([...all.keys()])
      expect(Array.from({length: shelf.length}, (_, index) => shelf.at(index))).toEqual(all)
      for (const index of order.map((one) => one % all.length)) expect(shelf.at(index)).toEqual(all[index])
    }),
    {numRuns: 5}
  )
})

test('what cannot lie there is made anew with the index of its item', () => {
  const shelf = new Shelf<{name: string; index: () => number}, string>({
    flat: ({name}) => name,
    whole: (name, index) => ({name, index: () => index})
  })
  const count = looseItems + 40
  for (let at = 0; at < count; at++) shelf.push({name: `page ${at}`, index: () => at})
  for (let at = 0; at < count; at++) expect([shelf.at(at).name, shelf.at(at).index()]).toEqual([`page ${at}`, at])
})

test.each([-1, 0.5, 2, Number.NaN])('has no item %s', (index) => {
  const shelf = plain()
  shelf.push('one')
  shelf.push('two')
  expect(() => shelf.at(index)).toThrow(RangeError)
})
