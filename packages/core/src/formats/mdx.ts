import type {Root} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import {type Processor, unified} from 'unified'
import {refuseDeepNesting} from '../walk.js'
import {countingByteOrderMark} from './byte-order-mark.js'
import {fillPositions} from './fill-positions.js'
import {mdxError} from './mdx-errors.js'
import {type Extension, meter} from './mdx-meter.js'
import {parseSafely} from './parser-errors.js'
import {refuseSlowText} from './reference-limits.js'

const processor = unified().use(remarkParse).use(meteredMdx).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze()

/** remark-mdx with a bound to its work. */
function meteredMdx(this: Processor): void {
  remarkMdx.call(this as never)
  const extensions = this.data().micromarkExtensions as Extension[]
  extensions.push(meter(extensions.pop()!))
}

const parse = countingByteOrderMark((source) => processor.parse(source))

/**
 * The reference parser for MDX.
 * @throws FormatError where the text is no MDX, such as an unclosed tag, or nests too deep.
 */
export function parseMdx(source: string): Root {
  refuseSlowText(source)
  try {
    const tree = parseSafely(() => parse(source))
    refuseDeepNesting(tree)
    fillPositions(tree, source)
    return tree
  } catch (error) {
    throw mdxError(error, source)
  }
}
