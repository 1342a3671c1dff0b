import type {Paragraph} from 'mdast'
import type {Nodes, Root} from 'nlcst'
import type {Position} from 'unist'
import {TextBlock} from '../blocks.js'
import type {Document} from '../document.js'
import type {Piece} from '../formats/align.js'
import type {Block} from '../prose.js'
import type {LineIndex, Span} from '../span.js'

const objectReplacement = '\uFFFC'

/**
 * The blocks of a retext tree: one for each paragraph, and for each sentence outside one. Their text is cut into sentences anew, so that rules find
 * the same words as in a document; only where a leaf stands is taken from the tree. A source node stands as U+FFFC.
 */
export function blocksOfNlcst(tree: Root, document: Document): Block[] {
  const blocks: Block[] = []
  const visit = (node: Nodes): void => {
    if (node.type === 'ParagraphNode' || node.type === 'SentenceNode') addBlock(node, document, blocks)
    else if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(tree)
  return blocks
}

function addBlock(node: Nodes, document: Document, blocks: Block[]): void {
  const gathered: Gathered = {text: '', pieces: [], lines: document.lines, words: false}
  gather(node, gathered)
  const {text, pieces} = gathered
  if (!gathered.words) return
  const paragraph: Paragraph = {type: 'paragraph', children: [{type: 'text', value: text}]}
  if (node.position) paragraph.position = node.position
  blocks.push(new TextBlock({kind: 'paragraph', node: paragraph, text, pieces, section: document.sections[0]!, quoted: false}))
}

interface Gathered {
  text: string
  pieces: Piece[]
  lines: LineIndex
  words: boolean
}

function gather(node: Nodes, into: Gathered): void {
  if (node.type === 'WordNode') into.words = true
  if ('children' in node) for (const child of node.children) gather(child, into)
  else if (node.value) addPiece(node.type === 'SourceNode' ? objectReplacement : node.value, node.position, into)
}

/** Adds a leaf's text, joined to the piece before it where both stand unit for unit and side by side in the source. */
function addPiece(value: string, position: Position | undefined, into: Gathered): void {
  const last = into.pieces.at(-1)
  const {start, end} = position ? spanAt(position, into.lines) : {start: last?.sourceEnd ?? 0, end: last?.sourceEnd ?? 0}
  const textStart = into.text.length
  into.text += value
  const textEnd = into.text.length
  if (last && isLinear(last) && last.sourceEnd === start && end - start === value.length) {
    last.textEnd = textEnd
    last.sourceEnd = end
  } else into.pieces.push({textStart, textEnd, sourceStart: start, sourceEnd: end})
}

function isLinear({textStart, textEnd, sourceStart, sourceEnd}: Piece): boolean {
  return textEnd - textStart === sourceEnd - sourceStart
}

/** The span of a position; offsets are optional in a tree, lines and columns are not. */
function spanAt({start, end}: Position, lines: LineIndex): Span {
  const offsetOf = ({line, column, offset}: Position['start']) => offset ?? (lines.starts[line - 1] ?? 0) + column - 1
  return {start: offsetOf(start), end: offsetOf(end)}
}
