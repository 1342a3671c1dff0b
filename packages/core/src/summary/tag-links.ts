import type {Document} from '../document.js'
import {scanHtml} from '../formats/html-scan.js'
import {type AnyNode, spanOf, textOf} from '../nodes.js'
import type {Span} from '../span.js'
import type {Link} from '../summary.js'
import {attributeSpan, attributesIn} from './places.js'
import type {LinkSettings} from './settings.js'

/** Element -> attributes with an address, besides `href` of `<a>` and `src` of `<img>`, which are links and images of the tree. */
const media: Readonly<Record<string, readonly string[]>> = {
  audio: ['src'],
  embed: ['src'],
  iframe: ['src'],
  img: ['srcset'],
  input: ['src'],
  object: ['data'],
  source: ['src', 'srcset'],
  track: ['src'],
  video: ['src', 'poster']
}

/** Elements whose tags within are no nodes of the tree. */
const containers: ReadonlySet<string> = new Set(['audio', 'object', 'picture', 'video'])

/** Attributes of a component that hold an address unless the configuration names others beside them. */
const componentAttributes = ['href', 'to', 'src', 'image']

const mediaTag = /<(?:audio|embed|iframe|img|input|object|picture|video)\b/i

/** Addresses in tags: of pictures in several sizes, films and sounds, frames, and components of MDX. */
export function tagLinks(document: Document, {components}: LinkSettings): Link[] {
  const {source, format} = document
  const links: Link[] = []
  if (format === 'mdx') {
    for (const node of [...document.nodes('mdxJsxFlowElement'), ...document.nodes('mdxJsxTextElement')]) {
      links.push(...componentLinks(node, spanOf(node), source, components))
    }
  }
  if (!mediaTag.test(source)) return links
  const open = [...document.nodes('element'), ...document.nodes('image'), ...document.nodes('html')]
  for (const node of open) {
    const span = node.position ? spanOf(node) : null
    if (!span || source[span.start] !== '<') continue
    if (node.type === 'element' && containers.has(node.name)) links.push(...linksWithin(source, span, format))
    else if (!isWithinContainer(document, node)) links.push(...mediaLinks(source, span, format))
  }
  return links
}

/** True for a tag that its container has told of already. */
function isWithinContainer(document: Document, node: AnyNode): boolean {
  for (let parent = document.parentOf(node); parent; parent = document.parentOf(parent)) {
    if (parent.type === 'element' && containers.has(parent.name)) return true
  }
  return false
}

/** Links and pictures of an HTML page around its article: menus, head and foot, which readers use as well. */
export function surroundingLinks({source, format, tree}: Document): Link[] {
  if (format !== 'html') return []
  const blocks = tree.children.filter(({type}) => type !== 'yaml')
  const [first, last] = [blocks[0], blocks.at(-1)]
  const article = first && last ? {start: spanOf(first).start, end: spanOf(last).end} : {start: source.length, end: source.length}
  const from = tree.children[0]?.type === 'yaml' ? spanOf(tree.children[0]).end : 0
  return scanHtml(source, from).flatMap((token): Link[] => {
    if (token.type !== 'open' || (token.start >= article.start && token.end <= article.end)) return []
    const attribute = token.name === 'a' || token.name === 'area' ? 'href' : token.name === 'img' ? 'src' : null
    const url = attribute === null ? undefined : token.attributes[attribute]
    if (attribute === null || url === undefined) return []
    const kind = attribute === 'src' ? 'image' : 'html'
    return [{start: token.start, end: token.end, url, urlSpan: attributeSpan(source, token, attribute, url), text: '', kind, inTag: true}]
  })
}

function linksWithin(source: string, {start, end}: Span, format: string): Link[] {
  return scanHtml(source, start, end).flatMap((token) => (token.type === 'open' ? mediaLinks(source, token, format) : []))
}

function mediaLinks(source: string, {start, end}: Span, format: string): Link[] {
  const name = tagName(source, start)
  const wanted = media[name]
  if (!wanted) return []
  const tag = tagSpan(source, start, end)
  return [...attributesIn(source, tag)].flatMap(({name: attribute, value}) => {
    if (!wanted.includes(format === 'mdx' ? attribute.toLowerCase() : attribute)) return []
    const spans = attribute.toLowerCase() === 'srcset' ? candidates(source, value) : [value]
    return spans.map(
      (span): Link => ({
        ...tag,
        url: source.slice(span.start, span.end),
        urlSpan: span,
        text: '',
        kind: name === 'img' ? 'image' : 'media',
        inTag: true
      })
    )
  })
}

function componentLinks(
  node: Extract<AnyNode, {type: 'mdxJsxFlowElement' | 'mdxJsxTextElement'}>,
  span: Span,
  source: string,
  components: LinkSettings['components']
): Link[] {
  const {name} = node
  if (name === null || !(/^[A-Z]/.test(name) || name.includes('.') || Object.hasOwn(components, name))) return []
  const wanted = [...componentAttributes, ...(Object.hasOwn(components, name) ? components[name]! : [])]
  const places = [...attributesIn(source, tagSpan(source, span.start, span.end))]
  return node.attributes.flatMap((attribute): Link[] => {
    if (attribute.type !== 'mdxJsxAttribute' || !wanted.includes(attribute.name) || typeof attribute.value !== 'string' || !attribute.value)
      return []
    const url = attribute.value
    const urlSpan = places.find(
      (place) => place.name === attribute.name.toLowerCase() && source.slice(place.value.start, place.value.end) === url
    )?.value
    const kind = attribute.name === 'src' || attribute.name === 'image' ? 'media' : 'html'
    return [{...span, url, urlSpan: urlSpan ?? null, text: textOf(node).replace(/\s+/g, ' ').trim(), kind}]
  })
}

function tagName(source: string, start: number): string {
  return /^<([a-z]+)/i.exec(source.slice(start, start + 12))?.[1]?.toLowerCase() ?? ''
}

/** The tag at a place: to its `>`, at most to the element's end. */
function tagSpan(source: string, start: number, end: number): Span {
  let quote = ''
  for (let at = start; at < end; at++) {
    const letter = source[at]!
    if (quote !== '') quote = letter === quote ? '' : quote
    else if (letter === '"' || letter === "'") quote = letter
    else if (letter === '>') return {start, end: at + 1}
  }
  return {start, end}
}

/** The addresses of a `srcset`: what comes first in each part between commas that white space follows. */
function candidates(source: string, {start, end}: Span): Span[] {
  const spans: Span[] = []
  const address = /[^\s,][^\s]*/g
  address.lastIndex = start
  while (address.lastIndex < end) {
    const found = address.exec(source)
    if (!found || found.index >= end) break
    const text = source.slice(found.index, Math.min(end, found.index + found[0].length))
    const bare = text.replace(/,$/, '')
    if (!bare.startsWith('data:')) spans.push({start: found.index, end: found.index + bare.length})
    const comma = text.endsWith(',') ? address.lastIndex - 1 : source.indexOf(',', address.lastIndex)
    if (comma < 0 || comma >= end) break
    address.lastIndex = comma + 1
  }
  return spans
}
