import type {Root} from 'mdast'
import {FormatError} from './formats/parser.js'
import {type AnyNode, spanOf} from './nodes.js'

/** Far deeper than any article nests, and far less than makes a recursive function run out of stack. */
export const deepestNesting = 500

/**
 * Refuses a tree that nests deeper than `deepestNesting`, so that everything after it may recurse.
 * @throws FormatError at the node that is one level too deep.
 */
export function refuseDeepNesting(tree: Root): void {
  visit(tree, 0)
}

function visit(node: AnyNode, depth: number): void {
  if (depth > deepestNesting) throw tooDeep(spanOf(node).start)
  if (!('children' in node)) return
  for (const child of node.children) visit(child, depth + 1)
}

/** The error for a text that nests deeper than `deepestNesting`. */
export function tooDeep(offset: number): FormatError {
  return new FormatError(`nests more than ${deepestNesting} levels deep; flatten its quotes, lists or tags`, offset)
}
