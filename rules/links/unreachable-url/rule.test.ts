import {type ExternalState, lint} from '@bedside/core'
import {expect, test} from 'vitest'
import rule from './rule.js'

function messages(source: string, external: Record<string, ExternalState> | null): string[] {
  const context = {external: external && new Map(Object.entries(external))}
  return lint(source, {path: 'a.md', rules: [{rule, severity: 'warning', options: {ignore: []}}], context}).findings.map(
    ({message}) => message
  )
}

const gone: ExternalState = {outcome: 'gone', status: 404, sentTo: null}

test('a reference is judged once, at its definition', () => {
  expect(messages('[a][r] and [b][r].\n\n[r]: https://a.org/x', {'https://a.org/x': gone})).toEqual([
    'a.org has no page /x (404); correct the link or take it out.'
  ])
})

test('where nobody asked it is silent', () => expect(messages('[a](https://a.org/x)', null)).toEqual([]))

test('messages are short, however long addresses are', () => {
  const url = `https://${'sub.'.repeat(50)}org/${'y'.repeat(300)}?q=1`
  const states: ExternalState[] = [
    gone,
    {...gone, status: null},
    {...gone, sentTo: 'sub.'.repeat(50)},
    {outcome: 'gone', status: null, sentTo: 'sub.'.repeat(50)}
  ]
  for (const state of states) {
    const [message] = messages(`[a](${url})`, {[url]: state})
    expect(message!.length).toBeLessThanOrEqual(120)
  }
})
