import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {csvText} from '@bedside/report'
import {describe, expect, test} from 'vitest'
import {sandbox} from '../testing.js'

const page = (yaml: string) => `---\n${yaml}\n---\n\n# A page\n\nText.\n\n## Dose\n\nTake one.\n`

/** No page has this fingerprint. */
const other = `sha256:${'0'.repeat(64)}`

const library = {
  'bedside.yaml': 'articleTypes: {condition: {files: ["conditions/**"]}}\n',
  'conditions/asthma.md': page('title: Asthma\nreviewedBy: Ida Moe, MD\nlast_reviewed: 2022-11-30'),
  'conditions/croup.md': page(`title: Croup\nreview: {by: "Ola Berg, RN", on: 2026-01-10, sections: {dose: "${other}"}}`),
  'conditions/gout.md': page('title: Gout\nnext_review: 2026-04-01'),
  'conditions/mumps.md': page('title: Mumps')
}

const run = (...args: string[]) => sandbox(library).run(['review-queue', ...args])

test('as a table', async () => {
  const {code, out, err} = await run()
  expect({code, err}).toEqual({code: 0, err: ''})
  expect(out).toMatchInlineSnapshot(`
    "Review queue of 2026-03-01: what is overdue, has changed since its review, or is due within 90 days.

    Overdue: 1 page
      due         days     title   page                  reviewed by
      2025-11-30  91 late  Asthma  conditions/asthma.md  Ida Moe

    Changed since review: 1 page
      due         days     title   page                  reviewed by
      2029-01-10  in 1046  Croup   conditions/croup.md   Ola Berg
        changed: Dose

    Due soon: 1 page
      due         days     title   page                  reviewed by
      2026-04-01  in 31    Gout    conditions/gout.md    -

    Of 4 pages, 3 with a due day: 1 overdue, 1 changed since review, 1 due within 90 days.
    1 clinical page gives no review date; --unreviewed lists it.
    "
  `)
})

test('as a table of at most 100 columns, whatever a title holds', async () => {
  const long = page(
    `title: "${'Very long title '.repeat(9)}\\e[31m\\nnext line"\nreviewedBy: ${'Ida Moe-'.repeat(9)}Berg\nnext_review: 2020-01-01`
  )
  const {out} = await sandbox({[`${'folder/'.repeat(15)}a.md`]: long}).run(['review-queue'])
  const lines = out.split('\n')
  expect(lines).toHaveLength(8)
  expect(lines.filter((line) => line.length > 100)).toEqual([])
  expect(out).not.toContain('\u001b')
})

test('as a table without anything to do', async () => {
  const {out} = await sandbox({'a.md': page('next_review: 2027-01-01')}).run(['review-queue'])
  expect(out).toMatchInlineSnapshot(`
    "Review queue of 2026-03-01: what is overdue, has changed since its review, or is due within 90 days.

    Of 1 page, 1 with a due day: 0 overdue, 0 changed since review, 0 due within 90 days.
    "
  `)
})

test('--unreviewed lists what has no date', async () => {
  const {out} = await run('--unreviewed', '--within', '0')
  expect(out.split('\n').slice(-7)).toMatchInlineSnapshot(`
    [
      "",
      "No review date: 1 page",
      "  due         days     title   page                  reviewed by",
      "  -           -        Mumps   conditions/mumps.md   -",
      "",
      "Of 4 pages, 3 with a due day: 1 overdue, 1 changed since review, 0 due within 0 days.",
      "",
    ]
  `)
})

test('as JSON', async () => {
  const {out} = await run('--format', 'json', '--within', '10')
  expect(JSON.parse(out)).toEqual({
    version: 1,
    today: '2026-03-01',
    within: 10,
    pages: 4,
    dated: 3,
    unreviewed: 1,
    undated: [],
    queue: [
      {
        path: 'conditions/asthma.md',
        id: 'conditions/asthma.md',
        title: 'Asthma',
        type: 'condition',
        status: 'expired',
        due: '2025-11-30',
        days: -91,
        reviewedOn: '2022-11-30',
        reviewers: ['Ida Moe'],
        changed: null,
        reason: 'Last review was 2022-11-30, more than 36 months ago.'
      },
      {
        path: 'conditions/croup.md',
        id: 'conditions/croup.md',
        title: 'Croup',
        type: 'condition',
        status: 'changed',
        due: '2029-01-10',
        days: 1046,
        reviewedOn: '2026-01-10',
        reviewers: ['Ola Berg'],
        changed: {since: [{role: 'clinical', on: '2026-01-10'}], sections: [{id: 'dose', title: 'Dose', kind: 'changed'}]},
        reason: '1 section has changed since the clinical review of 2026-01-10: Dose.'
      }
    ]
  })
})

