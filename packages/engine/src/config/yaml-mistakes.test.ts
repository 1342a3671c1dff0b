import {expect, test} from 'vitest'
import {mistakesIn} from '../../test-support/repository.js'

test('a bracket or quote that is not closed is marked where it opens', () => {
  expect(mistakesIn('files: [a, [b], c\nlocale: en')).toMatchInlineSnapshot(`
    "bedside.yaml:1:8  A list is opened with [ and not closed.
      1 | files: [a, [b], c
        |        ^
      Close it with ]."
  `)
  expect(mistakesIn('site: {content: a\nlocale: en')).toMatchInlineSnapshot(`
    "bedside.yaml:1:7  A mapping is opened with { and not closed.
      1 | site: {content: a
        |       ^
      Close it with }."
  `)
  expect(mistakesIn('locale: "en\nfiles: [a]')).toMatchInlineSnapshot(`
    "bedside.yaml:1:9  A quote is opened and not closed.
      1 | locale: "en
        |         ^
      Close it at the end of its text."
  `)
  expect(mistakesIn("locale: 'en\n")).toMatchInlineSnapshot(`
    "bedside.yaml:1:9  A quote is opened and not closed.
      1 | locale: 'en
        |         ^
      Close it at the end of its text."
  `)
})

test('indentation', () => {
  expect(mistakesIn('rules:\n\treview/expired: off')).toMatchInlineSnapshot(`
    "bedside.yaml:2:1  A tab cannot indent YAML.
      2 | 	review/expired: off
        | ^
      Indent with spaces."
  `)
  expect(mistakesIn('rules:\n    review/expired: off\n  review/missing-date: off')).toMatchInlineSnapshot(`
    "bedside.yaml:3:1  This line is indented differently from the lines it belongs to.
      3 |   review/missing-date: off
        | ^
      Line it up with them."
  `)
})

test('keys that stand twice', () => {
  expect(mistakesIn('locale: en\nfiles: [a]\nlocale: es')).toMatchInlineSnapshot(`
    "bedside.yaml:3:1  Key "locale" stands twice.
      3 | locale: es
        | ^^^^^^
      It stands first on line 1: keep one of the two."
  `)
  expect(mistakesIn('rules:\n  review/expired: off\n  "review/expired": note\n  review/missing-data: off')).toMatchInlineSnapshot(`
    "bedside.yaml:3:3  Key "review/expired" stands twice.
      3 |   "review/expired": note
        |   ^^^^^^^^^^^^^^^^
      It stands first on line 2: keep one of the two.

    bedside.yaml:4:3  Unknown rule "review/missing-data".
      4 |   review/missing-data: off
        |   ^^^^^^^^^^^^^^^^^^^
      Did you mean "review/missing-date"? "bedside explain review/missing-date" says what it checks."
  `)
})

test('text that needs quotes', () => {
  expect(mistakesIn('files:\n  - **/*.md')).toMatchInlineSnapshot(`
    "bedside.yaml:2:5  Nothing is named "*/*.md" for an alias to repeat.
      2 |   - **/*.md
        |     ^^^^^^^
      Text that begins with * needs quotes: "**/*.md"."
  `)
  expect(mistakesIn('extends: [@acme/bedside]')).toMatchInlineSnapshot(`
    "bedside.yaml:1:11  Text without quotes cannot begin with @.
      1 | extends: [@acme/bedside]
        |           ^
      Put it in quotes."
  `)
  expect(mistakesIn('files: [{a,b}/*.md]')).toMatchInlineSnapshot(`
    "bedside.yaml:1:14  Nothing more was expected here.
      1 | files: [{a,b}/*.md]
        |              ^^^^^
      Put the text in quotes if it is meant as it stands."
  `)
  expect(mistakesIn('locale: en: US')).toMatchInlineSnapshot(`
    "bedside.yaml:1:9  A second ": " stands on this line.
      1 | locale: en: US
        |         ^
      Put the value in quotes, or its keys on lines of their own."
  `)
  expect(mistakesIn('locale: !us en')).toMatchInlineSnapshot(`
    "bedside.yaml:1:9  Tags, which begin with !, are not read.
      1 | locale: !us en
        |         ^^^
      Put the text in quotes if it is meant as it stands."
  `)
})

