import {type Mistake, type Origin, quote} from './config-error.js'
import {isRegex} from './formats.js'
import {nearest} from './nearest.js'
import {type PatternJudge, slowPattern} from './patterns.js'
import type {Path, YamlFile} from './yaml-file.js'

const holdOne = ['items', 'additionalItems', 'additionalProperties', 'unevaluatedItems', 'unevaluatedProperties', 'contains']
const holdOneMore = ['propertyNames', 'not', 'if', 'then', 'else', 'contentSchema']
const holdList = ['allOf', 'anyOf', 'oneOf', 'prefixItems', 'items']
const holdMapping = ['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas', 'dependencies']
const plain = (
  '$schema $id $ref $anchor $dynamicRef $dynamicAnchor $recursiveRef $recursiveAnchor $vocabulary $comment title description default ' +
  'examples deprecated readOnly writeOnly type enum const multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength ' +
  'minLength pattern patternErrorMessage maxItems minItems uniqueItems maxContains minContains maxProperties minProperties required ' +
  'dependentRequired format contentEncoding contentMediaType'
).split(' ')
const keywords = new Set([...holdOne, ...holdOneMore, ...holdList, ...holdMapping, ...plain])
/** Words of other vocabularies that only look like a keyword mistyped. */
const others = new Set(['id', 'example', 'name', 'label', 'order', 'form'])

/**
 * What JSON Schema itself would let pass in silence, or need the network for: keywords that are mistyped, patterns that cannot be
 * read or take too long, and references that lead out of the file.
 */
export function schemaMistakes(file: YamlFile, judge: PatternJudge): Mistake[] {
  const mistakes: Mistake[] = []
  const id = (file.data as {$id?: unknown}).$id
  visitSchemas(file.data, [], (schema, path) => {
    mistakes.push(...patternMistakes(schema, path, file, judge))
    for (const [key, value] of Object.entries(schema)) {
      const near = keywords.has(key) || others.has(key) ? undefined : mistyped(key)
      if (near !== undefined)
        mistakes.push({...file.keyAt([...path, key]), message: `Unknown keyword ${quote(key)}.`, found: key, nearest: near})
      if (!key.endsWith('Ref') && key !== '$ref') continue
      if (typeof value !== 'string' || value.startsWith('#') || (typeof id === 'string' && value.startsWith(id))) continue
      mistakes.push({
        ...file.valueAt([...path, key]),
        message: `A reference has to stay in this file, and ${quote(value)} leads out of it.`,
        found: value,
        hint: 'Copy what it leads to into "$defs", and refer to "#/$defs/...".'
      })
    }
  })
  return mistakes
}

function patternMistakes({pattern, patternProperties}: SchemaObject, path: Path, file: YamlFile, judge: PatternJudge): Mistake[] {
  const mistakes: Mistake[] = []
  const add = (place: Origin, text: string) => {
    const fault = patternFault(text, judge)
    if (fault !== null) mistakes.push({...place, message: `${quote(text)} ${fault}`, found: text})
  }
  for (const name of isMapping(patternProperties) ? Object.keys(patternProperties) : [])
    add(file.keyAt([...path, 'patternProperties', name]), name)
  if (typeof pattern === 'string') add(file.valueAt([...path, 'pattern']), pattern)
  return mistakes
}

/** What is wrong with a regular expression, to follow itself. */
function patternFault(text: string, judge: PatternJudge): string | null {
  if (!isRegex(text)) return 'is no regular expression that can be read.'
  return judge(text) === 'slow' ? slowPattern : null
}

/** The places of a reference that leads nowhere. */
export function referenceMistakes(file: YamlFile, reference: string): Mistake[] {
  const mistakes: Mistake[] = []
  visitSchemas(file.data, [], ({$ref}, path) => {
    if (typeof $ref !== 'string' || !reference.endsWith($ref)) return
    mistakes.push({...file.valueAt([...path, '$ref']), message: `${quote($ref)} leads to nothing in this file.`, found: $ref})
  })
  return mistakes
}

function mistyped(key: string): string | undefined {
  return key.startsWith('x-') ? undefined : nearest(key, keywords)
}

type SchemaObject = Readonly<Record<string, unknown>>

function visitSchemas(value: unknown, path: Path, visit: (schema: SchemaObject, path: Path) => void): void {
  if (!isMapping(value)) return
  visit(value, path)
  for (const key of [...holdOne, ...holdOneMore]) visitSchemas(value[key], [...path, key], visit)
  for (const key of holdList) {
    const list = value[key]
    if (Array.isArray(list)) for (const [index, entry] of list.entries()) visitSchemas(entry, [...path, key, index], visit)
  }
  for (const key of holdMapping) {
    const mapping = value[key]
    if (isMapping(mapping)) for (const [name, entry] of Object.entries(mapping)) visitSchemas(entry, [...path, key, name], visit)
  }
}

function isMapping(value: unknown): value is SchemaObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
