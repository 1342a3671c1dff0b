import {compareText, type Finding, type Severity, severities} from '@bedside/core'
import {catalogue, type HouseRuleNote} from '@bedside/engine'
import type {ReportingConfiguration, ReportingDescriptor} from 'sarif'
import {helpOf} from './rule-help.js'

/** Descriptors of the rules that findings name, by id. */
export function ruleDescriptors(
  findings: readonly Finding[],
  explanations: Readonly<Record<string, string>>,
  houseRules: readonly HouseRuleNote[]
): ReportingDescriptor[] {
  const house = new Map(houseRules.map((rule) => [rule.id, rule]))
  const examples = new Map(findings.map((finding) => [finding.rule, finding]))
  return [...examples.values()]
    .sort((a, b) => compareText(a.rule, b.rule))
    .map((finding) => descriptor(finding, explanations[finding.rule], house.get(finding.rule)))
}

function descriptor(finding: Finding, explanation: string | undefined, house: HouseRuleNote | undefined): ReportingDescriptor {
  const {rule: id, url} = finding
  const {summary, why, sources} = helpOf(id, explanation, house)
  const level = severityOf(finding, house)
  return {
    id,
    shortDescription: {text: summary},
    fullDescription: {text: opening(why)},
    help: {text: [why, ...sources].join('\n\n'), markdown: markdownOf(why, sources)},
    ...(/^https?:\/\//.test(url) && {helpUri: url}),
    defaultConfiguration: level,
    properties: {tags: [id.split('/')[0]!], 'problem.severity': problemSeverity[level.level as Severity]}
  }
}

/** Characters that GitHub takes for a description; help may be longer. */
const mostDescribed = 1024

/** The first paragraph, whole where there is room for it. */
function opening(text: string): string {
  const paragraph = text.split('\n\n', 1)[0]!
  if (paragraph.length <= mostDescribed) return paragraph
  const cut = paragraph.slice(0, mostDescribed - 1)
  return `${cut.slice(0, cut.lastIndexOf(' '))}…`
}

function markdownOf(why: string, sources: readonly string[]): string {
  return sources.length === 0 ? why : `${why}\n\nSources:\n\n${sources.map((source) => `- ${source}`).join('\n')}`
}

/** The severity where no configuration says otherwise. */
function severityOf({rule, severity}: Finding, house: HouseRuleNote | undefined): ReportingConfiguration {
  const setting = catalogue.get(rule)?.severity ?? house?.severity ?? severity
  return severities.includes(setting as Severity) ? {level: setting as Severity} : {enabled: false, level: 'note'}
}

/** GitHub's own words for the severity of a rule; it sorts alerts by them. */
const problemSeverity: Readonly<Record<Severity, string>> = {error: 'error', warning: 'warning', note: 'recommendation'}
