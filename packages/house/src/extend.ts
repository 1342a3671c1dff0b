import {type AnyRule, type OptionSchemas, type Problem, withDefaults} from '@bedside/core'
import type {ExtendingData, ReplacementData, RuleData, TermData} from './data.js'
import {avoid} from './kinds/avoid.js'
import {defineOnFirstUse} from './kinds/define.js'
import type {Check, Making} from './kinds/kind.js'
import {replace} from './kinds/replace.js'
import {filledMessage} from './message.js'
import {changedOption} from './options.js'

/** The option of a built-in rule that holds words which it leaves alone; null where it has none. */
export function exemptingOption({options}: AnyRule): string | null {
  const names = Object.entries(options as OptionSchemas).flatMap(([name, {type}]) => (type === 'array' ? name : []))
  return names.find((name) => name === 'allow' || name === 'known' || name === 'ignore') ?? null
}

/** Terms that a rule takes from the house rule that it extends, changed as it says; null where such a rule has no terms to change. */
export function changedTerms(base: RuleData, {add, remove = []}: ExtendingData): RuleData | null {
  if (add === undefined && remove.length === 0) return base
  const key = base.kind === 'require-phrase' ? 'phrases' : 'terms'
  const before = (base as unknown as Record<string, unknown>)[key] as readonly unknown[] | Readonly<Record<string, unknown>> | undefined
  if (base.kind === 'consistent' || before === undefined) return null
  const isMapping = !Array.isArray(before)
  if (add !== undefined && Array.isArray(add) === isMapping) return null
  if (isMapping) {
    const kept = Object.entries(before).filter(([term]) => !remove.includes(term))
    return {...base, [key]: {...Object.fromEntries(kept), ...(add as object | undefined)}} as unknown as RuleData
  }
  const kept = (before as readonly TermData[]).filter((term) => !remove.includes(nameOf(term)))
  return {...base, [key]: [...kept, ...((add as readonly TermData[] | undefined) ?? [])]} as unknown as RuleData
}

/** How a list of terms names one. */
export function nameOf(term: TermData): string {
  return typeof term === 'string' ? term : term.term
}

/** The check of a rule that takes the place of a built-in one: what that one finds with its options changed, and what its own words find. */
export function extendedCheck(base: AnyRule, data: ExtendingData, making: Omit<Making<'avoid'>, 'data'>): Check {
  const options = withDefaults(base)
  for (const [name, said] of Object.entries(data.options ?? {})) options[name] = changedOption(options[name], said)
  const exempting = exemptingOption(base)
  // What is added is looked for here: the other rule would report it once more.
  if (exempting !== null) options[exempting] = changedOption(options[exempting], {add: [...(data.remove ?? []), ...namesIn(data.add)]})
  const own = data.add === undefined ? null : addedCheck(base, data.add, making)
  return function* (document, context) {
    for (const problem of base.check(document as never, options as never, context) as Iterable<Problem>)
      yield saidAnew(problem, data.message)
    if (own) for (const problem of own(document, context)) yield saidAnew(problem, data.message)
  }
}

function namesIn(add: ExtendingData['add'] = []): string[] {
  return Array.isArray(add) ? (add as readonly TermData[]).map(nameOf) : Object.keys(add)
}

/** What is added to a rule about unexplained terms has to be explained; other lists hold words to avoid, and mappings what to write. */
function addedCheck(base: AnyRule, add: NonNullable<ExtendingData['add']>, making: Omit<Making<'avoid'>, 'data'>): Check {
  if (!Array.isArray(add)) {
    return replace({...making, data: {kind: 'replace', terms: add as Readonly<Record<string, ReplacementData>>}})
  }
  const terms = add as readonly TermData[]
  return base.id.startsWith('jargon/')
    ? defineOnFirstUse({...making, data: {kind: 'define-on-first-use', terms}})
    : avoid({...making, data: {kind: 'avoid', terms}})
}

function saidAnew(problem: Problem, message: string | undefined): Problem {
  if (message === undefined) return problem
  const facts = Object.entries(problem.data ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return {...problem, message: filledMessage(message, {...Object.fromEntries(facts), message: problem.message}, 120)}
}
