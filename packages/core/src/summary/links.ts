import type {Document} from '../document.js'
import {childrenOf, spanOf, textOf} from '../nodes.js'
import type {Link} from '../summary.js'
import {frontmatterLinks} from './frontmatter-links.js'
import {attributeSpan, definedUrlSpan, linkUrlSpan} from './places.js'
import {undefinedReferences} from './references.js'
import type {LinkSettings} from './settings.js'
import {surroundingLinks, tagLinks} from './tag-links.js'
import {readTemplate, templateDefinitions, templateLinks} from './templates.js'

/** The links of a page in order of place: links, images, media, definitions, references, those that nothing defines, and the frontmatter's. */
export function linksOf(document: Document, settings: LinkSettings): Link[] {
  const links = [...inlineLinks(document), ...images(document), ...definitions(document), ...references(document)]
  const made = templateDefinitions(document)
  const defined = new Set(made.map(({label}) => label?.toLowerCase()))
  links.push(
    ...made,
    ...undefinedReferences(document).filter(({label}) => !defined.has(label?.toLowerCase())),
    ...templateLinks(document),
    ...tagLinks(document, settings),
    ...surroundingLinks(document),
    ...frontmatterLinks(document, settings)
  )
  return links.map(throughTemplate).sort((a, b) => a.start - b.start || a.end - b.end)
}

/** A link as it is read where a template tag makes its address. */
function throughTemplate(link: Link): Link {
  if (link.through || !link.url?.includes('{')) return link
  const address = readTemplate(link.url)
  if (!address) return link
  const {urlSpan} = link
  const span = urlSpan && address.span && {start: urlSpan.start + address.span.start, end: urlSpan.start + address.span.end}
  return {...link, url: address.url, urlSpan: span, through: address.through}
}

function inlineLinks(document: Document): Link[] {
  const {source} = document
  const links: Link[] = []
  for (const node of document.nodes('link')) {
    const span = spanOf(node)
    const base = {...span, url: node.url, text: fold(textOf(node))}
    const before = links.at(-1)
    if (startsTag(source, span.start))
      links.push({...base, urlSpan: attributeSpan(source, span, 'href', node.url), kind: 'html', inTag: true})
    else if (document.format !== 'html') {
      const last = childrenOf(node).at(-1)
      links.push({...base, urlSpan: linkUrlSpan(source, span, node.url, last ? spanOf(last).end : span.start + 1), kind: 'link'})
    } else if (before?.url === node.url && before.urlSpan === null) links[links.length - 1] = joined(before, base)
    else links.push({...base, urlSpan: null, kind: 'html', inTag: true})
  }
  return links
}

/** One link of the pieces of an `<a>` that holds several paragraphs, each of which has become a link of its own. */
function joined(first: Link, {end, text}: Pick<Link, 'end' | 'text'>): Link {
  return {...first, end, text: fold(`${first.text} ${text}`)}
}

function images(document: Document): Link[] {
  const {source} = document
  return document.nodes('image').map((node): Link => {
    const span = spanOf(node)
    const isTag = startsTag(source, span.start)
    const urlSpan = isTag ? attributeSpan(source, span, 'src', node.url) : linkUrlSpan(source, span, node.url, null)
    return {...span, url: node.url, urlSpan, text: fold(node.alt ?? ''), kind: 'image', ...(isTag && {inTag: true})}
  })
}

function definitions(document: Document): Link[] {
  return document.nodes('definition').map((node): Link => {
    const span = spanOf(node)
    return {
      ...span,
      url: node.url,
      urlSpan: definedUrlSpan(document.source, span, node.url),
      text: '',
      kind: 'definition',
      label: labelOf(node)
    }
  })
}

function references(document: Document): Link[] {
  const nodes = [...document.nodes('linkReference'), ...document.nodes('imageReference')]
  if (nodes.length === 0) return []
  const urls = new Map<string, string>()
  for (const {identifier, url} of document.nodes('definition')) if (!urls.has(identifier)) urls.set(identifier, url)
  return nodes.map((node): Link => {
    const text = fold(node.type === 'imageReference' ? (node.alt ?? '') : textOf(node))
    return {...spanOf(node), url: urls.get(node.identifier) ?? null, urlSpan: null, text, kind: 'reference', label: labelOf(node)}
  })
}

function labelOf({label, identifier}: {label?: string | null | undefined; identifier: string}): string {
  return label ?? identifier
}

/** True where an HTML or JSX tag starts, and not an autolink such as `<https://example.org>`. */
function startsTag(source: string, at: number): boolean {
  if (source[at] !== '<') return false
  const tag = source.slice(at + 1, at + 5).toLowerCase()
  return tag.startsWith('img') || (tag.startsWith('a') && /^a[\s/>]/.test(tag))
}

/** Text with its white space folded. */
function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
