import {expect, test} from 'vitest'
import {blocksOf} from '../blocks.js'
import {documentFrom} from '../document.js'

function read(source: string): string[] {
  const document = documentFrom(source, {format: 'text'})
  return blocksOf(document).map(({kind, text}) => `${kind}: ${text}`)
}

test('a first short line before a blank line is the title', () => {
  expect(read('\uFEFF\n  Back pain \n\nIt hurts.\n')).toEqual(['heading: Back pain', 'paragraph: It hurts.'])
  expect(read('It hurts.\n\nText')).toEqual(['paragraph: It hurts.', 'paragraph: Text'])
  expect(read('Back pain\nIt hurts')).toEqual(['paragraph: Back pain\nIt hurts'])
  expect(read(`${'long '.repeat(21)}\n\nText`)[0]).toMatch(/^paragraph/)
  expect(read('- Back pain\n\nText')).toEqual(['listItem: Back pain', 'paragraph: Text'])
})

test('bullets and numbers make lists', () => {
  expect(read('Call us if you have:\n- fever\n  at night\n• a rash\n\n• pain\n1. rest\n2) wait\nLater text\n–no bullet')).toEqual([
    'paragraph: Call us if you have:',
    'listItem: fever\n  at night',
    'listItem: a rash',
    'listItem: pain',
    'listItem: rest',
    'listItem: wait',
    'paragraph: Later text\n–no bullet'
  ])
  const {tree} = documentFrom('3. three\n4. four\n\n- a', {format: 'text'})
  expect(tree.children).toMatchObject([
    {type: 'list', ordered: true, start: 3},
    {type: 'list', ordered: false, start: null}
  ])
})

test('nothing is markup', () => {
  expect(read('# A *b* <i>c</i> &amp; [d](e)\r\n2026. f')).toEqual(['paragraph: # A *b* <i>c</i> &amp; [d](e)\r\n2026. f'])
})
