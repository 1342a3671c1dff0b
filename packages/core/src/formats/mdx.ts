import type {Root} from 'mdast'
import {parseMarkdown} from './markdown.js'

/** The reference parser for MDX. */
export function parseMdx(source: string): Root {
  return parseMarkdown(source)
}
