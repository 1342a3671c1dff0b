import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {lint, withDefaults} from '@bedside/core'
import {catalogue} from '@bedside/engine'
import {afterEach, describe, expect, test} from 'vitest'
import {type ClockCase, clockCases, timelessCases} from './clock-cases.js'
import {root} from './workspace.js'

/** How many findings one rule has on a page on a day. */
function count(id: string, page: string, today: string | null, {options = {}, reviewers = null}: Partial<ClockCase> = {}): number {
  const rule = catalogue.get(id)!
  return lint(page, {
    path: 'page.md',
    rules: [{rule, severity: 'warning', options: withDefaults(rule, options)}],
    context: {today, reviewers}
  }).findings.length
}

describe('both sides of every limit', () => {
  test.each(clockCases)('$rule: $limit ($silentOn, $speaksOn)', ({rule, page, silentOn, speaksOn, ...given}) => {
    expect(Math.abs(Date.parse(silentOn) - Date.parse(speaksOn))).toBe(86_400_000)
    expect(count(rule, page, silentOn, given)).toBe(0)
    expect(count(rule, page, speaksOn, given)).toBe(1)
    // Where nobody says what day it is, nothing is said of it.
    expect(count(rule, page, null, given)).toBe(0)
  })

  test.each(timelessCases)('$rule says the same on any day of $page', ({rule, page, findings}) => {
    for (const today of ['2026-02-28', '2026-03-01', '2099-12-31', null]) expect(count(rule, page, today)).toBe(findings)
  })
})

describe('the zone of the machine', () => {
  const before = process.env.TZ
  afterEach(() => {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  })

  test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/New_York', 'Asia/Kolkata'])('%s changes nothing', (zone) => {
    process.env.TZ = zone
    expect(new Date('2026-01-15T12:00:00Z').getTimezoneOffset()).not.toBe(0)
    for (const {rule, page, silentOn, speaksOn, ...given} of clockCases) {
      expect([count(rule, page, silentOn, given), count(rule, page, speaksOn, given)]).toEqual([0, 1])
    }
    for (const {rule, page, findings} of timelessCases) expect(count(rule, page, '2026-03-01')).toBe(findings)
  })
})

test('every rule that reads a clock or a date is in the table', () => {
  const listed = new Set([...clockCases, ...timelessCases].map(({rule}) => rule))
  const reads = /\btoday\b|\.expired\b|\bcompareDates\b|\bdaysBetween\b|\blastDayOf\b|\.dates\b|\breviewedOn\b|\bstatedDates\b/
  const missing = [...catalogue.keys()].filter((id) => {
    const folder = join(root, 'rules', id)
    const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    return !listed.has(id) && files.some((name) => reads.test(readFileSync(join(folder, name), 'utf8')))
  })
  expect(missing).toEqual([])
})
