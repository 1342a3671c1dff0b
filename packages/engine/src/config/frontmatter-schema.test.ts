import {expect, test} from 'vitest'
import {load, printed, readFrom} from '../../test-support/repository.js'
import {compileFrontmatterSchema, loadFrontmatterSchemas} from './frontmatter-schema.js'
import {parseYaml} from './yaml-file.js'

const compile = (schema: string) => compileFrontmatterSchema('s.yaml', parseYaml('s.yaml', schema))

/** The faults of data, one a line: path, key, message, nearest. */
const faultsIn = (schema: string, data: unknown): string[] =>
  compile(schema)
    .check(data)
    .map(({path, key, kind, message, nearest}) =>
      [`${path.join('.')}${key === undefined ? '' : `[${key}]`}`, kind, message, ...(nearest === undefined ? [] : [`(${nearest})`])].join(
        ' '
      )
    )

test('each fault is said in plain words, at its place', () => {
  const schema = `
    type: object
    required: [title, author]
    additionalProperties: false
    properties:
      title: {type: string, minLength: 5, maxLength: 20}
      author: {type: string, minLength: 1}
      status: {enum: [draft, approved]}
      kind: {const: procedure}
      age: {type: integer, minimum: 18, maximum: 120}
      tags: {type: array, items: {type: string}, uniqueItems: true, maxItems: 2, minItems: 1}
      on: {type: string, format: date}
      url: {type: string, format: uri}
      mail: {type: string, format: email}
      code: {type: string, pattern: '^[A-Z]+$'}
      both: {type: [string, 'null']}
      nested: {type: object, properties: {deep: {type: boolean}}}
      ratio: {exclusiveMinimum: 0, exclusiveMaximum: 1, multipleOf: 0.25}
  `
  const data = {
    title: 'Hip',
    status: 'aproved',
    kind: 'condition',
    age: 17,
    tags: ['a', 1, 'a'],
    on: '2026-13-01',
    url: 'example',
    mail: 'nobody',
    code: 'a b',
    both: 3,
    nested: {deep: 'yes'},
    ratio: 1.1,
    stauts: 'draft'
  }
  expect(faultsIn(schema, data)).toMatchInlineSnapshot(`
    [
      "[author] missing-key is required",
      "[stauts] unknown-key is not a known key (status)",
      "title value must have at least 5 characters",
      "status value must be one of draft, approved (approved)",
      "kind value must be procedure",
      "age value must be at least 18",
      "tags value must have at most 2 entries",
      "tags.1 value must be text",
      "tags value must not repeat an entry: entries 3 and 1 are the same",
      "on value must be a date that exists, written YYYY-MM-DD",
      "url value must be a web address such as https://example.org/page",
      "mail value must be an e-mail address such as name@example.org",
      "code value must match the pattern ^[A-Z]+$",
      "both value must be text or empty",
      "nested.deep value must be true or false",
      "ratio value must be less than 1",
      "ratio value must be a multiple of 0.25",
    ]
  `)
  expect(faultsIn(schema, {title: 'A hip replacement, step by step', author: '', tags: []})).toMatchInlineSnapshot(`
    [
      "title value must have at most 20 characters",
      "author value must not be empty",
      "tags value must not be empty",
    ]
  `)
  expect(faultsIn(schema, null)).toMatchInlineSnapshot(`
    [
      " value must be a mapping of keys to values",
    ]
  `)
})

test('a choice of forms gives one fault', () => {
  const schema = `
    properties:
      by: {anyOf: [{type: string}, {type: object, required: [name], properties: {name: {type: string}}}]}
      either: {oneOf: [{type: string}, {type: number}]}
      values: {anyOf: [{const: a}, {const: b}, {enum: [c]}]}
      both: {anyOf: [{required: [a]}, {required: [b]}]}
      ref: {anyOf: [{$ref: '#/$defs/day'}, {type: array, items: {$ref: '#/$defs/day'}}]}
      if: {if: {type: string}, then: {minLength: 3}, else: {type: integer}}
    $defs: {day: {type: string, format: date}}
  `
  expect(faultsIn(schema, {by: 3, either: true, values: 'd', both: {}, ref: 'soon', if: 'ab'})).toMatchInlineSnapshot(`
    [
      "by value must be text or a mapping of keys to values",
      "either value must be text or a number",
      "values value must be one of a, b, c (a)",
      "both value must fit one of the forms that the schema allows",
      "ref value must be a date that exists, written YYYY-MM-DD",
      "if value must have at least 3 characters",
    ]
  `)
  expect(faultsIn(schema, {by: {}, ref: ['2026-01-01', 'soon'], if: 1.5})).toMatchInlineSnapshot(`
    [
      "by[name] missing-key is required",
      "ref.1 value must be a date that exists, written YYYY-MM-DD",
      "if value must be a whole number",
    ]
  `)
})