test('colons', () => {
  expect(mistakesIn('locale:en\nfiles: [a]')).toMatchInlineSnapshot(`
    "bedside.yaml:1:1  A key has to stand on one line, with a colon and a space after it.
      1 | locale:en
        | ^^^^^^^^^
      Write "key: value"."
  `)
  expect(mistakesIn('locale\nfiles: [a]')).toMatchInlineSnapshot(`
    "bedside.yaml:1:1  A key has to stand on one line, with a colon and a space after it.
      1 | locale
        | ^^^^^^
      Write "key: value"."
  `)
  expect(mistakesIn('locale:en')).toMatchInlineSnapshot(`
    "bedside.yaml:1:1  This file must be a mapping of keys to values, not "locale:en".
      1 | locale:en
        | ^^^^^^^^^"
  `)
})

test('files that are no mapping, and more than one document', () => {
  expect(mistakesIn('- us')).toMatchInlineSnapshot(`
    "bedside.yaml:1:1  This file must be a mapping of keys to values, not a list.
      1 | - us
        | ^^^^
      Write lines of "key: value", without "- " before them."
  `)
  expect(mistakesIn('locale: en\n---\nlocale: es\n')).toMatchInlineSnapshot(`
    "bedside.yaml:2:1  A second document begins here.
      2 | ---
        | ^^^
      Keep one document in a file: remove the line "---"."
  `)
  expect(mistakesIn('%TAG\n---\nlocale: en')).toMatchInlineSnapshot(`
    "bedside.yaml:1:1  Directives, which begin with %, are not read.
      1 | %TAG
        | ^^^^
      Put the text in quotes if it is meant as it stands."
  `)
})

test('aliases that lead nowhere, into themselves, or into too much', () => {
  expect(mistakesIn('files: [*all]')).toMatchInlineSnapshot(`
    "bedside.yaml:1:9  Nothing is named "all" for an alias to repeat.
      1 | files: [*all]
        |         ^^^^
      Text that begins with * needs quotes: "*all"."
  `)
  expect(mistakesIn('files: &all [*all]')).toMatchInlineSnapshot(`
    "bedside.yaml:1:14  Alias *all stands inside the value it repeats.
      1 | files: &all [*all]
        |              ^^^^"
  `)
  expect(mistakesIn(`a: &a [${'1,'.repeat(9)}]\nb: &b [${'*a,'.repeat(9)}]\nc: [${'*b,'.repeat(9)}]`)).toMatchInlineSnapshot(`
    "bedside.yaml:1:1  Aliases (*name) repeat more than is read.
      1 | a: &a [1,1,1,1,1,1,1,1,1,]
        | ^
      Write the values out."
  `)
  expect(mistakesIn(`a: &a 1\nb:\n${'- *a\n'.repeat(60)}`)).toMatchInlineSnapshot(`
    "bedside.yaml:53:3  Aliases (*name) repeat more than is read.
      53 | - *a
         |   ^^
      Write the values out."
  `)
})

test('files that are too deep or too long', () => {
  expect(mistakesIn('['.repeat(60))).toMatchInlineSnapshot(`
    "bedside.yaml:1:1  This file is nested deeper than 50 levels, which is more than is read.
      1 | [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
        | ^"
  `)
  expect(mistakesIn('? '.repeat(1000))).toMatchInlineSnapshot(`
    "bedside.yaml:1:1  This file is nested deeper than 50 levels, which is more than is read.
      1 | ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? …
        | ^"
  `)
  expect(mistakesIn(`locale: ${'x'.repeat(1 << 20)}`)).toMatchInlineSnapshot(`
    "bedside.yaml:1:1  This file is longer than 1 MiB, which is more than is read.
      1 | locale: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…
        | ^"
  `)
})

test('what could steer a terminal is shown as a replacement character, and a long line is cut', () => {
  expect(mistakesIn('locale: "\\x1b[31m" # \u001b]0;x\u0007\u202e')).toMatchInlineSnapshot(`
    "bedside.yaml:1:9  "locale" must be a language tag such as en-US or es, not "\\u001b[31m".
      1 | locale: "\\x1b[31m" # �]0;x��
        |         ^^^^^^^^^^"
  `)
  expect(mistakesIn(`files: [${'"content/**", '.repeat(30)}7, ${'"content/**", '.repeat(30)}]`)).toMatchInlineSnapshot(`
    "bedside.yaml:1:429  Entry 31 of "files" must be text, not 7.
      1 | …, "content/**", "content/**", 7, "content/**", "content/**", "content/**", "content/**", "content/**", "content/**", "co…
        |                                ^
      Put it in quotes: "7"."
  `)
})