test('as CSV', async () => {
  expect((await run('--format', 'csv')).out.split('\r\n')).toMatchInlineSnapshot(`
    [
      "status,due,days,title,path,type,reviewed on,reviewers,changed sections,reason",
      "expired,2025-11-30,-91,Asthma,conditions/asthma.md,condition,2022-11-30,Ida Moe,,"Last review was 2022-11-30, more than 36 months ago."",
      "changed,2029-01-10,1046,Croup,conditions/croup.md,condition,2026-01-10,Ola Berg,Dose,1 section has changed since the clinical review of 2026-01-10: Dose.",
      "due,2026-04-01,31,Gout,conditions/gout.md,condition,,,,Review is due 2026-04-01.",
      "",
    ]
  `)
})

test('no cell of a CSV is a formula', () => {
  const cells = ['=1+1', '+a', '-a', '@a', '\ta', '-12', '-1.5', '+3', -7, 'a=1', '=a,"b"']
  expect(csvText([cells])).toBe(`'=1+1,'+a,'-a,'@a,'\ta,-12,-1.5,+3,-7,a=1,"'=a,""b"""\r\n`)
})

describe('as a calendar', () => {
  test('with an event on each due day, and today for what has changed', async () => {
    expect((await run('--format', 'ics')).out.replaceAll('\r\n', '\n')).toMatchInlineSnapshot(`
      "BEGIN:VCALENDAR
      VERSION:2.0
      CALSCALE:GREGORIAN
      PRODID:-//Bedside//review-queue//EN
      METHOD:PUBLISH
      X-WR-CALNAME:Reviews of patient articles
      X-PUBLISHED-TTL:PT1H
      BEGIN:VEVENT
      UID:99e4ba936d14802a2f3c1320fdbd0301@bedside
      SUMMARY:Review due: Asthma
      DTSTAMP:20260301T000000Z
      DTSTART;VALUE=DATE:20251130
      DESCRIPTION:conditions/asthma.md\\nLast review was 2022-11-30\\, more than 36
      	 months ago.\\nLast reviewed by: Ida Moe
      TRANSP:TRANSPARENT
      END:VEVENT
      BEGIN:VEVENT
      UID:086813ea6395e429256014654f06892e@bedside
      SUMMARY:Changed since review: Croup
      DTSTAMP:20260301T000000Z
      DTSTART;VALUE=DATE:20260301
      DESCRIPTION:conditions/croup.md\\n1 section has changed since the clinical r
      	eview of 2026-01-10: Dose.\\nLast reviewed by: Ola Berg
      TRANSP:TRANSPARENT
      END:VEVENT
      BEGIN:VEVENT
      UID:d70ceea4142ada1a15e07fe200652568@bedside
      SUMMARY:Review due: Gout
      DTSTAMP:20260301T000000Z
      DTSTART;VALUE=DATE:20260401
      DESCRIPTION:conditions/gout.md\\nReview is due 2026-04-01.
      TRANSP:TRANSPARENT
      END:VEVENT
      END:VCALENDAR
      "
    `)
  })

  test('that is the same from every folder and on every run', async () => {
    const {run: runThere} = sandbox(library)
    const uids = (text: string) => text.match(/^UID:.*$/gm)
    const first = await runThere(['review-queue', '--format', 'ics'])
    expect((await runThere(['review-queue', '--format', 'ics'])).out).toBe(first.out)
    const later = await runThere(['review-queue', 'conditions', '--format', 'ics', '--now', '2026-03-02'])
    expect(uids(later.out)).toEqual(uids(first.out))
    expect(later.out).not.toBe(first.out)
  })

  test('that no title can break', async () => {
    const title = 'One, two; three\\\\four: Zoë’s\\r\\nBEGIN:VEVENT\\rDTSTART:19700101 “schön” '
    const yaml = `title: "${title}${'long '.repeat(30)}"\nreviewedBy: ["Ida Moe, MD", "Ola; Berg"]\nnext_review: 2026-03-02`
    const box = sandbox({'a, b; c.md': page(yaml), 'b.md': page('next_review: 2026-03-03')})
    const {out} = await box.run(['review-queue', '--format', 'ics'])
    const events = eventsIn(out)
    expect(events.map(({DTSTART}) => DTSTART)).toEqual(['20260302', '20260303'])
    expect(events[0]!.SUMMARY).toMatch(
      /^Review due: One, two; three\\four: Zoë’s.*BEGIN:VEVENT.*DTSTART:19700101 “schön” (?:long ){29}long$/
    )
    expect(events[0]!.DESCRIPTION).toMatch(/^a, b; c\.md\nReview is due 2026-03-02\.\nLast reviewed by: Ida Moe, Ola/)
  })

  test('in which a text without end is cut', async () => {
    const yaml = `title: ${'😀'.repeat(1_000)}\nreviewedBy: [${'Ida Moe, '.repeat(400)}Ola Berg]\nnext_review: 2026-03-02`
    const [event] = eventsIn((await sandbox({'a.md': page(yaml)}).run(['review-queue', '--format', 'ics'])).out)
    expect(event!.SUMMARY).toMatch(/^Review due: (?:😀){199}.?…$/u)
    expect(event!.DESCRIPTION!.length).toBeLessThan(900)
  })

  test('without events where there is nothing to do', async () => {
    const {code, out} = await sandbox({'a.md': page('next_review: 2027-01-01')}).run(['review-queue', '--format', 'ics'])
    expect(code).toBe(0)
    expect(eventsIn(out)).toEqual([])
    expect(out).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n[\s\S]*END:VCALENDAR\r\n$/)
  })
})

