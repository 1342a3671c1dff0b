import fc from 'fast-check'
import type {Nodes as HastNodes} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {describe, expect, test} from 'vitest'
import {blocksOf} from '../blocks.js'
import {documentFrom} from '../document.js'
import {type AnyNode, childrenOf} from '../nodes.js'
import type {Format} from './format.js'
import {readHtml} from './html.js'
import {parseMarkdown} from './markdown.js'

/** A tree in one line a node: type, what sets it apart, text. */
function outline(source: string, format: Format): string[] {
  const lines: string[] = []
  const visit = (node: AnyNode, depth: number): void => {
    const parts = [node.type]
    if ('name' in node) parts.push(`<${node.name}>`)
    if ('depth' in node) parts.push(String(node.depth))
    if ('url' in node) parts.push(node.url)
    if ('title' in node && node.title) parts.push(`(${node.title})`)
    if (node.data) parts.push(JSON.stringify(node.data))
    if ('value' in node) parts.push(JSON.stringify(node.value))
    if (depth >= 0) lines.push('  '.repeat(depth) + parts.join(' '))
    for (const child of childrenOf(node)) visit(child, depth + 1)
  }
  visit(documentFrom(source, {format}).tree, -1)
  return lines
}

function texts(source: string, format: Format): string[] {
  return blocksOf(documentFrom(source, {format})).map(({kind, text}) => `${kind}: ${text}`)
}

describe('a page', () => {
  test('is its article, else its main part, else its body without furniture', () => {
    const around = (inner: string) =>
      `<!doctype html><html><head><title>T</title></head><body><header>Site</header><nav>Menu</nav>${inner}<footer>Foot</footer></body></html>`
    expect(texts(around('<main><p>Main</p><article><h1>A</h1></article></main>'), 'html')).toEqual(['heading: A'])
    expect(texts(around('<main><h1>B</h1></main>'), 'html')).toEqual(['heading: B'])
    expect(texts(around('<div role="main"><h1>C</h1></div>'), 'html')).toEqual(['heading: C'])
    expect(texts(around('<h1>D</h1><aside>Ad</aside><form>F</form>'), 'html')).toEqual(['heading: D'])
    expect(texts('<html><head><title>T</title></head><header><h1>E</h1></header><p>Text', 'html')).toEqual([
      'heading: E',
      'paragraph: Text'
    ])
    expect(texts('Just <b>text</b>', 'html')).toEqual(['paragraph: Just text'])
  })

  test('keeps comments from outside its article, and frontmatter', () => {
    expect(outline('---\ntitle: A\n---\n<!-- bedside-disable-file --><nav>x</nav><article><p>A<!-- b --></article>', 'html')).toEqual([
      'yaml "title: A"',
      'html "<!-- bedside-disable-file -->"',
      'element <article>',
      '  paragraph',
      '    text "A"',
      '    html "<!-- b -->"'
    ])
  })

  test('becomes mdast', () => {
    const page = `<h2 id="a">Risks &amp;
        signs</h2>
      <ul><li>One<li><p>Two <a href=" /x " title="t">x</a> <abbr title="blood pressure">BP</abbr></p><ul><li>In</ul></ul>
      <ol start=3><li>Three</ol>
      <table><caption>Doses</caption><tr><th>A<td>B<br>C</table>
      <blockquote>Q</blockquote><pre>a\n  b</pre><hr><img src=i.png alt=I>
      <details><summary>S</summary>T <dfn>d</dfn> <code>c</code> <i>e</i><b>s</b><del>x</del></details>
      <script>let a = '<p>'</script><iframe src="v" title="w"></iframe><a name="n"></a>`
    expect(outline(page, 'html')).toMatchSnapshot()
  })

  test('loses nothing of a table', () => {
    expect(outline('<table id="t">x<!-- c --><caption>Cap</caption><tbody id="b"><tr id="r">y<td>A</table>', 'html')).toEqual([
      'paragraph',
      '  text "x"',
      '  html "<!-- c -->"',
      '  text "Cap"',
      '  text "y"',
      'table {"id":"t","ids":["b"]}',
      '  tableRow {"id":"r"}',
      '    tableCell',
      '      text "A"'
    ])
    expect(texts('<tr><td>A<td>B</tr>', 'markdown')).toEqual(['tableCell: A', 'tableCell: B'])
  })

  test('makes a link around blocks a link in each', () => {
    expect(outline('<a href="/x"><h3>A</h3><p>B</p></a>', 'html')).toEqual([
      'heading 3',
      '  link /x',
      '    text "A"',
      'paragraph',
      '  link /x',
      '    text "B"'
    ])
  })
})

