import {type Context, lint, withDefaults} from '@bedside/core'
import {expect, test} from 'vitest'
import rule from './rule.js'

const rules = [{rule, severity: 'warning' as const, options: withDefaults(rule, {})}]
const filler = 'You swallow it with water. '.repeat(9)

const groups = (type: string, text: string, {title = 'Bedrozin', context = {}}: {title?: string; context?: Partial<Context>} = {}) =>
  lint(`---\ntype: ${type}\n---\n# ${title}\n\n${filler}${text}\n`, {path: 'page.md', rules, context}).findings.flatMap(
    ({data}) => data?.groups
  )

test('names what guidance/missing does not report', () => {
  expect(groups('medicine', '')).toEqual(['children'])
  expect(groups('vaccine', '')).toEqual(['pregnancy', 'children', 'conditions'])
  expect(groups('procedure', '')).toEqual(['pregnancy', 'conditions', 'interactions'])
  expect(groups('condition', '')).toEqual([])
})

test('names all where guidance/missing is off', () => {
  const context = {settings: new Map([['guidance/missing', 'off' as const]])}
  expect(groups('medicine', '', {context})).toEqual(['pregnancy', 'breastfeeding', 'children', 'conditions', 'interactions'])
})

test('names breastfeeding where only pregnancy is spoken of', () => {
  expect(
    groups('medicine', 'Ask your doctor if you are pregnant. Tell your doctor about other medicines. It is not for children.')
  ).toEqual(['breastfeeding', 'conditions'])
})

test('a heading speaks of a group too', () => {
  expect(groups('vaccine', '\n\n## Pregnancy\n\nYes.\n\n## Children\n\nNo.\n\n## Weak immune system\n\nAsk.')).toEqual([])
})

test('asks nothing on pregnancy of pages on men, and nothing of stubs', () => {
  expect(groups('procedure', '', {title: 'Vasectomy'})).toEqual(['conditions', 'interactions'])
  expect(lint('---\ntype: vaccine\n---\n# Flu\n\nSoon.', {path: 'page.md', rules}).findings).toEqual([])
})

test("a type of one's own that is another name of a built-in one is asked alike", () => {
  expect(groups('surgery', '', {context: {articleTypes: ['surgery']}})).toEqual(['pregnancy', 'conditions', 'interactions'])
})

test('what the configuration asks of guidance/missing, and what it says is given, is not reported here', () => {
  const guidance = {kinds: {procedure: {K6: 'warning'}}, providedBy: [{name: 'who.md', kinds: ['K7']}]} as const
  expect(groups('procedure', '', {context: {guidance, settings: new Map([['guidance/missing', 'error']])}})).toEqual([
    'conditions',
    'interactions'
  ])
  expect(groups('procedure', '\n\n{% include who.md %}', {context: {guidance}})).toEqual([])
})

test('text that the page takes in makes it a note', () => {
  const said = lint(`---\ntype: procedure\n---\n# Hip\n\n${filler}\n\n{% include who.md %}\n`, {path: 'page.md', rules}).findings
  expect(said.map(({severity, message}) => [severity, message])).toEqual([
    ['note', 'Nothing on 3 groups of readers was seen here; check "who.md".']
  ])
})
