import {type AnyNode, childrenOf, type Document, defineRule, type NodeOf, type Problem, spanOf, textOf} from '@bedside/core'
import {pathOf} from '../address.js'
import {plainText} from '../wording.js'

type LinkNode = NodeOf<'link'> | NodeOf<'linkReference'>

export default defineRule({
  id: 'links/unlabelled-download',
  summary: 'Tell readers when a link opens a PDF or another download.',
  severity: 'note',
  sources: ['NHS digital service manual, links: say that a link leads to a PDF, with its size'],
  options: {
    size: {type: 'boolean', default: false, description: 'Whether the size must stand there as well, such as "PDF, 200 KB".'},
    words: {
      type: 'array',
      items: {type: 'string'},
      default: [],
      description: 'Words that say enough beside the names of formats, such as "download".'
    }
  },
  *check(document, {size, words}) {
    for (const node of [...document.nodes('link'), ...document.nodes('linkReference')]) {
      const kind = kindOf(urlOf(document, node))
      if (!kind) continue
      const around = textAround(document, node)
      const isNamed = saysKind(around, kind, words) || isMarked(document, node)
      if (!isNamed) yield problemOf(document, node, `This link opens ${kind.name} and does not say so; add "(${kind.label})".`, kind)
      else if (size && !saysSize(around))
        yield {at: spanOf(node), message: `This link to ${kind.name} does not say how large it is; add the size.`}
    }
  }
})

interface Kind {
  /** As a message names it, with its article. */
  name: string
  /** What an author puts behind the text. */
  label: string
  /** Words that tell readers of it, as `plainText` writes them. */
  words: ReadonlySet<string>
}

const kind = (name: string, label: string, words: string): Kind => ({name, label, words: new Set(words.split(' '))})
const pdf = kind('a PDF', 'PDF', 'pdf pdfs')
const text = kind('a Word document', 'Word', 'word doc docx odt rtf document documento dokument')
const sheet = kind('a spreadsheet', 'Excel', 'excel xls xlsx ods csv spreadsheet spreadsheets tabelle tableur cálculo calcul')
const slides = kind(
  'a presentation',
  'PowerPoint',
  'powerpoint ppt pptx slides slide slideshow presentation presentación présentation präsentation'
)

const kinds: Readonly<Record<string, Kind>> = {
  pdf,
  doc: text,
  docx: text,
  odt: text,
  rtf: text,
  xls: sheet,
  xlsx: sheet,
  ods: sheet,
  csv: sheet,
  ppt: slides,
  pptx: slides,
  zip: kind('a ZIP archive', 'ZIP', 'zip archive'),
  epub: kind('an e-book', 'EPUB', 'epub ebook book')
}

/** The kind of download that an address ends in, or null. */
function kindOf(url: string | null): Kind | null {
  const ending = /\.([a-z]{3,4})$/i.exec(pathOf(url ?? '').slice(-5))?.[1]?.toLowerCase()
  return ending !== undefined && Object.hasOwn(kinds, ending) ? kinds[ending]! : null
}

function urlOf(document: Document, node: LinkNode): string | null {
  return node.type === 'link' ? node.url : (document.view(definedUrls).get(node.identifier) ?? null)
}

/** Label -> address. */
function definedUrls(document: Document): ReadonlyMap<string, string> {
  return new Map([...document.nodes('definition')].reverse().map(({identifier, url}) => [identifier, url]))
}

const blocks = new Set(['paragraph', 'heading', 'tableCell', 'tableRow', 'listItem'])

/** The text of the block that holds a link and, where that is an item of a list, of the line above the list; of pictures their alternative text. */
function textAround(document: Document, node: LinkNode): string {
  let block: AnyNode = node
  while (!blocks.has(block.type)) {
    const parent = document.parentOf(block)
    if (!parent || parent.type === 'root') break
    block = parent
  }
  const parent = document.parentOf(block)
  const item = parent?.type === 'listItem' ? parent : block
  const list = item.type === 'listItem' ? document.parentOf(item) : null
  const siblings = list ? childrenOf(document.parentOf(list) ?? list) : []
  const before = list ? siblings[siblings.indexOf(list) - 1] : undefined
  return `${shownText(block)} ${before ? shownText(before) : ''} ${node.type === 'link' ? (node.title ?? '') : ''}`
}

function shownText(node: AnyNode): string {
  if (node.type === 'image') return node.alt ?? ''
  const children = childrenOf(node)
  return children.length > 0 ? children.map(shownText).join('') : textOf(node)
}

function saysKind(around: string, kind: Kind, further: readonly string[]): boolean {
  return plainText(around)
    .split(' ')
    .some((word) => kind.words.has(word) || further.includes(word))
}

function saysSize(around: string): boolean {
  return /\d\s?(?:[kmg]i?b|[kmg]o|bytes)\b/i.test(around)
}

/** True where a tag says of itself what it opens, which styles and readers show: `type="application/pdf"`, `class="pdf-link"`. */
function isMarked({source}: Document, node: LinkNode): boolean {
  const {start} = spanOf(node)
  if (source[start] !== '<') return false
  const end = source.indexOf('>', start)
  const tag = source.slice(start, Math.min(end < 0 ? start : end, start + 2_000)).toLowerCase()
  return /(?:type|class|aria-label|title)\s?=\s?["'][^"']*(?:pdf|word|doc|excel|xls|zip|download)/.test(tag)
}

function problemOf(document: Document, node: LinkNode, message: string, {label}: Kind): Problem {
  const last = childrenOf(node).at(-1)
  const problem: Problem = {at: spanOf(node), message}
  if (last?.type !== 'text' || document.source[spanOf(node).start] !== '[') return problem
  const {end} = spanOf(last)
  return {...problem, suggestions: [{message: `Add (${label})`, edits: [{start: end, end, text: ` (${label})`}]}]}
}
