import {compareText, severities} from '@bedside/core'
import type {FileReport} from '@bedside/engine'
import {shown} from '../graph/shown.js'
import type {Reported} from '../reported.js'
import {type Help, helpOf} from '../rule-help.js'
import type {ReportIndex, RuleEntry} from './report-data.js'

/** Sums a run up for the report's script. Pages have the numbers that files have in the run. */
export function indexOf({report: {files, houseRules = []}, explanations = {}}: Reported): ReportIndex {
  const house = new Map(houseRules.map((rule) => [rule.id, rule]))
  const urls = new Map(files.flatMap(({findings}) => findings.map(({rule, url}) => [rule, url] as const)))
  const ids = [...ruleNumbers(files).keys()]
  const families = [...new Set(ids.map(familyOf))].sort(compareText)
  const types = [...new Set(files.flatMap(({type}) => (type ? [type.name] : [])))].sort(compareText)
  const numbers = ruleNumbers(files)
  return {
    rules: ids.map((id) => ruleEntry(id, families.indexOf(familyOf(id)), urls.get(id)!, helpOf(id, explanations[id], house.get(id)))),
    families: families.map(shown),
    types: types.map(shown),
    paths: distinct(files.map(({path}) => shown(path))),
    titles: files.map(({title}) => (title === null || title.trim() === '' ? null : shown(title))),
    typeOf: files.map(({type}) => (type ? types.indexOf(type.name) : -1)),
    grades: files.map(({measures}) => (measures.smog === null ? null : Math.round(measures.smog * 10) / 10)),
    estimates: files.flatMap(({measures}, page) => (measures.smog !== null && measures.status === 'estimate' ? [page] : [])),
    counts: files.map((file) => countsIn(file, numbers))
  }
}

/** The rules that say something, in order of their ids, each with its number. */
export function ruleNumbers(files: readonly FileReport[]): Map<string, number> {
  const ids = [...new Set(files.flatMap(({findings}) => findings.map(({rule}) => rule)))].sort(compareText)
  return new Map(ids.map((id, at) => [id, at]))
}

function familyOf(id: string): string {
  return id.split('/', 1)[0]!
}

function ruleEntry(id: string, family: number, url: string, {summary, why, sources}: Help): RuleEntry {
  return {
    id: shown(id),
    family,
    summary: shown(summary),
    why: why.split(/\n{2,}/).map(partOf),
    sources: sources.map(shown),
    url: /^https?:\/\/[^\s"]+$/.test(url) ? url : null
  }
}

/** A paragraph on one line, or a list with a line an item. */
function partOf(part: string): string {
  const lines = part.trim().split('\n')
  return part.startsWith('- ')
    ? lines
        .map(shown)
        .join('\n')
        .replaceAll(/\n(?!- ) */g, ' ')
    : shown(lines.join(' '))
}

/** Names that cannot be told apart once they are safe to show get a number. */
function distinct(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    let own = name
    for (let number = 2; taken.has(own); number++) own = `${name} (${number})`
    taken.add(own)
    return own
  })
}

function countsIn({findings}: FileReport, numbers: ReadonlyMap<string, number>): number[] {
  const rows = new Map<number, [rule: number, severity: number, count: number]>()
  for (const {rule, severity} of findings) {
    const [number, weight] = [numbers.get(rule)!, severities.indexOf(severity)]
    const key = number * severities.length + weight
    const row = rows.get(key)
    if (row) row[2]++
    else rows.set(key, [number, weight, 1])
  }
  return [...rows.values()].flat()
}
