import type {Html, RootContent} from 'mdast'
import {spanOf} from '../nodes.js'
import {alignText} from './align.js'
import {anchorsOf} from './anchors.js'
import {isSpace} from './characters.js'
import type {ElementReader} from './html-mdast.js'
import {embeddedNames} from './html-names.js'
import {type HtmlToken, scanHtml} from './html-scan.js'
import {type HtmlInput, rawTreeOf} from './html-tree.js'
import {PieceMap} from './pieces.js'
import type {Places} from './places.js'

/**
 * The nodes that a block of raw HTML in Markdown becomes; null where it stays as it is. What only opens or closes elements stays an
 * `html` node, for what it encloses stands outside of it; its ids go into `data.ids`.
 */
export function readBlock(node: Html, source: string, places: Places, reader: ElementReader): RootContent[] | null {
  if (isComment(node.value)) return null
  const tokens = scanHtml(node.value)
  if (!tokens.some((token) => saysSomething(token, node.value))) return keepTags(node, tokens, source, places)
  const input = inputOf(node, tokens, source, places)
  return input && reader.flow(rawTreeOf(input))
}

function isComment(html: string): boolean {
  return html.startsWith('<!--') && html.indexOf('-->') === html.length - 3
}

/** True for text, and for a tag that shows something itself or leads somewhere. */
function saysSomething(token: HtmlToken, html: string): boolean {
  if (token.type === 'text') {
    for (let at = token.start; at < token.end; at++) if (!isSpace(html.charCodeAt(at))) return true
  }
  if (token.type !== 'open') return false
  const {name, attributes} = token
  return name === 'img' || name === 'hr' || embeddedNames.has(name) || (name === 'a' && attributes.href !== undefined)
}

/** Keeps tags as they are, with their ids, and comments among them as nodes of their own. */
function keepTags(node: Html, tokens: readonly HtmlToken[], source: string, places: Places): RootContent[] | null {
  const ids = tokens.flatMap((token) => (token.type === 'open' ? anchorsOf(token.name, token.attributes) : []))
  const named = ids.length > 0 ? {...node, data: {...node.data, ids}} : node
  const comments = tokens.filter(({type}) => type === 'comment')
  const input = comments.length > 0 ? inputOf(node, tokens, source, places) : null
  if (!input) return named === node ? null : [named]
  const kept = comments.map(({start, end}) => ({
    type: 'html' as const,
    value: node.value.slice(start, end),
    position: places.position(input.sourceStart(start), input.sourceEnd(end))
  }))
  return [named, ...kept]
}

/** How the value of a node leads to the source; null where the two do not match. */
function inputOf({value, ...node}: Html, tokens: readonly HtmlToken[], source: string, places: Places): HtmlInput | null {
  const {start, end} = spanOf(node)
  if (source.slice(start, start + value.length) === value) {
    return {html: value, tokens, places, sourceStart: (offset) => start + offset, sourceEnd: (offset) => start + offset}
  }
  const pieces = alignText(value, source, {start, end})
  if (pieces.length === 1 && value.length !== end - start) return null
  const map = new PieceMap(pieces)
  return {html: value, tokens, places, sourceStart: (offset) => map.sourceStart(offset), sourceEnd: (offset) => map.sourceEnd(offset)}
}
