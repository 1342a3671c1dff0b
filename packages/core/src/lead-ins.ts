import type {Paragraph} from 'mdast'
import type {Document} from './document.js'
import {type AnyNode, childrenOf} from './nodes.js'
import type {Block, Sentence} from './prose.js'

/** A sentence that ends a paragraph and announces what follows it: "Warning signs are:". */
export interface LeadIn {
  sentence: Sentence
  paragraph: Paragraph
  /** What it announces. The two are told apart so that a lost list and a lost link are each reported once. */
  announces: 'items' | 'links'
  /** The next thing that a reader meets: in the same container, else after it. Null at the end of the text. */
  next: AnyNode | null
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
        if (sentence) found.push({sentence, paragraph: node, announces: promisesLinks(sentence) ? 'links' : 'items', next})
      } else if (holdsBlocks(node)) visit(node, node.type === 'blockquote' || node.type === 'footnoteDefinition' ? null : next)
      if (!isInvisible(node)) next = node
    }
  }
  visit(document.tree, null)
  return found.reverse()
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
  const sentence = blockOf(document, paragraph)?.sentences.at(-1)
  return sentence && (/[:：]$/.test(sentence.text) || endsOpen(sentence)) ? sentence : null
}

/** True where the last words need something after them: "such as", "including", and without a full stop "include". */
function endsOpen({text, words}: Sentence): boolean {
  const last = words.at(-1)?.lexeme.lower
  if (last === 'as') return words.at(-2)?.lexeme.lower === 'such'
  return last === 'including' || ((last === 'include' || last === 'includes') && !/[.!?]/.test(text.at(-1)!))
}

const readingVerbs = new Set([
  'read',
  'see',
  'visit',
  'find',
  'learn',
  'check',
  'view',
  'browse',
  'explore',
  'click',
  'go',
  'watch',
  'discover',
  'available'
])
const linkNouns = new Set('article articles link links page pages website websites webpage webpages site sites'.split(' '))

/** True for a sentence that promises links: "you can read more about surgery here:", "see these related articles:". */
export function promisesLinks({words}: Sentence): boolean {
  let verb = false
  for (const [index, {lexeme}] of words.entries()) {
    if (readingVerbs.has(lexeme.lower)) verb = true
    const before = words[index - 1]?.lexeme.lower
    if (lexeme.lower === 'related' || lexeme.lower === 'more') verb ||= before === undefined
    if (lexeme.lower === 'more' && (before === 'read' || before === 'learn')) return true
    if (lexeme.lower === 'also' && before === 'see' && words.length <= 3) return true
    if (verb && (linkNouns.has(lexeme.lower) || (lexeme.lower === 'here' && before !== 'from'))) return true
  }
  return false
}
