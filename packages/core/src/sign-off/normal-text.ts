import type {Definition} from 'mdast'
import type {Document} from '../document.js'
import {type AnyNode, childrenOf} from '../nodes.js'
import {normalTarget, type Place} from './targets.js'

/** What the normal text of a node depends on beside the node. */
export interface NormalTextOptions {
  /** Where links lead from. */
  place: Place
  /** Addresses of reference links, by identifier. */
  definitions: ReadonlyMap<string, string>
  /** Nodes that say nothing which a reviewer signs: bylines, review dates. */
  skipped: ReadonlySet<AnyNode>
}

/** The addresses that a document's reference links lead to. Of two with one label, the first counts, as in CommonMark. */
export function definitionsOf(document: Document): Map<string, string> {
  const urls = new Map<string, string>()
  for (const {identifier, url} of document.nodes('definition') as readonly Definition[])
    if (!urls.has(identifier)) urls.set(identifier, url)
  return urls
}

/**
 * What a reader is told by a node, in a form that stays the same while the telling does: white space is folded, emphasis and other markup
 * is gone, and what has no letters but a meaning leaves a mark: the start of a list item or a table cell, an image's text, the target of an
 * internal link, text that is struck out.
 */
export function normalText(nodes: readonly AnyNode[], options: NormalTextOptions): string {
  const parts: string[] = []
  for (const node of nodes) addText(node, options, parts)
  return fold(parts.join(''))
}

/** Folds white space, and leaves out what nobody sees: soft hyphens, zero-width spaces, byte order marks. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u2060\ufeff]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Nodes that end what stands before them: their text never joins the word before. */
const blocks: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'blockquote',
  'list',
  'listItem',
  'table',
  'tableRow',
  'code',
  'footnoteDefinition',
  'element',
  'mdxJsxFlowElement'
])

function addText(node: AnyNode, options: NormalTextOptions, parts: string[]): void {
  if (options.skipped.has(node)) return
  const isBlock = blocks.has(node.type)
  if (isBlock) parts.push('\n')
  addOwnText(node, options, parts)
  if (isBlock) parts.push('\n')
}

function addOwnText(node: AnyNode, options: NormalTextOptions, parts: string[]): void {
  const addChildren = () => {
    for (const child of childrenOf(node)) addText(child, options, parts)
  }
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      parts.push(node.value)
      return
    case 'break':
      parts.push('\n')
      return
    case 'list':
      for (const [index, item] of node.children.entries()) {
        if (options.skipped.has(item)) continue
        parts.push(node.ordered ? `\n${(node.start ?? 1) + index}) ` : '\n\u2022 ')
        addText(item, options, parts)
      }
      return
    case 'listItem':
      // A task that is done says something else than one that is open.
      if (node.checked !== null && node.checked !== undefined) parts.push(node.checked ? '[x] ' : '[ ] ')
      addChildren()
      return
    case 'tableCell':
      parts.push(' | ')
      addChildren()
      return
    case 'delete':
      parts.push('~~')
      addChildren()
      parts.push('~~')
      return
    case 'image':
      parts.push(imageText(node.alt, node.url, options))
      return
    case 'imageReference':
      parts.push(imageText(node.alt, options.definitions.get(node.identifier), options))
      return
    case 'link':
    case 'linkReference': {
      addChildren()
      const target = normalTarget(node.type === 'link' ? node.url : options.definitions.get(node.identifier), options.place)
      if (target !== null) parts.push(`<${target}>`)
      return
    }
    case 'footnoteReference':
      parts.push('[note]')
      return
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      // A comment in MDX is an expression, too.
      if (!/^\s*\/\*/.test(node.value)) parts.push(`{${node.value.trim()}}`)
      return
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      parts.push(jsxText(node, options))
      addChildren()
      return
    case 'element':
      parts.push(titleText(node.attributes.title), mediaText(node.name, node.attributes, options))
      addChildren()
      return
    case 'abbr':
    case 'dfn':
      addChildren()
      parts.push(titleText(node.title ?? undefined))
      return
    case 'html':
    case 'definition':
    case 'yaml':
    case 'toml':
    case 'mdxjsEsm':
    case 'thematicBreak':
      return
    default:
      addChildren()
  }
}

function imageText(alt: string | null | undefined, url: string | undefined, {place}: NormalTextOptions): string {
  const target = normalTarget(url, place)
  return `[image: ${alt ?? ''}${target === null ? '' : ` <${target}>`}]`
}

/** Elements that show what lies in another file, and the attribute that names it. */
const media: ReadonlyMap<string, string> = new Map([
  ['video', 'src'],
  ['audio', 'src'],
  ['source', 'src'],
  ['iframe', 'src'],
  ['embed', 'src'],
  ['object', 'data']
])

function mediaText(name: string | null, attributes: Readonly<Record<string, string>>, {place}: NormalTextOptions): string {
  const target = normalTarget(attributes[media.get(name ?? '') ?? ''], place)
  return target === null ? '' : ` [${name}: ${target}] `
}

function titleText(title: string | undefined): string {
  return title ? ` (${title}) ` : ''
}

/** Attributes that say how a component looks, not what it tells. */
const looks: ReadonlySet<string> = new Set(['class', 'className', 'style', 'id', 'key', 'ref', 'width', 'height'])

type Jsx = Extract<AnyNode, {type: 'mdxJsxFlowElement' | 'mdxJsxTextElement'}>

/** A component's name and what is handed to it, since it may show both: `<Dose amount="200 mg" />`. */
function jsxText({name, attributes}: Jsx, options: NormalTextOptions): string {
  const isComponent = name !== null && /^[A-Z]|\./.test(name)
  const shown = attributes.flatMap((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute') return [attribute.value]
    if (looks.has(attribute.name) || (!isComponent && attribute.name !== 'title' && attribute.name !== 'alt')) return []
    const value = typeof attribute.value === 'string' ? attribute.value : (attribute.value?.value ?? '')
    return [`${attribute.name}=${value}`]
  })
  const file = mediaText(name, plainAttributes(attributes), options)
  if (!isComponent && shown.length === 0) return file
  return ` <${[isComponent ? name : '', ...shown].filter(Boolean).join(' ')}> ${file}`
}

function plainAttributes(attributes: Jsx['attributes']): Record<string, string> {
  const plain = attributes.flatMap((each) =>
    each.type === 'mdxJsxAttribute' && typeof each.value === 'string' ? [[each.name, each.value]] : []
  )
  return Object.fromEntries(plain)
}
