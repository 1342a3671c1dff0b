import {applyFixes, type Finding, lint} from '@bedside/core'
import {describe, expect, test} from 'vitest'
import {cpuTime} from '../../../packages/core/test-support/cpu-time.js'
import rule from './rule.js'

function findings(
  text: string,
  {allow = [], locale = 'en-US', path = 'page.md'}: {allow?: string[]; locale?: string; path?: string} = {}
): Finding[] {
  return lint(text, {path, rules: [{rule, severity: 'warning', options: {allow}}], context: {locale}}).findings
}

function mended(text: string, options = {}): string {
  return applyFixes(
    text,
    findings(text, options).flatMap(({fix}) => fix ?? [])
  ).text
}

describe('the plain word takes the form of the word', () => {
  test.each([
    ['The clinic utilizes, utilized and is utilizing a pump.', 'The clinic uses, used and is using a pump.'],
    ['Utilise a pump.', 'Use a pump.'],
    ['You can obtain a copy. They obtained two.', 'You can get a copy. They got two.'],
    ['Some undergo surgery; she underwent tests and has undergone treatment.', 'Some have surgery; she had tests and has had treatment.'],
    ['Scans have demonstrated it. They demonstrated it.', 'Scans have shown it. They showed it.'],
    ['The dose is administered at noon.', 'The dose is given at noon.'],
    ['He adheres to the diet and adhered to it before.', 'He sticks to the diet and stuck to it before.'],
    ['She sought help.', 'She got help.'],
    ['Ask your siblings. Ask a sibling.', 'Ask your brothers and sisters. Ask a brother or sister.'],
    ['In order to heal, rest prior to meals.', 'To heal, rest before meals.'],
    ['Wait prior\nto meals.', 'Wait before meals.'],
    ['The majority of people heal. The majority of these people rest.', 'Most people heal. Most of these people rest.']
  ])('%s', (text, expected) => expect(mended(text)).toBe(expected))
})

describe('no fix where more would have to change', () => {
  test('an article that would not fit: the suggestion mends it', () => {
    const [finding] = findings('There was an accumulation of fluid.')
    expect(finding?.fix).toBeUndefined()
    expect(applyFixes('There was an accumulation of fluid.', [{edits: finding!.suggestions![0]!.edits}]).text).toBe(
      'There was a buildup of fluid.'
    )
  })

  test.each([
    'A splint facilitates healing.',
    'Take care to ensure safety.',
    'Doctors first demonstrated this long ago.',
    'Wait **prior** to meals.'
  ])('%s', (text) => {
    const found = findings(text)
    expect(found).toHaveLength(1)
    expect(found[0]!.fix).toBeUndefined()
  })

  test('words that never stand one for one are notes', () => {
    expect(findings('A splint facilitates healing.')[0]!.severity).toBe('note')
  })
})

describe('leaves alone', () => {
  test.each([
    ['headings', '# Prior treatment and how to utilize it'],
    ['names', 'Ask about Prior Authorization. Call the Assistance Desk.'],
    ['names at the start of a sentence', 'Prior Authorization takes a week.'],
    ['shouting', 'UTILIZE the rail.'],
    ['quotations', 'She said: "I utilize a cane." He wrote “prior to”.'],
    ['block quotations', '> We utilize a cane.'],
    ['code', 'Run `utilize`.'],
    ['links', 'Read [how to utilize a cane](cane.md) and [prior to meals][a].\n\n[a]: a.md'],
    ['fixed terms', 'You need prior authorization for a sexually transmitted infection test at an assisted living home.'],
    ['another sense', 'The school requires a form. A home with many assets is required to pay.'],
    ['lists of sources', '## References\n\nA study that utilized a pump.']
  ])('%s', (_, text) => expect(findings(text)).toEqual([]))
})

test('one finding a word, at its first use, with a fix for every use that can be mended', () => {
  const text = 'Utilize a cane. He utilizes an aid. She was utilizing it.'
  const found = findings(text)
  expect(found.map(({start, data}) => [start.column, data])).toEqual([[1, {word: 'utilize', plain: 'use', count: 3}]])
  expect(mended(text)).toBe('Use a cane. He uses an aid. She was using it.')
})

test('allows a word with all its forms, or one form', () => {
  const text = 'He utilizes a cane. Utilize a rail.'
  expect(findings(text, {allow: ['utilize']})).toEqual([])
  expect(findings(text, {allow: ['Utilizes']}).map(({data}) => data?.count)).toEqual([1])
})

describe('by locale', () => {
  test('British pages say medicine and baby', () => {
    const text = 'Give the infant this medication.'
    expect(findings(text)).toEqual([])
    expect(mended(text, {locale: 'en-GB'})).toBe('Give the baby this medicine.')
  })

  test('the plain word is spelled as the locale has it', () => {
    const text = 'This accumulation hurts.'
    expect(mended(text)).toBe('This buildup hurts.')
    expect(mended(text, {locale: 'en-GB'})).toBe('This build-up hurts.')
  })

  test('what the page states goes first', () => {
    expect(mended('---\nlang: en-GB\n---\n\nTake the medication.\n')).toBe('---\nlang: en-GB\n---\n\nTake the medicine.\n')
  })
})

test('a line without end takes no long time', () => {
  const text = `${'You can utilize a cane "prior to meals [and](b.md) '.repeat(40_000)}`
  const started = cpuTime()
  expect(findings(text, {path: 'page.txt'}).length).toBeGreaterThan(0)
  expect(cpuTime() - started).toBeLessThan(20_000)
})
