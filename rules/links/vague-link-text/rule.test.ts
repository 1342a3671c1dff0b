import {lint} from '@bedside/core'
import {expect, test} from 'vitest'
import rule from './rule.js'

const messagesIn = (source: string, path = 'a.md') =>
  lint(source, {path, rules: [{rule, severity: 'warning', options: {}}]}).findings.map(({message}) => message)

test.each([
  '[HERE](b.md)',
  '[**Read more…**](b.md)',
  '[click\nhere](b.md)',
  '[more info][b]\n\n[b]: c.md',
  '<a href="b.html">Learn more &raquo;</a>',
  '[here.](b.md)',
  '<a href="b.html"><img src="c.png" alt=""></a>'
])('%j is vague', (source) => {
  expect(messagesIn(`${source}\n`)).toHaveLength(1)
})

test.each([
  '[Here is how to call us](b.md)',
  '[More about fusion](b.md)',
  '[Home page](b.md)',
  '[](b.md)',
  '[Information for carers](b.md)',
  '<a name="here">here</a>',
  '<a href="b.html">More<span class="hidden"> about fusion</span></a>',
  '<a href="b.html" title="Fusion">more</a>',
  '[↩](#a)',
  'Click here. More information.'
])('%j says enough', (source) => {
  expect(messagesIn(`${source}\n`)).toEqual([])
})

test('it knows English', () => {
  const spanish =
    'El dolor de espalda es muy común y casi siempre se va por sí solo en pocas semanas, sin que haga falta ningún tratamiento.'
  expect(messagesIn(`${spanish} ${spanish}\n\n[info](b.md)\n`)).toEqual([])
})
