import fc from 'fast-check'
import {expect, test} from 'vitest'
import {changedLines} from './changed-lines.js'

const lines = (before: string, after: string) => [...changedLines(before, after)].sort((a, b) => a - b)

test.each([
  ['nothing', 'a\nb\nc', 'a\nb\nc', []],
  ['one line', 'a\nb\nc', 'a\nB\nc', [2]],
  ['a line put in', 'a\nc', 'a\nb\nc', [2]],
  ['a line taken out', 'a\nb\nc', 'a\nc', []],
  ['a line that moved', 'a\nb\nc\nd', 'b\nc\nd\na', [4]],
  ['line ends', 'a\r\nb\r\n', 'a\nb\n', []],
  ['a new text', '', 'a\nb', [1, 2]],
  ['two places', 'a\nb\nc\nd\ne', 'A\nb\nc\nd\nE', [1, 5]]
])('%s', (_, before, after, expected) => {
  expect(lines(before, after)).toEqual(expected)
})

/** How many lines a longest common subsequence has. */
function common(old: readonly string[], now: readonly string[]): number {
  let row = new Array<number>(now.length + 1).fill(0)
  for (const line of old) {
    const next = [0]
    for (let at = 0; at < now.length; at++) next.push(line === now[at] ? row[at]! + 1 : Math.max(next[at]!, row[at + 1]!))
    row = next
  }
  return row.at(-1)!
}

test('as few lines as can be, and the others stand in the old text in the same order', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), {minLength: 1, maxLength: 20})
  fc.assert(
    fc.property(text, text, (old, now) => {
      const changed = changedLines(old.join('\n'), now.join('\n'))
      expect(now.length - changed.size).toBe(common(old, now))
      const kept = now.filter((_, at) => !changed.has(at + 1))
      let from = 0
      for (const line of kept) from = old.indexOf(line, from) + 1 || Number.NaN
      expect(from).not.toBeNaN()
    }),
    {numRuns: 500}
  )
})

test('texts that have little in common take no time', () => {
  const many = (word: string) => Array.from({length: 50_000}, (_, at) => `${word}${at}`).join('\n')
  expect(changedLines(many('a'), many('b')).size).toBe(50_000)
})
