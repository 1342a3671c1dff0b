import {Ajv2020} from 'ajv/dist/2020.js'
import {expect, test} from 'vitest'
import {rules} from '../../test-support/repository.js'
import {configSchema, glossarySchema, reviewerSchema, reviewersSchema} from './schema.js'

test('the schemas are valid JSON Schema', () => {
  for (const schema of [configSchema(rules), reviewersSchema, reviewerSchema, glossarySchema]) {
    expect(new Ajv2020().validateSchema(JSON.parse(JSON.stringify(schema)))).toBe(true)
  }
})

test('every key is described, since an editor shows it to the person who writes the file', () => {
  const schema = configSchema(rules) as {$defs: Record<string, {description?: string}>}
  const bare: string[] = []
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [name, entry] of Object.entries(
      (value as {properties?: Record<string, {description?: string; $ref?: string}>}).properties ?? {}
    )) {
      const described = entry.description ?? schema.$defs[entry.$ref?.replace('#/$defs/', '') ?? '']?.description
      if (!described) bare.push(`${path}.${name}`)
    }
    for (const [key, entry] of Object.entries(value)) visit(entry, `${path}.${key}`)
  }
  visit(schema, '')
  visit(reviewersSchema, 'reviewers')
  visit(glossarySchema, 'glossary')
  expect(bare).toEqual([])
})
