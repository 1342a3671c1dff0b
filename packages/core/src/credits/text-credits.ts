import type {TableCell} from 'mdast'
import type {Context} from '../context.js'
import type {Document} from '../document.js'
import {localeOf} from '../language.js'
import {type AnyNode, spanOf} from '../nodes.js'
import type {Block} from '../prose.js'
import type {Span} from '../span.js'
import {isLoneLabel, mayHoldStatement, readStatements} from './byline.js'
import {type Byline, type Contributor, type CreditDate, nobody, type Person} from './person.js'
import {resolve} from './reviewers.js'

/** What a page's text says of who made it: bylines and dates with source offsets, in order. */
export interface TextCredits {
  bylines: TextByline[]
  dates: CreditDate[]
}

/** A byline in a page's text. */
export interface TextByline extends Byline {
  people: readonly Contributor[]
  date: CreditDate | null
}

/** How many blocks at either end of a page may hold a byline. */
const reach = 6
/** The label of a card stands on its own, and names in the next block, which is at most this long. */
const longestCard = 240
/** Blocks of a card behind its first name: more names, a field, a date. */
const longestEntry = 80
const mostOnCard = 6

/** True for a block so near to the start or the end of a page that it may hold a byline. */
export function isAtAnEnd(index: number, count: number): boolean {
  return index < reach || index >= count - reach
}

/** Reads the bylines and labelled dates at the start and at the end of a page's text. */
export function textCreditsOf(document: Document, context: Context): TextCredits {
  const credits: TextCredits = {bylines: [], dates: []}
  const {blocks} = document.prose
  for (let index = 0; index < blocks.length; index++) {
    if (index >= reach && index < blocks.length - reach) index = blocks.length - reach
    const block = blocks[index]!
    if (mayHoldStatement(block.text)) addStatements(credits, cardFrom(blocks, index, document), document, context)
  }
  return credits
}

/** A block with what belongs to it: a label alone takes in the blocks behind it that may hold the names, as on a card. */
function cardFrom(blocks: readonly Block[], index: number, document: Document): Block[] {
  const block = blocks[index]!
  if (!isLoneLabel(block.text)) return [block]
  const below = cellBelow(blocks, index, document)
  if (below.length > 0) return [block, ...below]
  const card = [block]
  for (const next of blocks.slice(index + 1, index + 1 + mostOnCard)) {
    const longest = card.length === 1 ? longestCard : longestEntry
    if (next.text.length > longest || (card.length > 1 && (next.kind === 'heading' || mayHoldStatement(next.text)))) break
    card.push(next)
    // In a table the next cell holds the value, and the one after it another label.
    if (next.kind === 'tableCell') break
  }
  return card
}

/** Heads of columns that say nothing without the column beside them. */
const plainHeads = new Set([
  'date',
  'role',
  'version',
  'status',
  'credentials',
  'qualifications',
  'specialty',
  'signature',
  'comments',
  'notes'
])

/**
 * The cell below a label in the head of a table: `Reviewed by | Last reviewed` over the name and the date. Of `Reviewed by | Date` both cells
 * belong to the label. None where it is no such label.
 */
function cellBelow(blocks: readonly Block[], index: number, document: Document): Block[] {
  const {kind, node} = blocks[index]!
  const row = kind === 'tableCell' ? document.parentOf(node) : null
  const table = row && document.parentOf(row)
  if (row?.type !== 'tableRow' || table?.type !== 'table' || table.children[0] !== row) return []
  const isNeighbour = (other: Block | undefined) =>
    other !== undefined && row.children.some((cell) => cell === other.node) && (isLoneLabel(other.text) || isPlainHead(other))
  if (row.children.length === 2 && !isNeighbour(blocks[index - 1]) && !isNeighbour(blocks[index + 1])) return []
  const column = row.children.indexOf(node as TableCell)
  const heads = blocks.slice(index + 1, index + row.children.length - column)
  const date = heads[heads.findIndex((head) => !isPlainHead(head) || head.text.trim().toLowerCase() === 'date')]
  const columns = date && isPlainHead(date) ? [column, row.children.indexOf(date.node as TableCell)] : [column]
  const cells = columns.map((each) => table.children[1]?.children[each])
  return blocks.filter(({node: each}) => cells.some((cell) => cell === each))
}

function isPlainHead({text}: Block): boolean {
  return plainHeads.has(text.trim().toLowerCase())
}

/** The source span of a span in the text of blocks that are joined by line feeds. */
function spanIn(blocks: readonly Block[], {start, end}: Span): Span {
  let offset = 0
  let from: number | null = null
  for (const block of blocks) {
    const length = block.text.length
    const isLast = end <= offset + length
    if (from === null && start <= offset + length) {
      if (isLast) return block.spanOf(start - offset, end - offset)
      from = block.spanOf(start - offset, start - offset).start
    } else if (from !== null && isLast) return {start: from, end: block.spanOf(0, Math.max(0, end - offset)).end}
    offset += length + 1
  }
  const last = blocks.at(-1)!
  return {start: from ?? last.start, end: last.end}
}

function addStatements(credits: TextCredits, card: readonly Block[], document: Document, context: Context): void {
  const text = card.map((block) => block.text).join('\n')
  const toSource = (span: Span) => spanIn(card, span)
  const {bylines, dates} = readStatements(text, localeOf(document, context))
  for (const byline of bylines) {
    const people = byline.people.map((person) => contributorFrom(person, toSource(person), document, context))
    const date = byline.date && {...byline.date, ...toSource(byline.date), origin: 'text' as const}
    credits.bylines.push({...byline, ...toSource(byline), people, date})
  }
  for (const date of dates) credits.dates.push({...date, ...toSource(date), origin: 'text'})
}

function contributorFrom(person: Person, span: Span, document: Document, context: Context): Contributor {
  return resolve({...person, ...span, origin: 'text', url: linkOver(document, span), listed: null}, context)
}

/** The address of the link that a name stands in, or that stands in a name: `our [medical board](/board)`. */
function linkOver(document: Document, {start, end}: Span): string | null {
  for (const node of document.nodes('link')) {
    const span = spanOf(node)
    if (span.start < end && span.end > start) return node.url
  }
  return null
}

/** The holder of the copyright that one of the last blocks states: `© 2026 Example Trust`. */
export function copyrightHolder(document: Document): Contributor[] {
  for (const block of document.prose.blocks.slice(-reach)) {
    const match = /^(?:\u00a9|\(c\) |copyright\b)[\s\u00a9\d,\u2013-]{0,40}(?:by )?(\p{L}[^.|\n]{2,80})/iu.exec(block.text.slice(0, 160))
    if (!match) continue
    const start = match[0].length - match[1]!.length
    return [{...nobody, name: match[1]!, kind: 'team', ...block.spanOf(start, match[0].length), origin: 'text'}]
  }
  return []
}

/** Components whose name says that they show who made a page; what they say is not in the source. */
const creditComponent =
  /^(?:(?:medical|medically|clinical|clinically|article|page|post|author|expert)?(?:reviewed|reviewer|byline|credits)|medicalreview|clinicalreview|articlemeta|pagemeta|authorcard|authorbox)/

/** The first component of a page's own that may show credits, or null. */
export function creditComponentOf(document: Document): Span | null {
  for (const type of ['mdxJsxFlowElement', 'mdxJsxTextElement', 'element'] as const) {
    for (const node of document.nodes(type)) {
      const name = node.name?.toLowerCase().replace(/[-_.]/g, '') ?? ''
      if (creditComponent.test(name)) return spanOf(node as AnyNode)
    }
  }
  return null
}
