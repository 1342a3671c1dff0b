import {type AnyNode, type Document, type Span, spanOf} from '@bedside/core'
import {tellsOfThePast} from './claims.js'
import type {Scheme} from './schemes.js'

/** The pictures, links and components of a page that show the seal of a scheme, or lead to its site. */
export function sealsIn(document: Document, scheme: Scheme): Span[] {
  return [...links(document, scheme), ...pictures(document, scheme), ...components(document, scheme), ...rawHtml(document, scheme)]
}

function links(document: Document, {site}: Scheme): Span[] {
  const definitions = new Map(document.nodes('definition').map(({identifier, url}) => [identifier, url]))
  const references = document.nodes('linkReference').filter(({identifier}) => site.test(definitions.get(identifier) ?? ''))
  return [...document.nodes('link').filter(({url}) => site.test(url)), ...references].map(spanOf)
}

function pictures(document: Document, scheme: Scheme): Span[] {
  const definitions = new Map(document.nodes('definition').map(({identifier, url}) => [identifier, url]))
  const isSeal = (url: string | undefined, alt: string | null | undefined) =>
    !tellsOfThePast(alt ?? '') && (scheme.picture.test(fileOf(url ?? '')) || scheme.site.test(url ?? '') || scheme.mention.test(alt ?? ''))
  return [
    ...document.nodes('image').filter(({url, alt}) => isSeal(url, alt)),
    ...document.nodes('imageReference').filter(({identifier, alt}) => isSeal(definitions.get(identifier), alt))
  ].map(spanOf)
}

/** A picture inside the page is as long as the picture: nothing is looked for in it. */
function fileOf(url: string): string {
  return url.startsWith('data:') ? '' : url.slice(0, 2000)
}

/** `<HonCodeSeal />`, `<Badge src="/honcode.png" />`, `<div class="hon-seal">`. */
function components(document: Document, {key, picture, site}: Scheme): Span[] {
  const isSeal = (name: string | null, values: readonly string[]) =>
    key.test(fold(name ?? '')) || values.some((value) => picture.test(fileOf(value)) || site.test(value))
  const found: AnyNode[] = document.nodes('element').filter(({name, attributes}) => isSeal(name, Object.values(attributes)))
  for (const type of ['mdxJsxFlowElement', 'mdxJsxTextElement'] as const) {
    for (const node of document.nodes(type)) {
      const values = node.attributes.flatMap(({type: kind, value}) =>
        kind === 'mdxJsxAttribute' && typeof value === 'string' ? [value] : []
      )
      if (isSeal(node.name, values)) found.push(node)
    }
  }
  return found.map(({position, ...node}) => {
    const {start, end} = spanOf({position})
    // An element may hold the whole page: its first tag is enough.
    const tag = 'children' in node && node.children.length > 0 ? document.source.indexOf('>', start) + 1 : end
    return {start, end: tag > start && tag < end ? tag : end}
  })
}

const comment = /<!--[\s\S]*?(?:-->|$)/g
const address = /\b(?:src|href|class|id)\s{0,4}=\s{0,4}(?:"([^"]{1,500})"|'([^']{1,500})'|([^\s"'>]{1,500}))/gi

/** Attributes in HTML that the tree does not hold: of an HTML page what stands outside its article, such as the footer; of others tags alone. */
function rawHtml(document: Document, {picture, site}: Scheme): Span[] {
  const spans = document.format === 'html' ? [{start: 0, end: document.source.length}] : document.nodes('html').map(spanOf)
  return spans.flatMap((span) => {
    const text = document.source.slice(span.start, span.end).replace(comment, (all) => ' '.repeat(all.length))
    const found: Span[] = []
    for (const match of text.matchAll(address)) {
      const value = match[1] ?? match[2] ?? match[3] ?? ''
      if (!picture.test(fileOf(value)) && !site.test(value)) continue
      found.push({start: span.start + match.index, end: span.start + match.index + match[0].length})
    }
    return found
  })
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[-_.\s]/g, '')
}
