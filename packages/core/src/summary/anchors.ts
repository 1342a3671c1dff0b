import {slug} from 'github-slugger'
import type {Document} from '../document.js'
import {type AnyNode, childrenOf, spanOf, textOf} from '../nodes.js'
import type {Anchor} from '../summary.js'

type PlacedAnchor = Anchor & {at: number}

/**
 * Where a fragment can lead within a page: heading slugs as GitHub makes them, `{#id}` at the end of a heading, ids and names of
 * HTML and JSX, footnotes, and `id` keys in the frontmatter, which layouts turn into ids.
 */
export function anchorsOf(document: Document): Anchor[] {
  const placed = [...frontmatterIds(document), ...headingAnchors(document), ...footnoteIds(document), ...explicitIds(document)]
  const seen = new Set<string>()
  const anchors: Anchor[] = []
  for (const {id, title} of placed.sort((a, b) => a.at - b.at)) {
    if (seen.has(id)) continue
    seen.add(id)
    anchors.push({id, title})
  }
  return anchors
}

function headingAnchors(document: Document): PlacedAnchor[] {
  const counts = new Map<string, number>()
  const anchors: PlacedAnchor[] = []
  for (const heading of document.nodes('heading')) {
    const at = spanOf(heading).start
    const {text, id} = withoutExplicitId(textOf(heading).replace(/\s+/g, ' ').trim())
    if (id) anchors.push({id, title: text, at})
    anchors.push({id: numbered(slugOf(text), counts), title: text, at})
  }
  return anchors
}

/** The slug that GitHub gives a heading. The way for headings in ASCII says the same as github-slugger, many times as fast. */
export function slugOf(text: string): string {
  if (/[^ -~]/.test(text)) return slug(text)
  return text
    .toLowerCase()
    .replace(/[^a-z0-9 _-]/g, '')
    .replaceAll(' ', '-')
}

/** A slug with the number that tells it from those before it, which github-slugger counts so. `counts` holds those before it. */
export function numbered(slugged: string, counts: Map<string, number>): string {
  let id = slugged
  let count = counts.get(slugged) ?? 0
  while (counts.has(id)) id = `${slugged}-${++count}`
  if (id !== slugged) counts.set(slugged, count)
  counts.set(id, 0)
  return id
}

/** Takes `{#id}`, `{#id .class}` or `{: #id}` from the end of a heading's text. */
export function withoutExplicitId(text: string): {text: string; id: string | null} {
  const open = text.endsWith('}') ? text.lastIndexOf('{') : -1
  if (open < 0) return {text, id: null}
  const attributes = text
    .slice(open + 1, -1)
    .replace(/^:/, '')
    .trim()
    .split(' ')
  const id = attributes.find((attribute) => attribute.length > 1 && attribute.startsWith('#'))?.slice(1) ?? null
  const marks = attributes.every((attribute) => attribute.startsWith('#') || attribute.startsWith('.') || attribute.includes('='))
  return marks ? {text: text.slice(0, open).trim(), id} : {text, id: null}
}

function footnoteIds(document: Document): PlacedAnchor[] {
  return document.nodes('footnoteDefinition').flatMap((note) => {
    const ids = ['user-content-fn-', 'fn-', 'fn:', 'user-content-fnref-', 'fnref-', 'fnref:'].map((prefix) => prefix + note.identifier)
    return ids.map((id) => ({id, title: null, at: spanOf(note).start}))
  })
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

/** Values of `id` keys anywhere in the frontmatter. */
function frontmatterIds(document: Document): PlacedAnchor[] {
  if (!document.frontmatter) return []
  const anchors: PlacedAnchor[] = []
  const visit = (value: unknown, key: string | null): void => {
    if (key === 'id' && typeof value === 'string' && value) anchors.push({id: value, title: null, at: 0})
    else if (Array.isArray(value)) for (const item of value) visit(item, null)
    else if (typeof value === 'object' && value !== null) for (const [name, item] of Object.entries(value)) visit(item, name)
  }
  visit(document.frontmatter.data, null)
  return anchors
}

/** Marks by which generators take in the text of another file. */
const inclusions = ['{% include', '{%- include', '{% render', '{{< ', '{{% ', '{{>', '--8<--', '{!', ':::include', '!!!include']

/** True where a page takes in text from other files, and where it has none of its own, so that a layout or a program must bring it. */
export function includesText(document: Document): boolean {
  if (document.tree.children.every(isInvisible)) return true
  if (inclusions.some((mark) => document.source.includes(mark))) return true
  return document.nodes('mdxjsEsm').some(({value}) => /\bfrom\s{0,9}["'][^"']*\.mdx?["']/.test(value))
}

function isInvisible(node: AnyNode): boolean {
  return (
    node.type === 'yaml' || node.type === 'toml' || node.type === 'definition' || (node.type === 'html' && node.value.startsWith('<!--'))
  )
}
