import {expect, test} from 'vitest'
import {blocksOf} from '../blocks.js'
import {documentFrom} from '../document.js'
import {type AnyNode, childrenOf} from '../nodes.js'
import {FormatError} from './parser.js'

function outline(source: string): string[] {
  const lines: string[] = []
  const visit = (node: AnyNode, depth: number): void => {
    const name = 'name' in node ? `<${node.name}>` : ''
    const value = 'value' in node ? ` ${JSON.stringify(node.value)}` : ''
    lines.push(`${'  '.repeat(depth)}${node.type}${name}${value}`)
    for (const child of childrenOf(node)) visit(child, depth + 1)
  }
  for (const child of documentFrom(source, {format: 'mdx'}).tree.children) visit(child, 0)
  return lines
}

test('plain elements become mdast, components keep their prose', () => {
  expect(
    outline(
      '<Callout kind="warn">\n  Call **now**.\n</Callout>\n\n<h2 id="r">Risks</h2>\n\n<ul>\n  <li>One</li>\n</ul>\n\n<Note>A <i>b</i></Note>'
    )
  ).toEqual([
    'mdxJsxFlowElement<Callout>',
    '  paragraph',
    '    text "Call "',
    '    strong',
    '      text "now"',
    '    text "."',
    'heading',
    '  text "Risks"',
    'list',
    '  listItem',
    '    paragraph',
    '      text "One"',
    'paragraph',
    '  mdxJsxTextElement<Note>',
    '    text "A "',
    '    emphasis',
    '      text "b"'
  ])
})

test('imports, exports and expressions are not prose', () => {
  const source = "import {A} from './a'\n\nexport const b = 1\n\n{b}\n\nText {b} end.\n"
  expect(blocksOf(documentFrom(source, {format: 'mdx'})).map(({text}) => text)).toEqual(['Text \uFFFC end.'])
})

test.each([
  ['Take <5 mg now', '<', '`<` opens a tag'],
  ['Text\n\n<Callout>\n\nMore', '<Callout>', '`<Callout>` is not closed; add `</Callout>`'],
  ['\uFEFF<p>x</b>', '<p>', '`<p>` is not closed, but `</b>` follows; add `</p>`'],
  ['A **b <i>c** d</i>', '<i>', '`<i>` is not closed before the strong around it ends'],
  ['A <i>b **c</i> d**', '', '`</i>` closes inside a strong'],
  ['Text </p>', '/p>', 'closes nothing'],
  ['A { b', '', 'never closed'],
  ['A {b c} d', ' c}', 'no valid JavaScript'],
  ['import x\n\nText', 'Text', 'no valid JavaScript'],
  ['<!-- x -->', '!--', 'opens no comment in MDX'],
  ['<A>'.repeat(600) + '</A>'.repeat(600), '', 'nests more than 500 levels']
])('a mistake has a place and a reason (%#)', (source, at, reason) => {
  const read = () => documentFrom(source, {format: 'mdx'})
  expect(read).toThrow(FormatError)
  try {
    read()
  } catch (error) {
    const {message, offset} = error as FormatError
    expect(message).toContain(reason)
    expect(message).not.toContain('\n')
    expect(source.slice(offset).startsWith(at) || source.slice(offset - 1).startsWith(at)).toBe(true)
  }
})
