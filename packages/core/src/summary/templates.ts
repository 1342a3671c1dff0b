import type {Document} from '../document.js'
import {type AnyNode, childrenOf, spanOf} from '../nodes.js'
import type {Span} from '../span.js'
import type {Link, LinkThrough} from '../summary.js'

/** What a template tag says of the address that it makes. */
export interface TemplateAddress {
  through: LinkThrough
  /** The address that the tag is given, with a fragment that follows the tag. */
  url: string
  /** Where the address stands in the text, or null where it is put together of two parts. */
  span: Span | null
}

/** A tag longer than this is no address. */
const longestTag = 500

/** What closes a tag, by what opens it. */
const closings: readonly (readonly [opens: string, closes: string])[] = [
  ['{{<', '>}}'],
  ['{{%', '%}}'],
  ['{%', '%}'],
  ['{{', '}}']
]

/**
 * Reads an address that a template makes: Hugo's `{{< ref "a.md" >}}`, Jekyll's `{% link a.md %}`, `{% post_url a %}`, `{{ site.baseurl }}/a/`
 * and `{{ "/a/" | relative_url }}`, Eleventy's `{{ "/a/" | url }}`. Null for any other: what it comes to, the source does not show.
 */
export function readTemplate(text: string): TemplateAddress | null {
  const start = text.length - text.trimStart().length
  const tag = tagAt(text, start)
  if (!tag) return null
  const rest = text.slice(tag.end)
  const inner = text.slice(tag.inner.start, tag.inner.end)
  const words = inner.trim().split(/\s+/)
  if (tag.opens === '{{<' || tag.opens === '{{%')
    return words[0] === 'ref' || words[0] === 'relref' ? hugoRef(inner, tag.inner.start, rest) : null
  if (tag.opens === '{%') return liquidTag(inner, tag.inner.start, rest)
  if (/^-?\s*site\.(?:baseurl|url|github\.url)\s*-?$/.test(inner.trim())) return afterBase(text, tag.end)
  return filtered(inner, tag.inner.start, rest)
}

interface Tag {
  opens: string
  inner: Span
  end: number
}

function tagAt(text: string, start: number): Tag | null {
  const found = closings.find(([opens]) => text.startsWith(opens, start))
  if (!found) return null
  const [opens, closes] = found
  const from = start + opens.length
  const close = text.slice(from, from + longestTag).indexOf(closes)
  if (close < 0) return null
  return {opens, inner: {start: from, end: from + close}, end: from + close + closes.length}
}

/** `ref "a.md#risks"`, `relref path="a.md"`; a page in another language is not told by its path alone. */
function hugoRef(inner: string, at: number, rest: string): TemplateAddress | null {
  if (/\b(?:lang|outputFormat)\s*=/.test(inner)) return null
  return quotedIn(inner, at, 'ref', rest) ?? bareRef(inner, at, rest)
}

