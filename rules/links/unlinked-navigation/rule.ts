import {childrenOf, type Document, defineRule, type Edit, type NodeOf, type Problem, spanOf, textOf} from '@bedside/core'
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
      yield {at: {start, end}, message: `"${text}" leads nowhere; link it or take it out.`, ...wayOut(document, paragraph)}
    }
  }
})

/** Taking the line out is the one right answer, unless the title that it leads to would stay behind: then an author decides. */
function wayOut(document: Document, paragraph: NodeOf<'paragraph'>): Pick<Problem, 'fix' | 'suggestions'> {
  const teaser = teaserAfter(document, paragraph)
  const edit = removal(document, paragraph, teaser ?? paragraph)
  if (!edit) return {}
  return teaser ? {suggestions: [{message: 'Take it out with the title below it.', edits: [edit]}]} : {fix: {edits: [edit]}}
}

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

/** The title of another page that a navigation line leads to, at the very end of the text; it makes no sense without the line. */
function teaserAfter(document: Document, paragraph: NodeOf<'paragraph'>): NodeOf<'paragraph'> | null {
  const next = nextOf(document, paragraph)
  if (next?.type !== 'paragraph' || nextOf(document, next) !== null || holdsLink(next)) return null
  const text = textOf(next).trim()
  return text.length <= longest && !/[.!:]$/.test(text) ? next : null
}

/**
 * Takes out everything from one paragraph to another, with the blank lines after them; at the end of the text those before them, so that its
 * last line ends as it did. Null inside lists and quotes.
 */
function removal(document: Document, first: NodeOf<'paragraph'>, last = first): Edit | null {
  if (document.parentOf(first)?.type !== 'root') return null
  const {source} = document
  let {start} = spanOf(first)
  let {end} = spanOf(last)
  while (end < source.length && isBlank(source[end]!)) end++
  if (end < source.length) return {start, end, text: ''}
  while (start > 0 && isBlank(source[start - 1]!)) start--
  if (start > 0) start += source.startsWith('\r\n', start) ? 2 : Number(start < end && isBlank(source[start]!))
  return {start, end, text: ''}
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\n' || character === '\r'
}
