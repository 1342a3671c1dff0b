import type {Root} from 'mdast'
import {markdownToMdast} from 'satteri'
import {describe, expect, test} from 'vitest'
import {blocksOf} from '../blocks.js'
import {documentFrom} from '../document.js'
import {countingByteOrderMark} from './byte-order-mark.js'
import {parseMarkdown} from './markdown.js'
import {FormatError} from './parser.js'
import {refuseSlowText} from './reference-limits.js'

const satteri = countingByteOrderMark((source) => markdownToMdast(source, {features: {frontmatter: true, gfm: true}}) as Root)

describe('bad input neither crashes nor hangs', () => {
  const inputs: Record<string, string> = {
    'nested quotes': `${'>'.repeat(20_000)} a`,
    'nested lists on a line': `${'- '.repeat(20_000)}a`,
    'nested lists by lines': Array.from({length: 600}, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
    'a line of 5 MB': 'word '.repeat(1_000_000),
    'a rule of 10 kB': '- '.repeat(5000),
    'opening brackets': '['.repeat(50_000),
    'closing brackets': ']'.repeat(50_000),
    stars: '*a '.repeat(50_000),
    'start tags': '<b>'.repeat(50_000),
    'nested tags': `${'<b>'.repeat(20_000)}x${'</b>'.repeat(20_000)}`,
    'nested blocks': '<div>\n'.repeat(2000),
    'open comments': '<!--'.repeat(50_000),
    'open attributes': `<a ${'b="'.repeat(5000)}`,
    'open scripts': '<script></script '.repeat(20_000),
    ampersands: '&'.repeat(10_000),
    'a wide table': `${'|a'.repeat(1000)}|\n${'|-'.repeat(1000)}|\n`,
    'NUL, lone surrogates': 'a\0b \ud800 *c\udc00*\n\n\0',
    'odd line endings': '\uFEFF# A\r\n\r\nb\rc\r\n\r\n> d\r\n> e'
  }
  const formats = ['markdown', 'mdx', 'html', 'text'] as const

  test.each(Object.keys(inputs))('%s', {timeout: 60_000}, (name) => {
    const source = inputs[name]!
    for (const format of [...formats, 'satteri'] as const) {
      const options = format === 'satteri' ? {parsers: {markdown: satteri}} : {format}
      try {
        for (const {start, end} of blocksOf(documentFrom(source, options)))
          expect(0 <= start && start <= end && end <= source.length).toBe(true)
      } catch (error) {
        expect(error).toBeInstanceOf(FormatError)
        expect((error as FormatError).offset).toBeLessThanOrEqual(source.length)
      }
    }
  })
})

test('a byte order mark counts, and a line break is what CommonMark takes for one', () => {
  const source = '\uFEFF---\r\na: b\r\n---\r\n\r\n# A\r\rb\r\nc'
  for (const tree of [parseMarkdown(source), satteri(source)]) {
    const [yaml, heading, paragraph] = tree.children
    expect([yaml!.type, source.slice(yaml!.position!.start.offset, yaml!.position!.end.offset)]).toEqual(['yaml', '---\r\na: b\r\n---'])
    expect(heading!.position!.start).toEqual({line: 5, column: 1, offset: 19})
    expect(source.slice(paragraph!.position!.start.offset, paragraph!.position!.end.offset)).toBe('b\r\nc')
  }
})

test('every node has a position, also where remark leaves one out', () => {
  const source = '# See (www.a.org) and b@c.org/d &amp; e\n\n*x mailto:y@z.org* or http://a.b/c_d_\n\n| www.e.org &lt; |\n|---|\n'
  const slices: string[] = []
  const visit = (node: {children?: unknown[]; value?: string; position?: {start: {offset?: number}; end: {offset?: number}}}): void => {
    expect(node.position).toBeDefined()
    if (node.value !== undefined) slices.push(source.slice(node.position!.start.offset, node.position!.end.offset))
    for (const child of node.children ?? []) visit(child as never)
  }
  visit(parseMarkdown(source) as never)
  expect(slices.join('|')).toMatchInlineSnapshot(
    `"See (|www.a.org|) and |b@c.org|/d &amp; e|x mailto:|y@z.org| or |http://a.b/c_d|_|www.e.org| &lt;"`
  )
})

test('a slow text is refused by the reference parser only where no article comes near', () => {
  expect(() => refuseSlowText('- [a](b)\n'.repeat(3000))).not.toThrow()
  expect(() => refuseSlowText('[a](b)\n'.repeat(3000))).toThrow(FormatError)
  expect(() => refuseSlowText('> '.repeat(600))).toThrow(FormatError)
})
