import {expect, test} from 'vitest'
import {mistakesIn} from '../../test-support/repository.js'

test('rules that nobody knows', () => {
  expect(mistakesIn('rules:\n  readability/long-sentense: warning')).toMatchInlineSnapshot(`
    "bedside.yaml:2:3  Unknown rule "readability/long-sentense".
      2 |   readability/long-sentense: warning
        |   ^^^^^^^^^^^^^^^^^^^^^^^^^
      Did you mean "readability/long-sentence"? "bedside explain readability/long-sentence" says what it checks."
  `)
  expect(mistakesIn('rules: {review/missing-reviewer: error}')).toMatchInlineSnapshot(`
    "bedside.yaml:1:9  Unknown rule "review/missing-reviewer".
      1 | rules: {review/missing-reviewer: error}
        |         ^^^^^^^^^^^^^^^^^^^^^^^
      Did you mean "attribution/missing-reviewer"? "bedside explain attribution/missing-reviewer" says what it checks."
  `)
  expect(mistakesIn('rules: {long-sentence: note}')).toMatchInlineSnapshot(`
    "bedside.yaml:1:9  Unknown rule "long-sentence".
      1 | rules: {long-sentence: note}
        |         ^^^^^^^^^^^^^
      Did you mean "readability/long-sentence"? "bedside explain readability/long-sentence" says what it checks."
  `)
  expect(mistakesIn('rules: {attribution/reviewer-missing: note}')).toMatchInlineSnapshot(`
    "bedside.yaml:1:9  Unknown rule "attribution/reviewer-missing".
      1 | rules: {attribution/reviewer-missing: note}
        |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      Did you mean "attribution/missing-reviewer"? "bedside explain attribution/missing-reviewer" says what it checks."
  `)
  expect(mistakesIn('rules: {spelling/typo: note}')).toMatchInlineSnapshot(`
    "bedside.yaml:1:9  Unknown rule "spelling/typo".
      1 | rules: {spelling/typo: note}
        |         ^^^^^^^^^^^^^
      docs/rules lists every rule."
  `)
})

test('severities', () => {
  expect(mistakesIn('rules: {review/expired: warn}')).toMatchInlineSnapshot(`
    "bedside.yaml:1:25  Unknown severity "warn" for review/expired.
      1 | rules: {review/expired: warn}
        |                         ^^^^
      Did you mean "warning"? Allowed: off, note, warning, error."
  `)
  expect(mistakesIn('rules: {review/expired: info}')).toMatchInlineSnapshot(`
    "bedside.yaml:1:25  Unknown severity "info" for review/expired.
      1 | rules: {review/expired: info}
        |                         ^^^^
      Did you mean "note"? Allowed: off, note, warning, error."
  `)
  expect(mistakesIn('rules: {review/expired: Eror}')).toMatchInlineSnapshot(`
    "bedside.yaml:1:25  Unknown severity "Eror" for review/expired.
      1 | rules: {review/expired: Eror}
        |                         ^^^^
      Did you mean "error"? Allowed: off, note, warning, error."
  `)
  expect(mistakesIn('rules: {review/expired: yes}')).toMatchInlineSnapshot(`
    "bedside.yaml:1:25  Unknown severity "yes" for review/expired.
      1 | rules: {review/expired: yes}
        |                         ^^^
      Allowed: off, note, warning, error. Say how much it counts: that is what turns a rule on."
  `)
  expect(mistakesIn('rules: {review/expired: true}')).toMatchInlineSnapshot(`
    "bedside.yaml:1:25  Unknown severity true for review/expired.
      1 | rules: {review/expired: true}
        |                         ^^^^
      Allowed: off, note, warning, error. Say how much it counts: that is what turns a rule on."
  `)
  expect(mistakesIn('rules: {review/expired: false}')).toMatchInlineSnapshot(`
    "bedside.yaml:1:25  Unknown severity false for review/expired.
      1 | rules: {review/expired: false}
        |                         ^^^^^
      Did you mean "off"? Allowed: off, note, warning, error."
  `)
  expect(mistakesIn('rules: {review/expired: 2}')).toMatchInlineSnapshot(`
    "bedside.yaml:1:25  Unknown severity 2 for review/expired.
      1 | rules: {review/expired: 2}
        |                         ^
      Did you mean "error"? Allowed: off, note, warning, error."
  `)
  expect(mistakesIn('rules: {review/expired: }')).toMatchInlineSnapshot(`
    "bedside.yaml:1:9  review/expired has no severity.
      1 | rules: {review/expired: }
        |         ^^^^^^^^^^^^^^
      Allowed: off, note, warning, error."
  `)
  expect(mistakesIn('rules: {review/expired: []}')).toMatchInlineSnapshot(`
    "bedside.yaml:1:25  review/expired has no severity.
      1 | rules: {review/expired: []}
        |                         ^^
      Allowed: off, note, warning, error."
  `)
  expect(mistakesIn('rules: {review/expired: [warn, {}]}')).toMatchInlineSnapshot(`
    "bedside.yaml:1:26  Unknown severity "warn" for review/expired.
      1 | rules: {review/expired: [warn, {}]}
        |                          ^^^^
      Did you mean "warning"? Allowed: off, note, warning, error."
  `)
  expect(mistakesIn('rules: {review/expired: {known: [a]}}')).toMatchInlineSnapshot(`
    "bedside.yaml:1:25  review/expired needs a severity before its options.
      1 | rules: {review/expired: {known: [a]}}
        |                         ^^^^^^^^^^^^
      Write [warning, {months: {medicine: 12, other: 36}}]."
  `)
})

