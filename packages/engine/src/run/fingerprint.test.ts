import {type Finding, findingOf, LineIndex} from '@bedside/core'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {fingerprintsOf} from './fingerprint.js'

const rule = 'jargon/undefined-term'

/** Findings of one rule at each place of a word. */
function at(source: string, word: string, data?: Record<string, unknown>): Finding[] {
  const lines = new LineIndex(source)
  const found: Finding[] = []
  for (let start = source.indexOf(word); start >= 0; start = source.indexOf(word, start + word.length)) {
    const span = {start, end: start + word.length}
    found.push(findingOf(rule, 'warning', {at: span, message: 'A message.', ...(data && {data})}, lines))
  }
  return found
}

const prints = (source: string, word = 'stenosis') => fingerprintsOf(at(source, word), source)

describe('a fingerprint stays', () => {
  const page = '# Back pain\n\nMany people live with stenosis and never know.\n\nRest does not help.\n'
  const moved = '# Back pain\n\nRest does not help.\n\nMany people live with stenosis and never know.\n'

  test.each([
    ['when a paragraph is moved', moved],
    ['when lines are put in above', `---\ntitle: Back\n---\n\nNew.\n\n${page}`],
    ['when lines end in CRLF', page.replaceAll('\n', '\r\n')],
    ['when the line is wrapped', page.replace('with stenosis', 'with\nstenosis')],
    ['when the page gets a byte order mark', `\ufeff${page}`],
    ['when the paragraph is reworded farther on', page.replace('know.', 'know. Others do.')],
    ['when the next paragraph changes', page.replace('Rest does', 'Long rest does')]
  ])('%s', (_, after) => expect(prints(after)).toEqual(prints(page)))

  test.each([
    ['a list item', '- stenosis\n', '- sciatica\n- stenosis\n- lumbago\n'],
    ['a key of frontmatter', '---\nabout: stenosis\n---\n', '---\ntitle: Back\nabout: stenosis\nauthor: Ann Lund\n---\n'],
    ['a row', '| stenosis | narrow |\n', '| lumbago | back |\n| stenosis | narrow |\n'],
    ['a tag', '<p>stenosis</p>\n', '<p>Hello</p>\n<p>stenosis</p>\n<p>Bye</p>\n']
  ])('when something is put in next to %s', (_, before, after) => expect(prints(after)).toEqual(prints(before)))

  test('when a measured number or a date changes', () => {
    const source = 'stenosis'
    const one = fingerprintsOf(at(source, source, {days: 3, due: '2026-01-02', type: 'condition'}), source)
    expect(fingerprintsOf(at(source, source, {days: 4, due: '2026-02-02', type: 'symptom'}), source)).toEqual(one)
  })
})

describe('a fingerprint is another', () => {
  test.each([
    ['in another sentence', 'We treat stenosis here.', 'Ask about stenosis first.'],
    ['in another case', 'It is IT.', 'It is it.']
  ])('%s', (_, one, other) => {
    const word = one.includes('IT') ? ['IT', 'it.'] : ['stenosis', 'stenosis']
    expect(prints(other, word[1])).not.toEqual(prints(one, word[0]))
  })

  test.each([
    ['questions', 'second opinion'],
    ['K7', 'K11']
  ])('for two facts at one title: %s and %s', (...kinds) => {
    const [one, other] = kinds.map((kind) => fingerprintsOf(at('Title', 'Title', {kind}), 'Title')[0])
    expect(one).not.toBe(other)
  })

  test('for each of several equals, and the first ones stay when the last is mended', () => {
    const many = '- stenosis\n'.repeat(4)
    expect(new Set(prints(many)).size).toBe(4)
    expect(prints('- stenosis\n'.repeat(3))).toEqual(prints(many).slice(0, 3))
  })

  test('for several findings at the top of a file', () => {
    const lines = new LineIndex('')
    const top = [1, 2].map(() => findingOf(rule, 'note', {at: {start: 0, end: 0}, message: 'A message.'}, lines))
    expect(new Set(fingerprintsOf(top, '')).size).toBe(2)
  })
})

test('any text and any place give 16 hex digits each, none twice', () => {
  const spans = fc.array(fc.tuple(fc.nat(80), fc.nat(80)), {maxLength: 12})
  fc.assert(
    fc.property(fc.string({unit: 'binary', maxLength: 60}), spans, (source, places) => {
      const lines = new LineIndex(source)
      const findings = places.map(([start, length]) => findingOf(rule, 'note', {at: {start, end: start + length}, message: 'M.'}, lines))
      const found = fingerprintsOf(findings, source)
      for (const one of found) expect(one).toMatch(/^[0-9a-f]{16}$/)
      expect(new Set(found).size).toBe(findings.length)
    })
  )
})

test('long lines of white space and of words take no time', () => {
  for (const fill of [' ', 'a ', '\n', '-']) {
    const source = `${fill.repeat(1_000_000)}stenosis${fill.repeat(1_000_000)}`
    expect(prints(source)).toHaveLength(1)
  }
})
