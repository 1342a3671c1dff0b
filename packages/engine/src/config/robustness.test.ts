import fc from 'fast-check'
import {expect, test} from 'vitest'
import {load, mistakesIn, readFrom, rules} from '../../test-support/repository.js'
import {ConfigError} from './config-error.js'
import {loadGlossary} from './glossary.js'
import {loadConfig} from './load.js'
import {settingsFor} from './resolve.js'
import {loadReviewers} from './reviewers.js'
import {parseYaml} from './yaml-file.js'

const words = [
  ...[
    'extends',
    'files',
    'ignore',
    'locale',
    'articleTypes',
    'reviewers',
    'glossary',
    'frontmatter',
    'site',
    'rules',
    'overrides',
    'procedure'
  ],
  ...[
    'review/expired',
    'readability/long-sentence',
    'maxWords',
    'months',
    'review.on',
    'key',
    'format',
    'routes',
    'us',
    'off',
    'warning',
    'bedside.yaml'
  ],
  ...['__proto__', 'constructor', 'toString', 'true', 'null', '1', '-3.5', '.inf', '0x10', '2026-01-01', '"**/*.md"', '"{a,b"', "'x", '"'],
  ...[': ', ':', '- ', '? ', '[', ']', '{', '}', ', ', '&a ', '*a', '<<: ', '!!js ', '| ', '> ', '# ', '%', '@', '`', '---', '...'],
  ...['\n', '\n', '\n', '  ', '    ', '\t', '\r', '\0', '\ud800', '\u202e', 'é']
]
const yamlish = fc.array(fc.constantFrom(...words), {maxLength: 40}).map((parts) => parts.join(''))
const text = fc.oneof({weight: 3, arbitrary: yamlish}, {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 200})})

/** Runs a call that may throw a `ConfigError` and nothing else. */
function survives(call: () => unknown): void {
  try {
    call()
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    expect(error.errors.length).toBeGreaterThan(0)
    for (const {line, column, mark, text: shown, message} of error.errors) {
      expect(line).toBeGreaterThan(0)
      expect(column).toBeGreaterThan(0)
      expect(mark.start).toBeLessThanOrEqual(shown.length)
      expect(message).not.toMatch(/undefined|\[object/)
    }
    expect(error.format()).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202e]/)
  }
}

test('whatever stands in a configuration, there is a configuration or a ConfigError', () => {
  fc.assert(
    fc.property(text, text, (own, shared) => {
      survives(() => settingsFor(load({'bedside.yaml': own, 'shared.yaml': shared}), 'a/b.md'))
      survives(() => load({'bedside.yaml': 'extends: [shared.yaml]', 'shared.yaml': shared}))
    }),
    {numRuns: 200}
  )
})

test('whatever stands in lists of reviewers and terms, there is a list or a ConfigError', () => {
  fc.assert(
    fc.property(text, (list) => {
      const files = {'bedside.yaml': 'reviewers: list.yaml\nglossary: list.yaml', 'list.yaml': list}
      survives(() => loadReviewers(load(files), {readFile: readFrom(files)}))
      survives(() => loadGlossary(load(files), {readFile: readFrom(files)}))
    }),
    {numRuns: 150}
  )
})

test('a value that is found is where the text says it is', () => {
  const scalar = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/)
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(scalar, scalar), {selector: ([key]) => key, minLength: 1, maxLength: 8}), (pairs) => {
      const file = parseYaml('a.yaml', `top:\n${pairs.map(([key, value]) => `  ${key}:   "${value}"\n`).join('')}`)
      for (const [index, [key, value]] of pairs.entries()) {
        const origin = file.valueAt(['top', key])
        expect(origin.line).toBe(index + 2)
        expect(origin.text.slice(origin.mark.start, origin.mark.end)).toBe(`"${value}"`)
        expect(file.keyAt(['top', key])).toMatchObject({line: index + 2, column: 3})
      }
    })
  )
})

test('what is hostile comes to an end', {timeout: 60_000}, () => {
  const pieces = ['[', '{a: ', '- ', '? ', ': ', '*a ', '&a ', '!a ', '"', ']', '%a\n', '---\n', 'a: *a\n', 'x: 1\n', '- {a: 1}\n']
  for (const piece of pieces) expect(mistakesIn(piece.repeat(4_000))).not.toBe('')
  const bomb = `a: &a [1]\n${Array.from({length: 40}, (_, n) => `${letter(n + 1)}: &${letter(n + 1)} [*${letter(n)}, *${letter(n)}]\n`).join('')}`
  expect(mistakesIn(bomb.replaceAll('&x0', '&a').replaceAll('*x0', '*a'))).toMatch(/repeat more than is read/)
})

const letter = (n: number): string => `x${n}`

test('keys that JavaScript knows change no object', () => {
  const config =
    'rules: {review/expired: [warning, {months: {__proto__: 3, constructor: 4}}]}\narticleTypes: {__proto__: {files: ["a/**"]}, constructor: {files: ["b/**"]}}'
  const settings = settingsFor(load(config), 'a/x.md')
  expect(settings.articleType).toBe('__proto__')
  expect(Object.getPrototypeOf(settings.rules.get('review/expired')!.options.months)).toBe(Object.prototype)
  expect(({} as Record<string, unknown>).files).toBeUndefined()
})

test('an injected reader that fails is a mistake, not a crash', () => {
  const readFile = () => {
    throw new Error('no')
  }
  expect(() => loadConfig('/repository/bedside.yaml', {root: '/repository', rules, readFile})).toThrow(ConfigError)
})
