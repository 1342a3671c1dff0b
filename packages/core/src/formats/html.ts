import type {Root, RootContent, Yaml} from 'mdast'
import {type AnyNode, spanOf} from '../nodes.js'
import {refuseDeepNesting} from '../walk.js'
import type {Format} from './format.js'
import {articleOf} from './html-article.js'
import {readBlock} from './html-block.js'
import {pairTags} from './html-inline.js'
import {ElementReader} from './html-mdast.js'
import {scanHtml} from './html-scan.js'
import {rawTreeOf} from './html-tree.js'
import {readJsx} from './jsx.js'
import {Places} from './places.js'

/**
 * Reads the article of an HTML page into mdast. YAML frontmatter before the page, as static site generators have it, is kept.
 * @throws FormatError where the page nests too deep.
 */
export function parseHtml(source: string): Root {
  const places = new Places(source)
  const frontmatter = frontmatterIn(source, places)
  const from = frontmatter ? spanOf(frontmatter).end : 0
  const raw = rawTreeOf({
    html: source,
    tokens: scanHtml(source, from),
    places,
    sourceStart: (offset) => offset,
    sourceEnd: (offset) => offset
  })
  const article = articleOf(raw)
  const children = new ElementReader(source).flow(article)
  const tree: Root = {
    type: 'root',
    children: frontmatter ? [frontmatter, ...children] : children,
    position: places.position(0, source.length)
  }
  refuseDeepNesting(tree)
  return tree
}

function frontmatterIn(source: string, places: Places): Yaml | null {
  const start = source.charCodeAt(0) === 0xfeff ? 1 : 0
  const match = /^---[ \t]*\r?\n/.exec(source.slice(start, start + 100))
  if (!match) return null
  const contentStart = start + match[0].length
  const fence = /^---[ \t]*$/gm
  fence.lastIndex = contentStart
  const closing = fence.exec(source)
  if (!closing) return null
  const value = source.slice(contentStart, closing.index).replace(/\r?\n$/, '')
  return {type: 'yaml', value, position: places.position(start, closing.index + 3)}
}

/**
 * A tree in which raw HTML, and in MDX plain HTML elements, have become the mdast nodes that say the same. The given tree stays as it is;
 * where it holds no HTML it is returned itself.
 * @throws FormatError where HTML nests too deep.
 */
export function readHtml(tree: Root, source: string, format: Format): Root {
  if (!source.includes('<')) return tree
  const reader = new ElementReader(source)
  const read = format === 'mdx' ? readJsx(tree, reader) : new MarkdownReader(source, reader).read(tree)
  if (read !== tree) refuseDeepNesting(read)
  return read
}

/** Types whose children are lines of text: HTML in them is single tags. */
const holdsPhrasing: ReadonlySet<string> = new Set('paragraph heading tableCell emphasis strong delete link linkReference'.split(' '))

class MarkdownReader {
  readonly #source: string
  readonly #reader: ElementReader
  readonly #places: Places

  constructor(source: string, reader: ElementReader) {
    this.#source = source
    this.#reader = reader
    this.#places = new Places(source)
  }

  /** A copy of a node with the HTML in it read, or the node itself where there is none. */
  read<T extends AnyNode>(node: T): T {
    if (!('children' in node)) return node
    const children = node.children as AnyNode[]
    const read = holdsPhrasing.has(node.type) ? this.#phrasing(children) : this.#flow(children)
    return read === children ? node : {...node, children: read}
  }

  #phrasing(children: AnyNode[]): readonly AnyNode[] {
    return pairTags(
      mapped(children, (child) => this.read(child)),
      this.#reader
    )
  }

  #flow(children: AnyNode[]): readonly AnyNode[] {
    const read = mapped(children, (child) => this.read(child))
    if (!read.some((child) => child.type === 'html')) return read
    const out: RootContent[] = []
    let changed = false
    for (const child of read as RootContent[]) {
      const nodes = child.type === 'html' ? readBlock(child, this.#source, this.#places, this.#reader) : null
      for (const node of nodes ?? [child]) out.push(node)
      changed ||= nodes !== null
    }
    return changed ? out : read
  }
}

/** The results of a function on each item; the very same list where none differs. */
function mapped<T>(items: readonly T[], map: (item: T) => T): readonly T[] {
  let out: T[] | null = null
  for (const [index, item] of items.entries()) {
    const result = map(item)
    if (result !== item) out ??= items.slice(0, index)
    out?.push(result)
  }
  return out ?? items
}
