import {type AnyNode, childrenOf, type Document, defineRule, type NodeOf, type Span, spanOf, textOf} from '@bedside/core'
import {dialled} from '../calls.js'
import {blocksOf, boxOf, emergencyAdviceIn} from '../emergency.js'
import type {Guidance} from '../guidance.js'
import {firstFrom} from '../order.js'

/** A box of more characters holds more than a call for help. */
const longestBox = 1200

/** Beginnings of words in links that lead to help, or say what to do until it comes. */
const help = (
  'find nearest locat emergenc urgent ambulance hospital a&e er clinic walk-in centre center 999 911 111 112 000 995 988 811 116 call chat text contact ' +
  'crisis lifeline samaritan helpline hotline poison healthline healthdirect nhs cpr resuscitat recovery autoinject auto-inject epipen pharmac ' +
  'gp doctor phone number directions service'
).split(' ')
const reading = ['read ', 'learn more', 'more ', 'further ', 'about ', 'find out']
/** Words in the address of a page that finds a service. */
const finders = new Set(['find', 'finder', 'finders', 'nearest', 'locator', 'locations', 'emergency', 'urgent'])
const helpPhrases = ['first aid', 'what to do', 'how to use', 'how to help', 'get help', 'get medical']

export default defineRule({
  id: 'guidance/distracting-emergency-link',
  summary: 'Keep links for further reading out of emergency advice.',
  severity: 'warning',
  languages: ['en'],
  sources: ['NHS service manual, care cards: no links that lead away from an emergency card'],
  *check(document, _options, context) {
    if (document.nodes('link').length === 0) return
    const seen = new Set<AnyNode>()
    for (const advice of emergencyAdviceIn(document, context))
      for (const link of linksIn(document, advice)) {
        if (seen.has(link) || leadsToHelp(link)) continue
        seen.add(link)
        yield {
          at: spanOf(link),
          message: `Link "${short(textOf(link))}" leads away from emergency advice; move it below the advice or remove it.`,
          data: {url: link.url}
        }
      }
  }
})

/** Links in the sentence or heading, its list, and the box around it. */
function linksIn(document: Document, advice: Guidance): readonly NodeOf<'link'>[] {
  const box = boxOf(document, advice.sentence.block.node)
  const spans: Span[] = blocksOf(document, advice).map((block) => (block === advice.sentence.block ? advice.sentence : block))
  if (box && textLength(box) <= longestBox) spans.push(spanOf(box))
  const links = document.nodes('link')
  const last = spans.reduce((end, span) => Math.max(end, span.end), 0)
  const first = spans.reduce((start, span) => Math.min(start, span.start), last)
  const found: NodeOf<'link'>[] = []
  for (let at = firstFrom(links, first + 1, (link) => spanOf(link).end); at < links.length; at++) {
    const {start, end} = spanOf(links[at]!)
    if (start >= last) break
    // A sentence's span may leave out the marks of a link at its edge.
    if (spans.some((span) => start < span.end && span.start < end)) found.push(links[at]!)
  }
  return found
}

function textLength(node: AnyNode): number {
  if (node.type === 'text') return node.value.length
  return childrenOf(node).reduce((length, child) => length + textLength(child), 0)
}

function leadsToHelp(link: NodeOf<'link'>): boolean {
  if (dialled(link.url) !== null) return true
  const text = textOf(link).replace(/\s+/g, ' ').trim().toLowerCase().slice(0, 300)
  if (reading.some((beginning) => text.startsWith(beginning))) return false
  if (helpPhrases.some((phrase) => text.includes(phrase)) || text.split(/[^\p{L}\p{N}&-]/u).some(startsHelp)) return true
  const path = link.url
    .toLowerCase()
    .slice(0, 300)
    .replace(/^[a-z+]{1,9}:\/\/[^/]*/, '')
  return path.split(/[^a-z]/).some((word) => finders.has(word))
}

function startsHelp(word: string): boolean {
  return help.some((beginning) => (beginning.length < 4 ? word === beginning : word.startsWith(beginning)))
}

function short(text: string): string {
  const folded = text.replace(/\s+/g, ' ').trim()
  return folded.length > 36 ? `${folded.slice(0, 35)}\u2026` : folded
}
