import type {Nodes} from 'mdast'
import type {Document} from './document.js'
import {alignText, type Piece} from './formats/align.js'
import {isBlockName} from './formats/html-names.js'
import {PieceMap} from './formats/pieces.js'
import {type AnyNode, childrenOf} from './nodes.js'
import type {Block, BlockKind, Sentence} from './prose.js'
import type {Section} from './sections.js'
import {sentencesOf} from './segmentation/sentences.js'
import type {Span} from './span.js'

/** Stands in a block's text for what a reader sees there but that is no text, such as an image. One unit long. */
const objectReplacement = '\uFFFC'

/** What a `TextBlock` is made from. `pieces` cover `text` without gaps, in order. */
export interface BlockParts {
  kind: BlockKind
  node: Nodes
  text: string
  pieces: readonly Piece[]
  section: Section
  quoted: boolean
}

/** A block whose text was decoded from pieces of the source. */
export class TextBlock implements Block {
  readonly kind: BlockKind
  readonly node: Nodes
  readonly text: string
  readonly section: Section
  readonly quoted: boolean
  readonly start: number
  readonly end: number
  readonly #map: PieceMap
  #sentences: readonly Sentence[] | null = null

  constructor({kind, node, text, pieces, section, quoted}: BlockParts) {
    this.kind = kind
    this.node = node
    this.text = text
    this.section = section
    this.quoted = quoted
    this.#map = new PieceMap(pieces)
    this.start = pieces[0]?.sourceStart ?? 0
    this.end = pieces.at(-1)?.sourceEnd ?? 0
  }

  get sentences(): readonly Sentence[] {
    this.#sentences ??= sentencesOf(this)
    return this.#sentences
  }

  sourceStart(offset: number): number {
    return this.#map.sourceStart(offset)
  }

  sourceEnd(offset: number): number {
    return this.#map.sourceEnd(offset)
  }

  spanOf(start: number, end: number): Span {
    const from = this.sourceStart(start)
    return {start: from, end: end > start ? this.sourceEnd(end) : from}
  }
}

/** The prose blocks of a document in reading order. What holds no text, such as a lone image, is no block. */
export function blocksOf(document: Document): Block[] {
  const blocks: Block[] = []
  addFlow(document.tree, 'paragraph', false, {source: document.source, sections: document.sections, blocks})
  return blocks
}

interface Gathering {
  source: string
  sections: readonly Section[]
  blocks: Block[]
}

/** Adds the blocks in a container: those of its flow children, and each run of phrasing that stands in it directly. */
function addFlow(container: AnyNode, kind: BlockKind, quoted: boolean, into: Gathering): void {
  let run: AnyNode[] = []
  const endRun = () => {
    if (run.length > 0) addBlock(container, run, kind, quoted, into)
    run = []
  }
  for (const node of childrenOf(container)) {
    const inner = innerKind(node, kind)
    if (inner === 'phrasing') run.push(node)
    else if (inner) {
      endRun()
      if (node.type === 'paragraph' || node.type === 'heading') addBlock(node, node.children, inner, quoted, into)
      else addFlow(node, inner, quoted || node.type === 'blockquote', into)
    }
  }
  endRun()
}

/** What the blocks in a node are; `phrasing` where it is part of a block itself, null where it holds no prose. */
function innerKind(node: AnyNode, kind: BlockKind): BlockKind | 'phrasing' | null {
  switch (node.type) {
    case 'paragraph':
    case 'blockquote':
    case 'footnoteDefinition':
    case 'mdxJsxFlowElement':
    case 'table':
    case 'tableRow':
      return kind
    case 'heading':
      return 'heading'
    case 'list':
    case 'listItem':
      return 'listItem'
    case 'tableCell':
      return 'tableCell'
    case 'element':
      return isBlockName(node.name) ? kind : 'phrasing'
    case 'code':
    case 'yaml':
    case 'toml':
    case 'definition':
    case 'mdxjsEsm':
    case 'mdxFlowExpression':
    case 'thematicBreak':
    case 'html':
      return null
    default:
      return 'phrasing'
  }
}

function addBlock(node: AnyNode, phrasing: readonly AnyNode[], kind: BlockKind, quoted: boolean, into: Gathering): void {
  const gathered = {text: '', pieces: [] as Piece[]}
  for (const child of phrasing) addText(child, into.source, gathered)
  if (!saysSomething(gathered.text)) return
  const section = sectionAt(into.sections, gathered.pieces[0]!.sourceStart)
  into.blocks.push(new TextBlock({kind, node, ...gathered, section, quoted}))
}

/** Adds what a reader sees of a phrasing node to a block's text. */
function addText(node: AnyNode, source: string, into: {text: string; pieces: Piece[]}): void {
  if (node.type === 'text') addPieces(node.value, alignNode(node, source), into)
  else if (node.type === 'break') addPieces('\n', [atom(node)], into)
  else if (showsNoText(node)) addPieces(objectReplacement, [atom(node)], into)
  else for (const child of childrenOf(node)) addText(child, source, into)
}

/** True for what a reader sees, but not as text of the page: code, images, and what MDX works out. */
function showsNoText(node: AnyNode): boolean {
  if (node.type === 'mdxTextExpression') return !isComment(node.value)
  if (node.type === 'mdxJsxTextElement') return node.children.length === 0
  return node.type === 'inlineCode' || node.type === 'image' || node.type === 'imageReference'
}

/** True for an MDX expression that is one comment. */
function isComment(expression: string): boolean {
  const text = expression.trim()
  return text.startsWith('/*') && text.indexOf('*/') === text.length - 2
}

function alignNode(node: AnyNode & {value: string}, source: string): Piece[] {
  const start = node.position?.start.offset ?? 0
  return alignText(node.value, source, {start, end: node.position?.end.offset ?? start})
}

/** The piece of a node that one unit of text stands for. */
function atom(node: AnyNode): Piece {
  const sourceStart = node.position?.start.offset ?? 0
  return {textStart: 0, textEnd: 1, sourceStart, sourceEnd: node.position?.end.offset ?? sourceStart}
}

function addPieces(text: string, pieces: readonly Piece[], into: {text: string; pieces: Piece[]}): void {
  if (text.length === 0) return
  const before = into.text.length
  into.text += text
  for (const piece of pieces) {
    if (before > 0) {
      piece.textStart += before
      piece.textEnd += before
    }
    into.pieces.push(piece)
  }
}

/** True where a text holds more than white space and U+FFFC. */
function saysSomething(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 32 && code !== 0xfffc && code !== 0xa0) return true
  }
  return false
}

/** The last section that starts at an offset or before it. */
function sectionAt(sections: readonly Section[], offset: number): Section {
  let low = 0
  let high = sections.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (sections[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  return sections[low]!
}
