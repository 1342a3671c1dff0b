import fc from 'fast-check'
import {expect, test} from 'vitest'
import {applyFixes} from './fix.js'

const edit = (start: number, end: number, text: string) => ({start, end, text})

test('applies edits anywhere in the text, in any order', () => {
  const fix = {edits: [edit(8, 13, 'there'), edit(0, 0, '> ')]}
  expect(applyFixes('Say hi, world', [fix])).toEqual({text: '> Say hi, there', applied: 1, left: 0})
})

test('of two fixes that overlap the first in the text wins and the other is left', () => {
  const fixes = [{edits: [edit(4, 9, 'B')]}, {edits: [edit(0, 5, 'A')]}]
  expect(applyFixes('0123456789', fixes)).toEqual({text: 'A56789', applied: 1, left: 1})
})

test('applies the edits of a fix together or not at all', () => {
  const fixes = [{edits: [edit(2, 4, 'x')]}, {edits: [edit(3, 5, 'y'), edit(8, 9, 'z')]}]
  expect(applyFixes('0123456789', fixes)).toEqual({text: '01x456789', applied: 1, left: 1})
})

test('two insertions at one place wait for each other', () => {
  expect(applyFixes('ab', [{edits: [edit(1, 1, 'x')]}, {edits: [edit(1, 1, 'y')]}])).toEqual({text: 'axb', applied: 1, left: 1})
})

test('leaves a fix whose edits lie outside the text or run backwards', () => {
  expect(applyFixes('ab', [{edits: [edit(1, 3, 'x')]}, {edits: [edit(2, 1, 'x')]}])).toEqual({text: 'ab', applied: 0, left: 2})
})

test('changes no unit outside the edits', () => {
  const fixes = fc.array(
    fc.record({start: fc.nat(40), length: fc.nat(5), text: fc.string({maxLength: 3})}).map(({start, length, text}) => ({
      edits: [edit(start, start + length, text)]
    }))
  )
  fc.assert(
    fc.property(fc.string({maxLength: 40, unit: 'binary'}), fixes, (text, all) => {
      const result = applyFixes(text, all)
      expect(result.applied + result.left).toBe(all.length)
      // What no sound edit covers is still there, in order, unit by unit.
      const edits = all.flatMap(({edits}) => edits).filter(({end}) => end <= text.length)
      const survivors = text.split('').filter((_, at) => edits.every(({start, end}) => at < start || at >= end))
      let from = 0
      for (const unit of survivors) {
        from = result.text.indexOf(unit, from) + 1
        expect(from).toBeGreaterThan(0)
      }
    })
  )
})