test('other ways to ask for keys', () => {
  const schema = `
    dependentRequired: {reviewedBy: [lastReviewed]}
    propertyNames: {pattern: '^[a-z]+$'}
    not: {required: [secret]}
    properties: {never: false}
  `
  expect(
    faultsIn(schema.replace("    propertyNames: {pattern: '^[a-z]+$'}\n", ''), {reviewedBy: 'x', secret: 1, never: 1})
  ).toMatchInlineSnapshot(`
    [
      " value must not be what the schema rules out",
      "never value is not allowed here",
      "[lastReviewed] missing-key is required",
    ]
  `)
  expect(faultsIn(schema, {Title: 1})).toMatchInlineSnapshot(`
    [
      "[Title] unknown-key is not a known key",
    ]
  `)
})

test('formats', () => {
  const ok = (format: string, value: string) => faultsIn(`format: ${format}`, value).length === 0
  const table: [string, string[], string[]][] = [
    ['date', ['2024-02-29', '0001-01-01'], ['2023-02-29', '2024-2-9', '2024-02-30', '2024-00-10', '20240229', '2024-02-29T00:00', '']],
    [
      'date-time',
      ['2024-02-29T10:00:00Z', '2024-02-29T10:00:00+02:00'],
      ['2024-02-29', '2024-02-30T10:00:00Z', 'noon', '2024-02-29T99:00:00Z']
    ],
    ['uri', ['https://example.org/a?b#c', 'mailto:a@example.org'], ['example.org', '/a', 'https://exa mple.org', '']],
    ['email', ['a.b@example.org'], ['a', 'a@b', '@b.org', 'a@b@c.org', 'a b@c.org', 'a@.org', 'a@b.']],
    ['colour', ['anything'], []]
  ]
  for (const [format, good, bad] of table) {
    expect(good.filter((value) => !ok(format, value))).toEqual([])
    expect(bad.filter((value) => ok(format, value))).toEqual([])
  }
  expect(faultsIn('format: email', `a@${'.'.repeat(200_000)} `)).toHaveLength(1)
})

test('drafts: 2020-12 where nothing is said, 2019-09 and 07', () => {
  expect(faultsIn('prefixItems: [{type: string}]', [1])).toHaveLength(1)
  expect(
    faultsIn('{"$schema": "http://json-schema.org/draft-07/schema#", "items": [{"type": "string"}], "definitions": {}}', [1])
  ).toHaveLength(1)
  expect(faultsIn('$schema: https://json-schema.org/draft/2019-09/schema\nitems: [{type: string}]', [1])).toHaveLength(1)
})

