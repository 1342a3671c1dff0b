import {counted} from '@bedside/report'
import {type Compared, isTold, type Total, totalOfAll} from './totals.js'

/** A rule as it is tried. */
export interface TriedRule {
  id: string
  setting: string
  options: Readonly<Record<string, unknown>>
}

/** What is tried. */
export interface Tried {
  /** As the user named it; null for the configuration in force. */
  config: string | null
  rules: readonly TriedRule[]
}

/** Whether CI would pass, now and then. */
interface Verdict {
  before: 'pass' | 'fail'
  after: 'pass' | 'fail'
}

/** What a trial gives to be printed. */
export interface TrialView extends Compared {
  tried: Tried
  verdict: Verdict
  /** Most examples of each rule. */
  examples: number
  /** The text of a page; null where it could not be read. */
  source(path: string): string | null
}

/** What would happen, in a sentence or three: what is tried, what it does to the findings, and what CI would say. */
export function summaryText(view: TrialView): string {
  return `If ${triedText(view.tried)}: ${effectText(view)} ${verdictText(view.verdict)}`
}

/** `readability/high-grade were error with target 6 and other.yaml applied`. */
function triedText({config, rules}: Tried): string {
  const settings = rules.map(({id, setting, options}) => `${id} were ${setting}${optionsText(options)}`)
  return [...(config === null ? [] : [`${config} applied`]), ...settings].join(' and ')
}

function optionsText(options: Readonly<Record<string, unknown>>): string {
  const texts = Object.entries(options).map(([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`)
  return texts.length === 0 ? '' : ` with ${texts.join(', ')}`
}

function effectText(view: TrialView): string {
  const {differences, after} = view
  const pages = counted(after.files.length, 'page')
  const told = differences.filter(isTold)
  const words = wordsText(differences.length - told.length)
  if (told.length === 0) return `nothing would be different on ${pages}.${words}${lostPages(view)}`
  const total = totalOfAll(view)
  const counts = [`${total.new} more ${total.new === 1 ? 'finding' : 'findings'}`, `${total.gone} fewer`, ...severityTexts(total)]
  return `${counts.join(', ')}, on ${new Set(told.map(({path}) => path)).size} of ${pages}.${words}${lostPages(view)}`
}

function wordsText(count: number): string {
  return count === 0 ? '' : ` ${counted(count, 'finding')} would stay with other words.`
}

/** `12 from warning to error`. */
export function severityTexts({severity}: Pick<Total, 'severity'>): string[] {
  return Object.entries(severity).map(([change, count]) => `${count} from ${change}`)
}

function lostPages({before, after}: Compared): string {
  return before.files.length === after.files.length
    ? ''
    : ` It would look at ${counted(after.files.length, 'page')} instead of ${before.files.length}.`
}

function verdictText({before, after}: Verdict): string {
  if (before === after) return `CI would ${after}, as it does now.`
  return `CI would ${after}; it ${before === 'pass' ? 'passes' : 'fails'} now.`
}
