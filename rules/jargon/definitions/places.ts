import {type AnyNode, type Block, type Document, type Span, spanOf, textOf} from '@bedside/core'
import {termNamed} from '../lexicon/lexicon.js'
import {type Mentioned, spanOfMention} from '../lexicon/mentions.js'
import {isHeadNoun} from './after-term.js'
import type {Definition} from './definitions.js'
import {fold, reach} from './folding.js'
import type {DefinitionKind} from './found.js'
import {glossFrom, type Quality} from './gloss.js'
import {sentenceAfter} from './nearby.js'

/** What a mention's place in the document says of it. Offsets are those of the source. */
export interface PlaceGloss extends Span {
  kind: DefinitionKind
  gloss: string
  quality: Quality
}

/** P13, P17 and P19: an explanation that a term has by where it stands, as a label, in a link or in a heading that asks for it. */
export function placeGloss(document: Document, mention: Mentioned): PlaceGloss | null {
  if (mention.sentence.block.kind === 'heading') return underHeading(document, mention)
  return afterLabel(mention) ?? afterRunIn(mention) ?? inFirstCell(document, mention) ?? inLink(document, mention)
}

const asks =
  /^(?:so )?(?:what|who|when)(?:['’]s| (?:is|are|was|were|does|do|exactly is))(?: \((?:is|are)\))?(?: an?| the| your)?(?: [\w-]+){0,3} ?$/i
const otherQuestion =
  /\b(?:of|for|from|with|to|in|about|after|before|symptoms?|signs?|causes?|treatments?|tests?|risks?|types?|stages?|outlook|happens?|kinds?)\b/i

/** How a paragraph under a term starts that tells what it is. */
const opensByTelling = /^(?:An?|During|In this|It|Surgery|Tests?|The|These|They|This|When|You|Your (?:doctor|nurse|surgeon)|[A-Z]\w+ing)\s/

/** P19: `What is T?` with text beneath it, or a heading below the title that is the term itself, with text that tells of it. */
function underHeading(document: Document, mention: Mentioned): PlaceGloss | null {
  const {sentence, textStart, textEnd} = mention
  const {block} = sentence
  const lead = fold(block.text.slice(0, textStart))
  const tail = fold(block.text.slice(textEnd))
  const alone = /^\W*(?:an? |the )?$/i.test(lead) && /^(?:\W*|(?: [\w-]+)?(?: \([^)]*\)\W*|[^\w-]\W*)?)$/.test(tail)
  const asked = asks.test(lead) && !otherQuestion.test(lead) && /^[^?.:]{0,60}\W*$/.test(tail) && !otherQuestion.test(tail)
  if (!alone && !asked) return null
  const below = document.view(blocksBelow).get(block)
  if (!below || below.kind === 'heading' || below.section !== block.section) return null
  if (!asked && (block.section.depth < 2 || !opensByTelling.test(below.text))) return null
  return {kind: 'P19', gloss: fold(below.text.slice(0, reach)), quality: 'full', start: spanOfMention(mention).start, end: below.end}
}

/** The block that comes after each heading. */
function blocksBelow({prose}: Document): ReadonlyMap<Block, Block> {
  const below = new Map<Block, Block>()
  for (const [at, block] of prose.blocks.entries()) {
    const next = prose.blocks[at + 1]
    if (block.kind === 'heading' && next) below.set(block, next)
  }
  return below
}

const noLabel =
  /\b(?:of|for|with|after|before|from|during|in|on|by|is|are|was|have|has|what|how|when|why|who|may|can|include|includes|including|to|your|causes?|symptoms?|treatment|risk|about)\b/i

const noLabelEnd = /\b(?:is|are|was|have|has|what|how|when|why|who|may|can|include|includes|including)\b/i

/** P13: `T: gloss` at the start of a paragraph, a list item or an item that stands within a paragraph after a dash. */
function afterLabel(mention: Mentioned): PlaceGloss | null {
  const {sentence, textStart, textEnd, term} = mention
  const {text} = sentence.block
  if (!hasMark(text, textEnd)) return null
  const before = text.slice(Math.max(0, textStart - 70), textStart)
  const item = Math.max(before.lastIndexOf(' - '), before.lastIndexOf(' • '), before.lastIndexOf('\n- '))
  if (item < 0 && textStart > 60) return null
  const lead = item < 0 ? before : before.slice(item + 3)
  // A line break before a colon is that of a definition list: `Term`, and `: gloss` below it.
  const tail = text.slice(textEnd, textEnd + 80).replace(/\n(?=:)/, ' ')
  const mark = /^[^.:;?!\n—–]{0,48}?(?::(?=\s)|\s[—–-](?=\s))/.exec(tail)?.[0]
  if (mark === undefined || noLabel.test(lead) || noLabelEnd.test(mark) || lead.trim().split(/\s+/).length > 6) return null
  const from = textEnd + mark.length
  const to = Math.min(Math.max(from, sentence.textEnd), from + reach)
  const gloss = fold(text.slice(from, to)).trim()
  if (gloss.split(' ').length < 3 || /\?$|^or /.test(gloss) || isTitle(gloss) || (mark.endsWith('-') && isRunInList(sentence.text)))
    return null
  const quality = glossFrom(gloss.toLowerCase(), term.term)?.quality === 'none' ? 'none' : 'full'
  return {kind: 'P13', gloss, quality, start: spanOfMention(mention).start, end: sentence.block.sourceEnd(to)}
}

/** True for words that all start with capitals, small ones aside: the name of an institute or a book. */
function isTitle(text: string): boolean {
  const words = text.split(' ').filter((word) => word.length > 3)
  return words.length > 2 && words.every((word) => /^\W*\p{Lu}/u.test(word))
}

/** True for a text that holds a list run together: hyphens between its items. */
export function isRunInList(text: string): boolean {
  return text.split(' - ', 3).length > 2
}

/** True where a colon or a dash comes soon enough after a term for it to be a label. */
function hasMark(text: string, from: number): boolean {
  const to = Math.min(text.length, from + 50)
  for (let at = from; at < to; at++) {
    switch (text.charCodeAt(at)) {
      case 0x3a: // a colon
      case 0x2013:
      case 0x2014: // dashes
        return true
      case 0x2d: // a hyphen
        if (at > 0 && text.charCodeAt(at - 1) === 0x20) return true
        break
      case 0x2e:
      case 0x3b:
      case 0x3f: // a full stop, semicolon or question mark
        return false
    }
  }
  return false
}

/** P13: a term that stands as a sentence of its own, with another after it: `**Angioplasty.** A small balloon ...`. */
function afterRunIn(mention: Mentioned): PlaceGloss | null {
  const {sentence, first, count} = mention
  const {lexemes} = sentence
  if (first > 1 || lexemes.length > first + count + 1 || !/[.:]["”*]*$/.test(sentence.text)) return null
  if (first === 1 && !/^(?:an?|the)$/.test(lexemes[0]!.lower)) return null
  if (lexemes.length > first + count && !isHeadNoun(lexemes.at(-1)!.lower)) return null
  const next = sentenceAfter(sentence)
  return next && next.lexemes.length > 5 && opensByTelling.test(next.text)
    ? {kind: 'P13', gloss: fold(next.text.slice(0, reach)), quality: 'full', start: spanOfMention(mention).start, end: next.end}
    : null
}

/** P13: the first cell of a table's row, where the cell beside it holds a phrase. */
function inFirstCell(document: Document, mention: Mentioned): PlaceGloss | null {
  const {sentence, textStart, textEnd} = mention
  const {block} = sentence
  if (block.kind !== 'tableCell' || textStart > 4 || block.text.length > textEnd + 30) return null
  const row = document.parentOf(block.node)
  if (row?.type !== 'tableRow' || row.children[0] !== block.node) return null
  const beside = row.children[1]
  const gloss = beside ? fold(textOf(beside)).trim() : ''
  return beside && gloss.split(' ').length > 3
    ? {kind: 'P13', gloss, quality: 'full', start: spanOfMention(mention).start, end: spanOf(beside).end}
    : null
}

interface Link extends Span {
  node: AnyNode
  url: string
}

/** P17: the term is the text of a link to a glossary, or to a page or place that is called like it. */
function inLink(document: Document, mention: Mentioned): PlaceGloss | null {
  const links = document.view(linksIn)
  if (links.length === 0) return null
  const {term, sentence, textStart, textEnd} = mention
  const {start, end} = spanOfMention(mention)
  const link = links[lastStart(links, start)]
  if (!link || link.end < end) return null
  const own = [wordsOf(term.term), wordsOf(sentence.block.text.slice(textStart, textEnd)), wordsOf(textOf(link.node))]
  const named = () => namesIn(link.url).some((name) => own.includes(name) || termNamed(name)?.term === term.term)
  return /glossary/i.test(link.url) || named() ? {kind: 'P17', gloss: '', quality: 'full', start: link.start, end: link.end} : null
}

/** Index of the last link that starts at an offset or before it; -1 where none does. */
function lastStart(links: readonly Link[], offset: number): number {
  let [low, high] = [0, links.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (links[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

function linkFrom(node: AnyNode, url: string): Link {
  const {start, end} = spanOf(node)
  return {node, url, start, end}
}

function linksIn(document: Document): readonly Link[] {
  const urls = new Map<string, string>()
  for (const {identifier, url} of document.nodes('definition')) urls.set(identifier, url)
  const links = document.nodes('link').map((node) => linkFrom(node, node.url))
  for (const node of document.nodes('linkReference')) links.push(linkFrom(node, urls.get(node.identifier) ?? ''))
  return links.sort((a, b) => a.start - b.start)
}

/** An address as names: `/Conditions/UmbilicalHernia/#what` gives `conditions`, `hernia umbilical` and `what`. */
function namesIn(url: string): string[] {
  const parts = url.split(/[/#?.=&]/).filter((part) => part.length > 2 && part.length < 80)
  return parts.map((part) => wordsOf(part.replace(/([a-z])([A-Z])/g, '$1 $2')))
}

/** The words of a text in lower case and in order of the alphabet, so that `hernia-hiatus` is `hiatus hernia`. */
function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}']+/u)
    .filter((word) => word !== '')
    .sort()
    .join(' ')
}

/** P16: the terms that a document marks with `<dfn>`, or with `<abbr title>` where the title says what they mean. */
export function markedTerms(document: Document): readonly Definition[] {
  const marked: Definition[] = []
  for (const type of ['dfn', 'abbr'] as const) {
    for (const node of document.nodes(type)) {
      const text = fold(textOf(node)).trim()
      const term = termNamed(text.toLowerCase())?.term ?? text
      if (text === '' || (type === 'abbr' && !node.title)) continue
      const {start, end} = spanOf(node)
      marked.push({term, gloss: node.title ?? '', kind: 'P16', quality: 'full', start, end})
    }
  }
  return marked
}
