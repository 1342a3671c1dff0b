import type {Difference} from '@bedside/engine'
import {frameOf, printable} from '@bedside/report'
import {examplesOf, isTold, type Total, totalsByPage, totalsByRule} from './totals.js'
import {severityTexts, summaryText, type TrialView} from './words.js'

/** Pages that the text lists; of more only the number is said. */
const mostPages = 10

/** A trial for people: what would happen, by rule, by page, and examples. */
export function trialText(view: TrialView): string {
  const parts = [
    printable(summaryText(view)),
    ...(view.differences.some(isTold) ? tables({...view, differences: view.differences.filter(isTold)}) : []),
    ...notices(view)
  ]
  return `${parts.join('\n\n')}\n`
}

function tables(view: TrialView): string[] {
  const rules = totalsByRule(view)
  const pages = totalsByPage(view)
  const more = pages.length - mostPages
  return [
    table(
      'rule',
      rules.map((total) => [total.rule, total])
    ),
    table(
      'page',
      pages.slice(0, mostPages).map((total) => [total.path, total])
    ) + (more > 0 ? `\n  and ${more} more; --format json lists all` : ''),
    ...rules.flatMap(({rule}) => examples(rule, view))
  ]
}

function notices({before, after}: TrialView): string[] {
  return [...new Set([...before.notices, ...after.notices])].map(printable)
}

/** One line a rule or page. Its last column says what is neither new nor gone. */
function table(name: string, totals: readonly (readonly [string, Total])[]): string {
  const rows = totals.map(([key, total]) => [
    printable(key),
    ...[total.before, total.after, total.new, total.gone].map(String),
    severityTexts(total).join(', ')
  ])
  const all = [[name, 'now', 'then', 'new', 'gone', ''], ...rows]
  const widths = all[0]!.map((_, column) => all.reduce((width, row) => Math.max(width, row[column]!.length), 0))
  const line = (row: readonly string[]) =>
    row.map((cell, column) => (column === 0 || column === 5 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  ')
  return all.map((row) => `  ${line(row)}`.trimEnd()).join('\n')
}

function examples(rule: string, {differences, examples: most, source}: TrialView): string[] {
  const shown = examplesOf(rule, differences, most)
  return shown.length === 0 ? [] : [[`${printable(rule)}, for example:`, ...shown.flatMap((one) => exampleLines(one, source))].join('\n')]
}

function exampleLines(one: Difference, source: TrialView['source']): string[] {
  const {start, end, message} = (one.after ?? one.before)!
  const line = frameOf(source(one.path) ?? '', start, end, (text) => text.length)?.line
  return [
    `  ${printable(one.path)}:${start.line}:${start.column}  ${changeText(one)}`,
    `      ${printable(message)}`,
    ...(line === undefined ? [] : [`      | ${line}`])
  ]
}

/** `new error`, `warning, gone`, `warning to error`. */
export function changeText({kind, before, after}: Difference): string {
  if (kind === 'new') return `new ${after.severity}`
  if (kind === 'gone') return `${before.severity}, gone`
  return kind === 'severity' ? `${before.severity} to ${after.severity}` : `${after.severity}, in other words`
}
