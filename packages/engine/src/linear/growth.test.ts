import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {growthOf} from './growth.js'

describe('growthOf', () => {
  test.each([
    [/^\s+$/],
    [/\d{4}-\d\d-\d\d/],
    [/\b\w+:/],
    [/"[^"]*"/],
    [/#.*/],
    [/^(?:[a-z]+,)*$/],
    [/[a-z]{0,60}@/],
    [/^(?:b?)*c/],
    [/^[ \t]+/gm],
    [/\s+$/y]
  ])('%s is linear', (pattern) => {
    expect(growthOf(pattern.source, pattern.flags)).toMatchObject({degree: 1, attack: null})
  })

  test.each([
    [/\s+$/, 2],
    [/[a-z]+@/, 2],
    [/#.*$/, 2],
    [/<!--[\s\S]*?-->/, 2],
    [/^\s*(?:y|yes)?\s*$/, 2],
    [/[ \t]+$/gm, 2],
    [/a.*b.*c/, 3],
    [/a(?=.*b)/, 2],
    [/a(?<=b.*)/, 2],
    [/[^.]{0,60},[^.]{0,60};/, 2],
    [/^(?:a+)+$/, Number.POSITIVE_INFINITY],
    [/^(?:a|a)*$/, Number.POSITIVE_INFINITY],
    [/^(?:b*)*c/, Number.POSITIVE_INFINITY],
    [/^(?:\w+\s?)*$/, Number.POSITIVE_INFINITY]
  ])('%s has the degree %d', (pattern, degree) => {
    expect(growthOf(pattern.source, pattern.flags).degree).toBe(degree)
  })

  test('the attack slows the pattern down as the degree says', () => {
    for (const pattern of [/a+$/, /#.*$/, /<!--[\s\S]*?-->/, /[ab]*c/]) {
      const {once, again} = growthOf(pattern.source, pattern.flags).attack!
      expect(pattern.test(`${once}${again.repeat(50)}\n~`)).toBe(false)
      expect(again).not.toBe('')
    }
  })

  test('no pattern of few signs breaks it', () => {
    const piece = fc.constantFrom('a', 'b', '[ab]', '.', '\\w', '\\s', '(?:', ')', '|', '*', '+', '?', '{2,3}', '^', '$', '\\b', '(?=')
    const isReadable = (source: string) => {
      try {
        return Boolean(new RegExp(source))
      } catch {
        return false
      }
    }
    const patterns = fc
      .array(piece, {minLength: 1, maxLength: 9})
      .map((pieces) => pieces.join(''))
      .filter(isReadable)
    fc.assert(
      fc.property(patterns, (source) => {
        expect(growthOf(source, '').degree).toBeGreaterThanOrEqual(1)
      })
    )
  })
})
