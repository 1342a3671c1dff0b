import type {AnyRule, OptionSchemas} from '@bedside/core'
import type {JsonSchema} from './schema.js'

/** The JSON Schema of `rules`. */
export function rulesSchema(rules: ReadonlyMap<string, AnyRule>, anyHouseRule: boolean): JsonSchema {
  return {
    description: 'How much each rule counts: off, note, warning or error, or [severity, {option: value}].',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries([...rules.values()].map((rule) => [rule.id, ruleSchema(rule)])),
    ...(anyHouseRule && {patternProperties: {'^house/[a-z0-9-]+$': {description: 'A house rule.', $ref: '#/$defs/setting'}}})
  }
}

function ruleSchema({summary, severity, options}: AnyRule): JsonSchema {
  return {
    description: `${summary} Without a profile: ${severity}.`,
    if: {type: 'array'},
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
    then: {
      minItems: 1,
      maxItems: 2,
      prefixItems: [{$ref: '#/$defs/setting'}, optionsSchema({options})]
    },
    else: {$ref: '#/$defs/setting'}
  }
}

/** The JSON Schema of the options of a rule. Of a list, `{add, remove}` changes what was said before. */
export function optionsSchema({options}: Pick<AnyRule, 'options'>): JsonSchema {
  const properties = Object.entries(options as OptionSchemas).map(([name, option]) => [
    name,
    option.type === 'array' ? changeable(option) : option
  ])
  return {type: 'object', additionalProperties: false, properties: Object.fromEntries(properties)}
}

function changeable({description, default: value, ...list}: Extract<OptionSchemas[string], {type: 'array'}>): JsonSchema {
  return {
    description: `${description} {add: [...], remove: [...]} changes the list.`,
    default: value,
    if: {type: 'object'},
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
    then: {
      additionalProperties: false,
      properties: {add: {description: 'Entries more.', ...list}, remove: {description: 'Entries less.', ...list}}
    },
    else: list
  }
}
