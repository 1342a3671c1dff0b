import {compareText, type Severity, severities} from '@bedside/core'
import type {Difference, RunReport} from '@bedside/engine'

/** What a trial does to the findings of one rule, or of one page. */
export interface Total {
  /** Findings now, and with the other rules. */
  before: number
  after: number
  new: number
  gone: number
  /** The same findings with another severity, as `warning to error` -> how many. */
  severity: Readonly<Record<string, number>>
  /** The same findings in other words. */
  wording: number
}

/** A rule, and what a trial does to its findings. */
export interface RuleTotal extends Total {
  rule: string
  /** Pages on which something is different. */
  pages: number
}

/** A page, and what a trial does to its findings. */
export interface PageTotal extends Total {
  path: string
}

/** The reports of a trial, and what is different. */
export interface Compared {
  before: RunReport
  after: RunReport
  differences: readonly Difference[]
}

/** The rule that a difference is about. */
function ruleOf({before, after}: Difference): string {
  return (after ?? before)!.rule
}

/** True of what people are told one by one: that a finding has other words, such as another target, is only counted. */
export function isTold({kind}: Difference): boolean {
  return kind !== 'wording'
}

/** Rules whose findings differ, those with the most differences first. */
export function totalsByRule({before, after, differences}: Compared): RuleTotal[] {
  const counts = (report: RunReport) => tally(report.files.flatMap(({findings}) => findings.map(({rule}) => rule)))
  const [earlier, later] = [counts(before), counts(after)]
  return grouped(differences, ruleOf).map(([rule, own]) => ({
    rule,
    pages: new Set(own.map(({path}) => path)).size,
    ...totalOf(own, earlier.get(rule) ?? 0, later.get(rule) ?? 0)
  }))
}

/** Pages whose findings differ, those with the most differences first. */
export function totalsByPage({before, after, differences}: Compared): PageTotal[] {
  const counts = (report: RunReport) => new Map(report.files.map(({path, findings}) => [path, findings.length]))
  const [earlier, later] = [counts(before), counts(after)]
  return grouped(differences, ({path}) => path).map(([path, own]) => ({
    path,
    ...totalOf(own, earlier.get(path) ?? 0, later.get(path) ?? 0)
  }))
}

/** All differences as one total. */
export function totalOfAll({before, after, differences}: Compared): Total {
  const count = (report: RunReport) => report.files.reduce((sum, {findings}) => sum + findings.length, 0)
  return totalOf(differences, count(before), count(after))
}

function totalOf(differences: readonly Difference[], before: number, after: number): Total {
  const count = (kind: Difference['kind']) => differences.filter((one) => one.kind === kind).length
  const changes = differences.flatMap((one) => (one.kind === 'severity' ? [`${one.before.severity} to ${one.after.severity}`] : []))
  const severity = Object.fromEntries([...tally(changes)].sort((a, b) => compareText(a[0], b[0])))
  return {before, after, new: count('new'), gone: count('gone'), severity, wording: count('wording')}
}

/** How often each text stands there. */
function tally(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

function grouped(differences: readonly Difference[], keyOf: (one: Difference) => string): [string, Difference[]][] {
  const groups = new Map<string, Difference[]>()
  for (const one of differences) {
    const group = groups.get(keyOf(one))
    if (group) group.push(one)
    else groups.set(keyOf(one), [one])
  }
  return [...groups].sort((a, b) => b[1].length - a[1].length || compareText(a[0], b[0]))
}

/** How much a difference matters, most first: what is new before what changed, errors before notes. */
const weight: Readonly<Record<Difference['kind'], number>> = {new: 0, severity: 1, gone: 2, wording: 3}

/** The differences of one rule that show best what it does: of each kind, spread over pages. */
export function examplesOf(rule: string, differences: readonly Difference[], most: number): Difference[] {
  const rank = (severity: Severity) => -severities.indexOf(severity)
  const own = differences.filter((one) => ruleOf(one) === rule)
  const seen = new Set<string>()
  const marked = own.map((one) => {
    const isFirst = !seen.has(one.path)
    seen.add(one.path)
    return {one, isFirst}
  })
  return marked
    .sort(
      (a, b) =>
        weight[a.one.kind] - weight[b.one.kind] ||
        Number(b.isFirst) - Number(a.isFirst) ||
        rank((a.one.after ?? a.one.before)!.severity) - rank((b.one.after ?? b.one.before)!.severity)
    )
    .slice(0, most)
    .map(({one}) => one)
}
