import type {Context, Reviewer} from '@bedside/core'

/** A rule at both sides of a limit: a page on which it says nothing on one day and speaks on the next, or on the day before. */
export interface ClockCase {
  rule: string
  /** The limit, in words. */
  limit: string
  page: string
  silentOn: string
  speaksOn: string
  options?: Readonly<Record<string, unknown>>
  reviewers?: Context['reviewers']
}

/** A rule that reads dates and no clock: what it says is the same on every day. */
export interface TimelessCase {
  rule: string
  page: string
  findings: number
}

const page = (...yaml: string[]): string => `---\n${yaml.join('\n')}\n---\n\n# Asthma\n`
const expired = (limit: string, yaml: string, silentOn: string, speaksOn: string, options?: ClockCase['options']): ClockCase => ({
  rule: 'review/expired',
  limit,
  page: page(yaml),
  silentOn,
  speaksOn,
  ...(options && {options})
})
const years = (count: number) => ({maxAgeMonths: count * 12})
const toCome = (limit: string, yaml: string, silentOn: string, speaksOn: string): ClockCase => ({
  rule: 'review/impossible-date',
  limit,
  page: page(yaml),
  silentOn,
  speaksOn
})
const inactive = (limit: string, active: NonNullable<Reviewer['active']>, silentOn: string, speaksOn: string): ClockCase => ({
  rule: 'attribution/inactive-reviewer',
  limit,
  page: page('type: condition', 'reviewer: ida'),
  silentOn,
  speaksOn,
  reviewers: [{id: 'ida', name: 'Ida Moe', credentials: ['MD'], active}]
})
const suppressed = (until: string, silentOn: string, speaksOn: string): ClockCase => ({
  rule: 'suppression/expired',
  limit: `until ${until}`,
  page: `<!-- bedside-disable-file review/missing-date until ${until} -- The editor is away. -->\n\n# Asthma\n`,
  silentOn,
  speaksOn
})

/** Every rule that reads today's date, at both sides of each of its limits. Whoever writes such a rule adds its limits here. */
export const clockCases: readonly ClockCase[] = [
  expired('the day itself is in time', 'next_review: 2025-03-01', '2025-03-01', '2025-03-02'),
  expired('a month lasts until its last day', 'next_review: 2025-04', '2025-04-30', '2025-05-01'),
  expired('February of a leap year has 29 days', 'next_review: 2024-02', '2024-02-29', '2024-03-01'),
  expired('February of 2100 has 28', 'next_review: 2100-02', '2100-02-28', '2100-03-01'),
  expired('a year lasts until its last day', 'next_review: "2025"', '2025-12-31', '2026-01-01'),
  expired('the end of a year', 'next_review: 2025-12-31', '2025-12-31', '2026-01-01'),
  expired('36 months', 'last_reviewed: 2023-03-01', '2026-03-01', '2026-03-02'),
  expired('36 months from a month', 'last_reviewed: March 2023', '2026-03-31', '2026-04-01'),
  expired('36 months from a year', 'last_reviewed: "2023"', '2026-12-31', '2027-01-01'),
  expired('12 months from a leap day', 'last_reviewed: 2024-02-29', '2025-02-28', '2025-03-01', years(1)),
  expired('36 months from a leap day', 'last_reviewed: 2024-02-29', '2027-02-28', '2027-03-01'),
  expired('48 months from a leap day', 'last_reviewed: 2024-02-29', '2028-02-29', '2028-03-01', years(4)),
  expired('48 months from a leap day to 2100', 'last_reviewed: 2096-02-29', '2100-02-28', '2100-03-01', years(4)),
  expired('12 months to a leap year', 'last_reviewed: 2023-02-28', '2024-02-28', '2024-02-29', years(1)),
  expired('12 months from a February to a leap year', 'last_reviewed: 2023-02', '2024-02-28', '2024-02-29', years(1)),
  expired('one month from 31 January', 'last_reviewed: 2025-01-31', '2025-02-28', '2025-03-01', {maxAgeMonths: 1}),
  expired('one month from 31 January of a leap year', 'last_reviewed: 2024-01-31', '2024-02-29', '2024-03-01', {maxAgeMonths: 1}),
  expired('one month from 31 March', 'last_reviewed: 2025-03-31', '2025-04-30', '2025-05-01', {maxAgeMonths: 1}),
  expired('one month from 30 April', 'last_reviewed: 2025-04-30', '2025-05-30', '2025-05-31', {maxAgeMonths: 1}),
  expired('one month from December', 'last_reviewed: 2025-12-31', '2026-01-31', '2026-02-01', {maxAgeMonths: 1}),
  expired('12 months for a medicine', 'type: medicine\nlast_reviewed: 2025-03-01', '2026-03-01', '2026-03-02'),
  expired('an instant counts as the day written, west of UTC', 'next_review: 2025-03-01T23:59:00-08:00', '2025-03-01', '2025-03-02'),
  expired('an instant counts as the day written, east of UTC', 'next_review: 2025-03-01T00:30:00+14:00', '2025-03-01', '2025-03-02'),
  expired('an instant in UTC', 'next_review: 2025-03-01T00:00:00.000Z', '2025-03-01', '2025-03-02'),
  expired('the time of a review', 'last_reviewed: 23/07/2018 14:44:15', '2021-07-23', '2021-07-24'),
  expired('a sign-off', 'review: {by: ida-moe, on: 2022-03-01, next: 2025-03-01}', '2025-03-01', '2025-03-02'),
  {
    rule: 'review/expired',
    limit: 'a date in the text',
    page: '# Asthma\n\nPage last reviewed: 29 February 2024\n',
    silentOn: '2027-02-28',
    speaksOn: '2027-03-01'
  },

  toCome('tomorrow is allowed, for zones east of UTC', 'last_reviewed: 2026-03-02', '2026-03-01', '2026-02-28'),
  toCome('tomorrow over the end of a year', 'last_reviewed: 2026-01-01', '2025-12-31', '2025-12-30'),
  toCome('tomorrow is a leap day', 'last_reviewed: 2024-02-29', '2024-02-28', '2024-02-27'),
  toCome('tomorrow after the February of 2100', 'last_reviewed: 2100-03-01', '2100-02-28', '2100-02-27'),
  toCome('a month is to come until it begins', 'last_reviewed: 2026-03', '2026-02-28', '2026-02-27'),
  toCome('a year is to come until it begins', 'last_reviewed: "2026"', '2025-12-31', '2025-12-30'),
  toCome('an instant counts as the day written', 'last_reviewed: 2026-03-02T23:30:00-08:00', '2026-03-01', '2026-02-28'),
  toCome('a sign-off of an editor', 'review: [{by: ola-berg, role: editorial, on: 2026-03-02}]', '2026-03-01', '2026-02-28'),

  inactive('the last day of a reviewer', {until: '2024-02-29'}, '2024-02-29', '2024-03-01'),
  inactive('the first day of a reviewer', {from: '2026-03-01'}, '2026-03-01', '2026-02-28'),
  suppressed('2026-03-01', '2026-03-01', '2026-03-02'),
  suppressed('2024-02-29', '2024-02-29', '2024-03-01'),
  suppressed('2025-12-31', '2025-12-31', '2026-01-01')
]

