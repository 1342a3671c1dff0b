import {join} from 'node:path'
import {expect, test} from 'vitest'
import {printed, repository, rules} from '../../test-support/repository.js'
import {loadConfig} from './load.js'
import {loadMeasures} from './measures.js'

const page = {path: 'content/ankle.md', language: 'en', smog: 7.9, fleschKincaid: 5.1, sentences: 34, words: 300, sections: []}
const report = (...files: object[]) => JSON.stringify({version: 1, files})

function loaded(files: Readonly<Record<string, string>>, name = 'bedside.yaml') {
  const root = repository({'bedside.yaml': 'measures: measures.json\n', 'content/ankle.md': '# Ankle\n', ...files})
  return {root, measures: () => loadMeasures(loadConfig(join(root, name), {root, rules}))}
}

const mistakeIn = (files: Readonly<Record<string, string>>): string => printed(loaded(files).measures)

test('what "bedside measure --format json" wrote, by absolute path', () => {
  const short = {...page, path: 'content/knee.md', smog: null, sentences: 4}
  const {root, measures} = loaded({'measures.json': `\ufeff${report(page, short)}`})
  expect([...measures()]).toEqual([
    [join(root, 'content/ankle.md'), {smog: 7.9, fleschKincaid: 5.1, sentences: 34}],
    [join(root, 'content/knee.md'), {smog: null, fleschKincaid: 5.1, sentences: 4}]
  ])
})

test('nothing where no file is named, or it lists no page', () => {
  expect(loaded({'bedside.yaml': ''}).measures().size).toBe(0)
  expect(loaded({'measures.json': report()}).measures().size).toBe(0)
})

test('paths start from the folder of the configuration that names the file', () => {
  const files = {'site/bedside.yaml': 'measures: ../measures.json\n', 'site/content/ankle.md': '', 'measures.json': report(page)}
  const {root, measures} = loaded(files, 'site/bedside.yaml')
  expect([...measures().keys()]).toEqual([join(root, 'site/content/ankle.md')])
})

test('a file that cannot be used', () => {
  expect(mistakeIn({})).toMatchInlineSnapshot(`
    "bedside.yaml:1:11  "measures.json" does not exist.
      1 | measures: measures.json
        |           ^^^^^^^^^^^^^"
  `)
  expect(mistakeIn({'measure.json': report(page)})).toMatchInlineSnapshot(`
    "bedside.yaml:1:11  "measures.json" does not exist.
      1 | measures: measures.json
        |           ^^^^^^^^^^^^^
      Did you mean "measure.json"?"
  `)
  expect(mistakeIn({'bedside.yaml': 'measures: measures.csv'})).toMatchInlineSnapshot(`
    "bedside.yaml:1:11  "measures.csv" must end in .json.
      1 | measures: measures.csv
        |           ^^^^^^^^^^^^"
  `)
  expect(mistakeIn({'bedside.yaml': 'measures: ../measures.json'})).toMatchInlineSnapshot(`
    "bedside.yaml:1:11  "../measures.json" leads out of the repository.
      1 | measures: ../measures.json
        |           ^^^^^^^^^^^^^^^^"
  `)
  expect(mistakeIn({'bedside.yaml': 'measures: ""'})).toMatchInlineSnapshot(`
    "bedside.yaml:1:11  "measures" must not be empty.
      1 | measures: ""
        |           ^^"
  `)
  expect(mistakeIn({'measures.json': ''})).toMatchInlineSnapshot(`
    "bedside.yaml:1:11  "measures.json" is not JSON.
      1 | measures: measures.json
        |           ^^^^^^^^^^^^^
      Write it anew in this folder: bedside measure --format json > measures.json"
  `)
  expect(mistakeIn({'measures.json': '<<<<<<< HEAD\n{}'})).toMatchInlineSnapshot(`
    "bedside.yaml:1:11  "measures.json" is not JSON.
      1 | measures: measures.json
        |           ^^^^^^^^^^^^^
      Write it anew in this folder: bedside measure --format json > measures.json"
  `)
  expect(mistakeIn({'measures.json': report({...page, path: 'articles/ankle.md'}, {...page, path: '/etc/hosts'})})).toMatchInlineSnapshot(`
    "bedside.yaml:1:11  "measures.json" is about 2 pages, and none of them is found from this folder.
      1 | measures: measures.json
        |           ^^^^^^^^^^^^^
      Write it anew in this folder: bedside measure --format json > measures.json"
  `)
})

test.each([
  'null',
  '[]',
  '{"files": []}',
  '{"version": 1}',
  '{"version": 2, "files": []}',
  '{"version": 1, "files": [null]}',
  report({path: 'a.md'}),
  report({...page, path: 3}),
  report({...page, smog: '7.9'}),
  report({...page, sentences: 1.5}),
  report({...page, sentences: -1}),
  report(page).replace('7.9', '1e999')
])('another kind of JSON: %s', (text) => {
  expect(mistakeIn({'measures.json': text})).toContain('"measures.json" is not what "bedside measure --format json" writes.')
})

test('a file longer than 1 MiB, which is the most that YAML may have', () => {
  const files = Array.from({length: 2000}, (_, at) => ({...page, path: `content/${at}.md`, leftOut: 'x'.repeat(600)}))
  expect(loaded({'measures.json': report(page, ...files)}).measures().size).toBe(2001)
})
