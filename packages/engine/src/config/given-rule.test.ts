import {expect, test} from 'vitest'
import {catalogue} from '../catalogue.js'
import {parseGivenRule} from './given-rule.js'

const given = (argument: string) => parseGivenRule(argument, catalogue).data

function fault(argument: string): string {
  try {
    return `accepted: ${JSON.stringify(given(argument))}`
  } catch (error) {
    return (error as Error).message
  }
}

test.each([
  ['readability/high-grade=error', 'error'],
  ['readability/high-grade=error:{target:6}', ['error', {target: 6}]],
  ['readability/high-grade=error:{target: 6}', ['error', {target: 6}]],
  ['readability/high-grade=error:{"target":6}', ['error', {target: 6}]],
  [
    'readability/high-grade=note:{target:7,targets:{medicine en-GB:9,"condition":8}}',
    ['note', {target: 7, targets: {'medicine en-GB': 9, condition: 8}}]
  ],
  ['links/unreachable-url=off:{ignore:[https://example.org/a,b]}', ['off', {ignore: ['https://example.org/a', 'b']}]],
  ["jargon/undefined-term=note:{known:['a: b', c]}", ['note', {known: ['a: b', 'c']}]],
  ['readability/high-grade=error:{}', ['error', {}]]
])('%s', (argument, data) => expect(given(argument)).toEqual(data))

test('mistakes stand where they are in the argument', () => {
  expect(fault('readability/high-grade=error:{targt:6}')).toMatchInlineSnapshot(`
    "--rule:1:31  readability/high-grade has no option "targt".
      1 | readability/high-grade=error:{targt:6}
        |                               ^^^^^
      Did you mean "target"? Allowed: target, targets."
  `)
  expect(fault('readability/high-grade=error:{targets:{condition:8},target:60}')).toMatchInlineSnapshot(`
    "--rule:1:60  "target" must be at most 18, not 60.
      1 | readability/high-grade=error:{targets:{condition:8},target:60}
        |                                                            ^^"
  `)
  expect(fault('readability/high-grade=error:{target:6')).toMatchInlineSnapshot(`
    "--rule:1:30  A mapping is opened with { and not closed.
      1 | readability/high-grade=error:{target:6
        |                              ^
      Close it with }."
  `)
  expect(fault('readability/high-grade=error:6')).toMatchInlineSnapshot(`
    "--rule:1:30  The options of readability/high-grade must be a mapping of names to values, not 6.
      1 | readability/high-grade=error:6
        |                              ^
      Write warning:{target: 8}."
  `)
  expect(fault('readability/high-grade=error:')).toMatchInlineSnapshot(`
    "--rule:1:30  The options of readability/high-grade must be a mapping of names to values, not nothing.
      1 | readability/high-grade=error:
        |                              ^
      Write warning:{target: 8}."
  `)
  expect(fault('review/missing-date=note:{months:1}')).toMatchInlineSnapshot(`
    "--rule:1:27  review/missing-date has no option "months".
      1 | review/missing-date=note:{months:1}
        |                           ^^^^^^
      It takes no options."
  `)
  expect(fault('readability/long-sentence=note:{count:1}]}, x: {')).toMatchInlineSnapshot(`
    "--rule:1:41  Nothing more was expected here.
      1 | readability/long-sentence=note:{count:1}]}, x: {
        |                                         ^
      Put the text in quotes if it is meant as it stands."
  `)
})

test('rules and severities that nobody knows', () => {
  expect(fault('readability/high-grad=error')).toContain('Did you mean "readability/high-grade"?')
  expect(fault('readability/high-grade')).toContain('"" is no severity; write off, note, warning or error')
  expect(fault('readability/high-grade={target:6}')).toContain('"{target" is no severity')
})

test('the parser is quick on long arguments', () => {
  expect(fault(`jargon/undefined-term=note:{known:[${'a,'.repeat(5_000)}]}`)).toContain('accepted')
  expect(fault(`jargon/undefined-term=note:${'{a:'.repeat(5_000)}`)).toContain('nested')
})
