import {type Document, type Span, spanOf} from '@bedside/core'

/** An address with spaces, for which Markdown makes no link: readers see the brackets. */
export interface UnreadLink extends Span {
  url: string
}

/** An address is not longer, and a search is not longer either. */
const longest = 400

/** What Markdown leaves as text although it was meant as a link: `[Brace care](brace care.md)`. */
export function unreadLinks(document: Document): UnreadLink[] | null {
  const {source, format} = document
  if ((format !== 'markdown' && format !== 'mdx') || !source.includes('](')) return null
  const links = document.nodes('text').flatMap((node) => (node.value.includes('](') ? unreadIn(source, spanOf(node)) : []))
  return links.length > 0 ? links : null
}

function unreadIn(source: string, {start, end}: Span): UnreadLink[] {
  const links: UnreadLink[] = []
  for (let at = source.indexOf('](', start); at >= 0 && at < end; at = source.indexOf('](', at + 2)) {
    const text = source.slice(at + 2, Math.min(end, at + 2 + longest))
    const close = text.indexOf(')')
    const url = text.slice(0, Math.max(0, close))
    const before = source.slice(Math.max(start, at - longest), at)
    const open = before.lastIndexOf('[')
    if (open >= 0 && before[open - 1] !== '\\' && source[at - 1] !== '\\' && isAddress(url))
      links.push({start: at + 2, end: at + 2 + close, url})
  }
  return links
}

/** True for a text with spaces that leads somewhere: by how it begins, or by the ending of a page or download. */
function isAddress(text: string): boolean {
  if (!text.trim().includes(' ') || /["'<>\n\r{}]/.test(text)) return false
  return (
    /^\s*(?:https?:|\.{0,2}\/)/i.test(text) || /\.(?:mdx?|html?|pdf|docx?|png|jpe?g)(?:#|$)/i.test(text.slice(text.lastIndexOf(' ') + 1))
  )
}
