import {expect, test} from 'vitest'
import {changesMeaning, isSlip} from './candidates.js'

test.each([
  ['/asthma/', '/astma/', true],
  ['back.md', 'bakc.md', true],
  ['/img/logo.png', '/img/lgo.png', true],
  ['/img/a.png', '/img/b.png', false],
  ['/files/ct.pdf', '/files/mr.pdf', false],
  ['/knee/a/', '/knees/a/', true]
])('%s for %s', (one, other, expected) => {
  expect(isSlip(one, other)).toBe(expected)
})

test.each([
  ['/leaflets/sprain/', '/leaflets/strain/', true],
  ['/medicines/prednisone', '/medicines/prednisolone', true],
  ['/type-1', '/type-2', true],
  ['/asthma', '/astma', false]
])('%s and %s', (one, other, expected) => {
  expect(changesMeaning(one, other)).toBe(expected)
})