/** Reads a calendar as RFC 5545 has it: unfolds lines, divides events, and undoes the escapes of texts. */
function eventsIn(text: string): Record<string, string>[] {
  const lines = text.replaceAll(/\r\n[\t ]/g, '').split('\r\n')
  expect(lines.filter((line) => /[\r\n]/.test(line) || !/^(?:[A-Z-]+[:;]|$)/.test(line))).toEqual([])
  const events: Record<string, string>[] = []
  for (const line of lines) {
    const [, name = '', value = ''] = /^([A-Z-]+)[^:]*:(.*)$/.exec(line) ?? []
    if (line === 'BEGIN:VEVENT') events.push({})
    else if (events.length > 0) events.at(-1)![name] = value.replace(/\\([nN,;\\])/g, (_, escaped) => (/n/i.test(escaped) ? '\n' : escaped))
  }
  return events
}

test.each([
  [['--check'], 1],
  [['conditions/gout.md', '--check'], 0],
  [['conditions/croup.md', '--check'], 1],
  [['--check', '--within', '0', '--format', 'csv'], 1],
  [['conditions/gout.md', '--check', '--now', '2026-04-02'], 1],
  [['conditions/gout.md', '--check', '--now', '2026-04-01'], 0]
])('%j exits with %i', async (args, expected) => expect((await run(...args)).code).toBe(expected))

test('--output writes the file', async () => {
  const box = sandbox(library)
  const {out, err} = await box.run(['review-queue', '--format', 'ics', '--output', 'reviews.ics'])
  expect({out, err}).toEqual({out: '', err: 'Wrote reviews.ics.\n'})
  expect(readFileSync(join(box.folder, 'reviews.ics'), 'utf8')).toContain('SUMMARY:Review due: Gout')
})

test('dates that cannot be read are said, beside what is listed', async () => {
  const {code, out, err} = await sandbox({...library, 'a.md': page('last_reviewed: 03/04/2020')}).run(['review-queue', '--format', 'json'])
  expect(code).toBe(0)
  expect(JSON.parse(out).undated).toEqual([{path: 'a.md', dates: ['03/04/2020']}])
  expect(err).toBe(
    '1 page holds a review date or frontmatter that cannot be read in one way, so that its due day is not known: a.md. ' +
      'bedside lint says where.\n'
  )
})

test('files that cannot be read are said, and the others listed', async () => {
  const {code, out, err} = await sandbox({...library, 'a.md': Uint8Array.from([0x23, 0x20, 0xe9, 0x0a])}).run(['review-queue'])
  expect({code, err}).toEqual({code: 2, err: 'a.md: Not checked: not UTF-8 from byte 2 on; save the file as UTF-8.\n'})
  expect(out).toContain('Overdue: 1 page\n')
})

test.each([
  ['a path that is not there', ['nowhere.md'], 'nowhere.md: there is no such file or folder.'],
  [
    'a day that does not exist',
    ['--now', '2026-02-31'],
    '--now takes a day that exists, written YYYY-MM-DD, or an instant with its zone; found "2026-02-31".'
  ],
  ['days that are no number', ['--within', 'soon'], 'It takes a whole number, 0 or more.'],
  ['a calendar of pages without a day', ['--unreviewed', '--format', 'ics'], 'leave out --unreviewed or --format ics'],
  ['an unknown format', ['--format', 'xml'], 'Allowed choices are text, json, csv, ics'],
  ['a folder for --output that is not there', ['--output', 'no/where.csv'], 'cannot write no/where.csv: its folder is not there']
])('%s is refused with a reason', async (_, args, message) => {
  const {code, err} = await run(...args)
  expect(err).toContain(message)
  expect(code).toBe(2)
})
