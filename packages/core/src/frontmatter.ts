import type {Document} from './document.js'
import {readPlainYaml} from './frontmatter-plain.js'
import {readToml} from './frontmatter-toml.js'
import {readYaml} from './frontmatter-yaml.js'
import {spanOf} from './nodes.js'
import type {Span} from './span.js'

/** The frontmatter of a document; `start` and `end` hold its fences. */
export interface Frontmatter extends Span {
  kind: 'yaml' | 'toml'
  /** Plain data. YAML 1.2 core: `yes`, `off` and dates are strings. Empty where it cannot be read. */
  data: Readonly<Record<string, unknown>>
  /** Why it cannot be read, or which keys stand twice. */
  errors: readonly FrontmatterError[]
  /** Where the value at a path stands, quotes included; null where there is none. In TOML the whole line stands for it. */
  valueAt(path: readonly (string | number)[]): Span | null
  /** Where the key at a path stands. */
  keyAt(path: readonly (string | number)[]): Span | null
}

/** A mistake in the frontmatter's syntax. */
export interface FrontmatterError extends Span {
  message: string
}

/** True of a page whose frontmatter cannot be read at all, so that nobody knows what it says: rules that miss something in it wait until it can. */
export function isFrontmatterUnread({frontmatter}: Pick<Document, 'frontmatter'>): boolean {
  return frontmatter !== null && frontmatter.errors.length > 0 && Object.keys(frontmatter.data).length === 0
}

/** What a reader makes of the text between the fences, which starts at a source offset. */
export type FrontmatterContent = Pick<Frontmatter, 'data' | 'errors' | 'valueAt' | 'keyAt'>

/** Longest frontmatter that is read, in UTF-16 units: far longer than people write. */
const longestFrontmatter = 64 * 1024

/** Reads a document's frontmatter, or null where it has none. */
export function frontmatterOf({tree, source}: Document): Frontmatter | null {
  const node = tree.children[0]
  if (node?.type !== 'yaml' && node?.type !== 'toml') return null
  const {start, end} = spanOf(node)
  return {kind: node.type, start, end, ...contentOf(node.type, source, insideFences(source, start, end))}
}

function contentOf(kind: 'yaml' | 'toml', source: string, {start, end}: Span): FrontmatterContent {
  if (end - start > longestFrontmatter) {
    return unreadable([
      {start, end: start, message: `Frontmatter is longer than ${longestFrontmatter / 1024} KiB and was not read; shorten it.`}
    ])
  }
  const text = source.slice(start, end)
  if (kind === 'toml') return readToml(text, start)
  return readPlainYaml(text, start) ?? readYaml(text, start)
}

/** Frontmatter that gives no data. */
export function unreadable(errors: FrontmatterError[]): FrontmatterContent {
  return {data: {}, errors, valueAt: () => null, keyAt: () => null}
}

/** The text between the fences of a frontmatter, the last line ending before the closing one left in. */
export function insideFences(source: string, start: number, end: number): Span {
  let from = start
  while (from < end && !isLineEnding(source, from)) from++
  if (source.startsWith('\r\n', from)) from += 2
  else if (from < end) from++
  let to = end
  while (to > from && !isLineEnding(source, to - 1)) to--
  return {start: from, end: Math.max(from, to)}
}

function isLineEnding(source: string, at: number): boolean {
  const code = source.charCodeAt(at)
  return code === 10 || code === 13
}
