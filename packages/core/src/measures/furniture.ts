import {type AnyNode, childrenOf, textOf} from '../nodes.js'
import type {Block} from '../prose.js'

/* What stands on a page and is not read as its text: bylines, navigation, references, contact lines. */

/** The farthest a byline stands from the first or last block, and its longest, in words. */
const bylineReach = 5
const bylineLength = 30

/** Titles or lines in lower case, without punctuation; `|` parts them. */
const titles = (...lists: string[]): ReadonlySet<string> => new Set(lists.flatMap((list) => list.split('|')))

const bylineStarts: readonly RegExp[] = [
  /^(?:(?:medically|clinically|peer|expertly|last|page last|content last|fact)[ -]?)?(?:reviewed|updated|checked|modified)(?: by| on| in| and| \d|:|$)/i,
  /^(?:written|authored|edited|published|posted|compiled|approved) (?:by|on)\b/i,
  /^(?:authors?|editors?|reviewers?|medical reviewers?|date|published|publication date|date of (?:last |next )?review|(?:last |next )?review(?: date)?(?: due)?) ?:/i,
  /^By [A-Z][\p{L}'’-]* [A-Z]/u
]

/** True for a short block near the start or end that says who wrote or checked the page, or when. `distance` counts blocks to the nearer end. */
export function isByline(block: Block, distance: number): boolean {
  if (distance >= bylineReach || block.text.length > 400) return false
  const start = block.text.slice(0, 80).trim()
  if (!bylineStarts.some((pattern) => pattern.test(start))) return false
  return block.sentences.reduce((words, sentence) => words + sentence.lexemes.length, 0) <= bylineLength
}

const referencesTitles = titles(
  'references|reference|sources|source|bibliography|citations|works cited|selected references|reference list',
  'references and sources|sources and references|further reading|footnotes|endnotes|related articles|related links',
  'related content|related pages|related topics|see also|external links'
)

/** True for the title of a section that lists sources or links. */
export function isReferencesTitle(title: string): boolean {
  return referencesTitles.has(bare(title))
}

const navigationOpeners = titles(
  'continue reading|read more|read next|next|up next|related articles|related links|related|see also|more on this topic',
  'you may also like|recommended for you|learn more|more information'
)

const navigationLines = titles(
  'back to top|top|top of page|return to top|skip to content|skip to main content|table of contents|contents',
  'on this page|in this article|share|share this page|print|print this page|previous|home|menu|sign up|subscribe',
  'advertisement'
)

/** True for words that announce other pages, alone in their block: what follows are titles of those. */
export function opensNavigation(block: Block): boolean {
  return block.kind !== 'listItem' && navigationOpeners.has(bare(block.text))
}

/** True for a block that holds nothing but links, or stock words of a page's frame. */
export function isNavigation(block: Block): boolean {
  return navigationLines.has(bare(block.text)) || holdsOnlyLinks(block.node)
}

function bare(text: string): string {
  if (text.length > 40) return ''
  return text
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .trim()
}

function holdsOnlyLinks(node: AnyNode): boolean {
  let links = 0
  for (const child of childrenOf(node)) {
    const {type} = child
    if (type === 'list') continue
    if (type === 'link' || type === 'linkReference') links++
    else if (type === 'strong' || type === 'emphasis') {
      if (!holdsOnlyLinks(child)) return false
      links++
    } else if (/[\p{L}\p{N}]/u.test(textOf(child))) return false
  }
  return links > 0
}

const contactLabel = /^(?:tel|telephone|phone|fax|tty|email|e-mail|website|web|toll[- ]free|address|p\.?o\.? box)\b/i

/** Most words of a contact line. */
const contactLength = 12

/** True for a line that only tells a telephone number or an address. */
export function isContactLine(block: Block): boolean {
  if (block.text.length > 120) return false
  let words = 0
  for (const {lexemes} of block.sentences) words += lexemes.length
  if (words > contactLength) return false
  let addresses = 0
  for (const {lexemes} of block.sentences)
    for (const {syllables, text} of lexemes) if (syllables === 0 || /\d[\d-]{5}/.test(text)) addresses++
  return addresses > 0 && (addresses * 2 >= words || contactLabel.test(block.text))
}
