import {childrenOf, type Document, defineRule, type NodeOf, spanOf, textOf} from '@bedside/core'
import {plainText} from '../wording.js'
import {vagueTexts} from './texts.js'

/** A longer text is not in the list. */
const longest = 45

type LinkNode = NodeOf<'link'> | NodeOf<'linkReference'>

export default defineRule({
  id: 'links/vague-link-text',
  summary: 'Let the text of a link say where it leads.',
  severity: 'warning',
  languages: ['en'],
  sources: ['WCAG 2.2, success criteria 2.4.4 and 2.4.9: the purpose of a link', 'NHS digital service manual, how to write good links'],
  *check(document) {
    for (const node of [...document.nodes('link'), ...document.nodes('linkReference')]) {
      const fault = faultIn(document, node)
      if (fault) yield {at: spanOf(node), message: fault}
    }
  }
})

function faultIn(document: Document, node: LinkNode): string | null {
  const written = textOf(node)
  if (written.length > longest) return null
  const text = written.replace(/\s+/g, ' ').trim()
  if (text === '') return faultWithoutText(document, node)
  if (!vagueTexts.has(plainText(text)) || isNamedOtherwise(document, node) || holdsMore(node)) return null
  return `"${text}" does not say where the link leads; name what readers will find there.`
}

/** A link that shows a picture is named by the picture's alternative text, and by nothing where that is empty. */
function faultWithoutText(document: Document, node: LinkNode): string | null {
  const children = childrenOf(node)
  const isPicture = children.length > 0 && children.every((child) => child.type === 'image' || isBlank(textOf(child), child.type))
  if (!isPicture || !children.some(({type}) => type === 'image')) return null
  if (children.some((child) => child.type === 'image' && (child.alt?.trim() || child.title))) return null
  if (isNamedOtherwise(document, node)) return null
  return 'A picture is a link and has no alternative text; write where the link leads.'
}

function isBlank(text: string, type: string): boolean {
  return type === 'text' && text.trim() === ''
}

/** True where a title or a label says to those who cannot see the page where the link leads. */
function isNamedOtherwise({source}: Document, node: LinkNode): boolean {
  if (node.type === 'link' && node.title) return true
  const {start} = spanOf(node)
  if (source[start] !== '<') return false
  const end = source.indexOf('>', start)
  const tag = source.slice(start, Math.min(end < 0 ? start : end, start + 2_000)).toLowerCase()
  return tag.includes('aria-label') || tag.includes('title=')
}

/** True where a picture or a component stands beside the text, which may say more. */
function holdsMore(node: LinkNode): boolean {
  return childrenOf(node).some((child) => child.type === 'image' || child.type.startsWith('mdx') || child.type === 'html')
}
