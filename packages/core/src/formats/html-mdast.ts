import type {List, ListItem, PhrasingContent, RootContent} from 'mdast'
import {type AnyNode, type Element, spanOf, textOf} from '../nodes.js'
import {anchorsOf} from './anchors.js'
import {isSpace} from './characters.js'
import {embeddedNames, headingDepth, isBlockName, opaqueNames, tableNames} from './html-names.js'
import {readTable} from './html-table.js'
import {positionAround} from './places.js'

/** Turns elements into the mdast nodes that say the same. Children may already be mdast, as they are in MDX. */
export class ElementReader {
  readonly #source: string

  constructor(source: string) {
    this.#source = source
  }

  /** Flow content. Runs of phrasing become paragraphs that span their children. */
  flow(nodes: readonly AnyNode[]): RootContent[] {
    const out: RootContent[] = []
    let run: AnyNode[] = []
    const endRun = () => {
      if (run.length > 0) this.#paragraph(run, out)
      run = []
    }
    for (const node of nodes) {
      if (isPhrasing(node)) run.push(node)
      else {
        endRun()
        if (node.type === 'element') this.#block(node, out)
        else out.push(node as RootContent)
      }
    }
    endRun()
    return out
  }

  /** Phrasing content, without white space at its ends. */
  phrasing(nodes: readonly AnyNode[]): PhrasingContent[] {
    return joinTexts(trimSpace(this.#spread(nodes)))
  }

  /** Phrasing content. */
  inline(nodes: readonly AnyNode[]): PhrasingContent[] {
    return joinTexts(this.#spread(nodes))
  }

  #spread(nodes: readonly AnyNode[]): PhrasingContent[] {
    const out: PhrasingContent[] = []
    for (const node of nodes) {
      if (node.type === 'paragraph') for (const child of node.children) out.push(child)
      else if (node.type !== 'element') out.push(node as PhrasingContent)
      else if (node.name !== 'wbr') out.push(this.inlineElement(node))
    }
    return out
  }

  /** The phrasing node that an element becomes. Give `inner` where its children have been read before. */
  inlineElement(element: Element, inner = () => this.inline(element.children)): PhrasingContent {
    const {name, attributes, children} = element
    const shared = sharedOf(element)
    switch (name) {
      case 'a':
        if (attributes.href === undefined) return {...shared, type: 'element', name, attributes, children: inner()}
        return {...shared, type: 'link', url: attributes.href.trim(), title: attributes.title ?? null, children: inner()}
      case 'abbr':
      case 'acronym':
        return {...shared, type: 'abbr', title: attributes.title ?? null, children: inner()}
      case 'dfn':
        return {...shared, type: 'dfn', title: attributes.title ?? null, children: inner()}
      case 'b':
      case 'strong':
        return {...shared, type: 'strong', children: inner()}
      case 'em':
      case 'i':
        return {...shared, type: 'emphasis', children: inner()}
      case 'del':
      case 's':
      case 'strike':
        return {...shared, type: 'delete', children: inner()}
      case 'code':
      case 'kbd':
      case 'samp':
      case 'tt':
        return {...shared, type: 'inlineCode', value: children.map(textOf).join('')}
      case 'br':
        return {...shared, type: 'break'}
      case 'img':
        return {...shared, type: 'image', url: attributes.src ?? '', title: attributes.title ?? null, alt: attributes.alt ?? null}
    }
    if (opaqueNames.has(name)) return this.#opaque(element)
    return {...shared, type: 'element', name, attributes, children: embeddedNames.has(name) ? [] : inner()}
  }

  #opaque(element: Element) {
    const {start, end} = spanOf(element)
    return {...sharedOf(element), type: 'html' as const, value: this.#source.slice(start, end)}
  }

  #paragraph(run: readonly AnyNode[], out: RootContent[]): void {
    const children = this.phrasing(run)
    if (children.some((node) => node.type !== 'html' && node.type !== 'break')) {
      out.push({type: 'paragraph', children, position: positionAround(children[0]!, children.at(-1)!)})
    } else for (const child of children) if (child.type === 'html') out.push(child)
  }

  #block(element: Element, out: RootContent[]): void {
    const {name, attributes, children} = element
    const shared = sharedOf(element)
    const depth = headingDepth(name)
    if (depth) out.push({...shared, type: 'heading', depth, children: this.phrasing(children)})
    else if (name === 'p') out.push({...shared, type: 'paragraph', children: this.phrasing(children)})
    else if (name === 'ul' || name === 'ol' || name === 'menu' || name === 'dir') out.push(this.#list(element))
    else if (name === 'li') this.#strayItem(element, out)
    else if (name === 'blockquote') out.push({...shared, type: 'blockquote', children: this.flow(children) as never})
    else if (name === 'pre') out.push({...shared, type: 'code', lang: null, meta: null, value: children.map(textOf).join('')})
    else if (name === 'hr') out.push({...shared, type: 'thematicBreak'})
    else if (tableNames.has(name)) for (const node of readTable(element, this)) out.push(node)
    else if (opaqueNames.has(name)) out.push(this.#opaque(element))
    else if (name === 'a') for (const block of this.#linkedBlocks(element)) out.push(block)
    else if (isBlockName(name) || shared.data) out.push({...shared, type: 'element', name, attributes, children: this.flow(children)})
    else for (const block of this.flow(children)) out.push(block)
  }

  #list(element: Element): List {
    const ordered = element.name === 'ol'
    const items: ListItem[] = []
    for (const child of element.children as AnyNode[]) {
      if (child.type === 'element' && child.name === 'li') items.push(this.#item(child))
      else if (child.type === 'listItem') items.push(child)
      else this.#looseInList(child, items)
    }
    const start = Number.parseInt(element.attributes.start ?? '', 10)
    return {
      ...sharedOf(element),
      type: 'list',
      ordered,
      start: !ordered ? null : Number.isNaN(start) ? 1 : start,
      spread: false,
      children: items
    }
  }

  #item(element: Element): ListItem {
    return {...sharedOf(element), type: 'listItem', spread: false, checked: null, children: this.flow(element.children) as never}
  }

  /** What stands in a list but in none of its items, such as a nested list, belongs to the item before it. */
  #looseInList(node: AnyNode, items: ListItem[]): void {
    const children = this.flow([node]) as never[]
    if (children.length === 0) return
    const last = items.at(-1)
    if (last) {
      for (const child of children) last.children.push(child)
      last.position = positionAround(last, node)
    } else items.push({type: 'listItem', spread: false, checked: null, children, position: node.position})
  }

  /** An item outside any list: the list was opened elsewhere, in another stretch of HTML. */
  #strayItem(element: Element, out: RootContent[]): void {
    const last = out.at(-1)
    if (last?.type === 'list' && last.data?.stray) {
      last.children.push(this.#item(element))
      last.position = positionAround(last, element)
    } else {
      const list: List = {type: 'list', ordered: false, start: null, spread: false, children: [this.#item(element)], data: {stray: true}}
      out.push({...list, position: element.position && {...element.position}})
    }
  }

  /** A link around whole blocks: each paragraph and heading in it becomes that link. */
  #linkedBlocks(element: Element): RootContent[] {
    const url = element.attributes.href
    const blocks = this.flow(element.children)
    const linked = url === undefined ? blocks : (blocks.map((block) => linkText(block, url.trim())) as RootContent[])
    const shared = sharedOf(element)
    return shared.data ? [{...shared, type: 'element', name: 'a', attributes: element.attributes, children: linked}] : linked
  }
}

/** A copy of a block in which the text of every paragraph and heading is a link. */
function linkText(node: AnyNode, url: string): AnyNode {
  if (node.type !== 'paragraph' && node.type !== 'heading') {
    return 'children' in node ? ({...node, children: node.children.map((child) => linkText(child, url))} as AnyNode) : node
  }
  const [first, last] = [node.children[0], node.children.at(-1)]
  const position = first && last ? positionAround(first, last) : node.position
  return {...node, children: [{type: 'link', url, title: null, children: node.children, position}]}
}

declare module 'unist' {
  interface Data {
    /** True for a list made for items that stand outside any list. */
    stray?: boolean
  }
}

/** What a node keeps of the element it was: position and anchors. */
export function sharedOf({name, attributes, position}: Element) {
  const [id, ...others] = anchorsOf(name, attributes)
  return {position, ...(id && {data: {id, ...(others.length > 0 && {ids: others})}})}
}

const phrasingTypes: ReadonlySet<string> = new Set(
  (
    'abbr break delete dfn emphasis footnoteReference html image imageReference inlineCode link linkReference mdxJsxTextElement ' +
    'mdxTextExpression strong text'
  ).split(' ')
)

/** True for what stands in a line of text: no block, and no block in it. */
export function isPhrasing(node: AnyNode): boolean {
  if (node.type !== 'element') return phrasingTypes.has(node.type)
  if (isBlockName(node.name)) return false
  return embeddedNames.has(node.name) || opaqueNames.has(node.name) || node.children.every(isPhrasing)
}

function trimSpace(nodes: PhrasingContent[]): PhrasingContent[] {
  let start = 0
  let end = nodes.length
  while (start < end && isBlank(nodes[start]!)) start++
  while (end > start && isBlank(nodes[end - 1]!)) end--
  return nodes.slice(start, end)
}

function isBlank(node: PhrasingContent): boolean {
  if (node.type !== 'text') return false
  for (let at = 0; at < node.value.length; at++) if (!isSpace(node.value.charCodeAt(at))) return false
  return true
}

/** Joins texts that follow each other in the source too: where a stray tag stands between them they stay apart. */
function joinTexts(nodes: PhrasingContent[]): PhrasingContent[] {
  const out: PhrasingContent[] = []
  for (const node of nodes) {
    const last = out.at(-1)
    if (node.type === 'text' && last?.type === 'text' && spanOf(last).end === spanOf(node).start) {
      out[out.length - 1] = {type: 'text', value: last.value + node.value, position: positionAround(last, node)}
    } else out.push(node)
  }
  return out
}