test('options', () => {
  expect(mistakesIn('rules: {readability/long-sentence: [warning, {maxWord: 20}]}')).toMatchInlineSnapshot(`
    "bedside.yaml:1:47  readability/long-sentence has no option "maxWord".
      1 | rules: {readability/long-sentence: [warning, {maxWord: 20}]}
        |                                               ^^^^^^^
      Did you mean "maxWords"? Allowed: maxWords, count, lists."
  `)
  expect(mistakesIn('rules: {readability/long-sentence: [warning, {maxWords: 4}]}')).toMatchInlineSnapshot(`
    "bedside.yaml:1:57  "maxWords" must be at least 5, not 4.
      1 | rules: {readability/long-sentence: [warning, {maxWords: 4}]}
        |                                                         ^"
  `)
  expect(mistakesIn('rules: {readability/long-sentence: [warning, {maxWords: 1000}]}')).toMatchInlineSnapshot(`
    "bedside.yaml:1:57  "maxWords" must be at most 100, not 1000.
      1 | rules: {readability/long-sentence: [warning, {maxWords: 1000}]}
        |                                                         ^^^^"
  `)
  expect(mistakesIn('rules: {readability/long-sentence: [warning, {maxWords: "20"}]}')).toMatchInlineSnapshot(`
    "bedside.yaml:1:57  "maxWords" must be a whole number, not "20".
      1 | rules: {readability/long-sentence: [warning, {maxWords: "20"}]}
        |                                                         ^^^^"
  `)
  expect(mistakesIn('rules: {readability/long-sentence: [warning, {maxWords: 20.5}]}')).toMatchInlineSnapshot(`
    "bedside.yaml:1:57  "maxWords" must be a whole number, not 20.5.
      1 | rules: {readability/long-sentence: [warning, {maxWords: 20.5}]}
        |                                                         ^^^^"
  `)
  expect(mistakesIn('rules: {readability/long-sentence: [warning, {count: letter}]}')).toMatchInlineSnapshot(`
    "bedside.yaml:1:54  "count" cannot be "letter".
      1 | rules: {readability/long-sentence: [warning, {count: letter}]}
        |                                                      ^^^^^^
      Did you mean "letters"? Allowed: words, letters."
  `)
  expect(mistakesIn('rules: {readability/long-sentence: [warning, {lists: no}]}')).toMatchInlineSnapshot(`
    "bedside.yaml:1:54  "lists" must be true or false, not "no".
      1 | rules: {readability/long-sentence: [warning, {lists: no}]}
        |                                                      ^^"
  `)
  expect(mistakesIn('rules: {review/expired: [warning, {months: {medicine: 0}}]}')).toMatchInlineSnapshot(`
    "bedside.yaml:1:55  "medicine" must be at least 1, not 0.
      1 | rules: {review/expired: [warning, {months: {medicine: 0}}]}
        |                                                       ^"
  `)
  expect(mistakesIn('rules: {review/expired: [warning, {known: [1]}]}')).toMatchInlineSnapshot(`
    "bedside.yaml:1:44  Entry 1 of "known" must be text, not 1.
      1 | rules: {review/expired: [warning, {known: [1]}]}
        |                                            ^
      Put it in quotes: "1"."
  `)
  expect(mistakesIn('rules: {review/missing-date: [warning, {months: 1}]}')).toMatchInlineSnapshot(`
    "bedside.yaml:1:41  review/missing-date has no option "months".
      1 | rules: {review/missing-date: [warning, {months: 1}]}
        |                                         ^^^^^^
      It takes no options."
  `)
  expect(mistakesIn('rules: {review/expired: [warning, 12]}')).toMatchInlineSnapshot(`
    "bedside.yaml:1:35  The options of review/expired must be a mapping of names to values, not 12.
      1 | rules: {review/expired: [warning, 12]}
        |                                   ^^
      Write [warning, {months: {medicine: 12, other: 36}}]."
  `)
  expect(mistakesIn('rules: {review/expired: [warning, {}, {}]}')).toMatchInlineSnapshot(`
    "bedside.yaml:1:25  review/expired takes a severity and one mapping of options, no more.
      1 | rules: {review/expired: [warning, {}, {}]}
        |                         ^^^^^^^^^^^^^^^^^
      Write [warning, {months: {medicine: 12, other: 36}}]."
  `)
})

test('every mistake is said, in order of place', () => {
  expect(
    mistakesIn(`extends: us
locale: en_US
rules:
  review/expired: warn
  review/expird: off
overrides:
  - rules: {}
`)
  ).toMatchInlineSnapshot(`
  "bedside.yaml:1:10  "extends" must be a list, not "us".
    1 | extends: us
      |          ^^
    Write a list: ["us"].

  bedside.yaml:2:9  "locale" must be a language tag such as en-US or es, not "en_US".
    2 | locale: en_US
      |         ^^^^^
    Did you mean "en-US"?

  bedside.yaml:4:19  Unknown severity "warn" for review/expired.
    4 |   review/expired: warn
      |                   ^^^^
    Did you mean "warning"? Allowed: off, note, warning, error.

  bedside.yaml:5:3  Unknown rule "review/expird".
    5 |   review/expird: off
      |   ^^^^^^^^^^^^^
    Did you mean "review/expired"? "bedside explain review/expired" says what it checks.

  bedside.yaml:7:5  Key "files" is missing.
    7 |   - rules: {}
      |     ^^^^^^^^^"
`)
})
