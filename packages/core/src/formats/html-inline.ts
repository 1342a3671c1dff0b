import type {Html, PhrasingContent} from 'mdast'
import type {AnyNode, Element} from '../nodes.js'
import {deepestNesting} from '../walk.js'
import type {ElementReader} from './html-mdast.js'
import {voidNames} from './html-names.js'
import {type HtmlToken, scanHtml} from './html-scan.js'
import {positionAround} from './places.js'

/** A start tag whose end tag has not come yet, and what followed it. */
interface OpenTag {
  tag: HtmlToken & {type: 'open'}
  node: Html
  children: AnyNode[]
}

/**
 * Joins the inline tags among the children of one node with what stands between them. Tags without a partner stay as they are,
 * and so do comments. Returns the very same list where it holds no tag.
 */
export function pairTags(children: readonly AnyNode[], reader: ElementReader): readonly AnyNode[] {
  if (!children.some((node) => node.type === 'html' && !node.value.startsWith('<!'))) return children
  const pairing = new Pairing(reader)
  for (const node of children) pairing.add(node)
  return pairing.finish()
}

class Pairing {
  readonly #reader: ElementReader
  readonly #root: AnyNode[] = []
  readonly #open: OpenTag[] = []

  constructor(reader: ElementReader) {
    this.#reader = reader
  }

  add(node: AnyNode): void {
    const tag = node.type === 'html' ? scanHtml(node.value)[0] : undefined
    if (tag?.type === 'open') this.#addOpen(node as Html, tag)
    else if (tag?.type === 'close') this.#addClose(node as Html, tag.name)
    else this.#append(node)
  }

  finish(): readonly AnyNode[] {
    while (this.#open.length > 0) this.#leaveOpen()
    return this.#root
  }

  #addOpen(node: Html, tag: OpenTag['tag']): void {
    const isEmpty = voidNames.has(tag.name) || tag.selfClosing
    if (isEmpty) this.#append(this.#element(tag, [], node, node))
    else if (this.#open.length >= deepestNesting) this.#append(node)
    else this.#open.push({tag, node, children: []})
  }

  #addClose(node: Html, name: string): void {
    if (name === 'br') return this.#append({type: 'break', position: node.position})
    if (!this.#open.some(({tag}) => tag.name === name)) return this.#append(node)
    while (this.#open.at(-1)!.tag.name !== name) this.#leaveOpen()
    const {tag, node: start, children} = this.#open.pop()!
    this.#append(this.#element(tag, children, start, node))
  }

  /** Puts a start tag that has no partner back, with what followed it. */
  #leaveOpen(): void {
    const {node, children} = this.#open.pop()!
    const into = this.#open.at(-1)?.children ?? this.#root
    into.push(node)
    for (const child of children) into.push(child)
  }

  #append(node: AnyNode): void {
    const into = this.#open.at(-1)?.children ?? this.#root
    into.push(node)
  }

  #element({name, attributes}: OpenTag['tag'], children: AnyNode[], first: Html, last: Html): PhrasingContent {
    const element: Element = {type: 'element', name, attributes, children, position: positionAround(first, last)}
    return this.#reader.inlineElement(element)
  }
}
