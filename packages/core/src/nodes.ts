// Brings the node types of MDX into mdast's, for those who import the compiled types, too.
/// <reference types="remark-mdx" preserve="true" />
import type {Nodes, Parent, PhrasingContent} from 'mdast'
import type {Position} from 'unist'
import type {Span} from './span.js'

/** `<abbr title="...">` in any format. */
export interface Abbr extends Parent {
  type: 'abbr'
  title: string | null
  children: PhrasingContent[]
}

/** `<dfn>` in any format: the term that the text around it defines. */
export interface Dfn extends Parent {
  type: 'dfn'
  title: string | null
  children: PhrasingContent[]
}

/** An HTML element that mdast has no node for, such as `<details>` or `<section>`. Attribute values are decoded. */
export interface Element extends Parent {
  type: 'element'
  name: string
  attributes: Record<string, string>
  // biome-ignore lint/suspicious/noExplicitAny: flow or phrasing content, as it comes.
  children: any[]
}

/** TOML frontmatter. */
export interface Toml {
  type: 'toml'
  value: string
  position?: Position | undefined
}

declare module 'mdast' {
  interface PhrasingContentMap {
    abbr: Abbr
    dfn: Dfn
    element: Element
  }
  interface RootContentMap {
    abbr: Abbr
    dfn: Dfn
    element: Element
    toml: Toml
  }
}

/** Any node of a document's tree. */
export type AnyNode = Nodes

/** The node of a type: `NodeOf<'heading'>`. */
export type NodeOf<T extends Nodes['type']> = Extract<Nodes, {type: T}>

/** The source span of a node. A node without a position, which no parser here makes, spans nothing at the start. */
export function spanOf(node: {position?: Position | undefined}): Span {
  return {start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0}
}

/** The children of a node, or none. */
export function childrenOf(node: object): readonly AnyNode[] {
  return 'children' in node ? (node.children as AnyNode[]) : []
}

/** The visible text of a node: text, code and line breaks; no image text, no markup, no expressions. */
export function textOf(node: AnyNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (node.type === 'break') return '\n'
  let text = ''
  for (const child of childrenOf(node)) text += textOf(child)
  return text
}
