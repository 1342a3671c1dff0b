import {childrenOf, type Document, defineRule, type Edit, type NodeOf, spanOf, textOf} from '@bedside/core'
import {holdsLink} from '../holds-link.js'
import {listHeads, navigation, pointers} from './phrases.js'

/** A longer paragraph, markup counted, is no navigation. */
const longest = 120

export default defineRule({
  id: 'links/unlinked-navigation',
  summary: 'Link the words that only make sense as links, or take them out.',
  severity: 'warning',
  languages: ['en'],
  *check(document) {
    for (const paragraph of document.nodes('paragraph')) {
      const {start, end} = spanOf(paragraph)
      if (end - start > longest) continue
      const text = textOf(paragraph).replace(/\s+/g, ' ').trim()
      if (!isNavigation(document, paragraph, text) || holdsLink(paragraph)) continue
      const edit = removal(document, paragraph)
      yield {
        at: {start, end},
        message: `"${text}" leads nowhere; link it or take it out.`,
        ...(edit && {fix: {edits: [edit]}})
      }
    }
  }
})

function isNavigation(document: Document, paragraph: NodeOf<'paragraph'>, text: string): boolean {
  const bare = withoutSigns(text.toLowerCase())
  if (navigation.has(bare)) return true
  const colon = bare.indexOf(':')
  const points = colon > 0 && pointers.has(bare.slice(0, colon)) && !/[.!?]$/.test(text)
  if (!points && (!listHeads.has(bare) || text.endsWith(':'))) return false
  const next = nextOf(document, paragraph)
  return points ? next === null : !(next && holdsLink(next))
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
