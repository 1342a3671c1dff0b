import type {Document} from './document.js'
import type {Block} from './prose.js'

/** The prose blocks of a document in reading order. */
export function blocksOf(_document: Document): Block[] {
  return []
}
