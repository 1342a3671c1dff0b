import {type AnyNode, type Document, type Span, spanOf} from '@bedside/core'
import {claims, tellsOfThePast} from './claims.js'
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
  const isSeal = (url: string | undefined, alt: string) =>
    !tellsOfThePast(alt) && (scheme.picture.test(fileOf(url ?? '')) || scheme.site.test(url ?? '') || scheme.mention.test(alt))
  return [
    ...document.nodes('image').filter(({url, alt, title}) => isSeal(url, `${alt ?? ''} ${title ?? ''}`)),
    ...document.nodes('imageReference').filter(({identifier, alt}) => isSeal(definitions.get(identifier), alt ?? ''))
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
const attribute = /\b(src|href|class|id|alt|title)\s{0,4}=\s{0,4}(?:"([^"]{1,500})"|'([^']{1,500})'|([^\s"'>]{1,500}))/gi

/** Attributes in HTML that the tree does not hold: of an HTML page what stands outside its article, such as the footer; of others tags alone. */
function rawHtml(document: Document, {picture, site, mention}: Scheme): Span[] {
  const spans = document.format === 'html' ? [{start: 0, end: document.source.length}] : document.nodes('html').map(spanOf)
  return spans.flatMap(({start, end}) => {
    const text = withoutComments(document.source.slice(start, end))
    const found = [...text.matchAll(attribute)].filter(([, name, quoted, single, bare]) => {
      const value = quoted ?? single ?? bare ?? ''
      if (/^(?:alt|title)$/i.test(name!)) return mention.test(value) && !tellsOfThePast(value)
      return picture.test(fileOf(value)) || site.test(value)
    })
    return found.map(({0: all, index}) => ({start: start + index, end: start + index + all.length}))
  })
}

/** Claims in the text of an HTML page, also outside its article. */
export function claimsInHtml({format, source}: Document, scheme: Scheme): Span[] {
  if (format !== 'html') return []
  const found = [...withoutComments(source).matchAll(/>([^<>]{8,400})(?=<)/g)].filter(([, text]) => {
    const line = text!.replace(/\s+/g, ' ').trim()
    return claims(line, line.split(' ').length, scheme)
  })
  return found.map(({1: text, index}) => ({start: index + 1, end: index + 1 + text!.length}))
}

function withoutComments(source: string): string {
  return source.replace(comment, (all) => ' '.repeat(all.length))
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[-_.\s]/g, '')
}
