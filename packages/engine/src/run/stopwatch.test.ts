import {documentFrom} from '@bedside/core'
import {expect, test} from 'vitest'
import {buildViews, Stopwatch} from './stopwatch.js'

/** A clock that goes on by a millisecond whenever it is asked, and a stopwatch on it. */
function ticking() {
  let now = 0
  return new Stopwatch(() => now++)
}

test('inner work counts for the inner piece alone', () => {
  const watch = ticking()
  const {time} = watch
  const result = time('outer', () => time('inner', () => 20) + time('inner', () => 22))
  expect(result).toBe(42)
  // The clock is asked six times: each inner piece takes 1, the outer one 5 in all.
  expect(Object.fromEntries(watch.times)).toEqual({inner: 2, outer: 3})
})

test('work that fails is measured, and fails on', () => {
  const watch = ticking()
  const fail = () => {
    throw new Error('broken')
  }
  expect(() => watch.time('outer', () => watch.time('inner', fail))).toThrow('broken')
  watch.time('after', () => null)
  expect(Object.fromEntries(watch.times)).toEqual({inner: 1, outer: 2, after: 1})
})

test('shared views are charged to themselves', () => {
  const watch = ticking()
  buildViews(documentFrom('# Asthma\n\nAsthma makes the airways narrow.\n'), watch.time)
  expect([...watch.times.keys()].sort()).toEqual(['blocks', 'frontmatter', 'language', 'measures', 'sections', 'sentences'])
})
