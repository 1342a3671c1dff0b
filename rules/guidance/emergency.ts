import {type AnyNode, type Block, type Context, type Document, type NodeOf, spanOf} from '@bedside/core'
import {type Guidance, guidanceIn} from './guidance.js'
import {listAfter} from './lists.js'
import {sentencesThatCall} from './local-calls.js'
import {bitsOf, is} from './vocabulary.js'

const atOnce = new Set(['immediate', 'immediately', 'urgently'])
/** Words of a sentence that prepares for an emergency: `Ask your doctor when to call 911`. */
const prepares = new Set(['ask', 'talk', 'discuss', 'learn', 'know', 'may', 'might', 'plan'])

/** Sentences that send the reader to emergency help at once, in order. */
export function emergencyAdviceIn(document: Document, context: Context): readonly Guidance[] {
  const calls = sentencesThatCall('emergency', document, context)
  return guidanceIn(document).filter(({stance, kinds, urgency, sentence}) => {
    const {lexemes} = sentence
    if (lexemes.some(({lower}) => prepares.has(lower))) return false
    return calls.has(sentence) ? stance === 'directive' : kinds.includes('K3') && urgency === 'emergency' && lexemes.some(isEmergency)
  })
}

/** True for `999`, `emergency`, `A&E` and the like, and for `immediately`. */
export function isEmergency(lexeme: Parameters<typeof bitsOf>[0]): boolean {
  return (bitsOf(lexeme) & is.emergency) !== 0 || atOnce.has(lexeme.lower)
}

/** The blocks that give one piece of advice: its own, and the items of the list that it leads in. */
export function blocksOf(document: Document, {sentence}: Guidance): readonly Block[] {
  const {blocks} = document.prose
  const {block} = sentence
  return block.sentences.at(-1) === sentence ? [block, ...listAfter(blocks, blocks.indexOf(block))] : [block]
}

/** Components and elements that a reader has to open. */
const collapsing = /^(?:va-)?(?:details|accordion|collaps|disclosure|expand|toggle|tab(?:s|panel|item)?$|summarydetails)/i

/** True where a place in the source is hidden until the reader opens something. */
export function isCollapsed(document: Document, {start, end}: {start: number; end: number}): boolean {
  return document.view(collapsedParts).some((part) => part.start <= start && end <= part.end)
}

function collapsedParts(document: Document): {start: number; end: number}[] {
  const elements: readonly (NodeOf<'element'> | NodeOf<'mdxJsxFlowElement'>)[] = [
    ...document.nodes('element'),
    ...document.nodes('mdxJsxFlowElement')
  ]
  return elements.filter((node) => collapsing.test(node.name ?? '') && !isOpen(node)).map((node) => wholeOf(document, node))
}

/** An element with its content. In Markdown a blank line ends the element in the tree, and its closing tag stands further down. */
function wholeOf({source, format}: Document, node: NodeOf<'element'> | NodeOf<'mdxJsxFlowElement'>): {start: number; end: number} {
  const {start, end} = spanOf(node)
  const closing = `</${node.name}`
  if (format !== 'markdown' || source.slice(Math.max(start, end - closing.length - 9), end).includes(closing)) return {start, end}
  const closed = source.slice(end, end + farthestClosing).indexOf(closing)
  return {start, end: closed < 0 ? end : end + closed}
}

/** How many characters further down a closing tag is looked for. */
const farthestClosing = 20_000

function isOpen(node: NodeOf<'element'> | NodeOf<'mdxJsxFlowElement'>): boolean {
  if (node.type === 'element') return 'open' in node.attributes
  return node.attributes.some((attribute) => attribute.type === 'mdxJsxAttribute' && /^(?:default)?open$/i.test(attribute.name))
}

/** The box that holds a node: a quotation, an aside or a component; null where it stands in the page itself. */
export function boxOf(document: Document, node: AnyNode): AnyNode | null {
  for (let at = document.parentOf(node); at; at = document.parentOf(at)) {
    if (at.type === 'blockquote' || at.type === 'mdxJsxFlowElement') return at
    if (at.type === 'element' && (at.name === 'aside' || /card|callout|alert|warning|notice|inset/i.test(at.attributes.class ?? '')))
      return at
  }
  return null
}
