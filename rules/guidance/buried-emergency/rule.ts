import {articleTypeOf, type Document, defineRule, type Section, type Sentence, textOf} from '@bedside/core'
import {emergencyAdviceIn, isCollapsed, isEmergency} from '../emergency.js'
import {type Guidance, guidanceIn} from '../guidance.js'

/** Below so many words a page is read as a whole. */
const fewestWords = 300
/** Below so many words a heading that says where help stands, such as `Call 911 if` or `When to get help`, is found by looking down the page. */
const fewestForHeading = 800
const helpHeading = /\b(?:help|emergency|emergencies|urgent|call|warning signs|red flags|911|999|112|000|111|doctor|GP)\b/i

/** Types that give no advice of their own. */
const otherTypes = new Set(['news', 'page'])

export default defineRule({
  id: 'guidance/buried-emergency',
  summary: 'Put emergency advice where readers meet it first.',
  severity: 'note',
  languages: ['en'],
  sources: ['CDC Clear Communication Index, questions 2 and 10 (2014)', 'NHS service manual, care cards'],
  *check(document, _options, context) {
    const advice = emergencyAdviceIn(document, context)
    const first = advice[0]
    if (!first) return
    const type = articleTypeOf(document, context)
    if (!type || otherTypes.has(type.name)) return
    const words = wordsBefore(document, Number.POSITIVE_INFINITY)
    if (words < fewestWords || leadsThere(document, first, words)) return
    const open = advice.find(({sentence}) => !isCollapsed(document, sentence))
    if (!open) {
      yield {at: first, message: 'Emergency advice is hidden until the reader opens it; move it into the open, near the top.'}
      return
    }
    const share = Math.round((wordsBefore(document, earliest(document, open).start) * 100) / words)
    if (share <= 50 || (words < fewestForHeading && isSignposted(first))) return
    yield {
      at: open,
      message: `Emergency advice starts after ${share}% of the page; move it up, or link to it from the top.`,
      data: {share}
    }
  }
})

function isSignposted({sentence: {block}}: Guidance): boolean {
  return block.kind === 'heading' || headingsAbove(block.section).some((title) => helpHeading.test(title))
}

/** The first sentence in the open that may be read as emergency advice, also where it does no more than prepare for one. */
function earliest(document: Document, open: Guidance): Guidance {
  return guidanceIn(document).find(({kinds, sentence}) => kinds.includes('K3') && !isCollapsed(document, sentence)) ?? open
}

function wordsBefore(document: Document, offset: number): number {
  let words = 0
  for (const {start, lexemes} of document.prose.sentences) if (start < offset) words += lexemes.length
  return words
}

/** True where the first quarter of the page speaks of an emergency, or a table of contents or a link leads to the advice. */
function leadsThere(document: Document, first: Guidance, words: number): boolean {
  if (hasContents(document)) return true
  const {section} = first.sentence.block
  const slugs = new Set(headingsAbove(section).map(slugOf))
  if (document.nodes('link').some(({url}) => url.startsWith('#') && slugs.has(slugOf(decoded(url.slice(1)))))) return true
  let read = 0
  for (const sentence of document.prose.sentences) {
    if (read * 4 > words) return false
    read += sentence.lexemes.length
    if (!isCollapsed(document, sentence) && speaksOfEmergency(sentence)) return true
  }
  return false
}

function speaksOfEmergency({lexemes}: Sentence): boolean {
  return lexemes.some((lexeme) => isEmergency(lexeme) || lexeme.lower === 'emergencies' || lexeme.lower === 'life-threatening')
}

function headingsAbove(section: Section): string[] {
  return section.parent ? [section.title, ...headingsAbove(section.parent)] : [section.title]
}

/** A heading and a fragment compared by their letters and figures alone. */
function slugOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

/** True where the page asks for a table of contents that the site builds. */
function hasContents(document: Document): boolean {
  const {toc, contents} = document.frontmatter?.data ?? {}
  if (toc || contents) return true
  return document.nodes('paragraph').some((node) => /^\[{1,2}_?toc_?\]{1,2}$/i.test(textOf(node).trim().slice(0, 12)))
}
