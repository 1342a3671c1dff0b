import type {FrontmatterSchema, SchemaFault} from '@bedside/core'
import {Ajv, type AnySchema, type Options, type ValidateFunction} from 'ajv'
import {Ajv2019} from 'ajv/dist/2019.js'
import {Ajv2020} from 'ajv/dist/2020.js'
import type {Config, NamedPath} from './config.js'
import {ConfigError, type Mistake, quote, refuse} from './config-error.js'
import {type Fault, faultsOf} from './faults.js'
import {addFormats} from './formats.js'
import {readNamed} from './named-files.js'
import {boundedPatterns, type PatternJudge, patternJudge, SlowPattern, slowPattern} from './patterns.js'
import {referenceMistakes, schemaMistakes} from './schema-mistakes.js'
import type {ReadFile} from './source-files.js'
import {mistakeOf} from './validate.js'
import type {YamlFile} from './yaml-file.js'

const drafts: Readonly<Record<string, typeof Ajv | typeof Ajv2019 | typeof Ajv2020>> = {
  'http://json-schema.org/draft-07/schema': Ajv,
  'https://json-schema.org/draft/2019-09/schema': Ajv2019,
  'https://json-schema.org/draft/2020-12/schema': Ajv2020
}

type Dialect = (typeof drafts)[string]

const mostFaults = 100

/**
 * Reads and compiles the frontmatter schemas that a configuration names: article type -> schema.
 * @throws ConfigError with the mistakes of the first file that has any.
 */
export function loadFrontmatterSchemas(config: Config, {readFile}: {readFile?: ReadFile} = {}): ReadonlyMap<string, FrontmatterSchema> {
  const schemas = new Map<string, FrontmatterSchema>()
  for (const {name, frontmatter} of config.articleTypes) {
    if (frontmatter) schemas.set(name, schemaOf(frontmatter, config, readFile))
  }
  return schemas
}

function schemaOf(named: NamedPath, config: Config, readFile: ReadFile | undefined): FrontmatterSchema {
  return compileFrontmatterSchema(named.name, readNamed(named, config, readFile))
}

/**
 * Compiles a JSON Schema of draft 2020-12 (also where it does not say), 2019-09 or 07. It can only refer to itself: nothing is fetched.
 * @param name What the schema is called in findings.
 * @throws ConfigError where it is no such schema.
 */
export function compileFrontmatterSchema(name: string, file: YamlFile): FrontmatterSchema {
  refuse(file.errors)
  const dialect = dialectOf(file)
  const judge = patternJudge()
  refuse(schemaMistakes(file, judge))
  const schema = file.data as AnySchema
  const validate = compile(schema, dialect, {file, judge})
  return {name, check: (data) => check(validate, data, schema)}
}

const options = {allErrors: true, verbose: true, strict: false, logger: false} as const

function dialectOf(file: YamlFile): Dialect {
  const {data} = file
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw atTop(file, `A JSON Schema must be a mapping, not ${quote(data)}.`)
  const {$schema = 'https://json-schema.org/draft/2020-12/schema', $async} = data as {$schema?: unknown; $async?: unknown}
  if ($async !== undefined) throw new ConfigError([{...file.keyAt(['$async']), message: 'A frontmatter schema cannot be asynchronous.'}])
  const draft = String($schema).replace(/#$/, '').replace('https://json-schema.org/draft-07', 'http://json-schema.org/draft-07')
  const dialect = Object.hasOwn(drafts, draft) ? drafts[draft] : undefined
  if (dialect) return dialect
  const message = `This draft of JSON Schema is not known: ${quote($schema)}.`
  throw new ConfigError([{...file.valueAt(['$schema']), message, found: String($schema), allowed: Object.keys(drafts)}])
}

/** Holding a schema against the schema of its draft takes longer than all else, so that is only done where it cannot be compiled. */
function compile(schema: AnySchema, dialect: Dialect, {file, judge}: {file: YamlFile; judge: PatternJudge}): ValidateFunction {
  const own = {meta: false, validateSchema: false, code: {regExp: boundedPatterns(judge)}}
  try {
    return addFormats(new dialect({...options, ...own} as Options) as Ajv).compile(schema)
  } catch (error) {
    if (error instanceof SlowPattern) throw atTop(file, `${quote(error.pattern)} ${slowPattern}`)
    if (error instanceof RangeError) throw atTop(file, 'This schema refers to itself without end.')
    const judge = new dialect(options)
    if (!judge.validateSchema(schema)) refuse(faultsOf(judge.errors ?? [], schema, undefined).map((fault) => mistakeOf(fault, file)))
    const {missingRef, message} = error as {missingRef?: string; message?: string}
    const mistakes = missingRef === undefined ? [] : referenceMistakes(file, missingRef)
    throw mistakes.length > 0 ? new ConfigError(mistakes) : atTop(file, `This schema cannot be used: ${message ?? 'unknown fault'}.`)
  }
}

function atTop(file: YamlFile, message: string): ConfigError {
  const mistake: Mistake = {...file.valueAt([]), message}
  return new ConfigError([mistake])
}

function check(validate: ValidateFunction, data: unknown, schema: unknown): SchemaFault[] {
  try {
    validate(data)
  } catch {
    // A schema that refers to itself without end, on data that lets it.
    return [{path: [], kind: 'value', message: 'cannot be checked: the schema refers to itself without end'}]
  }
  return faultsOf((validate.errors ?? []).slice(0, 2 * mostFaults), data, schema)
    .slice(0, mostFaults)
    .map(schemaFaultOf)
}

function schemaFaultOf({path, key, kind, message, nearest}: Fault): SchemaFault {
  return {path, kind, message, ...(key !== undefined && {key}), ...(nearest !== undefined && {nearest})}
}
