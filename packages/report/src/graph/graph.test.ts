import {createHash} from 'node:crypto'
import type {SiteGraph} from '@bedside/engine'
import {describe, expect, test} from 'vitest'
import {script, style} from './browser-files.js'
import {graphDot} from './dot.js'
import {graphHtml} from './html.js'
import {graphJson} from './json.js'
import {type GraphPageData, pageDataOf} from './page-data.js'

type Page = SiteGraph['pages'][number]

const page = (path: string, rest: Partial<Page> = {}): Page => ({
  path,
  title: null,
  type: null,
  locale: 'en-US',
  address: null,
  in: 0,
  out: 0,
  broken: 0,
  orphan: false,
  deadEnd: false,
  cluster: null,
  hidden: null,
  ...rest
})

const totals = {pages: 0, links: 0, broken: 0, orphans: 0, deadEnds: 0, clusters: 0, hidden: 0}
const nothing: SiteGraph = {pages: [], links: [], broken: [], clusters: [], totals}

/** Names and titles that try to be something else: markup, quotes, escapes, marks that turn text round, half a character. */
const hostile = [
  '</script><script>alert(1)</script>',
  '<!--<script>',
  'a"b',
  'ends with \\',
  '\\N \\G \\"',
  'x"]; evil [label="',
  '&lt;b&gt; &amp; & <b>',
  '\u202egnp.md',
  'line\nbreak\ttab\u0000',
  '\ud800',
  '$& $1 $`',
  '--> // /* <![CDATA[',
  'عنوان \u200fصفحة'
]

const hostileGraph: SiteGraph = {
  pages: hostile.map((text, index) => page(`${index} ${text}`, {title: text, type: text, locale: text, address: `/${text}`, cluster: 1})),
  links: hostile.slice(1).map((text, index) => ({from: `0 ${hostile[0]}`, to: `${index + 1} ${text}`, count: 2, kinds: ['link']})),
  broken: hostile.map((text, index) => ({from: `${index} ${text}`, url: text, line: 1})),
  clusters: [{id: 1, name: hostile[0]!, pages: hostile.length}],
  totals
}

describe('JSON', () => {
  test('holds the graph as it is', () => {
    expect(JSON.parse(graphJson(hostileGraph))).toEqual({version: 1, ...JSON.parse(JSON.stringify(hostileGraph))})
    expect(JSON.parse(graphJson(nothing))).toEqual({version: 1, ...nothing})
  })

  test('has one page a line', () => {
    expect(graphJson({...nothing, pages: [page('a.md'), page('b.md')]}).split('\n')).toHaveLength(12)
  })
})

/** A statement of DOT: its words, with quotes and escapes undone as Graphviz undoes them in an id. */
type Token = {quoted: boolean; text: string}

/** The tokens of a DOT text, as the scanner of Graphviz reads them. */
function tokensOf(dot: string): Token[] {
  const token = /\s+|"((?:[^"\\]|\\.)*)"|(->|[{}[\];,=])|([A-Za-z_]\w*)/gsy
  const tokens: Token[] = []
  while (token.lastIndex < dot.length) {
    const at = token.lastIndex
    const match = token.exec(dot)
    if (!match) throw new Error(`no DOT at ${JSON.stringify(dot.slice(at, at + 40))}`)
    if (match[1] !== undefined) tokens.push({quoted: true, text: match[1].replaceAll('\\"', '"')})
    else if (match[2] ?? match[3]) tokens.push({quoted: false, text: (match[2] ?? match[3])!})
  }
  return tokens
}

/** Ids of nodes, pairs of ids that edges join, and names of subgraphs. */
function readDot(dot: string) {
  const tokens = tokensOf(dot)
  const [nodes, edges, subgraphs]: [string[], string[][], string[]] = [[], [], []]
  let depth = 0
  for (let at = 0; at < tokens.length; at++) {
    const [here, next, third] = [tokens[at]!, tokens[at + 1], tokens[at + 2]]
    if (!here.quoted && '{['.includes(here.text)) depth += here.text === '[' ? 100 : 1
    if (!here.quoted && '}]'.includes(here.text)) depth -= here.text === ']' ? 100 : 1
    if (!here.quoted && here.text === 'subgraph') subgraphs.push(next!.text)
    if (!here.quoted || depth >= 100 || depth === 0) continue
    if (next?.text === '->' && !next.quoted) edges.push([here.text, third!.text])
    else if (next?.text === '[' && tokens[at - 1]?.text !== '->') nodes.push(here.text)
  }
  return {nodes, edges, subgraphs, depth}
}

