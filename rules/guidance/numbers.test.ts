import {documentFrom} from '@bedside/core'
import {describe, expect, test} from 'vitest'
import {countries} from './data/countries.js'
import {emergencyNumbers} from './data/emergency-numbers.js'
import {guidanceIn} from './guidance.js'

const said = (text: string) =>
  guidanceIn(documentFrom(`# Low mood\n\n${text}\n`, {path: 'page.md'})).map(({stance, urgency}) => [stance, urgency])

describe('numbers to call', () => {
  test.each(emergencyNumbers)('$country $meaning has a source, a day and a name for its country', ({country, source, checked, numbers}) => {
    expect(source).not.toBe('')
    expect(numbers).not.toEqual([])
    expect(checked ?? '2026-11-22').toMatch(/^20\d\d-\d\d-\d\d$/)
    expect(countries[country]).toBeDefined()
  })

  // Numbers of regions and of single insurers have no row.
  test.each([
    ['US', '911|988|1-800-222-1222'],
    ['CA', '911|811|988'],
    ['GB', '999|111|116 123'],
    ['IE', '112|999|116 123|01 809 2166'],
    ['AU', '000|1800 022 222|13 11 14|13 11 26'],
    ['NZ', '111|0800 611 116|1737|0800 764 766'],
    ['IN', '112|14416'],
    ['ZA', '112|10177'],
    ['SG', '995|1767'],
    ['HK', '999']
  ])('%s has %s', (country, wanted) => {
    const written = emergencyNumbers.filter((row) => row.country === country).flatMap(({numbers}) => numbers)
    expect(written).toEqual(expect.arrayContaining(wanted.split('|')))
  })

  test.each([
    ['Call 1737 if you think of harming yourself.', 'emergency'],
    ['Call 988 if you think of harming yourself.', 'emergency'],
    ['Call 10177 if somebody does not wake up.', 'emergency'],
    ['Call 9-1-1 if somebody does not wake up.', 'emergency']
  ])('%s is %s', (text, urgency) => {
    expect(said(text)).toEqual([['directive', urgency]])
  })

  test('digits that nobody calls are just digits', () => {
    expect(said('The study ran for 1737 days.')).toEqual([])
  })
})
