import type {Text} from 'mdast'
import type {Document} from '../document.js'
import {spanOf} from '../nodes.js'
import type {Link} from '../summary.js'

/** A label may hold no more, as CommonMark has it; a text that is longer is not taken for one either. */
const longestLabel = 999

/**
 * References that nothing defines. Markdown keeps them as plain text, brackets and all. Only `[text][label]` and `[text][]` are
 * surely meant as links: `[text]` alone may be a remark, and `[1][2]` are two citations.
 */
export function undefinedReferences(document: Document): Link[] {
  const {source, format} = document
  if (format === 'html' || format === 'text' || !source.includes('][')) return []
  return document.nodes('text').flatMap((node) => (node.value.includes('][') ? referencesIn(document, node) : []))
}

function referencesIn(document: Document, node: Text): Link[] {
  const {source} = document
  const {start, end} = spanOf(node)
  const parent = document.parentOf(node)
  const earliest = parent ? spanOf(parent).start : start
  const links: Link[] = []
  for (let at = source.indexOf('][', start); at >= 0 && at < end; at = source.indexOf('][', at + 2)) {
    const close = source.indexOf(']', at + 2)
    if (close < 0 || close >= end) break
    const open = openingBefore(source, at, Math.max(earliest, links.at(-1)?.end ?? 0, at - longestLabel))
    if (open < 0 || source[at - 1] === '\\') continue
    const text = source
      .slice(open + 1, at)
      .replace(/\s+/g, ' ')
      .trim()
    const label = source.slice(at + 2, close)
    if (!isMeantAsLink(text, label) || source[close + 1] === '(' || source[close + 1] === ':') continue
    const urlSpan = label === '' ? {start: open + 1, end: at} : {start: at + 2, end: close}
    links.push({start: open, end: close + 1, url: null, urlSpan, text, kind: 'reference', label: label || text})
  }
  return links
}

/** The `[` that the `]` at `at` closes, or -1. */
function openingBefore(source: string, at: number, earliest: number): number {
  let depth = 0
  for (let before = at - 1; before >= earliest; before--) {
    if (source[before - 1] === '\\') continue
    if (source[before] === ']') depth++
    else if (source[before] === '[' && depth-- === 0) return before
  }
  return -1
}

function isMeantAsLink(text: string, label: string): boolean {
  if (label.length > longestLabel || label.includes('[') || (label !== '' && label.trim() === '')) return false
  if (text.startsWith('^') || label.startsWith('^')) return false
  return /\p{L}/u.test(text) && text !== 'x' && text !== 'X'
}
