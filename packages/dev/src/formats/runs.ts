import {documentFrom, type Finding, type Fix, findingOf, LineIndex, type Problem, type Severity} from '@bedside/core'
import type {FileReport, QueueEntry, ReviewQueue} from '@bedside/engine'
import type {Reported} from '@bedside/report'
import fc from 'fast-check'

/** A finding to be: what a rule yields, and the rule. */
interface Planned extends Problem {
  rule: string
  severity: Severity
  suppressed?: boolean
}

/** A page and the findings on it. */
export interface PlannedPage {
  path: string
  source: string
  findings: readonly Planned[]
}

/** A run of pages as formats get it. */
export function runOf(pages: readonly PlannedPage[], extra: Partial<Reported> & {notices?: readonly string[]} = {}): Reported {
  const {notices = [], ...rest} = extra
  const sources = new Map(pages.map(({path, source}) => [path, source]))
  const source = (path: string) => sources.get(path) ?? null
  return {report: {files: pages.map(fileOf), notices}, tool: {name: 'bedside', version: '0.1.0'}, source, ...rest}
}

function fileOf({path, source, findings}: PlannedPage): FileReport {
  const lines = new LineIndex(source)
  const made = (suppressed: boolean): Finding[] =>
    findings
      .filter((one) => (one.suppressed ?? false) === suppressed)
      .map(({rule, severity, suppressed: _, ...problem}) => findingOf(rule, severity, problem, lines))
  const {measures} = documentFrom(source, {format: 'text'})
  return {path, title: null, type: null, findings: made(false), suppressed: made(true), measures, skipped: null}
}

/** A review queue of these pages, and of nothing else. */
export function queueOf(entries: readonly Pick<QueueEntry, 'path' | 'reviewers' | 'reason'>[]): ReviewQueue {
  const given = {id: '', title: '', type: null, reviewedOn: null, changed: null, status: 'expired', due: '2026-01-02', days: -58} as const
  const whole = entries.map((entry): QueueEntry => ({...given, ...entry}))
  return {entries: whole, pages: entries.length, dated: entries.length, unreviewed: 0, undated: [], faults: [], notices: []}
}

/** What would break a format if it were written as it is. */
const nasty = [
  ...['\n', '\r\n', '\t', '::', '%0A', '%', ']]>', '<!--', '-->', '&amp;', '"', "'", '`', '``', '|', '\\|', '#12', '@octocat', '=1+1', ','],
  ...['\u0000', '\u001b[31m', '\u0085', '\u2028', '\u202e', '\u2066', '\ufeff', '\ufffe', '\ud800', '\udc00', '\u{1f600}', 'é', '\u0661'],
  ...[
    '::error::x',
    '\n::set-output name=a::b',
    '##[error]x',
    '<script>',
    '</code>',
    '[a](http://b.example)',
    'http://b.example',
    'www.b.example'
  ],
  ...[
    'a@b.example',
    '- a',
    '1. a',
    '* a',
    '# a',
    '![a](b)',
    '~~a~~',
    '[^1]',
    '../',
    '..',
    'C:/',
    '//',
    '?',
    '+',
    '{',
    '$a$',
    ':smile:',
    ' '
  ]
]

const hostileText = fc
  .array(fc.oneof({weight: 3, arbitrary: fc.constantFrom(...nasty)}, fc.string({unit: 'binary', maxLength: 6})), {maxLength: 8})
  .map((parts) => parts.join(''))

const hostileFinding = fc.record({
  rule: fc.oneof(
    fc.constantFrom('jargon/undefined-term', 'review/expired', 'run/unparsable'),
    hostileText.map((text) => `x/${text}`)
  ),
  severity: fc.constantFrom<Severity>('note', 'warning', 'error'),
  message: hostileText.map((text) => (text.trim() === '' ? 'x' : text)),
  at: fc.tuple(fc.nat(60), fc.nat(60)).map(([start, length]) => ({start, end: start + length})),
  fix: fc.constant<Fix>({edits: [{start: 0, end: 1, text: '\ud800]]>'}]}),
  suppressed: fc.boolean()
})

/** Runs whose paths, texts, rules and messages are as hostile as can be. */
export const hostileRuns: fc.Arbitrary<Reported> = fc
  .record({
    pages: fc.uniqueArray(
      fc.record({path: hostileText.map((text) => text || 'a'), source: hostileText, findings: fc.array(hostileFinding, {maxLength: 4})}),
      {
        maxLength: 4,
        selector: ({path}) => path
      }
    ),
    notices: fc.array(
      hostileText.map((text) => text || 'x'),
      {maxLength: 3}
    ),
    queue: fc.array(fc.record({path: hostileText, reviewers: fc.array(hostileText, {maxLength: 2}), reason: hostileText}), {maxLength: 3})
  })
  .map(({pages, notices, queue}) => runOf(pages, {notices, queue: queueOf(queue)}))