test('mistakes in a schema', () => {
  const mistakesIn = (schema: string): string => printed(() => compile(schema))
  expect(mistakesIn('[]')).toMatchInlineSnapshot(`
    "s.yaml:1:1  A JSON Schema must be a mapping, not a list.
      1 | []
        | ^^"
  `)
  expect(mistakesIn('type: strng')).toMatchInlineSnapshot(`
    "s.yaml:1:7  "type" cannot be "strng".
      1 | type: strng
        |       ^^^^^
      Did you mean "string"? Allowed: array, boolean, integer, null, number, object, string."
  `)
  expect(mistakesIn('requried: [title]\nproperties: {required: {typ: string}}')).toMatchInlineSnapshot(`
    "s.yaml:1:1  Unknown keyword "requried".
      1 | requried: [title]
        | ^^^^^^^^
      Did you mean "required"?

    s.yaml:2:25  Unknown keyword "typ".
      2 | properties: {required: {typ: string}}
        |                         ^^^
      Did you mean "type"?"
  `)
  expect(mistakesIn('properties: {title: {minLength: "5", uniqueItems: yes}}')).toMatchInlineSnapshot(`
    "s.yaml:1:33  "minLength" must be a whole number, not "5".
      1 | properties: {title: {minLength: "5", uniqueItems: yes}}
        |                                 ^^^

    s.yaml:1:51  "uniqueItems" must be true or false, not "yes".
      1 | properties: {title: {minLength: "5", uniqueItems: yes}}
        |                                                   ^^^"
  `)
  expect(mistakesIn('properties: {title: {pattern: "("}}\npatternProperties: {"[": {}}')).toMatchInlineSnapshot(`
    "s.yaml:1:31  "(" is no regular expression that can be read.
      1 | properties: {title: {pattern: "("}}
        |                               ^^^

    s.yaml:2:21  "[" is no regular expression that can be read.
      2 | patternProperties: {"[": {}}
        |                     ^^^"
  `)
  expect(mistakesIn('required: title')).toMatchInlineSnapshot(`
    "s.yaml:1:11  "required" must be a list, not "title".
      1 | required: title
        |           ^^^^^
      Write a list: ["title"]."
  `)
  expect(mistakesIn('$schema: http://json-schema.org/draft-04/schema#')).toMatchInlineSnapshot(`
    "s.yaml:1:10  This draft of JSON Schema is not known: "http://json-schema.org/draft-04/schema#".
      1 | $schema: http://json-schema.org/draft-04/schema#
        |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      Allowed: http://json-schema.org/draft-07/schema, https://json-schema.org/draft/2019-09/schema, https://json-schema.org/draft/2020-12/schema."
  `)
  expect(mistakesIn('properties: {a: {$ref: "https://example.org/a.json"}, b: {$ref: "./b.json"}}')).toMatchInlineSnapshot(`
    "s.yaml:1:24  A reference has to stay in this file, and "https://example.org/a.json" leads out of it.
      1 | properties: {a: {$ref: "https://example.org/a.json"}, b: {$ref: "./b.json"}}
        |                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      Copy what it leads to into "$defs", and refer to "#/$defs/...".

    s.yaml:1:65  A reference has to stay in this file, and "./b.json" leads out of it.
      1 | properties: {a: {$ref: "https://example.org/a.json"}, b: {$ref: "./b.json"}}
        |                                                                 ^^^^^^^^^^
      Copy what it leads to into "$defs", and refer to "#/$defs/..."."
  `)
  expect(mistakesIn('properties:\n  a: {$ref: "#/$defs/b"}')).toMatchInlineSnapshot(`
    "s.yaml:2:13  "#/$defs/b" leads to nothing in this file.
      2 |   a: {$ref: "#/$defs/b"}
        |             ^^^^^^^^^^^"
  `)
  expect(mistakesIn('$async: true')).toMatchInlineSnapshot(`
    "s.yaml:1:1  A frontmatter schema cannot be asynchronous.
      1 | $async: true
        | ^^^^^^"
  `)
  expect(mistakesIn('a: [')).toMatchInlineSnapshot(`
    "s.yaml:1:4  A list is opened with [ and not closed.
      1 | a: [
        |    ^
      Close it with ]."
  `)
})

test('what is no mistake: own keywords, references to itself, property names that look like keywords', () => {
  const schema =
    '{$id: "https://example.org/s.json", x-note: 1, markdownDescription: a, properties: {requried: {$ref: "https://example.org/s.json#/$defs/a"}, typ: {enum: [{$ref: "http://x"}]}}, $defs: {a: {type: string}}}'
  expect(faultsIn(schema, {requried: 1})).toEqual(['requried value must be text'])
})

test('a schema that refers to itself without end does not hang', () => {
  expect(printed(() => compile('{$ref: "#/$defs/a", $defs: {a: {$ref: "#/$defs/a"}}}'))).toMatchInlineSnapshot(`
    "s.yaml:1:1  This schema refers to itself without end.
      1 | {$ref: "#/$defs/a", $defs: {a: {$ref: "#/$defs/a"}}}
        | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"
  `)
  expect(faultsIn('{$defs: {a: {$dynamicRef: "#b"}}, $dynamicAnchor: b, $ref: "#/$defs/a"}', {})).toMatchInlineSnapshot(`
    [
      " value cannot be checked: the schema refers to itself without end",
    ]
  `)
})

test('keys that JavaScript knows are only keys', () => {
  expect(
    faultsIn('{additionalProperties: false, properties: {constructor: {type: string}}}', JSON.parse('{"__proto__": 1, "constructor": 2}'))
  ).toMatchInlineSnapshot(`
    [
      "[__proto__] unknown-key is not a known key",
      "constructor value must be text",
    ]
  `)
})

test('schemas are found by article type', () => {
  const files = {
    'bedside.yaml': 'articleTypes: {procedure: {frontmatter: schemas/p.json}, news: {files: ["news/**"]}}',
    'schemas/p.json': '{\n\t"required": ["title"]\n}'
  }
  const schemas = loadFrontmatterSchemas(load(files), {readFile: readFrom(files)})
  expect([...schemas.keys()]).toEqual(['procedure'])
  expect(schemas.get('procedure')?.name).toBe('schemas/p.json')
  expect(schemas.get('procedure')?.check({})).toEqual([{path: [], key: 'title', kind: 'missing-key', message: 'is required'}])
  expect(printed(() => loadFrontmatterSchemas(load(files), {readFile: readFrom({})}))).toMatchInlineSnapshot(`
    "bedside.yaml:1:41  "schemas/p.json" does not exist.
      1 | articleTypes: {procedure: {frontmatter: schemas/p.json}, news: {files: ["news/**"]}}
        |                                         ^^^^^^^^^^^^^^"
  `)
})
