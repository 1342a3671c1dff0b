import {expect, test} from 'vitest'
import type {Lexeme} from '../prose.js'
import {LexemeBits} from './lexeme-bits.js'

const lexeme = (id: number, lower: string): Lexeme => ({id, text: lower, lower, syllables: 1})

test('works out the bits of a spelling once, whatever its id, and keeps them when it grows', () => {
  const asked: string[] = []
  const bits = new LexemeBits((lower) => asked.push(lower) * 0 + (lower === 'be' ? 8 : 0))
  const ids = [3, 0, 100_000, 3, 0, 100_000]
  expect(ids.map((id) => bits.of(lexeme(id, id === 3 ? 'be' : `word${id}`)))).toEqual([8, 0, 0, 8, 0, 0])
  expect(asked).toEqual(['be', 'word0', 'word100000'])
})
