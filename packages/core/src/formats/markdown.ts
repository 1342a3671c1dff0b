import type {Root} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze()

/** The reference parser for Markdown: GFM, with YAML or TOML frontmatter. */
export function parseMarkdown(source: string): Root {
  return processor.parse(source)
}
