import {
  countingByteOrderMark,
  deepestNesting,
  FormatError,
  type Parser,
  type Parsers,
  parseMarkdown,
  refuseDeepNesting
} from '@bedside/core'
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

/** The tree of the fast parser; of a text that it gives up on, that of the reference. */
function parseWithFallback(source: string, fast: Parser): Root {
  if (
    holdsMany(source, '&', mostEntities) ||
    crowds(source, '_', mostUnderscores) ||
    deepMarkers.some((markers) => source.includes(markers))
  )
    return parseMarkdown(source)
  try {
    return fast(source)
  } catch (error) {
    if (error instanceof FormatError) throw error
    return parseMarkdown(source)
  }
}

/**
 * More character references than any article has. satteri 0.10.5 takes time and memory by their square: 8,000 in a paragraph cost 0.6 s,
 * 60,000 every byte of memory there is.
 */
const mostEntities = 4000

/** More underscores than any paragraph has, those of a line to write on counted once. satteri takes time by their square: 100,000 cost more than 10 s. The reference refuses them. */
const mostUnderscores = 5000

/**
 * A line that opens more quotes or lists than may lie in each other. satteri builds them all before they are refused, in time that grows with
 * the square of their number: 60,000 quotes cost 1.5 s. The reference looks first.
 */
const deepMarkers = ['>', '> ', '- ', '+ '].map((marker) => marker.repeat(deepestNesting + 1))

function holdsMany(text: string, character: string, most: number): boolean {
  let count = 0
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) if (++count > most) return true
  return false
}

/** Whether a character, or a run of it, stands more often than that with no blank line between. */
function crowds(text: string, character: string, most: number): boolean {
  let count = 0
  let before = 0
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) {
    if (at - before > 1 && text.slice(before, at).includes('\n\n')) count = 0
    if ((at === 0 || at - before !== 1) && ++count > most) return true
    before = at
  }
  return false
}
