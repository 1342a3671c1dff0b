import {expect, test} from 'vitest'
import {wordTable} from './table.js'

test('writes what a word does not share with the one before, its size and its rank', () => {
  const scowl = new Map([
    ['heart', 10],
    ['hearts', 20],
    ['heartwood', 60]
  ])
  // "the" stands in no list: 8. Ranks of the first twenty are 0, and 9 where there is none.
  expect(wordTable(['the', 'heart', 'hearts'], scowl)).toBe('0heart005s105wood690the80')
})

test('leaves out what no word is, and rare words of the largest list', () => {
  const scowl = new Map([
    ["heart's", 10],
    ['abaxial', 70],
    ['c3po', 10]
  ])
  expect(wordTable(['heart'], scowl)).toBe('0heart80')
})

test('starts a new line after sixteen words', () => {
  const words = Array.from({length: 17}, (_, at) => `word${'abcdefghijklmnopq'[at]}`)
  expect(wordTable(words, new Map()).split('\n').at(-1)).toMatch(/^0wordq8\d$/)
})
