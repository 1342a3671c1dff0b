import {countingByteOrderMark, type Parsers, refuseDeepNesting} from '@bedside/core'
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
    const markdown = countingByteOrderMark((source) => {
      const tree = markdownToMdast(source, options) as Root
      refuseDeepNesting(tree)
      return tree
    })
    return {markdown}
  } catch {
    return {}
  }
}
