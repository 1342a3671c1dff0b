import type {Html, Text} from 'mdast'
import type {Element} from '../nodes.js'
import {deepestNesting} from '../walk.js'
import {isSpace} from './characters.js'
import {headingDepth, impliedEnds, isBlockName, scopeNames, tableNames, voidNames} from './html-names.js'
import type {HtmlToken} from './html-scan.js'
import {FormatError} from './parser.js'
import type {Places} from './places.js'
import {decodeHtml} from './references.js'

/** Raw HTML as a tree: every element as it was written, before any of it becomes Markdown's nodes. */
export type RawNode = Element | Text | Html

/** A stretch of HTML, and how its offsets lead to the source. */
export interface HtmlInput {
  html: string
  tokens: readonly HtmlToken[]
  places: Places
  /** The source offset at which a unit of `html` starts. */
  sourceStart(offset: number): number
  /** The source offset at which the unit before an offset ends. */
  sourceEnd(offset: number): number
}

/**
 * Builds the tree of a stretch of HTML, with the end tags that HTML lets one leave out. What is never closed ends with its last child;
 * an end tag without a start is passed over.
 * @throws FormatError where elements nest too deep.
 */
export function rawTreeOf(input: HtmlInput): RawNode[] {
  const builder = new TreeBuilder(input)
  for (const token of input.tokens) builder.add(token)
  return builder.finish()
}

class TreeBuilder {
  readonly #input: HtmlInput
  readonly #roots: RawNode[] = []
  readonly #open: Element[] = []
  /** How many open elements keep their white space. */
  #preformatted = 0

  constructor(input: HtmlInput) {
    this.#input = input
  }

  add(token: HtmlToken): void {
    if (token.type === 'text') this.#addText(token.start, token.end)
    else if (token.type === 'rawText') this.#append({type: 'text', ...this.#slice(token.start, token.end)})
    else if (token.type === 'comment') this.#append({type: 'html', ...this.#slice(token.start, token.end)})
    else if (token.type === 'open') this.#openElement(token)
    else if (token.type === 'close') this.#closeElement(token)
  }

  finish(): RawNode[] {
    while (this.#open.length > 0) this.#pop()
    return this.#roots
  }

  #openElement({name, attributes, selfClosing, start, end}: HtmlToken & {type: 'open'}): void {
    this.#endImplied(name)
    if (this.#open.length >= deepestNesting) {
      throw new FormatError(
        `nests more than ${deepestNesting} HTML elements; close the tags that are left open`,
        this.#input.sourceStart(start)
      )
    }
    const element: Element = {type: 'element', name, attributes, children: [], position: this.#position(start, end)}
    this.#append(element)
    // HTML ignores the slash of `<a id="x" />`; people who write one mean an empty element.
    if (voidNames.has(name) || selfClosing) return
    this.#open.push(element)
    if (name === 'pre') this.#preformatted++
  }

  #closeElement({name, start, end}: HtmlToken & {type: 'close'}): void {
    // Browsers read `</br>` as `<br>`.
    if (name === 'br') this.#append({type: 'element', name, attributes: {}, children: [], position: this.#position(start, end)})
    const index = this.#indexClosedBy(name)
    if (index < 0) return
    while (this.#open.length > index + 1) this.#pop()
    this.#pop(end)
  }

  /** The index of the open element that an end tag closes, or -1. */
  #indexClosedBy(name: string): number {
    const isTablePart = tableNames.has(name)
    for (let index = this.#open.length - 1; index >= 0; index--) {
      const open = this.#open[index]!.name
      if (open === name || (headingDepth(name) > 0 && headingDepth(open) > 0)) return index
      if (scopeNames.has(open) && (!isTablePart || open === 'table')) return -1
    }
    return -1
  }

  /** Ends the elements that a start tag ends. */
  #endImplied(name: string): void {
    if (isBlockName(name)) this.#endFirst((open) => open === 'p', scopeNames)
    if (headingDepth(name) && headingDepth(this.#open.at(-1)?.name ?? '')) this.#pop()
    const implied = impliedEnds.get(name)
    if (implied) this.#endFirst((open) => implied.ends.has(open), implied.within)
  }

  #endFirst(ends: (name: string) => boolean, within: ReadonlySet<string>): void {
    for (let index = this.#open.length - 1; index >= 0; index--) {
      const {name} = this.#open[index]!
      if (ends(name)) {
        while (this.#open.length > index) this.#pop()
        return
      }
      if (within.has(name)) return
    }
  }

  #pop(end?: number): void {
    const element = this.#open.pop()!
    if (element.name === 'pre') this.#preformatted--
    const point = end === undefined ? element.children.at(-1)?.position?.end : this.#input.places.point(this.#input.sourceEnd(end))
    if (point && element.position) element.position.end = point
  }

  /** Adds text, its outer white space as nodes of their own, so that a paragraph can leave them out. */
  #addText(start: number, end: number): void {
    const {html} = this.#input
    let from = start
    let to = end
    if (this.#preformatted === 0) {
      while (from < end && isSpace(html.charCodeAt(from))) from++
      while (to > from && isSpace(html.charCodeAt(to - 1))) to--
    }
    if (from > start) this.#appendText(start, from)
    if (to > from) this.#appendText(from, to)
    if (end > to) this.#appendText(to, end)
  }

  #appendText(start: number, end: number): void {
    const raw = this.#input.html.slice(start, end)
    this.#append({type: 'text', value: decodeHtml(this.#preformatted > 0 ? raw : foldSpace(raw)), position: this.#position(start, end)})
  }

  #append(node: RawNode): void {
    const parent = this.#open.at(-1)
    if (parent) parent.children.push(node)
    else this.#roots.push(node)
  }

  #slice(start: number, end: number) {
    return {value: this.#input.html.slice(start, end), position: this.#position(start, end)}
  }

  #position(start: number, end: number) {
    const {places} = this.#input
    return places.position(this.#input.sourceStart(start), this.#input.sourceEnd(end))
  }
}

/** Folds runs of white space as Markdown does: to a line feed where a line ends in them, else to a space. */
function foldSpace(text: string): string {
  return text.replace(/[ \t\n\f\r]+/g, (run) => (run === ' ' || !/[\n\r]/.test(run) ? ' ' : '\n'))
}
