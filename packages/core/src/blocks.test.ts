import {expect, test} from 'vitest'
import {blocksOf} from './blocks.js'
import {documentFrom} from './document.js'
import type {Format} from './formats/format.js'

function blocks(source: string, format: Format = 'markdown') {
  return blocksOf(documentFrom(source, {format}))
}

test('says what each block is, which section holds it, and whether it is quoted', () => {
  const page =
    'Intro\n\n# A\n\n- One\n- Two\n\n  More\n\n> Said\n\n## B\n\n| C | D |\n|---|---|\n| E |   |\n\n```\ncode\n```\n\n[^1]: Note\n'
  expect(blocks(page).map(({kind, text, section, quoted}) => [kind, text, section.title, quoted])).toEqual([
    ['paragraph', 'Intro', '', false],
    ['heading', 'A', 'A', false],
    ['listItem', 'One', 'A', false],
    ['listItem', 'Two', 'A', false],
    ['listItem', 'More', 'A', false],
    ['paragraph', 'Said', 'A', true],
    ['heading', 'B', 'B', false],
    ['tableCell', 'C', 'B', false],
    ['tableCell', 'D', 'B', false],
    ['tableCell', 'E', 'B', false],
    ['paragraph', 'Note', 'B', false]
  ])
})

test('takes markup out and puts one unit for what is no text', () => {
  const [block] = blocks('A **b** [c](/d) `e` ![f](g) <!-- h -->i[^1]<br>j\\\nk\n\n[^1]: l')
  expect(block!.text).toBe('A b c \uFFFC \uFFFC i\nj\nk')
  expect(blocks('A {b} <C/> {/* d */}e <F>g</F>', 'mdx')[0]!.text).toBe('A \uFFFC \uFFFC e g')
})

test('leads back to the source', () => {
  const source = '> A &amp; **b**\n> c `d`'
  const [block] = blocks(source)
  const slice = (start: number, end: number) => {
    const span = block!.spanOf(start, end)
    return source.slice(span.start, span.end)
  }
  expect(block!.text).toBe('A & b\nc \uFFFC')
  expect([slice(2, 3), slice(4, 5), slice(5, 6), slice(8, 9), slice(4, 7), slice(3, 3)]).toEqual([
    '&amp;',
    'b',
    '\n> ',
    '`d`',
    'b**\n> c',
    ''
  ])
  expect(block).toMatchObject({start: 2, end: source.length})
})

test('finds text that stands in no paragraph', () => {
  const tree = documentFrom('x').tree
  const [paragraph] = tree.children
  const item = {type: 'listItem' as const, children: (paragraph as never as {children: []}).children, position: paragraph!.position}
  const document = documentFrom('x')
  document.tree.children = [{type: 'list', children: [item], position: paragraph!.position}]
  expect(blocksOf(document).map(({kind, text, node}) => [kind, text, node.type])).toEqual([['listItem', 'x', 'listItem']])
})

test('leaves out what says nothing', () => {
  expect(blocks('![a](b)\n\n#\n\n| | `a` |\n|-|-|\n\n<br>\n\n&nbsp;\n')).toEqual([])
})
