import fc from 'fast-check'
import {expect, test} from 'vitest'
import {routeTo} from '../html/words.js'
import {routeOf} from './route.js'

test('an address leads back to what it was made of', () => {
  const names = fc.string({unit: 'grapheme', minLength: 1})
  fc.assert(
    fc.property(names, fc.nat(9999), (name, finding) => {
      expect(routeOf(routeTo('page', name, finding))).toEqual({view: 'page', name, finding})
      expect(routeOf(routeTo('rule', name))).toEqual({view: 'rule', name})
    })
  )
})

test.each(['', '#', '#pages', '#page', '#finding=3', '#rules=x'])('%s is the overview', (hash) => {
  expect(routeOf(hash)).toEqual({view: 'overview'})
})

test('an address that is no UTF-8 is taken as it stands', () =>
  expect(routeOf('#page=%ff')).toEqual({view: 'page', name: '%ff', finding: null}))
