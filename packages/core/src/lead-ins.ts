import type {Heading, Paragraph} from 'mdast'
import type {Document} from './document.js'
import {type AnyNode, childrenOf, spanOf} from './nodes.js'
import type {Block, Sentence} from './prose.js'
import {isQuoted} from './quotations.js'

/** A sentence that ends a paragraph and announces what follows it: "Warning signs are:". */
export interface LeadIn {
  sentence: Sentence
  paragraph: Paragraph
  /** What it announces. The two are told apart so that a lost list and a lost link are each reported once. */
  announces: 'items' | 'links'
  /** The next thing that a reader meets: in the same container, else after it. Null at the end of the text. */
  next: AnyNode | null
  /** True where nothing follows it in its section: then the text ends, or a heading or rule that ends the section comes next. */
  endsSection: boolean
}

/** Every sentence that ends a paragraph with a colon, or with words that cannot end one, such as "such as". */
export function leadInsOf(document: Document): readonly LeadIn[] {
  return document.view(findLeadIns)
}

/** The prose block of each node that holds one. */
export function blockOf(document: Document, node: AnyNode): Block | null {
  return document.view(blocksByNode).get(node) ?? null
}

function blocksByNode(document: Document): Map<AnyNode, Block> {
  return new Map(document.prose.blocks.map((block) => [block.node, block]))
}

function findLeadIns(document: Document): LeadIn[] {
  const found: LeadIn[] = []
  const visit = (parent: AnyNode, after: AnyNode | null): void => {
    let next = after
    for (const node of childrenOf(parent).toReversed()) {
      if (node.type === 'paragraph') {
        const sentence = leadInOf(document, node)
        if (sentence) found.push(leadInFrom(document, node, sentence, next))
      } else if (holdsBlocks(node)) visit(node, node.type === 'blockquote' || node.type === 'footnoteDefinition' ? null : next)
      if (!isInvisible(node)) next = node
    }
  }
  visit(document.tree, null)
  return found.reverse()
}

function leadInFrom(document: Document, paragraph: Paragraph, sentence: Sentence, next: AnyNode | null): LeadIn {
  const endsSection = next === null || next.type === 'thematicBreak' || (next.type === 'heading' && closes(document, next, sentence))
  return {sentence, paragraph, announces: promisesLinks(sentence) ? 'links' : 'items', next, endsSection}
}

/**
 * True for a heading that ends the section of a sentence. In another container, such as the next part of an accordion, levels start
 * anew, and tags that stand between paragraphs of Markdown may close one and open another.
 */
function closes(document: Document, heading: Heading, {block, start}: Sentence): boolean {
  const {section} = block
  if (section.heading === null || heading.depth > section.depth) return false
  if (document.parentOf(section.heading) !== document.parentOf(heading)) return false
  return document.format === 'html' || !section.content.some((node) => spanOf(node).start < start && isTag(document, node))
}

function isTag({source}: Document, node: AnyNode): boolean {
  return source[spanOf(node).start] === '<' && !isInvisible(node)
}

function holdsBlocks({type}: AnyNode): boolean {
  return (
    type === 'list' ||
    type === 'listItem' ||
    type === 'element' ||
    type === 'mdxJsxFlowElement' ||
    type === 'blockquote' ||
    type === 'footnoteDefinition'
  )
}

/** True for what a reader does not see between two blocks. */
function isInvisible(node: AnyNode): boolean {
  if (node.type === 'html') return node.value.startsWith('<!--')
  return (
    node.type === 'definition' ||
    node.type === 'footnoteDefinition' ||
    node.type === 'yaml' ||
    node.type === 'toml' ||
    node.type === 'mdxjsEsm'
  )
}

function leadInOf(document: Document, paragraph: Paragraph): Sentence | null {
  const block = blockOf(document, paragraph)
  return block && endsOpen(block.text.trimEnd()) ? (block.sentences.at(-1) ?? null) : null
}

/** True for a text that ends with a colon, or with words that need something after them: without a full stop that is "include", too. */
function endsOpen(text: string): boolean {
  const last = text.at(-1)
  if (last === ':' || last === '：') return true
  return /\b(?:such as|including)[.,…]?$|\bincludes?$/i.test(text.slice(-14))
}

const readingVerbs = new Set('read see visit find learn check view browse explore click go watch discover'.split(' '))
/** Before a reading verb these show that the reader is to do it now: not "your visit", not "you will learn". */
const invitations = new Set('can to please and or also then'.split(' '))
const linkNouns = new Set('article articles link links page pages website websites webpage webpages site sites'.split(' '))
/** Ways to learn more that need no link. */
const otherWays = new Set('call phone contact ask talk speak write email mail text'.split(' '))

/** True for a sentence that promises links: "you can read more about surgery here:", "see these related articles:". What it quotes is no promise. */
function promisesLinks(sentence: Sentence): boolean {
  const {words} = sentence
  if (words.some(({lexeme}) => otherWays.has(lexeme.lower))) return false
  let verb = ''
  for (const [index, {lexeme, textStart}] of words.entries()) {
    const word = lexeme.lower
    const before = words[index - 1]?.lexeme.lower
    if (word === 'available' || (before === undefined && (word === 'related' || word === 'more'))) verb = word
    else if (readingVerbs.has(word) && (before === undefined || invitations.has(before)) && !isQuoted(sentence, textStart)) verb = word
    else if (verb && before === verb && (word === 'more' || word === 'also'))
      return verb === 'read' || verb === 'learn' || words.length <= 3
    else if (verb && word === 'here') return true
    // A nurse may go to an injection site.
    else if (verb && linkNouns.has(word)) return verb !== 'go' || !word.startsWith('site')
  }
  return false
}

/** The end of a lead-in, as messages quote it: from a whole word on, at most `most` characters and a sign that something was cut. */
export function endingOf(text: string, most: number): string {
  if (text.length <= most) return text
  const from = text.indexOf(' ', text.length - most)
  return `… ${text.slice(from < 0 ? text.length - most : from + 1)}`
}