function bareRef(inner: string, at: number, rest: string): TemplateAddress | null {
  const found = /^\s{0,20}(?:rel)?ref\s{1,20}([^\s"'`=]+)\s{0,20}$/.exec(inner)
  if (!found || rest !== '') return null
  const start = at + inner.indexOf(found[1]!, inner.indexOf('ref') + 3)
  return {through: 'ref', url: found[1]!, span: {start, end: start + found[1]!.length}}
}

/** `link a.md`, `post_url 2026-03-01-a`; names may hold spaces. */
function liquidTag(inner: string, at: number, rest: string): TemplateAddress | null {
  const found = /^-?\s{0,20}(link|post_url)\s{1,20}(\S[^{}]*)$/.exec(inner)
  if (!found) return null
  const path = found[2]!.replace(/\s{0,20}-?\s{0,20}$/, '')
  return joined(found[1] === 'link' ? 'source' : 'post', path, at + inner.lastIndexOf(path), rest)
}

/** What follows `{{ site.baseurl }}`: an address, or another tag that makes one. */
function afterBase(text: string, from: number): TemplateAddress | null {
  const rest = text.slice(from)
  if (rest.startsWith('{')) {
    const next = readTemplate(rest)
    return next && {...next, span: next.span && {start: next.span.start + from, end: next.span.end + from}}
  }
  if (rest.includes('{{') || rest.includes('{%')) return null
  return {
    through: 'base',
    url: rest === '' || rest.startsWith('/') ? rest || '/' : `/${rest}`,
    span: rest.startsWith('/') ? {start: from, end: text.length} : null
  }
}

const baseFilters = ['relative_url', 'absolute_url', 'url', 'relURL', 'absURL', 'withBase']

/** `"/a/" | relative_url`, and nothing more. */
function filtered(inner: string, at: number, rest: string): TemplateAddress | null {
  const [value, filter, ...others] = inner.split('|').map((part) => part.replaceAll('-', ' ').trim())
  if (value === undefined || filter === undefined || others.length > 0 || !baseFilters.includes(filter)) return null
  return quotedIn(inner.slice(0, inner.indexOf('|')), at, 'base', rest)
}

/** The one text in quotes. */
function quotedIn(inner: string, at: number, through: LinkThrough, rest: string): TemplateAddress | null {
  const open = inner.search(/["'`]/)
  const close = open < 0 ? -1 : inner.indexOf(inner[open]!, open + 1)
  return close < 0 ? null : joined(through, inner.slice(open + 1, close), at + open + 1, rest)
}

function joined(through: LinkThrough, url: string, start: number, rest: string): TemplateAddress | null {
  if (rest.includes('{{') || rest.includes('{%')) return null
  return {through, url: url + rest, span: rest === '' ? {start, end: start + url.length} : null}
}

/** Links of Markdown whose address is a template tag with white space in it: Markdown itself takes them for text. */
export function templateLinks(document: Document): Link[] {
  const {source, format} = document
  if ((format !== 'markdown' && format !== 'mdx') || !source.includes(']({')) return []
  const links: Link[] = []
  const code = codeSpans(document)
  for (let at = source.indexOf(']({'); at >= 0; at = source.indexOf(']({', at + 3)) {
    const back = source.slice(Math.max(0, at - longestTag), at).lastIndexOf('[')
    const open = at - Math.min(at, longestTag) + back
    const tag = tagAt(source, at + 2)
    if (back < 0 || !tag || code.some(({start, end}) => at >= start && at < end)) continue
    const close = tag.end + source.slice(tag.end, tag.end + longestTag).indexOf(')')
    const raw = source.slice(at + 2, close)
    const address = close < tag.end || !/\s/.test(raw) || raw.includes('\n') ? null : readTemplate(raw)
    if (!address) continue
    const span = address.span && {start: address.span.start + at + 2, end: address.span.end + at + 2}
    const isImage = source[open - 1] === '!'
    const text = source
      .slice(open + 1, at)
      .replace(/\s+/g, ' ')
      .trim()
    links.push({
      start: open - Number(isImage),
      end: close + 1,
      url: address.url,
      urlSpan: span,
      text,
      kind: isImage ? 'image' : 'link',
      through: address.through
    })
  }
  return links
}

const definition = /^ {0,3}\[([^\]\r\n]{1,99})\]:[ \t]{1,9}(\S[^\r\n]{0,490})\r?$/

/**
 * Definitions whose address is a template tag with white space in it, which Markdown takes for text: `[risks]: {{< ref "risks.md" >}}`. It takes
 * plain definitions that follow such a line for text as well.
 */
export function templateDefinitions({source, format}: Document): Link[] {
  if (format !== 'markdown' || !source.includes(']: {')) return []
  const links: Link[] = []
  let follows = false
  let start = 0
  for (const line of source.split('\n')) {
    const [, label, written] = definition.exec(line) ?? []
    const text = written?.trimEnd() ?? ''
    const address = /^\{[{%]/.test(text) && /\s/.test(text) ? readTemplate(text) : null
    const isPlain: boolean = follows && address === null && !/[\s{]/.test(text)
    follows = label !== undefined && (address !== null || isPlain)
    if (follows) links.push(definitionLink(label!, text, address, start, line))
    start += line.length + 1
  }
  return links
}

function definitionLink(label: string, text: string, address: TemplateAddress | null, start: number, line: string): Link {
  const at = start + line.indexOf(text, line.indexOf(']:'))
  const place = {start, end: at + text.length}
  if (!address) return {...place, url: text, urlSpan: {start: at, end: at + text.length}, text: '', kind: 'definition', label}
  const urlSpan = address.span && {start: address.span.start + at, end: address.span.end + at}
  return {...place, url: address.url, urlSpan, text: '', kind: 'definition', label, through: address.through}
}

function codeSpans(document: Document): Span[] {
  const spans: Span[] = []
  const visit = (node: AnyNode): void => {
    if (node.type === 'code' || node.type === 'inlineCode' || (node.type === 'html' && node.value.startsWith('<!--')))
      spans.push(spanOf(node))
    else for (const child of childrenOf(node)) visit(child)
  }
  visit(document.tree)
  return spans
}
