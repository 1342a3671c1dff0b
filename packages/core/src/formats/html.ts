import type {Root} from 'mdast'
import type {Format} from './format.js'

/** Reads the article of an HTML page into mdast. */
export function parseHtml(_source: string): Root {
  return {type: 'root', children: []}
}

/** A tree in which raw HTML, and in MDX plain HTML elements, have become the mdast nodes that say the same. The given tree stays as it is. */
export function readHtml(tree: Root, _source: string, _format: Format): Root {
  return tree
}
