import fc from 'fast-check'
import {fromHtml} from 'hast-util-from-html'
import type {Root} from 'mdast'
import {markdownToMdast} from 'satteri'
import {describe, expect, test} from 'vitest'
import {blocksOf} from '../blocks.js'
import {type Document, documentFrom} from '../document.js'
import {type AnyNode, childrenOf} from '../nodes.js'
import type {Block} from '../prose.js'
import {LineIndex} from '../span.js'
import {countingByteOrderMark} from './byte-order-mark.js'
import type {Format} from './format.js'
import {FormatError} from './parser.js'

const satteri = countingByteOrderMark((source) => markdownToMdast(source, {features: {frontmatter: true, gfm: true}}) as Root)

/** What a slice of source says, worked out by another parser than ours. */
function decode(slice: string): string {
  if (/^\\[!-/:-@[-`{-~]$/.test(slice)) return slice.charAt(1)
  const [node] = fromHtml(slice, {fragment: true}).children
  return slice.startsWith('&') && node?.type === 'text' ? node.value : slice
}

/** True where a slice of source can stand for one unit of a block's text. */
function stands(unit: string, slice: string): boolean {
  if (unit === '\uFFFC') return /^[`!{<]/.test(slice)
  if (/\s/.test(unit) && /^(?:[\s>]*|\\\r?\n|\\\r|<\/?br[^>]*>)$/.test(slice) && slice.length > 0) return true
  if (unit === '\uFFFD') return slice === '\0' || /^[\ud800-\udfff]$/.test(slice) || decode(slice) === unit
  return decode(slice).includes(unit)
}

function checkBlock(block: Block, source: string): void {
  let before = block.start
  for (let at = 0; at < block.text.length; at++) {
    const {start, end} = block.spanOf(at, at + 1)
    const slice = source.slice(start, end)
    if (!stands(block.text.charAt(at), slice))
      expect({at, unit: block.text.charAt(at), slice, text: block.text}).toBe('a slice that says the unit')
    expect(start).toBeGreaterThanOrEqual(before)
    before = start
  }
  expect([block.sourceStart(block.text.length), block.sourceEnd(0)]).toEqual([block.end, block.start])
}

function checkTree(node: AnyNode, parent: AnyNode, lines: LineIndex): void {
  expect(node.position, node.type).toBeDefined()
  const {start, end} = node.position!
  expect([node.type, start.offset! <= end.offset!]).toEqual([node.type, true])
  expect([node.type, start.offset! >= parent.position!.start.offset!, end.offset! <= parent.position!.end.offset!]).toEqual([
    node.type,
    true,
    true
  ])
  for (const {line, column, offset} of [start, end]) expect({line, column, offset}).toEqual(lines.placeAt(offset!))
  for (const child of childrenOf(node)) checkTree(child, node, lines)
}

function check(source: string, format: Format, parse?: (source: string) => Root): Document {
  const document = documentFrom(source, {format, ...(parse && {parsers: {markdown: parse}})})
  checkTree(document.tree, document.tree, new LineIndex(source))
  for (const block of blocksOf(document)) checkBlock(block, source)
  return document
}

const word = fc.constantFrom(
  'pain',
  'back',
  'a',
  '1.5',
  'Dr.',
  'naïve',
  '😀',
  'x<y',
  'A&E',
  'don’t',
  '5',
  'mg',
  '“so”',
  '*',
  '_',
  '\\',
  '>',
  '#',
  '\u00a0'
)
const reference = fc.constantFrom(...'&amp; &lt; &nbsp; &#8217; &#x2014; &eacute; &copy &#0; &NotEqualTilde; &bogus; &quot;'.split(' '))
const ending = fc.constantFrom('\n', '\n', '\r\n', '\r')
const mark = fc.constantFrom('', '', '', '\uFEFF')

/** Lines of Markdown. A container puts its prefix before each of them. */
const inline = fc.letrec<{one: string; run: string}>((tie) => ({
  one: fc.oneof(
    {maxDepth: 3, depthSize: 'small'},
    word,
    reference,
    fc.constantFrom(
      '\\*',
      '\\&amp;',
      '\\\\',
      '\\>',
      '`code`',
      '<br>',
      '<br/>',
      '<!-- note -->',
      '![alt](a.png)',
      '<a id="x"></a>',
      'www.a.org',
      'b@c.org',
      '[^1]',
      '</span>',
      '<b>'
    ),
    tie('run').map((text) => `**${text}**`),
    tie('run').map((text) => `*${text}*`),
    tie('run').map((text) => `~~${text}~~`),
    tie('run').map((text) => `[${text}](/b "t")`),
    tie('run').map((text) => `<a href="/c">${text}</a>`),
    tie('run').map((text) => `<abbr title="t">${text}</abbr>`),
    tie('run').map((text) => `<span class='s'>${text}</span>`)
  ),
  run: fc.array(tie('one'), {minLength: 1, maxLength: 4}).map((parts) => parts.join(' '))
})).run

const softBreak = fc.constantFrom('\n', '\n', '  \n', '\\\n', ' \n   ')
const paragraph = fc.array(fc.tuple(inline, softBreak), {minLength: 1, maxLength: 3}).map((lines) => lines.flat().join('').trimEnd())
const indented = (text: string, first: string, rest: string) => first + text.replaceAll('\n', `\n${rest}`)
const rawHtml = fc.oneof(
  inline.map((text) => `<div>\n  ${text}\n</div>`),
  inline.map((text) => `<p>${text}`),
  inline.map((text) => `<ul>\n<li>${text}\n  <li>b &amp;\n   c</ul>`),
  inline.map((text) => `<table><tr><td>${text}<td><p>x</p><p>y</p></table>`),
  inline.map((text) => `<h2 id="h">${text}</h2>\n<hr>\n<section><h3>x</h3>\n\n\ty  z`),
  fc.constantFrom(
    '<div class="x">',
    '</div>',
    '<!-- bedside-disable -->',
    '<div id="a"><!-- b -->',
    '<details><summary>s</summary>',
    '<pre>a\n  b</pre>'
  )
)
const blocks = fc.letrec<{one: string; run: string}>((tie) => ({
  one: fc.oneof(
    {maxDepth: 3, depthSize: 'small'},
    paragraph,
    inline.map((text) => `## ${text}`),
    inline.map((text) => `${text}\n---`),
    rawHtml,
    fc.tuple(inline, inline).map(([a, b]) => `| ${a} | x \\| y |\n|---|---|\n| z | ${b} |`),
    fc.constantFrom('```\ncode\n```', '---', '[ref]: /x'),
    inline.map((text) => `[^1]: ${text}\n    more`),
    tie('run').map((text) => indented(text, '> ', '> ')),
    paragraph.map((text) => indented(text, '>', '')),
    tie('run').map((text) => indented(text, '- ', '  ')),
    tie('run').map((text) => indented(text, '1.  ', '    '))
  ),
  run: fc.array(tie('one'), {minLength: 1, maxLength: 3}).map((parts) => parts.join('\n\n'))
})).run
const markdown = fc.tuple(mark, blocks, ending).map(([start, text, end]) => start + text.replaceAll('\n', end))

const html = fc.letrec<{one: string; run: string}>((tie) => ({
  one: fc.oneof(
    {maxDepth: 4, depthSize: 'small'},
    word,
    reference,
    fc.constantFrom(
      ' ',
      '\n',
      '\n   ',
      '<br>',
      '<img alt="a" src=b>',
      '<!-- c -->',
      '<script>a<b</script>',
      '</b>',
      '<p>',
      '<li>',
      '<td>',
      '</div>',
      '<x',
      '<input>'
    ),
    fc
      .tuple(
        fc.constantFrom(
          ...'p|div|b|a href="/x"|a name=n|h2|ul|ol|li|table|tr|td|blockquote|section|abbr|code|pre|dl|dt|dd|span|iframe|caption'.split('|')
        ),
        tie('run')
      )
      .map(([tag, text]) => `<${tag}>${text}</${tag.split(' ')[0]}>`)
  ),
  run: fc.array(tie('one'), {minLength: 1, maxLength: 5}).map((parts) => parts.join(''))
})).run
const page = fc
  .tuple(mark, html, ending, fc.constantFrom('', 'article', 'main', 'body'))
  .map(([start, text, end, tag]) => start + (tag ? `<nav>n</nav><${tag}>\n${text}</${tag}>` : text).replaceAll('\n', end))

// Stars stand beside words only: beside a tag they may open where they should close, and cross it.
const jsx = fc.letrec<{one: string; run: string}>((tie) => ({
  one: fc.oneof(
    {maxDepth: 3, depthSize: 'small'},
    fc.constantFrom(
      'pain',
      '1.5',
      'naïve',
      '😀',
      'A&amp;E',
      '\\<',
      '&nbsp;',
      '{a.b}',
      '{/* note */}',
      '<br/>',
      '<Dose mg={5}/>',
      '`code`',
      '![alt](a.png)',
      '\n',
      '  \n'
    ),
    tie('run').map((text) => `**a ${text} b**`),
    tie('run').map((text) => `<b>${text}</b>`),
    tie('run').map((text) => `<a href="/x" id="y">${text}</a>`),
    tie('run').map((text) => `<Note>${text}</Note>`)
  ),
  run: fc.array(tie('one'), {minLength: 1, maxLength: 4}).map((parts) => parts.join(' ').trim())
})).run
const mdxBlocks = fc.letrec<{one: string; run: string}>((tie) => ({
  one: fc.oneof(
    {maxDepth: 3, depthSize: 'small'},
    jsx,
    jsx.map((text) => `<p>${text.replaceAll('\n', ' ')}</p>`),
    jsx.map((text) => `<ul>\n  <li>${text.replaceAll('\n', ' ')}</li>\n  <li>b</li>\n</ul>`),
    jsx.map((text) => `<h2 id="h">${text.replaceAll('\n', ' ')}</h2> <p>c</p>`),
    fc.constantFrom('{/* bedside-disable */}', '<></>'),
    tie('run').map((text) => `<div className="d">\n\n${text}\n\n</div>`),
    tie('run').map((text) => `<Callout>\n${text}\n</Callout>`),
    tie('run').map((text) => indented(text, '> ', '> ')),
    tie('run').map((text) => indented(text, '- ', '  '))
  ),
  run: fc.array(tie('one'), {minLength: 1, maxLength: 3}).map((parts) => parts.join('\n\n'))
})).run

describe('every offset is true', () => {
  test('in Markdown read by remark', () => {
    fc.assert(
      fc.property(markdown, (source) => void check(source, 'markdown')),
      {numRuns: 100}
    )
  })

  test('in Markdown read by satteri', () => {
    fc.assert(
      fc.property(markdown, (source) => void check(source, 'markdown', satteri)),
      {numRuns: 300}
    )
  })

  test('in MDX', () => {
    const source = fc.tuple(mark, mdxBlocks, ending).map(([start, text, end]) => start + text.replaceAll('\n', end))
    let read = 0
    const checkValid = (text: string) => {
      try {
        check(text, 'mdx')
        read++
      } catch (error) {
        // Chance writes some MDX that is none.
        if (!(error instanceof FormatError)) throw error
      }
    }
    fc.assert(fc.property(source, checkValid), {numRuns: 100})
    expect(read).toBeGreaterThan(75)
  })

  test('in HTML', () => {
    fc.assert(
      fc.property(page, (source) => void check(source, 'html')),
      {numRuns: 300}
    )
  })

  test('in plain text', () => {
    const line = fc
      .tuple(fc.constantFrom('', '- ', '• ', '1. ', '  '), fc.array(fc.oneof(word, reference), {maxLength: 4}))
      .map(([start, words]) => start + words.join(' '))
    const text = fc.tuple(mark, fc.array(line, {maxLength: 8}), ending).map(([start, lines, end]) => start + lines.join(end))
    fc.assert(
      fc.property(text, (source) => {
        const document = documentFrom(source, {format: 'text'})
        checkTree(document.tree, document.tree, new LineIndex(source))
        for (const block of blocksOf(document)) expect(source.slice(block.start, block.end)).toBe(block.text)
      }),
      {numRuns: 300}
    )
  })
})
