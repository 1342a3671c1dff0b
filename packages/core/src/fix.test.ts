import fc from 'fast-check'
import {expect, test} from 'vitest'
import {cpuTime} from '../test-support/cpu-time.js'
import type {Edit, Fix} from './finding.js'
import {applyFixes} from './fix.js'

const edit = (start: number, end: number, text: string) => ({start, end, text})

test('applies edits anywhere in the text, in any order', () => {
  const fix = {edits: [edit(8, 13, 'there'), edit(0, 0, '> ')]}
  expect(applyFixes('Say hi, world', [fix])).toMatchObject({text: '> Say hi, there', applied: 1, left: 0})
})

test('of two fixes that overlap the first in the text wins and the other is left', () => {
  const fixes = [{edits: [edit(4, 9, 'B')]}, {edits: [edit(0, 5, 'A')]}]
  expect(applyFixes('0123456789', fixes)).toMatchObject({text: 'A56789', applied: 1, left: 1})
})

test('applies the edits of a fix together or not at all', () => {
  const fixes = [{edits: [edit(2, 4, 'x')]}, {edits: [edit(3, 5, 'y'), edit(8, 9, 'z')]}]
  expect(applyFixes('0123456789', fixes)).toMatchObject({text: '01x456789', applied: 1, left: 1})
})

test('two insertions at one place wait for each other', () => {
  expect(applyFixes('ab', [{edits: [edit(1, 1, 'x')]}, {edits: [edit(1, 1, 'y')]}])).toMatchObject({text: 'axb', applied: 1, left: 1})
})

test('leaves a fix whose edits lie outside the text or run backwards', () => {
  expect(applyFixes('ab', [{edits: [edit(1, 3, 'x')]}, {edits: [edit(2, 1, 'x')]}])).toMatchObject({text: 'ab', applied: 0, left: 2})
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

test('of two fixes that begin at one place the shorter wins', () => {
  const fixes = [{edits: [edit(2, 8, 'long')]}, {edits: [edit(2, 4, 'short')]}]
  expect(applyFixes('0123456789', fixes)).toMatchObject({text: '01short456789', applied: 1, left: 1, fixes: [fixes[1]]})
})

test('takes as many fixes as it would by comparing each with each', () => {
  const spans = fc.array(fc.record({start: fc.nat(30), length: fc.nat(4), text: fc.constantFrom('', 'x')}), {minLength: 1, maxLength: 3})
  const all = fc.array(
    spans.map((edits) => ({edits: edits.map(({start, length, text}) => edit(start, start + length, text))})),
    {maxLength: 8}
  )
  const touch = (a: Edit, b: Edit) =>
    a.start === a.end || b.start === b.end ? a.start <= b.end && b.start <= a.end : a.start < b.end && b.start < a.end
  fc.assert(
    fc.property(all, (fixes) => {
      const {fixes: applied} = applyFixes('.'.repeat(34), fixes)
      const edits = applied.flatMap((fix) => fix.edits)
      const isSound = (fix: Fix) => fix.edits.every((one, at) => fix.edits.slice(at + 1).every((other) => !touch(one, other)))
      for (const [at, one] of edits.entries()) for (const other of edits.slice(at + 1)) expect(touch(one, other)).toBe(false)
      for (const fix of fixes) {
        if (!applied.includes(fix) && isSound(fix)) {
          expect(fix.edits.some((one) => edits.some((other) => touch(one, other)))).toBe(true)
        }
      }
    }),
    {numRuns: 500}
  )
})

test('many fixes of a long text take little time', () => {
  const fixes = Array.from({length: 100_000}, (_, at) => ({edits: [edit(at * 10, at * 10 + 3, 'ab')]}))
  const begun = cpuTime()
  expect(applyFixes('0123456789'.repeat(100_000), fixes).applied).toBe(100_000)
  expect(cpuTime() - begun).toBeLessThan(2000)
})
