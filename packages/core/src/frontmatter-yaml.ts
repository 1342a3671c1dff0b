import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  type YAMLError,
  type Document as YamlDocument
} from 'yaml'
import {type FrontmatterContent, type FrontmatterError, unreadable} from './frontmatter.js'
import type {Span} from './span.js'

type Path = readonly (string | number)[]

/** Most times that anchors may be repeated: more is a trick to fill memory. */
const mostAliases = 50

/** Most brackets that may stand open at once. */
const mostBrackets = 200

/** Reads YAML 1.2 (core schema), which starts at a source offset. */
export function readYaml(text: string, offset: number): FrontmatterContent {
  if (opensTooMany(text)) return unreadable([{start: offset, end: offset, message: 'Frontmatter nests too deep; flatten it.'}])
  try {
    return contentOf(
      parseDocument(text, {version: '1.2', schema: 'core', uniqueKeys: true, prettyErrors: false, logLevel: 'silent'}),
      text,
      offset
    )
  } catch (error) {
    // Nesting that the parser has no stack for, or more aliases than it may repeat.
    const message =
      error instanceof ReferenceError
        ? `Frontmatter repeats its anchors more than ${mostAliases} times; write it out.`
        : 'Frontmatter nests too deep; flatten it.'
    return unreadable([{start: offset, end: offset, message}])
  }
}

/** True where more brackets stand open at once than anybody writes: the parser's time grows with the square of them. */
function opensTooMany(text: string): boolean {
  let open = 0
  for (let at = 0; at < text.length && open <= mostBrackets; at++) {
    const code = text.charCodeAt(at) & 0xdf
    if (code === 91 || code === 93) open = Math.max(0, open + (code === 91 ? 1 : -1))
  }
  return open > mostBrackets
}

function contentOf(document: YamlDocument, text: string, offset: number): FrontmatterContent {
  const errors = document.errors.map((error) => errorOf(error, text, offset))
  if (document.errors.some(({code}) => code !== 'DUPLICATE_KEY')) return unreadable(errors)
  const data: unknown = document.toJS({maxAliasCount: mostAliases})
  if (data === null || data === undefined) return unreadable(errors)
  if (!isMap(document.contents)) {
    return unreadable([
      {start: offset, end: offset + text.trimEnd().length, message: 'Frontmatter holds no keys; write it as `key: value` lines.'}
    ])
  }
  return {
    data: data as Record<string, unknown>,
    errors,
    valueAt: (path) => spanOf(nodeAt(document, path), text, offset),
    keyAt: (path) => spanOf(pairAt(document, path)?.key, text, offset)
  }
}

/** What the parser calls nested mappings is nearly always a title with a colon in it. */
const colonInValue = 'This value holds a colon; put it in quotes, as in title: "Asthma: what helps".'

function errorOf({code, pos, message}: YAMLError, text: string, offset: number): FrontmatterError {
  const [start, end] = pos
  const span = {start: offset + start, end: offset + Math.min(end, text.length)}
  if (message.startsWith('Nested mappings')) return {...span, message: colonInValue}
  if (code !== 'DUPLICATE_KEY') return {...span, message: `${message.replace(/\s+/g, ' ')}.`}
  const key = /^[^:\s]*/.exec(text.slice(start))![0]
  return {start: span.start, end: span.start + key.length, message: `The key \`${key}\` stands twice; keep one of them.`}
}

/** The node at a path, aliases followed. */
function nodeAt(document: YamlDocument, path: Path): unknown {
  let node: unknown = document.contents
  for (const step of path) {
    const collection = isAlias(node) ? node.resolve(document) : node
    if (isSeq(collection) && typeof step === 'number') node = collection.items[step]
    else if (isMap(collection)) node = collection.items.findLast((pair) => keyText(pair) === String(step))?.value
    else return null
  }
  return node
}

function pairAt(document: YamlDocument, path: Path): Pair | null {
  const parent = path.length > 0 ? nodeAt(document, path.slice(0, -1)) : null
  const map = isAlias(parent) ? parent.resolve(document) : parent
  return (isMap(map) && map.items.findLast((pair) => keyText(pair) === String(path.at(-1)))) || null
}

function keyText(pair: unknown): string {
  const key = isPair(pair) ? pair.key : null
  return String(isScalar(key) ? key.value : key)
}

/** Where a node stands, without the white space and comments behind it that the parser counts in. */
function spanOf(node: unknown, text: string, offset: number): Span | null {
  if (!isNode(node) || !node.range) return null
  const [start, end] = node.range
  return {start: offset + start, end: offset + start + text.slice(start, contentEnd(node) ?? end).trimEnd().length}
}

/** Where the last thing in a block collection ends; null where the node's own range says it. */
export function contentEnd(node: unknown): number | null {
  if (!isCollection(node) || node.flow) return null
  const last = node.items.at(-1)
  const value = isPair(last) ? last.value : last
  if (isNode(value) && value.range && value.range[1] > value.range[0]) return contentEnd(value) ?? value.range[1]
  // A key without a value ends with its colon.
  return isPair(last) && isNode(last.key) && last.key.range ? last.key.range[1] + 1 : null
}
