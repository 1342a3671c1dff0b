import {lint} from '@bedside/core'
import {expect, test} from 'vitest'
import rule from './rule.js'

const findingsIn = (source: string, path = 'a.md') => lint(source, {path, rules: [{rule, severity: 'note', options: {}}]}).findings

test.each([
  'www.nhs.uk',
  '[a](https://www.nhs.uk/)',
  '[a](//www.nhs.uk/)',
  '[a](http://localhost:80/)',
  '[a](http://127.0.0.1/)',
  '[a](http://[::1]/)',
  '[a](http://nas/)',
  '[a](http://x.example/)',
  '[a](http://www.example.com/)',
  '[a](http://{{ host }}/)',
  '`http://www.nhs.uk/`',
  '<svg xmlns="http://www.w3.org/2000/svg"></svg>'
])('%j says nothing', (source) => {
  expect(findingsIn(`${source}\n`)).toEqual([])
})

test.each([
  '[a](http://www.nhs.uk/)',
  '<http://www.nhs.uk/>',
  'http://www.nhs.uk/',
  '![a](http://www.nhs.uk/a.png)',
  '[a]: http://www.nhs.uk',
  '[a](HTTP://www.nhs.uk:8080)'
])('%j is not encrypted', (source) => {
  const [finding] = findingsIn(`${source}\n`)
  const edit = finding?.suggestions?.[0]?.edits[0]
  expect(source.slice(edit?.start, edit?.end).toLowerCase()).toBe('http')
})
