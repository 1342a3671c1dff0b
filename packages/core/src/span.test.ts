import fc from 'fast-check'
import {expect, test} from 'vitest'
import {LineIndex} from './span.js'

test('counts lines and columns from 1, whatever ends a line', () => {
  const lines = new LineIndex('ab\ncd\r\nef\rgh')
  expect([0, 2, 3, 7, 10].map((offset) => lines.placeAt(offset))).toEqual([
    {line: 1, column: 1, offset: 0},
    {line: 1, column: 3, offset: 2},
    {line: 2, column: 1, offset: 3},
    {line: 3, column: 1, offset: 7},
    {line: 4, column: 1, offset: 10}
  ])
})

test('moves an offset outside the text to its nearest end', () => {
  const lines = new LineIndex('ab')
  expect(lines.placeAt(-5).offset).toBe(0)
  expect(lines.placeAt(99)).toEqual({line: 1, column: 3, offset: 2})
})

test('a place leads back to its offset', () => {
  fc.assert(
    fc.property(fc.string({unit: fc.constantFrom('a', '\n', '\r', '😀')}), fc.nat(60), (text, offset) => {
      const lines = new LineIndex(text)
      const place = lines.placeAt(offset)
      expect(lines.starts[place.line - 1]! + place.column - 1).toBe(Math.min(offset, text.length))
    })
  )
})

test('lines are found the same way where no line ends with CR', () => {
  const starts = (text: string) => new LineIndex(text).starts
  fc.assert(
    fc.property(fc.string({unit: fc.constantFrom('a', '\n', '😀')}), (text) => {
      expect(starts(text)).toEqual(starts(`${text}\r`).filter((start) => start <= text.length))
    })
  )
})
