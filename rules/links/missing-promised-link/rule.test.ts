import {lint, withDefaults} from '@bedside/core'
import {expect, test} from 'vitest'
import rule from './rule.js'

const found = (source: string, path = 'page.md') =>
  lint(source, {path, rules: [{rule, severity: 'error', options: withDefaults(rule)}]}).findings.length

test.each([
  ['a block of code', 'Visit these pages with this command:\n\n```sh\nopen pages\n```\n'],
  ['indented code', 'See which pages changed:\n\n    list pages\n'],
  ['code in a quotation', 'See which pages changed:\n\n> ```\n> list pages\n> ```\n'],
  ['a table', 'See which page is for you:\n\n| Age | Page |\n|---|---|\n| 5 | 2 |\n'],
  ['a table in a box', '<p>See which page is for you:</p><div><table><tr><th>Age</th></tr><tr><td>5</td></tr></table></div>', 'page.html'],
  ['straight quotation marks', 'Do not write "click here" in a link.\n'],
  ['curly quotation marks', 'Do not write “Click here to read more” in a link.\n'],
  ['single quotation marks', "Avoid 'click here' and ‘tap here’.\n"],
  ['angle quotation marks', 'Avoid «click here».\n'],
  ['a cell', '| Text | Rule |\n|---|---|\n| says "click here" | vague |\n'],
  ['a lead-in that opens with a quotation', '"Click here" tells a reader nothing, nor do:\n\n- More\n- This page\n']
])('nothing about %s', (_, source, path?: string) => expect(found(source, path)).toBe(0))

test.each([
  ['a list of titles', 'See these related articles:\n\n- Type 1 diabetes\n'],
  ['a list with code in it', 'See these related articles:\n\n- Type 1\n\n  ```\n  x\n  ```\n'],
  ['a table after a paragraph', 'See these related pages:\n\nThey help.\n\n| Age |\n|---|\n| 5 |\n'],
  ['a quotation beside it', 'Under "Key words", click here.\n'],
  ['a possessive before it', "For your doctors' advice click here.\n"],
  ['a quotation after it', 'Click here to see "My results".\n']
])('something about %s', (_, source) => expect(found(source)).toBe(1))
