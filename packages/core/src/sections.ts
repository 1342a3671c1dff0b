import type {Heading, RootContent} from 'mdast'
import type {Document} from './document.js'
import {type AnyNode, childrenOf, spanOf, textOf} from './nodes.js'
import type {Span} from './span.js'

/** A heading and what follows it up to the next heading of any depth. The text before the first heading is a section without one. */
export interface Section extends Span {
  heading: Heading | null
  /** The heading's visible text; empty where there is no heading. */
  title: string
  /** 1 to 6; 0 for the text before the first heading. */
  depth: number
  /** Titles of the headings above it, outermost first, its own last. */
  path: readonly string[]
  parent: Section | null
  /** Sections directly beneath, in order. */
  children: readonly Section[]
  /** The tree's nodes after the heading and before the next one, frontmatter and definitions left out. */
  content: readonly RootContent[]
}

/** Divides a document into sections. HTML elements that only group, such as `<section>`, do not hide the headings in them. */
export function sectionsOf(document: Document): readonly Section[] {
  const sections: MutableSection[] = [sectionFrom(null, null, 0)]
  const open: MutableSection[] = []
  const add = (node: RootContent): void => {
    if (node.type === 'yaml' || node.type === 'toml' || node.type === 'definition') return
    if (node.type === 'heading') {
      while (open.length > 0 && open.at(-1)!.depth >= node.depth) open.pop()
      const section = sectionFrom(node, open.at(-1) ?? null, spanOf(node).start)
      open.at(-1)?.children.push(section)
      open.push(section)
      sections.push(section)
    } else if (groupsSections(node)) for (const child of childrenOf(node)) add(child as RootContent)
    else sections.at(-1)!.content.push(node)
  }
  for (const node of document.tree.children) add(node)
  for (const [index, section] of sections.entries()) section.end = sections[index + 1]?.start ?? document.source.length
  return sections
}

type MutableSection = {-readonly [K in keyof Section]: Section[K]} & {children: MutableSection[]; content: RootContent[]}

function sectionFrom(heading: Heading | null, parent: MutableSection | null, start: number): MutableSection {
  const title = heading ? textOf(heading).replace(/\s+/g, ' ').trim() : ''
  return {
    heading,
    title,
    depth: heading?.depth ?? 0,
    path: [...(parent?.path ?? []), ...(heading ? [title] : [])],
    parent,
    children: [],
    content: [],
    start,
    end: start
  }
}

/** True for a wrapper that holds headings: its headings open sections as if it were not there. */
function groupsSections(node: AnyNode): boolean {
  if (node.type !== 'element' && node.type !== 'mdxJsxFlowElement') return false
  return childrenOf(node).some((child) => child.type === 'heading' || groupsSections(child))
}
