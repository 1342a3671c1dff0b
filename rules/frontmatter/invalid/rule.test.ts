import {applyFixes, type FrontmatterSchema, lint, type SchemaFault} from '@bedside/core'
import {expect, test} from 'vitest'
import rule from './rule.js'

function findingsIn(source: string, faults: SchemaFault[], context = {}) {
  const schema: FrontmatterSchema = {name: 'x.json', check: () => faults}
  const frontmatterSchemas = new Map([['page', schema]])
  const rules = [{rule, severity: 'error' as const, options: {}}]
  return lint(source, {path: 'a.md', rules, context: {articleType: 'page', frontmatterSchemas, ...context}}).findings
}

const enumFault: SchemaFault = {path: ['status'], kind: 'value', message: 'must be one of draft, approved', nearest: 'approved'}
const fixed = (source: string, fault: SchemaFault) =>
  applyFixes(
    source,
    findingsIn(source, [fault]).flatMap(({fix}) => fix ?? [])
  ).text

test.each([
  ['---\nstatus: aproved\n---\n', '---\nstatus: approved\n---\n'],
  ['---\nstatus: "aproved" # now\n---\n', '---\nstatus: "approved" # now\n---\n'],
  ['---\nstatus: something else\n---\n', '---\nstatus: something else\n---\n'],
  ['+++\nstatus = "aproved"\n+++\n', '+++\nstatus = "aproved"\n+++\n']
])('a slip in %j is mended', (source, expected) => {
  expect(fixed(source, enumFault)).toBe(expected)
})

test('a mistyped key is mended unless the right one is there too', () => {
  const fault: SchemaFault = {path: [], key: 'titel', kind: 'unknown-key', message: 'is not a known key', nearest: 'title'}
  expect(fixed('---\ntitel: A\n---\n', fault)).toBe('---\ntitle: A\n---\n')
  expect(fixed('---\ntitel: A\ntitle: B\n---\n', fault)).toBe('---\ntitel: A\ntitle: B\n---\n')
})

test('a fault within a list or object stands where the value does', () => {
  const source = '---\nsources:\n  - name: A\n    year: soon\n---\n'
  const [wrong, missing] = findingsIn(source, [
    {path: ['sources', 0, 'year'], kind: 'value', message: 'must be a whole number'},
    {path: ['sources', 0], key: 'url', kind: 'missing-key', message: 'is required'}
  ]).sort((a, b) => b.start.offset - a.start.offset)
  expect([wrong?.message, source.slice(wrong?.start.offset, wrong?.end.offset)]).toEqual([
    '"sources[1].year" must be a whole number; change "soon".',
    'soon'
  ])
  expect([missing?.message, missing?.start.line]).toEqual(['"sources[1]" has no "url"; add it.', 3])
})

test('an empty value is reported at its key', () => {
  const source = '---\ntitle: A\naliases:\n---\n'
  const [finding] = findingsIn(source, [{path: ['aliases'], kind: 'value', message: 'must be a list'}])
  expect([finding?.message, source.slice(finding?.start.offset, finding?.end.offset)]).toEqual([
    '"aliases" must be a list; fill it in.',
    'aliases'
  ])
})

test('empty frontmatter has a place', () => {
  const [finding] = findingsIn('---\n---\n\nText.\n', [{path: [], key: 'title', kind: 'missing-key', message: 'is required'}])
  expect(finding?.start.line).toBe(1)
})

test('syntax that cannot be read is reported once, not judged by the schema', () => {
  expect(findingsIn('---\na: [1\nb: 2\n---\n', [enumFault]).every(({message}) => !message.includes('one of draft'))).toBe(true)
})

test('a page whose type is a guess gets a warning', () => {
  const schema: FrontmatterSchema = {name: 'x.json', check: () => [{path: [], key: 'title', kind: 'missing-key', message: 'is required'}]}
  const source =
    '---\nauthor: A\n---\n\n# Spinal fusion surgery\n\n## Risks of the operation\n\nText.\n\n## Recovery after surgery\n\nText.\n'
  const found = findingsIn(source, [], {articleType: null, frontmatterSchemas: new Map([['procedure', schema]])})
  expect(found.map(({severity}) => severity)).toEqual(['warning'])
})

test('every message fits', () => {
  const long = 'x'.repeat(300)
  const faults: SchemaFault[] = [
    {path: [long, 3, long], kind: 'value', message: `must be one of ${long}`, nearest: long},
    {path: [long], key: long, kind: 'unknown-key', message: 'is not a known key', nearest: long},
    {path: [long], key: long, kind: 'missing-key', message: 'is required'}
  ]
  for (const {message} of findingsIn(`---\n${long}: ${long}\n---\n`, faults)) expect(message.length).toBeLessThanOrEqual(120)
})