describe('HTML in Markdown', () => {
  test('becomes mdast where it stands', () => {
    expect(outline('<div class="x">\n<p id="p">A &amp; B</p>\n</div>\n\nC', 'markdown')).toEqual([
      'element <div>',
      '  paragraph {"id":"p"}',
      '    text "A & B"',
      'paragraph',
      '  text "C"'
    ])
  })

  test('keeps the Markdown between tags that open and close apart', () => {
    expect(outline('<div id="d">\n\nText **b**.\n\n</div>\n', 'markdown')).toEqual([
      'html {"ids":["d"]} "<div id=\\"d\\">"',
      'paragraph',
      '  text "Text "',
      '  strong',
      '    text "b"',
      '  text "."',
      'html "</div>"'
    ])
  })

  test('pairs inline tags and leaves strays', () => {
    expect(outline('A <a href="/x">*b* <abbr title="c">d</abbr></a> <span id="s">e </i> <br> <a name="n"/> f', 'markdown')).toEqual([
      'paragraph',
      '  text "A "',
      '  link /x',
      '    emphasis',
      '      text "b"',
      '    text " "',
      '    abbr (c)',
      '      text "d"',
      '  text " "',
      '  html {"ids":["s"]} "<span id=\\"s\\">"',
      '  text "e "',
      '  html "</i>"',
      '  text " "',
      '  break',
      '  text " "',
      '  element <a> {"id":"n"}',
      '  text " f"'
    ])
  })

  test('leaves comments alone, and finds them among tags', () => {
    expect(outline('<!-- bedside-disable -->\n\n<div>\n<!-- b -->\n\nText', 'markdown')).toEqual([
      'html "<!-- bedside-disable -->"',
      'html "<div>\\n<!-- b -->"',
      'html "<!-- b -->"',
      'paragraph',
      '  text "Text"'
    ])
  })

  test('is read in quotes and lists, at true offsets', () => {
    const source = '> - <div>\n>   A &lt; <b>b</b>\n>   c</div>\n'
    const [block] = blocksOf(documentFrom(source))
    expect(block).toMatchObject({kind: 'listItem', text: 'A < b\nc', quoted: true})
    expect(source.slice(block!.start, block!.end)).toBe('A &lt; <b>b</b>\n>   c')
  })

  test('does not touch the tree it is given', () => {
    const source = '# A\n\nText <b>b</b>\n\n<p>c</p>\n\n- <i>d</i>\n'
    const tree = parseMarkdown(source)
    const before = structuredClone(tree)
    const read = readHtml(tree, source, 'markdown')
    expect(tree).toEqual(before)
    expect(read.children[0]).toBe(tree.children[0])
    const plain = parseMarkdown('a < b')
    expect(readHtml(plain, 'a < b', 'markdown')).toBe(plain)
  })
})

/** What a browser's parser makes of a page: its text without white space, and how often each element stands in it. */
function asBrowsersRead(html: string) {
  let text = ''
  const count: Record<string, number> = {}
  const visit = (node: HastNodes): void => {
    if (node.type === 'text') text += node.value
    if (node.type === 'element') count[node.tagName] = (count[node.tagName] ?? 0) + 1
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(fromHtml(html, {fragment: true}))
  return {text: text.replace(/\s+/g, ''), count}
}

describe('reads what browsers read', () => {
  const text = fc.constantFrom('a', 'b c', '&amp;', '&lt;p>', '&nbsp', 'x < y', '<!-- c -->', '&#146;', '<br>', 'é', '<img>')
  const nest = (name: string, inner: fc.Arbitrary<string>, optionalEnd: boolean, max = 3) =>
    fc
      .tuple(fc.array(inner, {maxLength: max}), optionalEnd ? fc.constantFrom('', `</${name}>`) : fc.constant(`</${name}>`))
      .map(([parts, end]) => `<${name}>${parts.join('')}${end}`)
  const {page} = fc.letrec<{page: string; flow: string; inline: string}>((tie) => {
    const [flow, inline] = [tie('flow'), tie('inline')]
    const row = nest('tr', fc.oneof(nest('td', flow, true), nest('th', inline, true)), true)
    return {
      inline: fc.oneof(
        {maxDepth: 3, depthSize: 'small'},
        text,
        nest('b', text, false),
        nest('em', text, false),
        nest('code', fc.constantFrom('a', '&amp;'), false)
      ),
      flow: fc.oneof(
        {maxDepth: 4, depthSize: 'small'},
        inline,
        nest('p', inline, true),
        nest('h2', inline, false),
        nest('ul', nest('li', flow, true), false),
        nest('dl', fc.oneof(nest('dt', inline, true), nest('dd', flow, true)), false),
        nest('div', flow, false),
        nest('blockquote', flow, false),
        nest('table', fc.oneof(row, nest('tbody', row, true)), false)
      ),
      page: fc.array(flow, {maxLength: 5}).map((parts) => parts.join(''))
    }
  })

  test('whatever end tags are left out', () => {
    fc.assert(
      fc.property(page, (html) => {
        const document = documentFrom(html, {format: 'html'})
        const {text, count} = asBrowsersRead(html)
        const visible = (node: AnyNode): string =>
          node.type !== 'html' && 'value' in node ? node.value : childrenOf(node).map(visible).join('')
        expect(visible(document.tree).replace(/\s+/g, '')).toBe(text)
        const counted = [
          document.nodes('heading'),
          document.nodes('listItem'),
          document.nodes('tableCell'),
          document.nodes('blockquote'),
          document.nodes('strong')
        ]
        expect(counted.map(({length}) => length)).toEqual([
          count.h2 ?? 0,
          count.li ?? 0,
          (count.td ?? 0) + (count.th ?? 0),
          count.blockquote ?? 0,
          count.b ?? 0
        ])
      }),
      {numRuns: 200}
    )
  })
})
