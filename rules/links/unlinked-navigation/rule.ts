import {childrenOf, type Document, defineRule, type Edit, type NodeOf, spanOf, textOf} from '@bedside/core'
import {holdsLink} from '../holds-link.js'
import {listHeads, navigation, pointers} from './phrases.js'

/** A longer text is no navigation, and its start may be all it has in common with it. */
const longest = 80

export default defineRule({
  id: 'links/unlinked-navigation',
  summary: 'Link the words that only make sense as links, or take them out.',
  severity: 'warning',
  languages: ['en'],
  *check(document) {
    for (const paragraph of document.nodes('paragraph')) {
      const text = folded(paragraph)
      if (text === null || !isNavigation(document, paragraph, text) || holdsLink(paragraph)) continue
      const edit = removal(document, paragraph)
      yield {
        at: spanOf(paragraph),
        message: `"${text}" leads nowhere; link it or take it out.`,
        ...(edit && {fix: {edits: [edit]}})
      }
    }
  }
})

function folded(paragraph: NodeOf<'paragraph'>): string | null {
  const {start, end} = spanOf(paragraph)
  if (end - start > longest * 3) return null
  const text = textOf(paragraph).replace(/\s+/g, ' ').trim()
  return text.length > longest ? null : text
}

function isNavigation(document: Document, paragraph: NodeOf<'paragraph'>, text: string): boolean {
  const bare = withoutSigns(text.toLowerCase())
  if (navigation.has(bare)) return true
  const next = nextOf(document, paragraph)
  if (listHeads.has(bare)) return !text.endsWith(':') && !(next && holdsLink(next))
  const colon = bare.indexOf(':')
  return colon > 0 && pointers.has(bare.slice(0, colon)) && next === null && !/[.!?]$/.test(text)
}

/** A text without the arrows, dots and colons that navigation is dressed up with. */
function withoutSigns(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && signs.has(text[start]!)) start++
  while (end > start && signs.has(text[end - 1]!)) end--
  return text.slice(start, end)
}

const signs = new Set(' .…:>»›→⟶►▶<«‹←◄◀|•*-–—^↑()[]')

function nextOf(document: Document, paragraph: NodeOf<'paragraph'>) {
  const siblings = childrenOf(document.parentOf(paragraph) ?? document.tree)
  return siblings[siblings.indexOf(paragraph) + 1] ?? null
}

/** Takes a paragraph out with the blank lines after it; at the end of the text, those before it. Null inside lists and quotes. */
function removal(document: Document, paragraph: NodeOf<'paragraph'>): Edit | null {
  if (document.parentOf(paragraph)?.type !== 'root') return null
  const {source} = document
  let {start, end} = spanOf(paragraph)
  while (end < source.length && isBlank(source[end]!)) end++
  if (end < source.length) return {start, end, text: ''}
  while (start > 0 && isBlank(source[start - 1]!)) start--
  return {start, end, text: start > 0 ? '\n' : ''}
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\n' || character === '\r'
}
