import {type Finding, LineIndex} from '@bedside/core'
import {summaryOf} from '@bedside/engine'
import type {Log, Notification, Region, Result, Run} from 'sarif'
import {counted} from './counted.js'
import {printable} from './printable.js'
import {type Located, locatedFindings, type Reported, worstFirst} from './reported.js'
import {fixesOf, type RegionOf} from './sarif-fixes.js'
import {ruleDescriptors} from './sarif-rules.js'
import {artifactAt, sourceRoot} from './sarif-uri.js'

/** Results that GitHub shows of one upload; more are dropped there, so they are dropped here, where it can be said. */
const mostResults = 5000

/**
 * SARIF 2.1.0, for code scanning: worst findings first, with help, fixes, fingerprints, and what suppressions held back marked as such. What a
 * baseline holds is left out and counted: GitHub takes no notice of `baselineState`, and would open an alert for each.
 */
export function sarifReport(reported: Reported): string {
  const all = worstFirst(locatedFindings(reported))
  const shown = all.slice(0, mostResults)
  const rules = ruleDescriptors(
    shown.map(({finding}) => finding),
    reported.explanations ?? {},
    reported.report.houseRules ?? []
  )
  const indexes = new Map(rules.map(({id}, index) => [id, index]))
  const regions = regionsOf(reported)
  const run: Run = {
    tool: {driver: {...reported.tool, semanticVersion: reported.tool.version, rules}},
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: {[sourceRoot]: {description: {text: 'The folder where the run was started.'}}},
    invocations: [{executionSuccessful: true, toolExecutionNotifications: notifications(reported, all)}],
    results: shown.map((located) => ({
      ...resultOf(located, indexes.get(located.finding.rule)!, regions(located.path)),
      // A baseline holds nothing that is suppressed, so it says nothing of that.
      ...(reported.report.baseline && !located.suppressed && {baselineState: 'new' as const})
    }))
  }
  const log: Log = {$schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run]}
  return `${JSON.stringify(log, null, 2)}\n`
}

function resultOf({path, finding, fingerprint, suppressed}: Located, ruleIndex: number, regionOf: RegionOf): Result {
  const fixes = fixesOf(finding, path, regionOf)
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: finding.severity,
    message: {text: withoutLinks(printable(finding.message))},
    locations: [{physicalLocation: {artifactLocation: artifactAt(path), region: regionAt(finding)}}],
    partialFingerprints: {'bedside/v1': fingerprint},
    // One result with suppressions asks for the property on all, says the standard.
    suppressions: suppressed ? [{kind: 'inSource'}] : [],
    ...(fixes.length > 0 && {fixes})
  }
}

/** SARIF makes links of `[text](address)`; what an article says must make none. */
function withoutLinks(text: string): string {
  return text.replaceAll('](', '] (')
}

function regionAt({start, end}: Pick<Finding, 'start' | 'end'>): Region {
  return {startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column}
}

/** Gives for a file what turns offsets into regions. Only the file at hand is kept. */
function regionsOf({source}: Reported): (path: string) => RegionOf {
  let held: {path: string; regionOf: RegionOf} | null = null
  return (path) => {
    if (held?.path !== path) held = {path, regionOf: regionsIn(source(path))}
    return held.regionOf
  }
}

function regionsIn(text: string | null): RegionOf {
  if (text === null) return ({start, end}) => ({charOffset: start, charLength: end - start})
  let lines: LineIndex | null = null
  return ({start, end}) => {
    lines ??= new LineIndex(text)
    return regionAt({start: lines.placeAt(start), end: lines.placeAt(end)})
  }
}

/** What was said once a run, and first of all how many findings are left out. */
function notifications({report}: Reported, all: readonly Located[]): Notification[] {
  const {baselined} = summaryOf(report)
  const held = baselined > 0 ? [`Held back by the baseline, and not among the results: ${counted(baselined, 'finding')}.`] : []
  const notices = [...report.notices, ...held].map((notice): Notification => ({level: 'note', message: {text: printable(notice)}}))
  const left = all.length - mostResults
  if (left <= 0) return notices
  const text = `${counted(left, 'finding')} left out: this file holds the ${mostResults} worst of ${all.length}.`
  return [{level: 'warning', message: {text}}, ...notices]
}
