import fc from 'fast-check'
import {expect, test} from 'vitest'
import {editDistance, nearestTo} from './nearest.js'

test.each([
  ['', '', 3, 0],
  ['spine', 'spine', 3, 0],
  ['spine', 'spines', 3, 1],
  ['spine', 'pine', 3, 1],
  ['spine', 'spina', 3, 1],
  ['spine', 'psine', 3, 1],
  ['aproved', 'approved', 3, 1],
  ['kitten', 'sitting', 3, 3],
  ['kitten', 'sitting', 2, 3],
  ['a', 'abcdef', 2, 3],
  ['', 'ab', 2, 2],
  ['ab', '', 1, 2]
])('from %s to %s, at most %i: %i', (a, b, limit, distance) => {
  expect(editDistance(a, b, limit)).toBe(distance)
  expect(editDistance(b, a, limit)).toBe(distance)
})

/** The same distance, worked out the slow and plain way. */
function plainDistance(a: string, b: string): number {
  const table = Array.from({length: a.length + 1}, (_, i) => Array.from({length: b.length + 1}, (_, j) => (i === 0 ? j : j === 0 ? i : 0)))
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min(table[i - 1]![j]! + 1, table[i]![j - 1]! + 1, table[i - 1]![j - 1]! + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, table[i - 2]![j - 2]! + 1)
      table[i]![j] = least
    }
  }
  return table[a.length]![b.length]!
}

test('a limit changes only what lies above it', () => {
  const texts = ['', 'a', 'b', 'ab', 'ba', 'abc', 'acb', 'abba', 'baab', 'abcab', 'aabbc', 'cabbage', 'bacbage']
  for (const a of texts) {
    for (const b of texts) {
      for (const limit of [0, 1, 2, 3, 9]) {
        expect([a, b, limit, editDistance(a, b, limit)]).toEqual([a, b, limit, Math.min(plainDistance(a, b), limit + 1)])
      }
    }
  }
})

test('the nearest comes first, and what is far does not come', () => {
  expect(nearestTo('structure/emty-section', ['structure/empty-section', 'links/missing-page', 'structure/empty-sections'])).toEqual([
    {text: 'structure/empty-section', distance: 1},
    {text: 'structure/empty-sections', distance: 2}
  ])
  expect(nearestTo('x', ['completely other'])).toEqual([])
})

test('case alone is no distance', () => {
  expect(nearestTo('Approved', ['approved'])).toEqual([{text: 'approved', distance: 0}])
})

test('what is prepared once answers as if each text were compared with all', () => {
  const text = fc.string({unit: fc.constantFrom('a', 'b', 'c', 'A', '-', 'é', '\u0130'), maxLength: 12})
  fc.assert(
    fc.property(text, fc.array(text), (wanted, candidates) => {
      const limit = Math.floor(wanted.length / 3)
      const near = candidates.filter(
        (candidate) =>
          Math.abs(candidate.length - wanted.length) <= limit && editDistance(wanted.toLowerCase(), candidate.toLowerCase(), limit) <= limit
      )
      expect(
        nearestTo(wanted, candidates)
          .map((one) => one.text)
          .sort()
      ).toEqual(near.sort())
    })
  )
})
