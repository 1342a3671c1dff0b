import {expect, test} from 'vitest'
import {unitsOf} from './characters.js'
import {lexemeAt} from './lexemes.js'

const lexemeOf = (text: string) => lexemeAt(unitsOf(text), 0, text.length)

test('a spelling is found wherever it stands', () => {
  expect(lexemeAt(unitsOf('rest the ankle'), 9, 14)).toBe(lexemeOf('ankle'))
  expect(lexemeAt(unitsOf('ankles'), 0, 5)).toBe(lexemeOf('ankle'))
})

test('spellings with the same hash are told apart', () => {
  const words = Array.from({length: 60_000}, (_, index) => `w${index.toString(36)}`)
  expect(words.every((word) => lexemeOf(word).text === word)).toBe(true)
})

test('case makes a difference, the kind of apostrophe and hyphen does not', () => {
  expect(lexemeOf('Rest')).not.toBe(lexemeOf('rest'))
  expect(lexemeOf('Rest').lower).toBe('rest')
  expect(lexemeOf('don’t')).toBe(lexemeOf("don't"))
  expect(lexemeOf('x‑ray')).toBe(lexemeOf('x-ray'))
})

test('the table is bounded, and no id is given out twice', () => {
  const first = lexemeOf('ankle')
  const ids = new Set<number>()
  for (let index = 0; index < 210_000; index++) ids.add(lexemeOf(`v${index}`).id)
  expect(ids.size).toBe(210_000)
  expect(ids).not.toContain(first.id)
  expect(lexemeOf('ankle').id).toBeGreaterThan(first.id)
})

test('a spelling longer than any word is not kept', () => {
  const long = 'x'.repeat(65)
  expect(lexemeOf(long)).not.toBe(lexemeOf(long))
  expect(lexemeOf(long)).toMatchObject({text: long, lower: long, syllables: 0})
})
