import {describe, expect, test} from 'vitest'
import {cpuTime} from '../../../core/test-support/cpu-time.js'
import type {ConfigError} from './config-error.js'
import {compileFrontmatterSchema} from './frontmatter-schema.js'
import {patternJudge} from './patterns.js'
import {parseYaml} from './yaml-file.js'

const compile = (schema: unknown) => compileFrontmatterSchema('s.json', parseYaml('s.json', JSON.stringify(schema, null, 2)))

function mistakesIn(schema: unknown) {
  try {
    compile(schema)
    return []
  } catch (error) {
    return (error as ConfigError).errors
  }
}

describe('patterns that schemas have', () => {
  test.each([
    ['^[a-z0-9]+(?:-[a-z0-9]+)*$', 'linear'],
    ['^[a-z0-9-]+$', 'linear'],
    ['^/(?:[a-z0-9-]+/)*$', 'linear'],
    ['^\\d{4}-\\d{2}-\\d{2}$', 'linear'],
    ['^https://[^\\s/]+(?:/[^\\s]*)?$', 'linear'],
    ['^(?!.*\\bdraft\\b).+$', 'linear'],
    ['^\\p{Lu}[\\p{L}\\p{M} ’-]*$', 'linear'],
    ['^v?\\d+\\.\\d+\\.\\d+(?:-[\\w.]+)?$', 'linear'],
    ['^10\\.\\d{4,9}/\\S+$', 'linear'],
    ['^.+@.+\\..+$', 'cube'],
    ['^[^@]+@[^@.]+(?:\\.[^@.]+)+$', 'linear'],
    ['\\S', 'linear'],
    ['\\.(?:png|jpe?g|svg)$', 'linear'],
    ['[a-z]+-[0-9]+', 'square'],
    ['^.*\\.md$', 'linear'],
    ['^(a+)+$', 'slow'],
    ['^(?:a|a)*$', 'slow'],
    ['(b*)*c', 'slow'],
    ['^(?:b?)*c', 'linear'],
    ['^(?:a?){30}a{30}$', 'slow'],
    [`^${'(?:a|a)'.repeat(50)}$`, 'slow'],
    ['^(?:[a-z]{1,20} ){0,10}$', 'linear'],
    ['^(?:\\d{1,3}\\.){3}\\d{1,3}$', 'linear'],
    ['^(?:\\w+\\s?)*$', 'slow'],
    ['a.*b.*c', 'cube'],
    ['a.*b.*c.*d', 'slow'],
    ['(x+x+)+y', 'slow'],
    ['^(?:[^,]*,){40}x(?:a{1,900}){900}$', 'slow']
  ])('%s: %s', (pattern, speed) => {
    expect(patternJudge()(pattern)).toBe(speed)
  })
})

test('a slow pattern is refused at its place, also in a name', () => {
  const schema = {properties: {a: {pattern: '^(a+)+$'}}, patternProperties: {'(b*)*c': {type: 'string'}, '^x-': {}}}
  expect(mistakesIn(schema).map(({line, message}) => `${line}: ${message.slice(0, 40)}`)).toEqual([
    '4: "^(a+)+$" may take hours on a text that ',
    '8: "(b*)*c" may take hours on a text that d'
  ])
})

test('a slow pattern is refused where only a reference leads to it', () => {
  const [mistake, ...others] = mistakesIn({$ref: '#/shared/code', shared: {code: {pattern: '^(a+)+$'}}})
  expect(others).toEqual([])
  expect(mistake!.message).toContain('"^(a+)+$" may take hours')
})

test('a pattern whose time grows with the square is only tried on texts that are short', () => {
  const schema = compile({properties: {a: {pattern: '[a-z]+-[0-9]+'}}})
  expect(schema.check({a: 'week-12'})).toEqual([])
  expect(schema.check({a: 'week'})).toHaveLength(1)
  const start = cpuTime()
  expect(schema.check({a: 'a'.repeat(1_000_000)})).toHaveLength(1)
  expect(cpuTime() - start).toBeLessThan(1_000)
})

test.each([
  ['empty choices', '(?:|)'.repeat(300)],
  ['nested counts', `${'(?:'.repeat(150)}a${'){2,5}'.repeat(150)}`],
  ['many repeats alike', `^${'a*b?'.repeat(200)}$`],
  ['many classes', Array.from({length: 150}, (_, index) => `[a-${String.fromCodePoint(200 + index)}]*`).join('')],
  ['nested groups', `${'('.repeat(900)}a${')*'.repeat(900)}`],
  ['a long pattern', 'a?'.repeat(2_000)]
])('a pattern that is made to be slow to judge is refused in bounded time: %s', (_, pattern) => {
  const start = cpuTime()
  const found = mistakesIn({allOf: Array.from({length: 50}, (_, index) => ({pattern: `${pattern}${index}`}))})
  expect(found).toHaveLength(50)
  expect(cpuTime() - start).toBeLessThan(10_000)
})

test('a JSON Schema may hold many patterns of the usual kind', () => {
  const properties = Object.fromEntries(
    Array.from({length: 300}, (_, index) => [`a${index}`, {pattern: `^[a-z0-9]+(?:-[a-z0-9]+){0,${index}}$`}])
  )
  expect(mistakesIn({properties})).toEqual([])
})
