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
  let level: readonly AnyNode[] = [tree]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepestNesting) {
      throw new FormatError(`nests more than ${deepestNesting} levels deep; flatten its quotes, lists or tags`, spanOf(level[0]!).start)
    }
    const next: AnyNode[] = []
    for (const node of level) if ('children' in node) for (const child of node.children) next.push(child)
    level = next
  }
}
