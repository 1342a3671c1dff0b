import type {Document} from '../document.js'
import {type AnyNode, childrenOf, spanOf, textOf} from '../nodes.js'
import type {Anchor} from '../summary.js'
import type {LinkSettings} from './settings.js'
import {HeadingIds, type SlugStyle, withoutExplicitId} from './slugs.js'
import {valuesAt} from './values.js'

/** An anchor with the offset of what bears it; 0 where that is the page as a whole. */
export type PlacedAnchor = Anchor & {at: number}

/**
 * Where a fragment can lead within a page: ids of headings as the site's generator makes them, `{#id}`, ids and names of HTML and JSX,
 * footnotes, and ids in the frontmatter, which layouts turn into ids of the page.
 */
export function anchorsOf(document: Document, settings: LinkSettings): Anchor[] {
  return placedAnchorsOf(document, settings).map(({id, title}) => ({id, title}))
}

/** The same with their places, in order of place. */
export function placedAnchorsOf(document: Document, {slugs, anchors: keys}: LinkSettings): PlacedAnchor[] {
  const placed = [
    ...frontmatterIds(document, keys),
    ...headingAnchors(document, slugs),
    ...footnoteIds(document, slugs),
    ...explicitIds(document)
  ]
  if (slugs === 'any' || slugs === 'eleventy') placed.push(...titleAnchors(document, slugs))
  if (slugs === 'starlight') placed.push({id: '_top', title: null, at: 0})
  if (readsAttributeLists.has(slugs)) placed.push(...attributeListIds(document))
  const seen = new Set<string>()
  return placed
    .sort((a, b) => a.at - b.at)
    .filter(({id}) => {
      const isNew = !seen.has(id)
      seen.add(id)
      return isNew
    })
}

function headingAnchors(document: Document, slugs: SlugStyle): PlacedAnchor[] {
  const {source, format} = document
  const ids = new HeadingIds(slugs)
  const slugsHtml = slugs === 'any' || slugs === 'eleventy'
  const keepsSpace = slugs === 'astro' || slugs === 'starlight'
  return document.nodes('heading').flatMap((heading) => {
    const {start, end} = spanOf(heading)
    const title = textOf(heading).replace(/\s+/g, ' ').trim()
    const shown = withoutExplicitId(title).text
    const stated = heading.data?.id ?? (slugs === 'any' || slugs === 'kramdown' ? idBelow(source, end) : null)
    if (!stated && !slugsHtml && (format === 'html' || source[start] === '<')) return []
    return (stated ? [stated] : ids.next(keepsSpace ? textOf(heading) : title, writtenHeading(document, heading), heading.depth)).map(
      (id) => ({
        id,
        title: shown,
        at: start
      })
    )
  })
}

/** The id that kramdown takes from the line below a heading: `{: #risks}`. */
function idBelow(source: string, end: number): string | null {
  const line = /^\r?\n {0,3}\{:([^\r\n}]{1,200})\}/.exec(source.slice(end, end + 220))?.[1]
  return (
    line
      ?.split(' ')
      .find((part) => part.length > 1 && part.startsWith('#'))
      ?.slice(1) ?? null
  )
}

