import {countingByteOrderMark, FormatError, type Parser, type Parsers, parseMarkdown, refuseDeepNesting} from '@bedside/core'
import type {Root} from 'mdast'

/**
 * The fast parser for Markdown where its native binary loads, else nothing: core then uses remark. Both give the same tree, which
 * `pnpm dev parsers FOLDER` measures. MDX stays with remark-mdx: satteri puts text that stands directly under a JSX element into no paragraph.
 * @param wanted `remark` forces the reference.
 */
export async function loadParsers(wanted?: string): Promise<Parsers> {
  if (wanted === 'remark') return {}
  try {
    const {markdownToMdast} = await import('satteri')
    const options = {features: {frontmatter: true, gfm: true}}
    const fast = countingByteOrderMark((source) => {
      const tree = markdownToMdast(source, options) as Root
      refuseDeepNesting(tree)
      return tree
    })
    return {markdown: (source) => parseWithFallback(source, fast)}
  } catch {
    return {}
  }
}

/** The tree of the fast parser; of a text that it gives up on, such as one with tens of thousands of entities in a paragraph, that of the reference. */
function parseWithFallback(source: string, fast: Parser): Root {
  try {
    return fast(source)
  } catch (error) {
    if (error instanceof FormatError) throw error
    return parseMarkdown(source)
  }
}
