import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js'
import {creditBlocks} from '../credits/credit-blocks.js'
import type {Document} from '../document.js'
import {type AnyNode, childrenOf, spanOf, textOf} from '../nodes.js'
import type {Section} from '../sections.js'
import type {Span} from '../span.js'
import {githubSlug, numberedAsGithub, withoutExplicitId} from '../summary/slugs.js'
import {definitionsOf, fold, type NormalTextOptions, normalText} from './normal-text.js'
import {folderOf} from './targets.js'

/** What a sign-off stands for: the content of a page, whole and by section, as hashes. Plain data. */
export interface SignedContent {
  /** `sha256:` and 64 hexadecimal digits, over all sections in order. */
  hash: string
  sections: readonly SignedSection[]
}

/** A section by its hash. */
export interface SignedSection {
  /** The id that its heading states, or its slug, with a number where an earlier heading has it; `top` for what stands before the first heading. */
  id: string
  hash: string
}

/** A section of a document as it stands now. */
export interface ContentSection extends SignedSection, Span {
  /** The heading's text; empty for what stands before the first heading. */
  title: string
  section: Section
}

/** The content of a document as it stands now. */
export interface Content extends SignedContent {
  sections: readonly ContentSection[]
}

/** The id of what stands before the first heading. */
export const topId = 'top'

/**
 * What a document says, as sign-offs hold it. White space, emphasis, frontmatter, comments, addresses on other sites, bylines, review dates and
 * lists of related pages are no part of it; see `normalText` for what is.
 */
export function contentOf(document: Document): Content {
  return document.view(contentInPlace)
}

function contentInPlace(document: Document): Content {
  return contentToldFrom(document, document.path)
}

/** The content with its relative links told from where the page lay when it was signed: a page that was moved with its links says the same. */
export function contentToldFrom(document: Document, path: string | null): Content {
  const place = {folder: folderOf(document.path), toldFrom: folderOf(path)}
  const options = {place, definitions: definitionsOf(document), skipped: document.view(creditNodes)}
  const ids = new Map<string, number>()
  const sections: ContentSection[] = []
  const texts: string[] = []
  for (const section of document.sections) {
    const {heading} = section
    const {text: title, id: stated} = withoutExplicitId(section.title)
    const text = textOfSection(section, title, options)
    if (text === '') continue
    const id = numberedAsGithub(heading ? stated || headingId(heading) || githubSlug(title) || 'section' : topId, ids)
    const {start, end} = heading ? spanOf(heading) : topSpan(section)
    texts.push(text)
    sections.push({id, hash: hashOf(text), title, section, start, end})
  }
  return {hash: hashOf(texts.join('\n')), sections}
}

/** `sha256:` and the hash of a text in UTF-8. */
export function hashOf(text: string): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(text)))}`
}

function textOfSection(section: Section, title: string, options: NormalTextOptions): string {
  if (isRelatedLinks(section)) return ''
  const text = normalText(section.content as readonly AnyNode[], options)
  return section.heading ? `# ${fold(title)}\n${text}` : text
}

/** The `id` of a heading in HTML. */
function headingId({data}: NonNullable<Section['heading']>): string | undefined {
  return (data as {id?: string} | undefined)?.id
}

/** The first node of what stands before the first heading. */
function topSpan({content, start, end}: Section): Span {
  return content[0] ? spanOf(content[0]) : {start, end}
}

/** Bylines and review dates change with every review. */
function creditNodes(document: Document): ReadonlySet<AnyNode> {
  return new Set(creditBlocks(document).map(({node}) => node))
}

const relatedTitles: ReadonlySet<string> = new Set(
  'related|related articles|related pages|related topics|related links|related content|related information|related reading|see also|read next|continue reading|more on this topic|you might also like'.split(
    '|'
  )
)

/** True for a list of links to other pages under a heading that says no more: sites add to it without a review. */
function isRelatedLinks({title, content}: Section): boolean {
  if (content.length === 0 || !relatedTitles.has(title.toLowerCase().replace(/:$/, ''))) return false
  let all = 0
  let linked = 0
  const visit = (node: AnyNode, inLink: boolean): void => {
    if (node.type === 'text') {
      const {length} = textOf(node).replace(/\s+/g, '')
      all += length
      if (inLink) linked += length
    }
    const isLink = inLink || node.type === 'link' || node.type === 'linkReference'
    for (const child of childrenOf(node)) visit(child, isLink)
  }
  for (const node of content) visit(node as AnyNode, false)
  return linked > 0 && linked >= all * 0.9
}