/** Rules that read dates and say the same on any day, or where nobody says what day it is. */
export const timelessCases: readonly TimelessCase[] = [
  {rule: 'attribution/byline-mismatch', page: `${page('last_reviewed: 2024-02-29')}\nLast reviewed: 29 February 2024\n`, findings: 0},
  {rule: 'attribution/byline-mismatch', page: `${page('last_reviewed: 2024-02-29')}\nLast reviewed: 28 February 2024\n`, findings: 1},
  {rule: 'attribution/unstructured-byline', page: `${page('type: condition')}\nLast reviewed: 29 February 2024\n`, findings: 1},
  {rule: 'review/changed-since-sign-off', page: page('review: {by: Ida Moe, on: 2024-02-29, hash: md5:0}'), findings: 1},
  {rule: 'review/missing-date', page: page('type: condition'), findings: 1},
  {rule: 'review/missing-date', page: page('type: condition', 'last_reviewed: 2012-02-29'), findings: 0},
  {rule: 'review/missing-date', page: page('type: condition', 'next_review: 2030-01-01'), findings: 1},
  {rule: 'review/ambiguous-date', page: page('last_reviewed: 03/04/2025'), findings: 1},
  {rule: 'review/ambiguous-date', page: page('last_reviewed: 03/03/2025'), findings: 0},
  {rule: 'review/ambiguous-date', page: page('last_reviewed: 2025-03-04T23:30:00-08:00'), findings: 0},
  {rule: 'review/impossible-date', page: page('last_reviewed: 2025-02-29'), findings: 1},
  {rule: 'review/impossible-date', page: page('last_reviewed: 2024-02-29'), findings: 0},
  {rule: 'review/impossible-date', page: page('next_review: 2100-02-29'), findings: 1},
  {rule: 'review/impossible-date', page: page('next_review: 2000-02-29'), findings: 0},
  {rule: 'review/impossible-date', page: page('last_reviewed: 2020-03-01', 'next_review: 2020-03-01'), findings: 1},
  {rule: 'review/impossible-date', page: page('last_reviewed: 2020-02-29', 'next_review: 2020-03-01'), findings: 0},
  {rule: 'suppression/expired', page: '<!-- bedside-disable-file review/missing-date -- The editor is away. -->\n\n# Asthma\n', findings: 0}
]
