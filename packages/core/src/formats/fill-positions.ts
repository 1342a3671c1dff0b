import type {Root} from 'mdast'
import {type AnyNode, childrenOf, spanOf} from '../nodes.js'
import {alignFrom} from './align.js'
import {Places} from './places.js'

/**
 * Gives positions to nodes that a parser left without one, as remark does with texts and links around an autolink that it finds late.
 * They are found again by their text between their neighbours.
 */
export function fillPositions(tree: Root, source: string): void {
  const places = new Places(source)
  const visit = (node: AnyNode): void => {
    const children = childrenOf(node)
    if (children.some((child) => !child.position)) fillChildren(node, children, source, places)
    for (const child of children) visit(child)
  }
  visit(tree)
}

function fillChildren(parent: AnyNode, children: readonly AnyNode[], source: string, places: Places): void {
  let at = spanOf(parent).start
  for (const [index, child] of children.entries()) {
    if (!child.position) {
      const next = children.slice(index + 1).find(({position}) => position)
      const limit = next ? spanOf(next).start : spanOf(parent).end
      const {start, end} = find(visibleText(child), source, at, limit)
      child.position = places.position(start, end)
    }
    at = spanOf(child).end
  }
}

/** Where a text stands: at an offset, or after the markup that follows it. */
function find(text: string, source: string, from: number, limit: number) {
  for (let start = from; start < limit; start++) {
    const pieces = alignFrom(text, source, start, limit)
    if (pieces) return {start, end: pieces.at(-1)?.sourceEnd ?? start}
    if (!/[#*_~|[\s>]/.test(source.charAt(start))) break
  }
  return {start: from, end: limit}
}

function visibleText(node: AnyNode): string {
  return 'value' in node ? node.value : childrenOf(node).map(visibleText).join('')
}
