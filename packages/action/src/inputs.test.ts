import {expect, test} from 'vitest'
import {readInputs} from './inputs.js'

/** The environment as the runner writes it, of inputs by their names in `action.yml`. */
const environment = (inputs: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))

const read = (inputs: Readonly<Record<string, string>>) => readInputs(environment(inputs))

test('without any, everything is linted as the command line would', () => {
  expect(read({})).toEqual({
    paths: [],
    workingDirectory: '.',
    config: null,
    base: null,
    changed: false,
    failOn: 'error',
    maxAnnotations: 10,
    baseline: null,
    reports: [],
    now: null
  })
})

test('lines may end in any way and hold blanks', () => {
  const {paths, reports} = read({paths: ' content \r\n\n  my pages/*.md\n', formats: 'sarif = a.sarif\r\njson=b=c.json'})
  expect(paths).toEqual(['content', 'my pages/*.md'])
  expect(reports).toEqual([
    {format: 'sarif', file: 'a.sarif'},
    {format: 'json', file: 'b=c.json'}
  ])
})

test.each([
  ['true', true],
  ['TRUE', true],
  ['False', false],
  ['', false]
])('changed: %s', (text, expected) => expect(read({changed: text}).changed).toBe(expected))

test.each([
  ['false', false],
  ['known.tsv', 'known.tsv'],
  ['', null]
])('baseline: %s', (text, expected) => expect(read({baseline: text}).baseline).toBe(expected))

test.each([
  ['no number', {'max-annotations': 'ten'}, 'max-annotations: found "ten"'],
  ['no truth value', {changed: 'yes'}, 'changed: found "yes"; write true or false.'],
  ['an unknown format', {formats: 'serif=a.sarif'}, 'did you mean "sarif"?'],
  ['a format without a file', {formats: 'sarif'}, 'write sarif=FILE'],
  ['a format twice', {formats: 'sarif=a\nsarif=b'}, 'stands there twice'],
  ['a day that no calendar has', {now: '2026-02-30'}, 'now: found "2026-02-30"']
] as const)('%s is refused', (_, inputs, message) => expect(() => read(inputs)).toThrow(message))

test.each(['-1', '1.5', '1e3', '', '٣'])('max-annotations %j', (text) => {
  if (text === '') expect(read({'max-annotations': text}).maxAnnotations).toBe(10)
  else expect(() => read({'max-annotations': text})).toThrow('whole number')
})
