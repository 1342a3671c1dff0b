import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {addMonths, compareDates, daysBetween, daysInMonth, lastDayOf} from './calendar.js'
import {parseDate, scanDate} from './dates.js'

describe('parseDate', () => {
  test.each([
    ['2026-03-01', '2026-03-01'],
    ['2026-3-1', '2026-03-01'],
    ['2026/03/01', '2026-03-01'],
    ['20260301', '2026-03-01'],
    ['2026-03-01T23:30:00-08:00', '2026-03-01'],
    ['2026-03-01 10:00:00 +0000', '2026-03-01'],
    ['2026-03-01T00:00:00.000Z', '2026-03-01'],
    ['2026-03', '2026-03'],
    ['2026', '2026'],
    ['1 March 2026', '2026-03-01'],
    ['1st of March, 2026', '2026-03-01'],
    ['01-Mar-2026', '2026-03-01'],
    ['March 1, 2026', '2026-03-01'],
    ['March 1st, 2026', '2026-03-01'],
    ['Mar. 1, 2026.', '2026-03-01'],
    ['Sept 30 2026', '2026-09-30'],
    ['March 2026', '2026-03'],
    ['Sunday, 1 March 2026', '2026-03-01'],
    ['Sun Mar 01 2026 10:00:00 GMT', '2026-03-01'],
    ['23/07/2018 14:44:15', '2018-07-23'],
    ['07/23/2018', '2018-07-23'],
    ['23.07.2018', '2018-07-23'],
    ['03/03/2025', '2025-03-03'],
    ['03/2025', '2025-03'],
    ['29 February 2024', '2024-02-29'],
    [' 2026-03-01 ', '2026-03-01'],
    ['2026-Mar-01', '2026-03-01'],
    ['2026 March 1st', '2026-03-01'],
    ['2026, March', '2026-03'],
    ['1/Mar/2026', '2026-03-01'],
    ['2026\u201103\u201101', '2026-03-01'],
    ['14:05, 1 March 2026', '2026-03-01'],
    ['1 March 2026, 14:00 CET', '2026-03-01'],
    ['March 1, 2026 at 11:30 p.m. PST', '2026-03-01'],
    ['1 March 2026 - 4pm', '2026-03-01'],
    ['2026-03-01 23:30:00-08', '2026-03-01'],
    ['Sun Mar 01 2026 10:00:00 GMT+0100 (Central European Standard Time)', '2026-03-01'],
    ['2026-03-01T23:30:00+14:00', '2026-03-01']
  ])('reads %s', (text, iso) => expect(parseDate(text)).toMatchObject({iso}))

  test('says how exact it is', () => {
    expect(parseDate('2026-03-01')).toEqual({iso: '2026-03-01', precision: 'day'})
    expect(parseDate('March 2026')).toEqual({iso: '2026-03', precision: 'month'})
    expect(parseDate('2026')).toEqual({iso: '2026', precision: 'year'})
  })

  test('gives both readings, the one usual in the locale first', () => {
    expect(parseDate('03/04/2025', {locale: 'en-US'})).toEqual({ambiguous: ['2025-03-04', '2025-04-03']})
    expect(parseDate('03/04/2025', {locale: 'en-GB'})).toEqual({ambiguous: ['2025-04-03', '2025-03-04']})
    expect(parseDate('3-4-2025', {locale: 'de'})).toEqual({ambiguous: ['2025-04-03', '2025-03-04']})
  })

  test.each([
    '2025-02-29',
    '31/02/2025',
    '2025-13-01',
    '2025-00-10',
    '30 February 2024',
    'April 31, 2025',
    '13/13/2025',
    '2025-13',
    '00/05/2025',
    '29 February 1900'
  ])('calls %s impossible', (text) => expect(parseDate(text)).toEqual({impossible: true}))

  test.each([
    '',
    'soon',
    'March',
    '1 March',
    '11-02-16',
    '3/4/25',
    '2026-03-01 by Anna',
    '2026-03-01x',
    'x2026-03-01',
    '120/80',
    '1500',
    '12345',
    'May be',
    '1/2',
    '14:05',
    '4pm',
    '14:05, see below',
    '2026-03-01 at home',
    '3 Marching 2026',
    '2026-03-01 XYZ',
    'Q1 2026',
    'Spring 2026',
    'x'.repeat(500)
  ])('takes %j for no date', (text) => expect(parseDate(text)).toBeNull())

  test.each([
    ['11-02-16 certified as plain', 'MM-dd-yy', '2016-11-02'],
    ['11-2-16', 'MM-dd-yy', '2016-11-02'],
    ['Certified plain 4.20.18', 'M.d.yy', '2018-04-20'],
    ['02/03/2025', 'dd/MM/yyyy', '2025-03-02'],
    ['2 Mar 25', 'd MMM yy', '2025-03-02'],
    ['2025-03-02', 'MM-dd-yy', '2025-03-02'],
    ['03.2025', 'MM.yyyy', '2025-03']
  ])('reads %s by the format %s', (text, format, iso) => expect(parseDate(text, {format})).toMatchObject({iso}))

  test.each([
    ['Checked 4.20.18', '2018-04-20'],
    ['11-14-16', '2016-11-14'],
    ['13-02-16', '2016-02-13'],
    ['2018-10-6', '2018-10-06'],
    ['05-05-16', '2016-05-05']
  ])('reads %s by one of several formats', (text, iso) => {
    expect(parseDate(text, {format: ['MM-dd-yy', 'dd-MM-yy', 'MM.dd.yy']})).toMatchObject({iso})
  })

  test('of several formats does not choose between two days', () => {
    const ambiguous = ['2016-02-03', '2016-03-02']
    expect(parseDate('02-03-16', {format: ['MM-dd-yy', 'dd-MM-yy']})).toEqual({ambiguous})
  })

  test('does not bend a text to a format', () => {
    expect(parseDate('March 2, 2025', {format: 'MM-dd-yy'})).toBeNull()
    expect(parseDate('111-02-16', {format: 'MM-dd-yy'})).toBeNull()
    expect(parseDate('02-30-16', {format: 'MM-dd-yy'})).toEqual({impossible: true})
  })

  test('reads every day of the calendar in every spelling, and no other day', () => {
    const months = [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December'
    ]
    fc.assert(
      fc.property(fc.integer({min: 1900, max: 2199}), fc.integer({min: 1, max: 12}), fc.integer({min: 1, max: 31}), (year, month, day) => {
        const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
        const expected = day <= daysInMonth(year, month) ? {iso, precision: 'day'} : {impossible: true}
        expect(parseDate(iso)).toEqual(expected)
        expect(parseDate(`${day} ${months[month - 1]} ${year}`)).toEqual(expected)
        expect(parseDate(`${months[month - 1]} ${day}, ${year}`)).toEqual(expected)
      })
    )
  })

  test('never throws', () => fc.assert(fc.property(fc.string(), fc.string(), (text, format) => void parseDate(text, {format}))))
})

