import {expect, test} from 'vitest'
import {load, printed, readFrom} from '../../test-support/repository.js'
import {loadGlossary} from './glossary.js'

const read = (list: string) => {
  const files = {'bedside.yaml': 'glossary: words/glossary.yaml', 'words/glossary.yaml': list}
  return loadGlossary(load(files), {readFile: readFrom(files)})
}

test('a list of terms', () => {
  expect(loadGlossary(load(''))).toEqual([])
  expect(
    read('- {term: spinal canal, forms: [spinal canals], gloss: the tunnel in your spine}\n- {term: disc, gloss: a soft pad}')
  ).toEqual([
    {term: 'spinal canal', forms: ['spinal canals'], gloss: 'the tunnel in your spine'},
    {term: 'disc', forms: [], gloss: 'a soft pad'}
  ])
})

test('mistakes', () => {
  const mistakesIn = (list: string): string => printed(() => read(list))
  expect(mistakesIn('disc: a soft pad')).toMatchInlineSnapshot(`
    "words/glossary.yaml:1:1  This file must be a list, not a mapping.
      1 | disc: a soft pad
        | ^^^^^^^^^^^^^^^^
      Begin each entry with "- "."
  `)
  expect(mistakesIn('- {term: disc, definition: a soft pad}')).toMatchInlineSnapshot(`
    "words/glossary.yaml:1:3  Key "gloss" is missing.
      1 | - {term: disc, definition: a soft pad}
        |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    words/glossary.yaml:1:16  Unknown key "definition".
      1 | - {term: disc, definition: a soft pad}
        |                ^^^^^^^^^^
      Allowed: term, forms, gloss."
  `)
  expect(mistakesIn('- {term: disc, forms: discs, gloss: ""}')).toMatchInlineSnapshot(`
    "words/glossary.yaml:1:23  "forms" must be a list, not "discs".
      1 | - {term: disc, forms: discs, gloss: ""}
        |                       ^^^^^
      Write a list: ["discs"].

    words/glossary.yaml:1:37  "gloss" must not be empty.
      1 | - {term: disc, forms: discs, gloss: ""}
        |                                     ^^"
  `)
  expect(mistakesIn('- {term: disc, gloss: a soft pad}\n- {term: Disc, gloss: a round thing}')).toMatchInlineSnapshot(`
    "words/glossary.yaml:2:10  The glossary explains "Disc" twice.
      2 | - {term: Disc, gloss: a round thing}
        |          ^^^^
      It stands first on line 1: keep one of the two."
  `)
  expect(printed(() => loadGlossary(load('glossary: words.md')))).toMatchInlineSnapshot(`
    "bedside.yaml:1:11  "words.md" must end in .yaml, .yml or .json.
      1 | glossary: words.md
        |           ^^^^^^^^"
  `)
})
