import {compareText, type Finding, type Severity, severities} from '@bedside/core'
import {type FileReport, type QueueEntry, type RunReport, summaryOf} from '@bedside/engine'
import {counted} from './counted.js'
import {gradesOf} from './grades.js'
import {markdownPath, markdownTable, markdownText} from './markdown-text.js'
import {countOf, type Reported} from './reported.js'

/** Rows that a table of the summary shows; what is left out is said beneath it. */
const most = {pages: 25, rules: 100, queue: 50, notices: 20}

/** Bytes that GitHub takes for the summary of a step are 1,048,576; the rest is for the line that says what was cut. */
const mostBytes = 1_040_000

/** A summary for people, as a job of CI shows it: totals, reading grades, worst pages, findings by rule, and what to review next. */
export function markdownReport({report, queue}: Reported): string {
  const parts = [...totals(report), ...grades(report), ...worstPages(report), ...byRule(report)]
  if (queue) parts.push(...review(queue.entries))
  parts.push(...notices(report.notices))
  return within(parts)
}

function totals(report: RunReport): string[] {
  const {files, errors, warnings, notes, suppressed, fixable} = summaryOf(report)
  const row = [files, errors, warnings, notes, suppressed, fixable].map(String)
  const header = ['Pages', 'Errors', 'Warnings', 'Notes', 'Suppressed', 'Fixable']
  return ['# Bedside', '', ...markdownTable(header, [row], header), '']
}

function grades(report: RunReport): string[] {
  const {bands, without, median} = gradesOf(report)
  if (median === null) return []
  const rows = bands.map(({name, pages}) => [name, String(pages)])
  if (without > 0) rows.push(['no grade', String(without)])
  const said = `The middle page has SMOG grade ${median.toFixed(1)}, in school years of the United States.`
  return ['## Reading grades', '', said, '', ...markdownTable(['SMOG grade', 'Pages'], rows, ['Pages']), '']
}

function worstPages({files}: RunReport): string[] {
  const ranked = files.filter(({findings}) => findings.length > 0).sort(comparePages)
  if (ranked.length === 0) return ['No findings.', '']
  const rows = ranked.slice(0, most.pages).map((file) => [markdownPath(file.path), ...countsOf(file.findings), gradeOf(file)])
  const numbers = ['Errors', 'Warnings', 'Notes', 'SMOG']
  return ['## Worst pages', '', ...markdownTable(['Page', ...numbers], rows, numbers), ...leftOut(ranked.length - most.pages, 'page'), '']
}

function comparePages(a: FileReport, b: FileReport): number {
  const by = (severity: Severity) => countOf(b.findings, severity) - countOf(a.findings, severity)
  return by('error') || by('warning') || by('note') || compareText(a.path, b.path)
}

function countsOf(findings: readonly Finding[]): string[] {
  return [...severities].reverse().map((severity) => String(countOf(findings, severity)))
}

function gradeOf({measures}: FileReport): string {
  return measures.smog === null ? '–' : measures.smog.toFixed(1)
}

function byRule({files}: RunReport): string[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of files.flatMap(({findings}) => findings)) {
    const group = groups.get(finding.rule)
    if (group) group.push(finding)
    else groups.set(finding.rule, [finding])
  }
  const ranked = [...groups].sort(([a, one], [b, other]) => other.length - one.length || compareText(a, b))
  if (ranked.length === 0) return []
  const rows = ranked.slice(0, most.rules).map(([rule, findings]) => [markdownText(rule), ...countsOf(findings)])
  const numbers = ['Errors', 'Warnings', 'Notes']
  return [
    '## Findings by rule',
    '',
    ...markdownTable(['Rule', ...numbers], rows, numbers),
    ...leftOut(ranked.length - most.rules, 'rule'),
    ''
  ]
}

function review(entries: readonly QueueEntry[]): string[] {
  if (entries.length === 0) return ['## Review queue', '', 'No page is due for review.', '']
  const rows = entries
    .slice(0, most.queue)
    .map(({path, due, reviewers, reason}) => [
      markdownPath(path),
      due ?? '–',
      reviewers.length > 0 ? markdownText(reviewers.join(', ')) : '–',
      markdownText(reason)
    ])
  const table = markdownTable(['Page', 'Due', 'Reviewed by', 'Why'], rows)
  return ['## Review queue', '', ...table, ...leftOut(entries.length - most.queue, 'page'), '']
}

function notices(said: readonly string[]): string[] {
  if (said.length === 0) return []
  const lines = said.slice(0, most.notices).map((notice) => `- ${markdownText(notice)}`)
  return ['## Notices', '', ...lines, ...leftOut(said.length - most.notices, 'notice'), '']
}

function leftOut(count: number, noun: string): string[] {
  return count > 0 ? ['', `${counted(count, `more ${noun}`)} not shown here.`] : []
}

/** The lines that GitHub has room for, whole, and how many were cut. */
function within(lines: readonly string[]): string {
  let bytes = 0
  const end = lines.findIndex((line) => {
    bytes += bytesOf(line) + 1
    return bytes > mostBytes
  })
  const shown =
    end < 0
      ? lines.slice(0, -1)
      : [...lines.slice(0, end), '', `The last ${counted(lines.length - end, 'line')} of this summary did not fit.`]
  return `${shown.join('\n')}\n`
}

/** Bytes of a text in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0)!
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}
