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
/** The label of a card stands on its own in a block at most this long, and names in the next one. */
const longestCard = 240

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
    if (mayHoldStatement(block.text)) addStatements(credits, block, blocks[index + 1] ?? null, document, context)
  }
  return credits
}

function addStatements(credits: TextCredits, block: Block, next: Block | null, document: Document, context: Context): void {
  const joined = next && next.text.length <= longestCard && isLoneLabel(block.text) ? next : null
  const text = joined ? `${block.text}\n${joined.text}` : block.text
  const toSource = ({start, end}: Span): Span => {
    const offset = block.text.length + 1
    if (joined && start >= offset) return joined.spanOf(start - offset, end - offset)
    return joined && end > offset
      ? {start: block.spanOf(start, start).start, end: joined.spanOf(0, end - offset).end}
      : block.spanOf(start, end)
  }
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
