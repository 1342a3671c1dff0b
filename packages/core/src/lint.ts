import {type Context, emptyContext} from './context.js'
import {type Document, type DocumentOptions, documentFrom} from './document.js'
import {compareFindings, type Finding, type Problem, type Severity, severities} from './finding.js'
import {knowsLanguage, languageOf} from './language.js'
import type {Measures} from './measures.js'
import type {AnyRule, Phase} from './rule.js'
import type {LineIndex} from './span.js'
import {type PageSummary, summarise} from './summary.js'
import {type Suppression, type SuppressionRecord, suppressionsOf} from './suppressions.js'
import {type Timer, untimed} from './timing.js'

/** A rule with its severity and its options, every option given. */
export interface ConfiguredRule {
  rule: AnyRule
  severity: Severity
  options: Readonly<Record<string, unknown>>
}

/** What the run says of one document. Plain data, the same for every host. */
export interface DocumentReport {
  path: string | null
  /** As the page states it, in its frontmatter or its first heading; null where it has none. */
  title: string | null
  /** The article type, stated or guessed; null where neither. */
  type: PageSummary['type']
  findings: Finding[]
  /** Findings that a suppression held back. */
  suppressed: Finding[]
  measures: Measures
  /** Rules that stayed silent because the page is in a language that they do not know. */
  skipped: {rules: string[]; language: string} | null
}

/** What is left of a document once it was read: enough to finish its report without it. */
export interface Examination {
  path: string | null
  summary: PageSummary
  findings: Finding[]
  suppressions: readonly Suppression[]
  measures: Measures
  skipped: DocumentReport['skipped']
  lines: LineIndex
}

/** What `lint` takes beside the text. */
export interface LintOptions extends DocumentOptions {
  rules: readonly ConfiguredRule[]
  context?: Partial<Context>
}

/**
 * Lints one text. Rules about other pages stay silent unless `context.site` is given.
 * @throws FormatError where the format does not allow the text, as MDX may not, or where it nests without end.
 */
export function lint(source: string, {rules, context, ...options}: LintOptions): DocumentReport {
  const known = {...emptyContext, ...context}
  return conclude(examine(documentFrom(source, options), rules, known), rules, known)
}

/** The first half of a lint: runs the rules that read the document, and sums it up for the rules that read the site. */
export function examine(document: Document, rules: readonly ConfiguredRule[], context: Context, time: Timer = untimed): Examination {
  const language = languageOf(document, context)
  const findings: Finding[] = []
  const silent: string[] = []
  for (const configured of rules) {
    if (configured.rule.phase !== 'document') continue
    if (!knowsLanguage(configured.rule, language)) silent.push(configured.rule.id)
    else time(configured.rule.id, () => run(configured, document, context, document.lines, findings))
  }
  return {
    path: document.path,
    summary: time('summary', () => summarise(document, context, rules)),
    findings,
    suppressions: suppressionsOf(document),
    measures: document.measures,
    skipped: silent.length > 0 ? {rules: silent, language} : null,
    lines: document.lines
  }
}

/** What the rules that read the site say of one page. It follows from the page's summary, its context with the site, and nothing else. */
export function siteFindings(
  {summary, lines}: Pick<Examination, 'summary' | 'lines'>,
  rules: readonly ConfiguredRule[],
  context: Context,
  time: Timer = untimed
): Finding[] {
  const findings: Finding[] = []
  for (const configured of ofPhase(rules, 'site')) time(configured.rule.id, () => run(configured, summary, context, lines, findings))
  return findings
}

function ofPhase(rules: readonly ConfiguredRule[], phase: Phase): ConfiguredRule[] {
  return rules.filter(({rule}) => rule.phase === phase)
}

/**
 * The second half: runs the rules that read the site, holds back what is suppressed, and sorts.
 * @param ofSite What the rules that read the site say, where somebody has asked them already.
 */
export function conclude(
  examination: Examination,
  rules: readonly ConfiguredRule[],
  context: Context,
  time: Timer = untimed,
  ofSite: readonly Finding[] = siteFindings(examination, rules, context, time)
): DocumentReport {
  const {kept, suppressed, records} = holdBack([...examination.findings, ...ofSite], examination.suppressions, context.today)
  const informed = {...context, suppressions: records}
  for (const configured of ofPhase(rules, 'suppressions')) run(configured, records, informed, examination.lines, kept)
  const {path, measures, skipped, summary} = examination
  const {title, type} = summary
  return {path, title, type, findings: kept.sort(compareFindings), suppressed: suppressed.sort(compareFindings), measures, skipped}
}

/** Runs one rule. A rule that throws becomes an error finding: one bad rule never stops a run, and never passes silently. */
function run({rule, severity, options}: ConfiguredRule, subject: unknown, context: Context, lines: LineIndex, into: Finding[]): void {
  try {
    for (const problem of rule.check(subject as never, options as never, context)) {
      const finding = findingOf(rule.id, severityOf(problem, severity), problem, lines)
      into.push(rule.url === undefined ? finding : {...finding, url: rule.url})
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const message = `Rule ${rule.id} failed here and was not checked: ${reason}`
    into.push(findingOf('run/rule-crashed', 'error', {at: {start: 0, end: 0}, message, data: {rule: rule.id}}, lines))
  }
}

function severityOf({urgent, atMost}: Problem, configured: Severity): Severity {
  const wanted = urgent ? 'error' : configured
  return atMost && severities.indexOf(atMost) < severities.indexOf(wanted) ? atMost : wanted
}

/** Makes a finding: puts lines and columns to a problem's offsets. */
export function findingOf(rule: string, severity: Severity, problem: Problem, lines: LineIndex): Finding {
  const {at, message, data, fix, suggestions} = problem
  return {
    rule,
    severity,
    message,
    start: lines.placeAt(at.start),
    end: lines.placeAt(at.end),
    ...(data && {data}),
    ...(fix && {fix}),
    ...(suggestions && suggestions.length > 0 && {suggestions}),
    url: urlOf(rule)
  }
}

/** Addresses of rules by id: a library has more findings than anything else, so they share one text. */
const urls = new Map<string, string>()

function urlOf(rule: string): string {
  const known = urls.get(rule) ?? `docs/rules/${rule}.md`
  urls.set(rule, known)
  return known
}

/** Divides findings by whether a suppression covers them, and notes which suppression did. */
function holdBack(findings: readonly Finding[], suppressions: readonly Suppression[], today: string | null) {
  const records = suppressions.map((suppression) => ({
    suppression,
    used: new Set<string>(),
    expired: today !== null && suppression.until !== null && suppression.until < today
  }))
  const kept: Finding[] = []
  const suppressed: Finding[] = []
  for (const finding of findings) {
    const holding = records.filter((record) => holds(record, finding))
    for (const record of holding) record.used.add(finding.rule)
    if (holding.length > 0) suppressed.push(finding)
    else kept.push(finding)
  }
  return {kept, suppressed, records: records as readonly SuppressionRecord[]}
}

function holds({suppression, expired}: SuppressionRecord, {rule, start}: Finding): boolean {
  const {covers, rules} = suppression
  // That a file could not be read or a rule failed is no matter of editorial judgement.
  if (expired || rule.startsWith('run/')) return false
  return start.offset >= covers.start && start.offset <= covers.end && (rules.length === 0 || rules.includes(rule))
}
