import type {Html, PhrasingContent} from 'mdast'
import type {AnyNode, Element} from '../nodes.js'
import {anchorsOf} from './anchors.js'
import type {ElementReader} from './html-mdast.js'
import {voidNames} from './html-names.js'
import {type HtmlToken, scanHtml} from './html-scan.js'
import {positionAround} from './places.js'

/** A start tag whose end tag has not come yet, and where it stands in the output. */
interface OpenTag {
  tag: HtmlToken & {type: 'open'}
  node: Html
  index: number
}

/**
 * Joins the inline tags among the children of one node with what stands between them. Tags without a partner stay as they are,
 * and so do comments. Returns the very same list where it holds no tag.
 */
export function pairTags(children: readonly AnyNode[], reader: ElementReader): readonly AnyNode[] {
  if (!children.some((node) => node.type === 'html' && !node.value.startsWith('<!'))) return children
  const pairing = new Pairing(reader)
  for (const node of children) pairing.add(node)
  return pairing.out
}

class Pairing {
  readonly out: AnyNode[] = []
  readonly #reader: ElementReader
  readonly #open: OpenTag[] = []
  /** How many tags of a name are open: looked up first, so that stray end tags cost nothing. */
  readonly #openNames = new Map<string, number>()

  constructor(reader: ElementReader) {
    this.#reader = reader
  }

  add(node: AnyNode): void {
    const tag = node.type === 'html' ? scanHtml(node.value)[0] : undefined
    if (tag?.type === 'open') this.#addOpen(node as Html, tag)
    else if (tag?.type === 'close') this.#addClose(node as Html, tag.name)
    else this.out.push(node)
  }

  #addOpen(node: Html, tag: OpenTag['tag']): void {
    if (voidNames.has(tag.name) || tag.selfClosing) {
      this.out.push(this.#element(tag, [], node, node))
      return
    }
    this.#open.push({tag, node, index: this.out.length})
    this.#count(tag.name, 1)
    // Should it find no partner, its id still is an anchor.
    const ids = anchorsOf(tag.name, tag.attributes)
    this.out.push(ids.length > 0 ? {...node, data: {...node.data, ids}} : node)
  }

  #addClose(node: Html, name: string): void {
    if (name === 'br') this.out.push({type: 'break', position: node.position})
    else if (!this.#openNames.get(name)) this.out.push(node)
    else {
      // Tags that were opened after it have no partner and stay in the output as they are.
      let open = this.#pop()
      while (open.tag.name !== name) open = this.#pop()
      const children = this.out.splice(open.index).slice(1)
      this.out.push(this.#element(open.tag, children, open.node, node))
    }
  }

  #pop(): OpenTag {
    const open = this.#open.pop()!
    this.#count(open.tag.name, -1)
    return open
  }

  #count(name: string, by: 1 | -1): void {
    this.#openNames.set(name, (this.#openNames.get(name) ?? 0) + by)
  }

  #element({name, attributes}: OpenTag['tag'], children: AnyNode[], first: Html, last: Html): PhrasingContent {
    const element: Element = {type: 'element', name, attributes, children, position: positionAround(first, last)}
    return this.#reader.inlineElement(element, () => children as PhrasingContent[])
  }
}
