import type {Paragraph, Root, SentenceContent, Sentence as SentenceNode, WordContent, Word as WordNode} from 'nlcst'
import type {Position} from 'unist'
import type {Document} from '../document.js'
import type {Block, Sentence, Word} from '../prose.js'
import {kindAt, lowerCase, runEnd, space} from '../segmentation/characters.js'
import type {LineIndex} from '../span.js'

/** Stands in a block's text for what is no text, such as an image. */
const objectReplacement = '\uFFFC'

/**
 * The prose of a document as nlcst, for retext plugins: a paragraph for each block, in it the sentences and words that rules see, and
 * what stands between them. Every node has its position in the source. What stands as U+FFFC is a source node that holds its source.
 */
export function toNlcst(document: Document): Root {
  const {lines, source} = document
  const children = document.prose.blocks.map((block) => paragraphOf({block, lines, source}))
  return {type: 'RootNode', children, position: positionOf(lines, 0, source.length)}
}

interface Place {
  block: Block
  lines: LineIndex
  source: string
}

function paragraphOf(place: Place): Paragraph {
  const {text, sentences} = place.block
  const children: Paragraph['children'] = []
  let at = 0
  for (const sentence of sentences) {
    if (at < sentence.textStart) addOutside(children, place, at, sentence.textStart)
    children.push(sentenceOf(place, sentence))
    at = sentence.textEnd
  }
  if (at < text.length) addOutside(children, place, at, text.length)
  return {type: 'ParagraphNode', children, position: placed(place, 0, text.length)}
}

/** Adds what stands outside sentences: white space, objects, and a sentence without words for anything else. */
function addOutside(children: Paragraph['children'], place: Place, from: number, to: number): void {
  for (const node of between(place, from, to))
    if (node.type === 'WhiteSpaceNode' || node.type === 'SourceNode') children.push(node)
    else children.push({type: 'SentenceNode', children: [node], position: node.position} as SentenceNode)
}

function sentenceOf(place: Place, {textStart, textEnd, words}: Sentence): SentenceNode {
  const children: SentenceContent[] = []
  let at = textStart
  for (const word of words) {
    children.push(...between(place, at, word.textStart))
    at = word.textStart + word.text.length
    children.push(wordOf(place, word, at))
  }
  children.push(...between(place, at, textEnd))
  return {type: 'SentenceNode', children, position: placed(place, textStart, textEnd)}
}

/** A word: text, and the apostrophes, hyphens and stops inside it as nodes of their own, as parse-latin has them. */
function wordOf(place: Place, {textStart}: Word, textEnd: number): WordNode {
  const {text} = place.block
  const children: WordContent[] = []
  for (let at = textStart, end = at; at < textEnd; at = end) {
    end = kindAt(text, at) >= lowerCase ? Math.min(runEnd(text, at), textEnd) : sameEnd(text, at, textEnd)
    const type = kindAt(text, at) >= lowerCase ? 'TextNode' : typeOf(text, at)
    children.push(leaf(place, type, at, end) as WordContent)
  }
  return {type: 'WordNode', children, position: placed(place, textStart, textEnd)}
}

/** The nodes of a stretch without words. */
function between(place: Place, from: number, to: number): SentenceContent[] {
  const {text} = place.block
  const nodes: SentenceContent[] = []
  for (let at = from, end = at; at < to; at = end) {
    end = sameEnd(text, at, to)
    nodes.push(leaf(place, typeOf(text, at), at, end) as SentenceContent)
  }
  return nodes
}

/** Where a run of white space, or of one and the same other character, ends. Objects stand alone. */
function sameEnd(text: string, start: number, limit: number): number {
  const character = String.fromCodePoint(text.codePointAt(start)!)
  let end = start + character.length
  if (character === objectReplacement) return end
  if (kindAt(text, start) === space) while (end < limit && kindAt(text, end) === space) end++
  else while (end < limit && text.startsWith(character, end)) end += character.length
  return Math.min(end, limit)
}

type LeafType = 'TextNode' | 'WhiteSpaceNode' | 'PunctuationNode' | 'SymbolNode' | 'SourceNode'

function typeOf(text: string, at: number): LeafType {
  const character = String.fromCodePoint(text.codePointAt(at)!)
  if (character === objectReplacement) return 'SourceNode'
  if (kindAt(text, at) === space) return 'WhiteSpaceNode'
  return /\p{P}/u.test(character) ? 'PunctuationNode' : 'SymbolNode'
}

function leaf(place: Place, type: LeafType, start: number, end: number): {type: LeafType; value: string; position: Position} {
  const position = placed(place, start, end)
  const value = type === 'SourceNode' ? place.source.slice(position.start.offset, position.end.offset) : place.block.text.slice(start, end)
  return {type, value, position}
}

function placed({block, lines}: Place, start: number, end: number): Position {
  const span = block.spanOf(start, end)
  return positionOf(lines, span.start, span.end)
}

function positionOf(lines: LineIndex, start: number, end: number): Position {
  return {start: lines.placeAt(start), end: lines.placeAt(end)}
}