/** A heading's text as it is written, without the signs that make it one. */
function writtenHeading({source}: Document, heading: AnyNode): string {
  const {start, end} = spanOf(heading)
  const [line = ''] = source.slice(start, Math.min(end, start + 1_000)).split(/[\r\n]/, 1)
  return line
    .replace(/^#{1,6}[ \t]{0,20}/, '')
    .replace(/[ \t]#{1,99}[ \t]{0,20}$/, '')
    .trim()
}

const readsAttributeLists: ReadonlySet<SlugStyle> = new Set(['any', 'kramdown', 'mkdocs', 'hugo'])

/** A title in the frontmatter, which a layout shows as a heading; where ids are given to whole pages, to that one too. */
function titleAnchors({frontmatter}: Document, slugs: SlugStyle): PlacedAnchor[] {
  const title = frontmatter?.data.title
  if (typeof title !== 'string') return []
  return new HeadingIds(slugs).next(title, title, 1).map((id) => ({id, title, at: 0}))
}

/** The ids that kramdown gives to a table of contents and to each entry of it. */
function contentsIds(document: Document, at: number): PlacedAnchor[] {
  const entries = headingAnchors(document, 'kramdown').map(({id}) => `markdown-toc-${id}`)
  return ['markdown-toc', ...entries].map((id) => ({id, title: null, at}))
}

/** Ids that an attribute list gives to what stands beside it: `{: #id}` and `{:#id .class}`, as kramdown and Python-Markdown read them. */
function attributeListIds(document: Document): PlacedAnchor[] {
  const {source, format} = document
  if (format !== 'markdown' || !source.includes('{:')) return []
  const anchors: PlacedAnchor[] = []
  for (let at = source.indexOf('{:'); at >= 0; at = source.indexOf('{:', at + 2)) {
    const list = source.slice(at + 2, at + 200)
    const id = /^ {0,3}#([^\s{}#.]{1,99})[ }]/.exec(list)?.[1]
    if (id) anchors.push({id, title: null, at})
    else if (/^ {0,3}toc\b/.test(list)) anchors.push(...contentsIds(document, at))
  }
  return anchors
}

/** What stands before a footnote's name in its id, and in the id of the place that refers to it. */
const footnotePrefixes: Readonly<Record<string, readonly string[]>> = {
  hugo: ['fn:', 'fnref:'],
  kramdown: ['fn:', 'fnref:'],
  mkdocs: ['fn:', 'fnref:'],
  vitepress: ['fn', 'fnref'],
  eleventy: ['fn', 'fnref'],
  docusaurus: ['user-content-fn-', 'user-content-fnref-'],
  astro: ['user-content-fn-', 'user-content-fnref-'],
  starlight: ['user-content-fn-', 'user-content-fnref-'],
  github: ['user-content-fn-', 'user-content-fnref-', 'fn-', 'fnref-'],
  none: []
}

const allFootnotePrefixes = [...new Set(Object.values(footnotePrefixes).flat())]

function footnoteIds(document: Document, slugs: SlugStyle): PlacedAnchor[] {
  const notes = document.nodes('footnoteDefinition')
  if (notes.length === 0) return []
  const prefixes = footnotePrefixes[slugs] ?? allFootnotePrefixes
  const ids = notes.flatMap((note) => prefixes.map((prefix) => ({id: prefix + note.identifier, title: null, at: spanOf(note).start})))
  return prefixes.includes('user-content-fn-') ? [...ids, {id: 'footnote-label', title: null, at: spanOf(notes[0]!).start}] : ids
}

/** Ids and names that stand in HTML or JSX. */
function explicitIds(document: Document): PlacedAnchor[] {
  if (!document.source.includes('id=') && !document.source.includes('name=')) return []
  const anchors: PlacedAnchor[] = []
  const visit = (node: AnyNode): void => {
    for (const id of idsOf(node)) anchors.push({id, title: null, at: spanOf(node).start})
    for (const child of childrenOf(node)) visit(child)
  }
  visit(document.tree)
  return anchors
}

function idsOf(node: AnyNode): string[] {
  const {id, ids} = ('data' in node && node.data ? node.data : {}) as {id?: string; ids?: string[]}
  const found = [...(ids ?? []), ...(id ? [id] : [])]
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return found
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || (attribute.name !== 'id' && attribute.name !== 'name')) continue
    if (typeof attribute.value === 'string' && attribute.value) found.push(attribute.value)
  }
  return found
}

/** Ids that the frontmatter declares: the values at the named keys, or at every key called `id`. */
function frontmatterIds({frontmatter}: Document, keys: readonly string[] | null): PlacedAnchor[] {
  if (!frontmatter) return []
  if (keys)
    return keys
      .flatMap((key) => valuesAt(frontmatter.data, key))
      .flatMap(({value}) => (isId(value) ? [{id: value, title: null, at: 0}] : []))
  const anchors: PlacedAnchor[] = []
  const visit = (value: unknown, key: string | null): void => {
    if (key === 'id' && isId(value)) anchors.push({id: value, title: null, at: 0})
    else if (Array.isArray(value)) for (const item of value) visit(item, null)
    else if (typeof value === 'object' && value !== null) for (const [name, item] of Object.entries(value)) visit(item, name)
  }
  visit(frontmatter.data, null)
  return anchors
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

/** Marks by which generators take in the text of another file. */
const inclusions = ['{% include', '{%- include', '{% render', '{{>', '--8<--', '{!', ':::include', '!!!include']

/** Shortcodes of Hugo that make no headings. Any other may bring the text of another file. */
const plainShortcodes: ReadonlySet<string> = new Set(['ref', 'relref', 'figure', 'param'])

/** True where a page takes in text from other files, and where it has none of its own, so that a layout or a program must bring it. */
export function includesText(document: Document): boolean {
  if (document.tree.children.every(isInvisible)) return true
  if (inclusions.some((mark) => document.source.includes(mark)) || hasShortcode(document.source)) return true
  return document.nodes('mdxjsEsm').some(({value}) => /\bfrom\s{0,9}["'][^"']*\.mdx?["']/.test(value))
}

function hasShortcode(source: string): boolean {
  for (let at = source.indexOf('{{'); at >= 0; at = source.indexOf('{{', at + 2)) {
    if (source[at + 2] !== '<' && source[at + 2] !== '%') continue
    const [, name] = /^[ \t]{0,9}([\w./-]{1,60})/.exec(source.slice(at + 3, at + 80)) ?? []
    if (name !== undefined && !plainShortcodes.has(name)) return true
  }
  return false
}

function isInvisible(node: AnyNode): boolean {
  return (
    node.type === 'yaml' || node.type === 'toml' || node.type === 'definition' || (node.type === 'html' && node.value.startsWith('<!--'))
  )
}