describe('DOT', () => {
  test('of a small graph', () => {
    const pages = [
      page('a.md', {title: 'A "b" & c', cluster: 1}),
      page('b.md', {cluster: 1, broken: 1}),
      page('c.md', {orphan: true, hidden: 'draft'})
    ]
    const links = [{from: 'a.md', to: 'b.md', count: 2, kinds: ['link' as const]}]
    const dot = graphDot({...nothing, pages, links, clusters: [{id: 1, name: 'ab', pages: 2}]})
    expect(dot.split('\n').slice(4)).toEqual([
      '  subgraph "cluster_1" {',
      '    label="ab";',
      '    "a.md" [label="A \\"b\\" &amp; c", tooltip="a.md"];',
      '    "b.md" [label="b.md", tooltip="b.md", color="#d1373f"];',
      '  }',
      '  "c.md" [label="c.md", tooltip="c.md", color="#e08a1e", style="rounded,dashed"];',
      '  "a.md" -> "b.md" [weight="2"];',
      '}',
      ''
    ])
  })

  test('holds every page and link once, whatever they are called', () => {
    const {nodes, edges, subgraphs, depth} = readDot(graphDot(hostileGraph))
    expect(depth).toBe(0)
    expect(subgraphs).toEqual(['cluster_1'])
    expect(nodes).toHaveLength(hostile.length)
    expect(new Set(nodes).size).toBe(hostile.length)
    expect(edges).toEqual(nodes.slice(1).map((to) => [nodes[0], to]))
  })

  test('holds nothing that a terminal would obey', () => {
    expect(graphDot(hostileGraph)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e\ud800]/)
  })
})

/** What stands between the tags of an element that the page has once. */
function contentOf(html: string, open: string, close: string): string {
  expect(html.split(open)).toHaveLength(2)
  return html.split(open)[1]!.split(close)[0]!
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

describe('HTML', () => {
  const html = graphHtml(hostileGraph, hostile[0]!)

  test('runs its own script and no other', () => {
    expect(html.match(/<script/gi)).toHaveLength(2)
    expect(html.match(/<\/script/gi)).toHaveLength(2)
    expect(contentOf(html, '<script>', '</script>')).toBe(script)
    expect(() => new Function(script)).not.toThrow()
  })

  test('names the hashes of what it holds in its policy, and lets nothing else in', () => {
    const policy = contentOf(html, '<meta http-equiv="Content-Security-Policy" content="', '"')
    expect(policy).toBe(`default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; base-uri 'none'; form-action 'none'`)
    expect(contentOf(html, '<style>', '</style>')).toBe(style)
    expect(html).not.toMatch(/\son\w+=|\sstyle=|<link|<img|<iframe|@import|url\(|https?:/)
  })

  test('holds its data, made safe to show', () => {
    const json = contentOf(html, '<script type="application/json" id="graph">', '</script>')
    expect(json).not.toContain('<')
    const data = JSON.parse(json) as GraphPageData
    expect(data).toEqual(pageDataOf(hostileGraph, hostile[0]!))
    expect(data.titles.slice(7)).toEqual([
      '\ufffdgnp.md',
      'line\ufffdbreak tab\ufffd',
      '\ufffd',
      '$& $1 $`',
      '--> // /* <![CDATA[',
      'عنوان صفحة'
    ])
    expect(data.links[0]).toHaveLength(hostile.length - 1)
  })

  test('says what the library is called', () => {
    expect(html).toContain('<title>&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;: graph of its pages</title>')
  })

  test('of nothing', () => expect(graphHtml(nothing, 'empty')).toContain('"paths":[]'))

  test('has an element for each id that its script asks for', () => {
    const asked = [...script.matchAll(/byId\('([^']+)'\)/g)].map(([, id]) => id!)
    expect(asked.length).toBeGreaterThan(20)
    expect([...new Set(asked)].filter((id) => !html.includes(`id="${id}"`))).toEqual([])
  })
})
