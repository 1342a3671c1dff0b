import {type Finding, lint} from '@bedside/core'
import {describe, expect, test} from 'vitest'
import rule from './rule.js'

/** A text of so many sentences, some of them with a long word. */
const text = (sentences: number, long: number) =>
  Array.from({length: sentences}, (_, at) => (at < long ? 'An operation may help you.' : 'You may rest in a chair.')).join(' ')

function finding(source: string, smog: number | null, sentences: number, maxRise = 0.5): Finding | undefined {
  const before = smog === null ? null : {smog, fleschKincaid: 5, sentences}
  return lint(source, {rules: [{rule, severity: 'error', options: {maxRise}}], context: {before}}).findings[0]
}

describe('with thirty sentences or more', () => {
  const source = text(40, 20)

  test('a rise of more than half a grade counts in full', () => {
    expect(finding(source, 6.66, 30)).toMatchObject({
      severity: 'error',
      message: 'SMOG grade rose from 6.7 to 7.2; simplify what changed or accept the new grade with bedside measure.',
      data: {smog: 7.17, sentences: 40, before: {smog: 6.66, fleschKincaid: 5, sentences: 30}, rise: 0.51, maxRise: 0.5, estimate: false}
    })
  })

  test('a rise of half a grade to the hundredth does not, nor a fall', () => {
    expect(finding(source, 6.67, 30)).toBeUndefined()
    expect(finding(source, 12, 30)).toBeUndefined()
  })

  test('the option decides', () => {
    expect(finding(source, 6.67, 30, 0.4)).toBeDefined()
    expect(finding(source, 4, 30, 4)).toBeUndefined()
  })
})

describe('with fewer sentences, before or now', () => {
  test('it takes more than the standard error, and is a note', () => {
    expect(finding(text(40, 20), 5.68, 29)).toBeUndefined()
    expect(finding(text(40, 20), 5.66, 29)).toMatchObject({severity: 'note', data: {estimate: true}})
    expect(finding(text(20, 10), 5.66, 40)).toMatchObject({
      severity: 'note',
      message: 'SMOG grade rose from about 5.7 to 7.2; simplify what changed or accept the new grade with bedside measure.'
    })
  })

  test('a wider option counts all the same', () => {
    expect(finding(text(40, 20), 5.16, 29, 2)).toMatchObject({data: {rise: 2.01}})
    expect(finding(text(40, 20), 5.18, 29, 2)).toBeUndefined()
  })

  test('under ten there is no grade, and no finding', () => {
    expect(finding(text(9, 9), 3.2, 40)).toBeUndefined()
    expect(
      lint(text(40, 20), {
        rules: [{rule, severity: 'error', options: {maxRise: 0.5}}],
        context: {before: {smog: null, fleschKincaid: 2, sentences: 9}}
      }).findings
    ).toEqual([])
  })
})

test('nothing known, nothing said', () => {
  expect(finding(text(40, 40), null, 0)).toBeUndefined()
})
