import {documentFrom, findingOf, LineIndex} from '@bedside/core'
import {expect, test} from 'vitest'
import {type FileReport, summaryOf, tallyOf} from './report.js'
import {looseItems} from './shelf.js'
import {shelvedReports, withPath} from './shelved-report.js'

const {measures} = documentFrom('Rest well.', {format: 'text'})

function report(at: number): FileReport {
  const finding = (severity: 'error' | 'note') =>
    findingOf(
      'a/rule',
      severity,
      {at: {start: at, end: at + 1}, message: `Found ${at}; mend it.`, data: {at}},
      new LineIndex('x'.repeat(at + 1))
    )
  return {
    path: `/p/${at}.md`,
    title: 'A page',
    type: null,
    findings: [finding('error'), finding('note')],
    suppressed: [finding('note')],
    measures,
    skipped: null
  }
}

const reports = Array.from({length: looseItems + 40}, (_, at) => report(at))

test('a report reads the same from a shelf, copied and under another path', () => {
  const shelved = shelvedReports(reports)
  for (const [at, one] of shelved.entries()) {
    expect({...one}).toEqual(reports[at])
    expect({...withPath(one, 'b.md')}).toEqual({...reports[at], path: 'b.md'})
  }
})

test('its findings are counted without it, and anew where a copy has others', () => {
  const files = shelvedReports(reports)
  const counts = {files: files.length, errors: files.length, warnings: 0, notes: files.length, suppressed: files.length}
  expect(summaryOf({files, notices: []})).toMatchObject(counts)
  const emptied = files.map((file) => ({...file, findings: []}))
  expect(summaryOf({files: emptied, notices: []})).toMatchObject({errors: 0, notes: 0, suppressed: files.length})
  expect(files.map(tallyOf)).toEqual(reports.map(tallyOf))
  expect(tallyOf(files[0]!)).toMatchObject({suppressed: 1, fixable: 0, held: 0})
})
