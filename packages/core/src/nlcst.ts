import type {Root} from 'nlcst'
import type {Document} from './document.js'
import type {Block} from './prose.js'

/** The prose of a document as nlcst with positions, for retext plugins. */
export function toNlcst(_document: Document): Root {
  return {type: 'RootNode', children: []}
}

/** The blocks of a retext tree. */
export function blocksOfNlcst(_tree: Root, _document: Document): Block[] {
  return []
}
