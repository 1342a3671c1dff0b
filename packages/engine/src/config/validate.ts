import {Ajv2020} from 'ajv/dist/2020.js'
import type {Mistake} from './config-error.js'
import {quote} from './config-error.js'
import {type Fault, faultsOf} from './faults.js'
import {addFormats} from './formats.js'
import type {JsonSchema} from './schema.js'
import type {YamlFile} from './yaml-file.js'

/** What a mistake says. */
export type Words = Pick<Mistake, 'message' | 'found' | 'allowed' | 'nearest' | 'hint'>

/** Says a fault in other words than the usual ones, or null where those will do. */
export type Wording = (fault: Fault) => Words | null

/** Formats beyond those of JSON Schema: each says whether a text is one. */
export type OwnFormats = Readonly<Record<string, (text: string) => boolean>>

/** More are of no use to anybody, and a file can hold a hundred thousand. */
const mostFaults = 100

/** Compiles a schema into a function that says every mistake of a YAML file, its syntax included. */
export function validatorOf(schema: JsonSchema, wording: Wording = () => null, formats: OwnFormats = {}): (file: YamlFile) => Mistake[] {
  // The schemas are our own and held valid by tests, so the schema of schemas need not be compiled first.
  const quick = {meta: false, validateSchema: false, inlineRefs: false, messages: false}
  const ajv = addFormats(new Ajv2020({allErrors: true, verbose: true, strict: false, logger: false, ...quick}))
  for (const [name, check] of Object.entries(formats)) ajv.addFormat(name, check)
  const validate = ajv.compile(schema)
  return (file) => {
    if (!file.readable) return [...file.errors]
    validate(file.data)
    const faults = faultsOf((validate.errors ?? []).slice(0, 2 * mostFaults), file.data, schema).slice(0, mostFaults)
    return [...file.errors, ...faults.map((fault) => mistakeOf(fault, file, wording))]
  }
}

/** A fault as a mistake at its place. */
export function mistakeOf(fault: Fault, file: YamlFile, wording: Wording = () => null): Mistake {
  const origin = fault.kind === 'unknown-key' ? file.keyAt([...fault.path, fault.key!]) : file.valueAt(fault.path)
  return {...origin, ...(wording(fault) ?? wordsFor(fault))}
}

function wordsFor(fault: Fault): Words {
  const {kind, key, keyword, found, allowed, nearest} = fault
  const near = nearest === undefined ? {} : {nearest}
  if (kind === 'unknown-key') return {message: `Unknown key ${quote(key)}.`, found: key!, ...(allowed && {allowed}), ...near}
  if (kind === 'missing-key') return {message: `Key ${quote(key)} is missing.`}
  const value = found === null ? {} : {found: quote(found)}
  if (allowed && found !== null) return {message: `${labelOf(fault)} cannot be ${quote(found)}.`, ...value, allowed, ...near}
  const hint = keyword === 'type' ? typeHint(fault) : undefined
  return {message: `${labelOf(fault)} ${fault.message}${contrast(fault)}.`, ...value, ...(hint !== undefined && {hint})}
}

/** What a value is called: its key, or its number in the list under a key. */
function labelOf({path}: Pick<Fault, 'path'>): string {
  const last = path.at(-1)
  if (last === undefined) return 'This file'
  if (typeof last === 'string') return quote(last)
  const list = path.findLast((step) => typeof step === 'string')
  return list === undefined ? `Entry ${last + 1}` : `Entry ${last + 1} of ${quote(list)}`
}

function contrast({message, found}: Fault): string {
  if (found === null) return ', but it is empty'
  const isSaid = message.startsWith('must not') || message.startsWith('must have') || !message.startsWith('must')
  return isSaid ? '' : `, not ${quote(found)}`
}

function typeHint({message, found}: Fault): string | undefined {
  const isMapping = typeof found === 'object' && !Array.isArray(found)
  if (found === null) return undefined
  if (message === 'must be a list') return isMapping ? 'Begin each entry with "- ".' : `Write a list: [${quote(found)}].`
  if (message === 'must be a mapping of keys to values' && Array.isArray(found))
    return 'Write lines of "key: value", without "- " before them.'
  return message === 'must be text' && typeof found !== 'object' ? `Put it in quotes: "${found}".` : undefined
}