test('scanDate says where a date ends', () => {
  expect(scanDate('on 3 March 2026, and', 3)).toEqual({reading: {iso: '2026-03-03', precision: 'day'}, end: 15})
  expect(scanDate('2026-03-03T10:00Z next', 0)?.end).toBe(17)
  expect(scanDate('on 3 March 2026', 0)).toBeNull()
})

describe('the calendar', () => {
  test.each([
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2023-03-01', 36, '2026-03-01'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2025-12-15', 1, '2026-01-15'],
    ['2025-01-15', -1, '2024-12-15'],
    ['2025-03', 1, '2025-04-30']
  ])('%s and %i months is %s', (iso, months, expected) => expect(addMonths(iso, months)).toBe(expected))

  test('counts days', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
    expect(daysBetween('2025-02-28', '2025-03-01')).toBe(1)
    expect(daysBetween('2025-03-01', '2025-02-28')).toBe(-1)
    expect(daysBetween('1999-12-31', '2000-12-31')).toBe(366)
  })

  test('orders days and knows the last day of a month and a year', () => {
    expect(compareDates('2025-01-01', '2025-01-02')).toBe(-1)
    expect(compareDates('2025-01-01', '2025-01-01')).toBe(0)
    expect(compareDates('2025-10-01', '2025-09-30')).toBe(1)
    expect([lastDayOf('2024-02'), lastDayOf('2025'), lastDayOf('2025-06-07')]).toEqual(['2024-02-29', '2025-12-31', '2025-06-07'])
  })
})

test('with dots, days come first wherever they usually do', () => {
  expect(parseDate('05.08.2025', {locale: 'de-DE'})).toEqual({iso: '2025-08-05', precision: 'day'})
  expect(parseDate('31.02.2025', {locale: 'de'})).toEqual({impossible: true})
  expect(parseDate('05.08.2025', {locale: 'en-US'})).toEqual({ambiguous: ['2025-05-08', '2025-08-05']})
  expect(parseDate('05/08/2025', {locale: 'de-DE'})).toEqual({ambiguous: ['2025-08-05', '2025-05-08']})
})
