import {type AnyRule, applyFixes, emptyContext, type Finding, lint, oneLine, withDefaults} from '@bedside/core'
import type {ExampleData} from './data.js'
import {type HouseRule, isExtending} from './rule.js'
import {triedTerms} from './terms-of.js'

/** What became of a text of a rule. */
export interface ExampleFailure {
  list: 'flags' | 'allows'
  /** From 0. */
  index: number
  /** What was expected and what is. */
  fault: string
}

/** What the tests of a rule say. */
export interface RuleTrial {
  id: string
  flagged: number
  allowed: number
  failures: readonly ExampleFailure[]
  /** Lists that the rule does not have; it needs both. */
  missing: readonly ('flags' | 'allows')[]
  /** Terms that no text under `flags` has tried. */
  untried: readonly string[]
}

/** Runs the tests of a house rule, as if it held today. */
export function tryHouseRule({id, data}: HouseRule, rule: AnyRule): RuleTrial {
  const failures: ExampleFailure[] = []
  const tried = new Set<unknown>()
  const {flags = [], allows = []} = data
  for (const [list, examples] of [
    ['flags', flags],
    ['allows', allows]
  ] as const) {
    for (const [index, example] of examples.entries()) {
      const {findings, text} = findingsIn(example, rule, data.language)
      for (const {data: facts} of findings) tried.add(facts?.term ?? facts?.word)
      const fault = faultOf(list, example, findings) ?? fixFault(example, text, findings, rule, data.language)
      if (fault !== null) failures.push({list, index, fault})
    }
  }
  return {
    id,
    flagged: flags.length,
    allowed: allows.length,
    failures,
    missing: [...(flags.length === 0 ? ['flags' as const] : []), ...(allows.length === 0 ? ['allows' as const] : [])],
    untried: untriedTerms(data, tried)
  }
}

/** Of spellings of one thing, one that was tried speaks for all. */
function untriedTerms(data: HouseRule['data'], tried: ReadonlySet<unknown>): string[] {
  if (!isExtending(data) && data.kind === 'consistent') {
    return data.terms.flatMap((terms) => (terms.some((term) => tried.has(term)) ? [] : [terms[0]!]))
  }
  return triedTerms(data).filter((term) => !tried.has(term))
}

interface Tried {
  text: string
  findings: readonly Finding[]
}

function findingsIn(example: ExampleData, rule: AnyRule, language: string | undefined): Tried {
  const {text, path, type} = typeof example === 'string' ? {text: example} : example
  const context = {
    ...emptyContext,
    ...(language !== undefined && {locale: language}),
    articleType: type ?? null,
    articleTypes: type ? [type] : []
  }
  const configured = {rule, severity: 'warning' as const, options: withDefaults(rule)}
  try {
    return {text, findings: lint(text, {path: path ?? 'example.md', rules: [configured], context}).findings}
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const place = {line: 1, column: 1, offset: 0}
    return {text, findings: [{rule: 'run/unreadable-file', severity: 'error', message, start: place, end: place, url: ''}]}
  }
}

function faultOf(list: 'flags' | 'allows', example: ExampleData, findings: readonly Finding[]): string | null {
  const broken = findings.find(({rule}) => rule.startsWith('run/'))
  if (broken) return broken.message
  if (list === 'allows') {
    const [first] = findings
    return first ? `allows, but the rule says: ${first.message}` : null
  }
  const count = typeof example === 'string' ? undefined : example.count
  if (findings.length === 0) return 'flags, but the rule finds nothing.'
  if (count === undefined || findings.length === count) return null
  return `count is ${count}, but the rule finds ${findings.length}.`
}

/** Fixes may make room for others, so they are applied a few times. */
const rounds = 5

function fixFault(
  example: ExampleData,
  text: string,
  findings: readonly Finding[],
  rule: AnyRule,
  language: string | undefined
): string | null {
  if (typeof example === 'string' || example.fixed === undefined) return null
  let fixed = text
  let left = findings
  for (let round = 0; round < rounds && left.some(({fix}) => fix); round++) {
    fixed = applyFixes(
      fixed,
      left.flatMap(({fix}) => fix ?? [])
    ).text
    left = findingsIn({...example, text: fixed}, rule, language).findings
  }
  return fixed === example.fixed ? null : `fixed is "${shown(example.fixed)}", but the fixes make "${shown(fixed)}".`
}

function shown(text: string): string {
  return oneLine(text, 80)
}
