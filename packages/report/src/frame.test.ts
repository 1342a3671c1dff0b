import {LineIndex} from '@bedside/core'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {frameOf} from './frame.js'
import {printable} from './printable.js'
import {loadWidth} from './width.js'

const widthOf = await loadWidth()

function frame(source: string, start: number, end: number) {
  const lines = new LineIndex(source)
  return frameOf(source, lines.placeAt(start), lines.placeAt(end), widthOf)
}

test('marks the place in its line', () => {
  expect(frame('one\ntwo three\n', 8, 13)).toEqual({line: 'two three', marks: '    ^^^^^'})
})

test('marks to the end of the line where the place goes on to the next one', () => {
  expect(frame('one two\nthree', 4, 13)).toEqual({line: 'one two', marks: '    ^^^'})
})

test('cuts a long line to the part around the place', () => {
  const {line, marks} = frame(`${'a'.repeat(500)}HERE${'b'.repeat(500)}`, 500, 504)!
  expect(line.length).toBeLessThanOrEqual(98)
  expect(line.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('HERE')
})

test('shows nothing for an empty line or an empty file', () => {
  expect(frame('a\n\nb', 2, 2)).toBeNull()
  expect(frame('', 0, 0)).toBeNull()
})

test('counts wide characters as two columns', () => {
  expect(frame('薬を飲む', 1, 2)).toEqual({line: '薬を飲む', marks: '  ^^'})
})

test('prints nothing that a terminal would obey', () => {
  expect(printable('a\u001b[31mb\u202ec\td')).toBe('a\ufffd[31mb\ufffdc d')
  fc.assert(
    fc.property(fc.string({unit: 'binary', maxLength: 200}), fc.nat(200), fc.nat(200), (source, a, b) => {
      const shown = frame(source, Math.min(a, b), Math.max(a, b))
      if (!shown) return
      expect(printable(shown.line)).toBe(shown.line)
      expect(shown.marks).toMatch(/^ *\^+$/)
    })
  )
})
