import {documentFrom, FormatError} from '@bedside/core'
import {describe, expect, test} from 'vitest'
import {loadParsers} from './parsers.js'

describe('the fast parser', async () => {
  const parsers = await loadParsers()

  test('is there, where this runs', () => expect(parsers.markdown).toBeTypeOf('function'))

  test('counts a byte order mark in its offsets', () => {
    const source = '\ufeff# Low back pain\r\n\r\nMost of it goes away.\r\n'
    for (const word of documentFrom(source, {parsers}).prose.words) expect(source.slice(word.start, word.end)).toBe(word.text)
  })

  test('is not asked about a paragraph of very many entities, of which it would use up all memory', () => {
    expect(documentFrom(`${'fish &amp; chips '.repeat(10_000)}\n`, {parsers}).prose.words).toHaveLength(20_000)
  })

  test('reads a few thousand entities', () => {
    const {prose} = documentFrom(`${'fish &amp; chips '.repeat(2000)}\n`, {parsers})
    expect(prose.words).toHaveLength(4000)
  })

  test.each(['>', '> ', '- ', '+ '])('refuses %j without end, and quickly', (marker) => {
    expect(() => documentFrom(`${marker.repeat(20_000)}deep`, {parsers})).toThrow(FormatError)
    const before = process.cpuUsage().user
    expect(() => documentFrom(`${marker.repeat(300_000)}deep`, {parsers})).toThrow(FormatError)
    expect(process.cpuUsage().user - before).toBeLessThan(2_000_000)
  })

  test('is not asked about a paragraph of very many underscores, which it takes seconds for', () => {
    const before = process.cpuUsage().user
    expect(() => documentFrom('_a'.repeat(100_000), {parsers})).toThrow(FormatError)
    expect(process.cpuUsage().user - before).toBeLessThan(2_000_000)
    const form = `Name: ${'_'.repeat(60)}\nDose: ${'_'.repeat(60)}\n`.repeat(200)
    expect(documentFrom(form, {parsers}).nodes('paragraph')).toHaveLength(1)
    expect(documentFrom('snake_case words\n\n'.repeat(6_000), {parsers}).nodes('paragraph')).toHaveLength(6_000)
  })

  test('reads a rule of very many stars', () => {
    expect(documentFrom(`Before\n\n${'* '.repeat(2_000)}\n\nafter\n`, {parsers}).nodes('thematicBreak')).toHaveLength(1)
  })
})

test('the reference can be asked for', async () => expect(await loadParsers('remark')).toEqual({}))
