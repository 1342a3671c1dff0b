import {compareText} from '@bedside/core'
import {bdi, type Element, element} from './element.js'
import type {ReportIndex, SeverityCounts} from './report-data.js'
import {stackedBar, table} from './sections.js'
import {familyTitle, figure, routeTo} from './words.js'

/** Findings of a family or a rule, and the pages that have some. */
interface Tally extends SeverityCounts {
  pages: number
  all: number
}

const numbers = [
  ['Errors', 'number'],
  ['Warnings', 'number'],
  ['Notes', 'number'],
  ['Pages', 'number']
] as const

/** Rows that are shown at first. */
const firstRows = 12

/** Findings by family, most first. */
export function familiesTable(index: ReportIndex): Element {
  const tallies = tallyBy(index, index.families.length, (rule) => index.rules[rule]!.family)
  const order = ranked(tallies, index.families)
  const most = Math.max(...tallies.map(({all}) => all))
  const rows = order.map((family) => {
    const name = index.families[family]!
    const title = familyTitle(name)
    const below = title === name ? [] : [element('span', {class: 'path'}, bdi(name))]
    return row(element('th', {scope: 'row'}, title, ...below), tallies[family]!, most)
  })
  return table('Findings by family of rules', [['Family'], ['Findings', 'bar-head'], ...numbers], rows)
}

/** Findings by rule, most first. */
export function rulesTable(index: ReportIndex): Element {
  const tallies = tallyBy(index, index.rules.length, (rule) => rule)
  const ids = index.rules.map(({id}) => id)
  const most = Math.max(...tallies.map(({all}) => all))
  const rows = ranked(tallies, ids).map((rule) => {
    const link = element('a', {href: routeTo('rule', ids[rule]!)}, bdi(ids[rule]!))
    const summary = element('span', {class: 'path'}, bdi(index.rules[rule]!.summary))
    return row(element('th', {scope: 'row'}, link, summary), tallies[rule]!, most)
  })
  return table('Findings by rule', [['Rule, and what it asks'], ['Findings', 'bar-head'], ...numbers], rows, firstRows)
}

function row(head: Element, {error, warning, note, all, pages}: Tally, most: number): Element {
  const cell = (count: number, className = '') =>
    element('td', {class: count > 0 ? `number ${className}`.trim() : 'number none'}, figure(count))
  const parts = [['error', error] as const, ['warning', warning] as const, ['note', note] as const]
  const bar = element('td', {class: 'bar-cell'}, stackedBar(parts, most), element('span', {class: 'bar-count'}, figure(all)))
  return element('tr', {}, head, bar, cell(error, 'error'), cell(warning, 'warning'), cell(note, 'note'), cell(pages))
}

function ranked(tallies: readonly Tally[], names: readonly string[]): number[] {
  return tallies.map((_, at) => at).sort((a, b) => tallies[b]!.all - tallies[a]!.all || compareText(names[a]!, names[b]!))
}

/** Counts findings by group; each page counts once in a group. */
function tallyBy(index: ReportIndex, groups: number, groupOf: (rule: number) => number): Tally[] {
  const tallies = Array.from({length: groups}, (): Tally => ({error: 0, warning: 0, note: 0, all: 0, pages: 0}))
  for (const own of index.counts) {
    const met = new Set<number>()
    for (let at = 0; at < own.length; at += 3) {
      const group = groupOf(own[at]!)
      const tally = tallies[group]!
      tally[(['note', 'warning', 'error'] as const)[own[at + 1]!]!] += own[at + 2]!
      tally.all += own[at + 2]!
      met.add(group)
    }
    for (const group of met) tallies[group]!.pages++
  }
  return tallies
}
