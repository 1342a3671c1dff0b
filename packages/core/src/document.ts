import type {Nodes, Root} from 'mdast'
import type {Root as ProseRoot} from 'nlcst'
import {blocksOf} from './blocks.js'
import {type Format, formatOf} from './formats/format.js'
import {parseHtml, readHtml} from './formats/html.js'
import {parseMarkdown} from './formats/markdown.js'
import {parseMdx} from './formats/mdx.js'
import type {Parsers} from './formats/parser.js'
import {parseText} from './formats/text.js'
import {type Frontmatter, frontmatterOf} from './frontmatter.js'
import {detectLanguage} from './language.js'
import {type Measures, measure} from './measures.js'
import {blocksOfNlcst, toNlcst} from './nlcst.js'
import {type AnyNode, childrenOf, type NodeOf, spanOf, textOf} from './nodes.js'
import type {Block, Prose} from './prose.js'
import {type Section, sectionsOf} from './sections.js'
import {ProseView} from './segmentation/prose-view.js'
import {LineIndex, type Span} from './span.js'
import {refuseDeepNesting} from './walk.js'

/** One article: its source, its tree, and views of it that are built once, when first asked for. */
export class Document {
  /** From the library's root, with `/`; null where the text came without a path. */
  readonly path: string | null
  readonly source: string
  readonly format: Format
  /** mdast. HTML inside Markdown has been read into it, so a rule sees one tree in every format. */
  readonly tree: Root
  /** What the views have worked out so far. A family may keep its own views here, by a symbol or function of its own: see `view`. */
  readonly #views = new Map<unknown, unknown>()
  readonly #blocks: (() => Block[]) | null
  #prose: Prose | null = null

  constructor(source: string, tree: Root, {path, format, blocks}: {path: string | null; format: Format; blocks?: () => Block[]}) {
    this.source = source
    this.tree = tree
    this.path = path
    this.format = format
    this.#blocks = blocks ?? null
  }

  /** A view of this document, worked out by `build` when first asked for and kept. Rules of a family share work through it. */
  view<T>(build: (document: Document) => T): T {
    let value = this.#views.get(build) as T | undefined
    if (value === undefined) {
      value = build(this)
      this.#views.set(build, value)
    }
    return value
  }

  /** Every node of a type, in reading order. */
  nodes<T extends Nodes['type']>(type: T): readonly NodeOf<T>[] {
    return (this.view(nodesByType).get(type) ?? []) as NodeOf<T>[]
  }

  /** The node that holds another one, or null for the root. */
  parentOf(node: AnyNode): AnyNode | null {
    return this.view(parents).get(node) ?? null
  }

  /** The sections in reading order; the first one, without a heading, may hold nothing. */
  get sections(): readonly Section[] {
    return this.view(sectionsOf)
  }

  /** Sentences and words with their places. */
  get prose(): Prose {
    // The view that every rule asks for again and again: worth a field of its own.
    this.#prose ??= new ProseView(this.blocks())
    return this.#prose
  }

  /** What `prose` is made from. */
  blocks(): Block[] {
    return this.#blocks ? this.#blocks() : blocksOf(this)
  }

  /** The frontmatter, or null where there is none. */
  get frontmatter(): Frontmatter | null {
    return this.view(frontmatterOf)
  }

  /** The page's title: frontmatter `title`, else the first heading of depth 1, else null. */
  get title(): {text: string; at: Span} | null {
    return this.view(titleOf)
  }

  /** Where a finding about the whole page stands: the title, else the first line of prose, else the very start. */
  get head(): Span {
    const first = this.title?.at ?? this.prose.blocks[0]
    return first ? {start: first.start, end: Math.min(first.end, lineEndAfter(this.source, first.start))} : {start: 0, end: 0}
  }

  /** Where lines start. */
  get lines(): LineIndex {
    return this.view(linesOf)
  }

  /** Counts and grades of the prose, and what was counted. */
  get measures(): Measures {
    return this.view(measure)
  }

  /** The prose as nlcst, for retext plugins. */
  get nlcst(): ProseRoot {
    return this.view(toNlcst)
  }

  /** The language that the prose is written in as far as its words tell: a primary subtag such as `en`, or null. */
  get detectedLanguage(): string | null {
    return this.view(detectLanguage)
  }
}

function nodesByType(document: Document): Map<string, AnyNode[]> {
  const byType = new Map<string, AnyNode[]>()
  const visit = (node: AnyNode): void => {
    const same = byType.get(node.type)
    if (same) same.push(node)
    else byType.set(node.type, [node])
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(document.tree)
  return byType
}

function parents(document: Document): Map<AnyNode, AnyNode> {
  const parentOf = new Map<AnyNode, AnyNode>()
  const visit = (node: AnyNode): void => {
    for (const child of childrenOf(node)) {
      parentOf.set(child, node)
      visit(child)
    }
  }
  visit(document.tree)
  return parentOf
}

function linesOf(document: Document): LineIndex {
  return new LineIndex(document.source)
}

function titleOf(document: Document): {text: string; at: Span} | null {
  const {frontmatter} = document
  const stated = frontmatter?.data.title
  if (typeof stated === 'string' && stated.trim()) return {text: stated.trim(), at: frontmatter!.valueAt(['title']) ?? frontmatter!}
  const heading = document.nodes('heading').find((node) => node.depth === 1)
  return heading ? {text: textOf(heading), at: spanOf(heading)} : null
}

function lineEndAfter(source: string, from: number): number {
  const end = source.indexOf('\n', from)
  return end < 0 ? source.length : end
}

/** What `documentFrom` may be told about a text. */
export interface DocumentOptions {
  path?: string | null
  /** Where it is left out the path's extension decides, and Markdown where there is no path. */
  format?: Format
  parsers?: Parsers
}

/**
 * Reads a text into a document. A byte order mark is kept as it is: offsets count it.
 * @throws FormatError where the format does not allow the text, as MDX may not, or where it nests without end.
 */
export function documentFrom(source: string, {path = null, format, parsers = {}}: DocumentOptions = {}): Document {
  const known = format ?? formatOf(path) ?? 'markdown'
  if (known === 'html') return new Document(source, parseHtml(source), {path, format: known})
  if (known === 'text') return new Document(source, parseText(source), {path, format: known})
  const tree = known === 'mdx' ? (parsers.mdx ?? parseMdx)(source) : (parsers.markdown ?? parseMarkdown)(source)
  return documentFromTree(tree, source, {path, format: known})
}

/** Makes a document from a tree that somebody else has parsed, such as remark. The tree itself is left as it is. */
export function documentFromTree(tree: Root, source: string, {path = null, format}: {path?: string | null; format: Format}): Document {
  refuseDeepNesting(tree)
  return new Document(source, readHtml(tree, source, format), {path, format})
}

/** Makes a document that holds only prose from a retext tree. */
export function documentFromNlcst(tree: ProseRoot, source: string, {path = null}: {path?: string | null}): Document {
  const empty: Root = {type: 'root', children: []}
  const document: Document = new Document(source, empty, {path, format: 'text', blocks: () => blocksOfNlcst(tree, document)})
  return document
}
