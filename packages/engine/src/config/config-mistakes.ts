import type {AnyRule, OptionSchemas} from '@bedside/core'
import {routeFault} from '../site/index.js'
import {type Mistake, quote} from './config-error.js'
import type {Fault} from './faults.js'
import {addressGlobFault, globFault} from './globs.js'
import {nearestRule} from './nearest.js'
import {configSchema, settings} from './schema.js'
import {type OwnFormats, validatorOf, type Words} from './validate.js'
import type {YamlFile} from './yaml-file.js'

type Rules = ReadonlyMap<string, AnyRule>
type Validator = (file: YamlFile) => Mistake[]

const validators = new WeakMap<Rules, Map<string, Validator>>()

/** Every mistake in the text of a `bedside.yaml`, without looking at other files. */
export function configMistakes(file: YamlFile, rules: Rules): Mistake[] {
  if (file.readable && file.data === null) return [...file.errors]
  return validatorFor(file.data, rules)(file)
}

/** Compiling the whole schema would take longer than a small run, so only that of the rules and of the keys at the top that a file has is. */
function validatorFor(data: unknown, rules: Rules): Validator {
  const known = validators.get(rules) ?? new Map<string, Validator>()
  validators.set(rules, known)
  const named = new Set(rulesNamedIn(data))
  const some = new Map([...rules].filter(([id]) => named.has(id)))
  const keys = new Set(typeof data === 'object' && data !== null ? Object.keys(data) : [])
  const schema = configSchema(some)
  // A key that is not there still has its name among those that may be.
  const properties = Object.fromEntries(Object.entries(schema.properties as object).map(([key, one]) => [key, keys.has(key) ? one : true]))
  const name = [...some.keys(), ...Object.keys(properties).filter((key) => keys.has(key))].join(' ')
  const validator = known.get(name) ?? validatorOf({...schema, properties}, (fault) => wordsFor(fault, rules), formats)
  known.set(name, validator)
  return validator
}

function rulesNamedIn(data: unknown): string[] {
  const {rules, overrides} = (data ?? {}) as {rules?: unknown; overrides?: unknown}
  const blocks = [rules, ...(Array.isArray(overrides) ? overrides.map((override: {rules?: unknown} | null) => override?.rules) : [])]
  return [...new Set(blocks.flatMap((block) => (typeof block === 'object' && block !== null ? Object.keys(block) : [])))]
}

const textFaults: Readonly<Record<string, (text: string) => string | null>> = {
  glob: globFault,
  'address-glob': addressGlobFault,
  route: routeFault,
  folder: folderFault
}

/** Formats of texts in configuration files beyond those of JSON Schema. */
export const formats: OwnFormats = Object.fromEntries(
  Object.entries(textFaults).map(([name, fault]) => [name, (text) => fault(text) === null])
)

function folderFault(path: string): string | null {
  if (path.startsWith('/') || path.startsWith('\\') || /^[A-Za-z]:/.test(path)) return 'must start from the folder of this file'
  return path.split(/[\\/]/).includes('..') ? 'leads out of its folder: leave ".." out' : null
}

function wordsFor(fault: Fault, rules: Rules): Words | null {
  const {path, kind, key, keyword, asked, found} = fault
  const at = path[0] === 'overrides' ? 2 : 0
  if (path[at] === 'rules') return ruleWords(fault, path.slice(at + 1), rules)
  if (kind === 'unknown-key' && path.length === 0) return topKeyWords(key!)
  if (path[0] === 'articleTypes' && path[2] === 'guidance') return guidanceWords(fault)
  if (keyword === 'format') return formatWords(String(asked), String(found))
  if (path.at(-1) === 'locale' && keyword === 'pattern' && String(found).includes('_')) {
    const nearest = String(found).replaceAll('_', '-')
    return {message: `"locale" must be a language tag such as en-US or es, not ${quote(found)}.`, found: quote(found), nearest}
  }
  return null
}

/** What other tools call our keys. */
const otherNames: Readonly<Record<string, string>> = {
  include: 'files',
  content: 'files',
  exclude: 'ignore',
  ignores: 'ignore',
  lang: 'locale',
  language: 'locale',
  types: 'articleTypes',
  profile: 'extends',
  preset: 'extends',
  people: 'reviewers',
  terms: 'glossary',
  house: 'houseRules',
  customRules: 'houseRules',
  links: 'site',
  routes: 'site'
}

function topKeyWords(key: string): Words | null {
  const nearest = Object.hasOwn(otherNames, key) ? otherNames[key] : undefined
  return nearest === undefined ? null : {message: `Unknown key ${quote(key)}.`, found: key, nearest}
}

/** Says what is wrong with a text of one of these formats. */
export function formatWords(format: string, found: string): Words {
  const fault = textFaults[format]?.(found)
  return {message: format === 'route' ? `${quote(found)} is no route: ${fault}.` : `${quote(found)} ${fault}.`, found: quote(found)}
}

