import fc from 'fast-check'
import {expect, test} from 'vitest'
import {correlation, crossValidated, fitLinear, predict} from './statistics.js'

test('correlation is 1 for a rising line, -1 for a falling one', () => {
  expect(correlation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1)
  expect(correlation([1, 2, 3], [5, 3, 1])).toBeCloseTo(-1)
  expect(correlation([1, 2, 3, 4], [1, -1, -1, 1])).toBeCloseTo(0)
})

test('finds the weights of a line', () => {
  const coordinate = fc.integer({min: -50, max: 50})
  fc.assert(
    fc.property(fc.array(fc.tuple(coordinate, coordinate), {minLength: 8, maxLength: 20}), coordinate, coordinate, (rows, a, b) => {
      const varied = [...rows, [1, 0], [0, 1], [-3, 7], [9, 2]] as [number, number][]
      const model = fitLinear(
        varied,
        varied.map(([x, y]) => a * x + b * y + 4),
        1e-9
      )
      for (const [x, y] of varied) expect(predict(model, [x, y])).toBeCloseTo(a * x + b * y + 4, 3)
    })
  )
})

test('rows of one group are never told from each other', () => {
  // Each group has its own target and a feature that names it: nothing can be learned about a group that was left out.
  const groups = Array.from({length: 40}, (_, at) => `g${at % 20}`)
  const rows = groups.map((group) => [Number(group.slice(1)) % 2])
  const targets = groups.map((group) => Number(group.slice(1)) % 2)
  expect(crossValidated(rows, targets, groups, 1)).toBeGreaterThan(0.99)
})
