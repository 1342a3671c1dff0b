import type {Root} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {refuseDeepNesting} from '../walk.js'
import {countingByteOrderMark} from './byte-order-mark.js'
import {fillPositions} from './fill-positions.js'
import {parseSafely} from './parser-errors.js'
import {refuseSlowText} from './reference-limits.js'

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze()
const parse = countingByteOrderMark((source) => processor.parse(source))

/**
 * The reference parser for Markdown: GFM, with YAML or TOML frontmatter.
 * @throws FormatError where the text nests too deep.
 */
export function parseMarkdown(source: string): Root {
  refuseSlowText(source)
  const tree = parseSafely(() => parse(source))
  refuseDeepNesting(tree)
  fillPositions(tree, source)
  return tree
}
