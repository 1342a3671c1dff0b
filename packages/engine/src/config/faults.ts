import type {SchemaFault} from '@bedside/core'
import type {ErrorObject} from 'ajv'
import {quote, visible} from './config-error.js'
import {formatWords} from './formats.js'
import {nearest} from './nearest.js'
import {oneErrorPerChoice} from './one-per-choice.js'

/** A fault that a schema found, with what a message about a configuration file can also say. */
export interface Fault extends SchemaFault {
  /** The JSON Schema keyword that is not met, such as `enum`. */
  keyword: string
  /** What the keyword asks for, such as the values of `enum`. */
  asked: unknown
  /** The value that stands there. */
  found: unknown
  /** Values or keys that may stand there. */
  allowed?: readonly string[]
}

/** Errors that only say that another error is there. */
const echoes = new Set(['if', 'propertyNames', 'discriminator'])

/** Says the errors of ajv (made with `allErrors` and `verbose`) in plain words: one fault for each mistake, in the order of ajv. */
export function faultsOf(errors: readonly ErrorObject[], data: unknown, schema: unknown): Fault[] {
  const faults = new Map<string, Fault>()
  for (const error of oneErrorPerChoice(errors, schema)) {
    if (echoes.has(error.keyword)) continue
    const fault = faultOf(error, data)
    const id = JSON.stringify([fault.path, fault.key, fault.message])
    if (!faults.has(id)) faults.set(id, fault)
  }
  return [...faults.values()]
}

function faultOf(error: ErrorObject, root: unknown): Fault {
  const {keyword, instancePath, propertyName, data, params, schema} = error
  const shared = {path: pathOf(instancePath, root), keyword, asked: schema, found: data}
  if (propertyName !== undefined) return unknownKey(shared, propertyName, error)
  if (keyword === 'additionalProperties') return unknownKey(shared, params.additionalProperty, error)
  if (keyword === 'unevaluatedProperties') return unknownKey(shared, params.unevaluatedProperty, error)
  if (keyword === 'required' || keyword === 'dependentRequired' || keyword === 'dependencies') {
    return {...shared, kind: 'missing-key', key: params.missingProperty, message: 'is required'}
  }
  const values = choicesOf(error)
  const near = values && typeof data === 'string' ? nearest(data, values) : undefined
  return {
    ...shared,
    kind: 'value',
    message: messageOf(error),
    ...(values && {allowed: values}),
    ...(near !== undefined && {nearest: near})
  }
}

function unknownKey(shared: Pick<Fault, 'path' | 'keyword' | 'asked' | 'found'>, key: string, {parentSchema}: ErrorObject): Fault {
  const allowed = Object.keys((parentSchema?.properties as object | undefined) ?? {})
  const near = nearest(key, allowed)
  return {...shared, kind: 'unknown-key', key, message: 'is not a known key', allowed, ...(near !== undefined && {nearest: near})}
}

/** Takes a JSON Pointer apart. Steps into a list are numbers. */
function pathOf(pointer: string, root: unknown): (string | number)[] {
  let value = root
  return pointer
    .split('/')
    .slice(1)
    .map((escaped) => {
      const key = escaped.replaceAll('~1', '/').replaceAll('~0', '~')
      const step = Array.isArray(value) ? Number(key) : key
      value = (value as Record<string | number, unknown> | null)?.[step]
      return step
    })
}

function choicesOf({keyword, schema}: ErrorObject): string[] | undefined {
  if (keyword === 'enum') return (schema as unknown[]).map(written)
  return keyword === 'const' ? [written(schema)] : undefined
}

function messageOf(error: ErrorObject): string {
  const {keyword, schema, params, message = 'is not allowed'} = error
  const own = error.parentSchema?.patternErrorMessage
  if (keyword === 'pattern') return `must ${typeof own === 'string' ? own : `match the pattern ${visible(String(schema))}`}`
  if (keyword === 'format') return `must be ${formatWords[String(schema)] ?? `written as a ${visible(String(schema))}`}`
  if (keyword === 'type') return `must be ${typeWords(schema)}`
  if (keyword === 'enum') return `must be ${listed((schema as unknown[]).map(written))}`
  if (keyword === 'const') return `must be ${written(schema)}`
  if (keyword === 'uniqueItems') return `must not repeat an entry: entries ${params.j + 1} and ${params.i + 1} are the same`
  if (keyword === 'false schema') return 'is not allowed here'
  if (keyword === 'not') return 'must not be what the schema rules out'
  if (keyword === 'oneOf') return 'must fit only one of the forms that the schema allows'
  if (keyword === 'contains') return 'must hold an entry of the kind that the schema asks for'
  if (/^(?:additionalI|unevaluatedI|i)tems$/.test(keyword) && typeof params.limit === 'number')
    return `must have at most ${counted(params.limit, 'maxItems')}`
  return boundWords(keyword, Number(schema)) ?? visible(message)
}

function boundWords(keyword: string, bound: number): string | undefined {
  if (keyword === 'minimum') return `must be at least ${bound}`
  if (keyword === 'maximum') return `must be at most ${bound}`
  if (keyword === 'exclusiveMinimum') return `must be more than ${bound}`
  if (keyword === 'exclusiveMaximum') return `must be less than ${bound}`
  if (keyword === 'multipleOf') return `must be a multiple of ${bound}`
  if (keyword === 'minLength' || keyword === 'minItems' || keyword === 'minProperties') {
    return bound === 1 ? 'must not be empty' : `must have at least ${counted(bound, keyword)}`
  }
  if (keyword === 'maxLength' || keyword === 'maxItems' || keyword === 'maxProperties')
    return `must have at most ${counted(bound, keyword)}`
  return undefined
}

function counted(count: number, keyword: string): string {
  const [one, many] = keyword.endsWith('Length')
    ? ['character', 'characters']
    : keyword.endsWith('Items')
      ? ['entry', 'entries']
      : ['key', 'keys']
  return `${count} ${count === 1 ? one : many}`
}

const types: Readonly<Record<string, string>> = {
  integer: 'a whole number',
  number: 'a number',
  string: 'text',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping of keys to values',
  null: 'empty'
}

/** The types of a schema in plain words: `text or a list`. */
function typeWords(type: unknown): string {
  return listed(
    (Array.isArray(type) ? type : [type]).map((one) => types[String(one)] ?? String(one)),
    ' or '
  )
}

const mostListed = 8

function listed(words: readonly string[], between = ', '): string {
  if (words.length === 1) return words[0]!
  if (between === ' or ') return words.join(between)
  const shown = words.slice(0, mostListed).join(between)
  return words.length > mostListed ? `one of ${shown} and ${words.length - mostListed} more` : `one of ${shown}`
}

function written(value: unknown): string {
  if (typeof value === 'string' && /^[\w./ -]+$/.test(value) && value.trim() === value) return value
  return typeof value === 'object' && value !== null ? visible(JSON.stringify(value)) : quote(value)
}