function ruleWords(fault: Fault, [id, ...rest]: Fault['path'], rules: Rules): Words | null {
  if (fault.kind === 'unknown-key' && id === undefined) return unknownRule(fault.key!, [...rules.keys()])
  const rule = rules.get(String(id))
  if (!rule) return null
  if (fault.kind === 'unknown-key' && rest.length === 1) return unknownOption(rule, fault)
  if (fault.keyword === 'enum' && (rest.length === 0 || (rest.length === 1 && rest[0] === 0))) return unknownSeverity(rule, fault)
  if (fault.keyword === 'type' && rest.length === 1) {
    const message = `The options of ${rule.id} must be a mapping of names to values, not ${quote(fault.found)}.`
    return {message, found: quote(fault.found), hint: exampleFor(rule)}
  }
  if (fault.keyword === 'maxItems' && rest.length === 0) {
    return {message: `${rule.id} takes a severity and one mapping of options, no more.`, hint: exampleFor(rule)}
  }
  return fault.keyword === 'minItems' && rest.length === 0 ? {message: `${rule.id} has no severity.`, allowed: settings} : null
}

function unknownRule(id: string, ids: readonly string[]): Words {
  const nearest = nearestRule(id, ids)
  const message = `Unknown rule ${quote(id)}.`
  if (nearest === undefined) return {message, found: id, hint: 'docs/rules lists every rule.'}
  return {message, found: id, nearest, hint: `"bedside explain ${nearest}" says what it checks.`}
}

function unknownOption(rule: AnyRule, {key, allowed = [], nearest}: Fault): Words {
  const message = `${rule.id} has no option ${quote(key)}.`
  if (allowed.length === 0) return {message, found: key!, hint: 'It takes no options.'}
  return {message, found: key!, allowed, ...(nearest !== undefined && {nearest})}
}

/** What other tools call our severities. */
const otherSeverities: Readonly<Record<string, string>> = {
  warn: 'warning',
  info: 'note',
  information: 'note',
  hint: 'note',
  suggestion: 'note',
  fatal: 'error',
  critical: 'error',
  disabled: 'off',
  ignore: 'off',
  none: 'off',
  no: 'off',
  false: 'off',
  '0': 'off',
  '1': 'warning',
  '2': 'error'
}

function unknownSeverity(rule: AnyRule, {found, nearest}: Fault): Words {
  if (found === null || found === undefined) return {message: `${rule.id} has no severity.`, allowed: settings}
  if (typeof found === 'object') {
    return {message: `${rule.id} needs a severity before its options.`, found: quote(found), hint: exampleFor(rule)}
  }
  return severityWords(`Unknown severity ${quote(found)} for ${rule.id}.`, {found, ...(nearest !== undefined && {nearest})})
}

/** Says that a severity is none, with the one that was probably meant. */
export function severityWords(message: string, {found, nearest}: Pick<Fault, 'found' | 'nearest'>): Words {
  const written = String(found).toLowerCase()
  const near = Object.hasOwn(otherSeverities, written) ? otherSeverities[written] : nearest
  const isOn = ['true', 'yes', 'on'].includes(written)
  return {
    message,
    found: quote(found),
    allowed: settings,
    ...(near !== undefined && !isOn && {nearest: near}),
    ...(isOn && {hint: 'Say how much it counts: that is what turns a rule on.'})
  }
}

/** Of a kind of guidance that nobody knows, and of a severity that nobody knows. */
function guidanceWords({path, kind, key, keyword, found, allowed = [], nearest}: Fault): Words | null {
  const near = nearest === undefined ? {} : {nearest}
  if (kind === 'unknown-key' && path.length === 3) {
    const hint = 'docs/rules/guidance/missing.md says what each kind is.'
    return {message: `Unknown kind of guidance ${quote(key!)}.`, found: key!, allowed, ...near, hint}
  }
  if (keyword !== 'enum' || path.length !== 4) return null
  const name = String(path[3])
  if (found === null) return {message: `${name} has no severity.`, allowed: settings}
  return typeof found === 'object' ? null : severityWords(`Unknown severity ${quote(found)} for ${name}.`, {found, ...near})
}

function exampleFor({severity, options}: AnyRule): string {
  const [option] = Object.entries(options as OptionSchemas)
  const written = severity === 'off' ? 'warning' : severity
  return option ? `Write [${written}, {${option[0]}: ${inline(option[1].default)}}].` : `It takes no options: write ${written}.`
}

/** A value as an editor of YAML would write it on one line. */
function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  return `{${Object.entries(value)
    .map(([key, entry]) => `${key}: ${inline(entry)}`)
    .join(', ')}}`
}
