import type {Parsers} from '@bedside/core'
import type {Root} from 'mdast'

/**
 * The fast Markdown parser where its native binary loads, else nothing: core then uses remark. Both give the same tree.
 * `BEDSIDE_PARSER=remark` forces the reference, to compare them.
 */
export async function loadParsers(wanted: string | undefined): Promise<Parsers> {
  if (wanted === 'remark') return {}
  try {
    const {markdownToMdast} = await import('satteri')
    const options = {features: {frontmatter: true, gfm: true}}
    return {markdown: (source) => markdownToMdast(source, options) as Root}
  } catch {
    return {}
  }
}
