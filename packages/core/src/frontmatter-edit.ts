import {stringify as stringifyToml} from 'smol-toml'
import {
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
  type YAMLSeq,
  Document as YamlDocument
} from 'yaml'
import type {Document} from './document.js'
import type {Edit} from './finding.js'
import {insideFences} from './frontmatter.js'
import {contentEnd} from './frontmatter-yaml.js'
import type {Span} from './span.js'

/** Keys and indexes that lead to a value. */
export type FrontmatterPath = readonly (string | number)[]

/** A change of a page's frontmatter. `set` gives a key a value, which replaces the one that it has; `append` adds an entry to a list. */
export interface FrontmatterChange {
  kind: 'set' | 'append'
  path: FrontmatterPath
  value: unknown
}

/**
 * The edits that change a page's YAML frontmatter, and nothing else in it: comments, order, quotes and line endings stay. A page without
 * frontmatter gets one. A key that is missing is added at the end of its mapping. Where `append` finds a single mapping, it becomes the first
 * entry of the list.
 * Null where it cannot be done so: the frontmatter cannot be read, an alias stands in the way, or the file is plain text or HTML without any. In TOML only an
 * entry that is a mapping can be appended, to a list at the top: whether the key held such a list, the caller has to look at.
 */
export function editFrontmatter(document: Document, changes: readonly FrontmatterChange[]): Edit[] | null {
  const {frontmatter, source, format} = document
  // A browser would show what no generator takes out of a plain HTML page.
  if (format === 'text' || (format === 'html' && !frontmatter)) return null
  // Hugo reads frontmatter in braces, too.
  if (!frontmatter && /^\ufeff?\{\s/.test(source.slice(0, 10))) return null
  const lineEnding = source.includes('\r\n') ? '\r\n' : '\n'
  if (!frontmatter) return [newFrontmatter(source, changes, lineEnding)]
  if (frontmatter.errors.length > 0) return null
  const inside = insideFences(source, frontmatter.start, frontmatter.end)
  const text = source.slice(inside.start, inside.end)
  if (frontmatter.kind === 'toml') {
    const tables = tablesOf(changes)
    return tables === null ? null : [{start: inside.end, end: inside.end, text: withLineEndings(lineBreakAt(text) + tables, lineEnding)}]
  }
  const edits: Edit[] = []
  for (const change of changes) {
    const edit = editOf(text, change)
    if (!edit) return null
    edits.push(edit)
  }
  return joined(edits).map(({start, end, text}) => ({
    start: start + inside.start,
    end: end + inside.start,
    text: withLineEndings(text, lineEnding)
  }))
}

/** What is inserted at one place, or at the end of what is replaced, becomes one edit, in the order in which it was asked for. */
function joined(edits: readonly Edit[]): Edit[] {
  const replacements = edits.filter(({start, end}) => start !== end).map((edit) => ({...edit}))
  const all = [...replacements]
  for (const edit of edits) {
    if (edit.start !== edit.end) continue
    const same = all.find(({end}) => end === edit.start)
    if (same) same.text += edit.text
    else all.push({...edit})
  }
  return all
}

function withLineEndings(text: string, lineEnding: string): string {
  return lineEnding === '\n' ? text : text.replaceAll('\n', lineEnding)
}

function newFrontmatter(source: string, changes: readonly FrontmatterChange[], lineEnding: string): Edit {
  const data: Record<string, unknown> = {}
  for (const {kind, path, value} of changes) data[String(path[0])] = valueAt(path.slice(1), kind === 'append' ? [value] : value)
  const start = source.startsWith('\ufeff') ? 1 : 0
  return {start, end: start, text: withLineEndings(`---\n${yamlOf(data)}---\n\n`, lineEnding)}
}

/** A value below the rest of its path. */
function valueAt(path: FrontmatterPath, value: unknown): unknown {
  return path.reduceRight<unknown>((inner, key) => ({[key]: inner}), value)
}

/** In TOML a list of tables can be added to at the end, which is all that is done: `[[review]]`. Null where more is asked for. */
function tablesOf(changes: readonly FrontmatterChange[]): string | null {
  const isEntry = ({kind, path, value}: FrontmatterChange) => kind === 'append' && path.length === 1 && !isPlain(value)
  if (!changes.every(isEntry)) return null
  return changes.map(({path, value}) => `${stringifyToml({[path[0]!]: [value]}).trimEnd()}\n`).join('\n')
}

/* ---- One change of a text ---- */

function editOf(text: string, {kind, path, value}: FrontmatterChange): Edit | null {
  const {contents} = parseDocument(text, {version: '1.2', keepSourceTokens: false, logLevel: 'silent'})
  if (contents === null)
    return {start: text.length, end: text.length, text: lineBreakAt(text) + yamlOf(valueAt(path, kind === 'append' ? [value] : value))}
  let node: unknown = contents
  for (const [depth, step] of path.entries()) {
    const isLast = depth === path.length - 1
    const found = childAt(node, step)
    if (found === undefined || (isLast && (isNullish(found.value) || !isNode(found.value)))) {
      if (!isMap(node) || typeof step === 'number') return null
      const inner = valueAt(path.slice(depth + 1), kind === 'append' ? [value] : value)
      return found ? fillKey(text, found.pair!, inner) : addKey(text, node, {[step]: inner})
    }
    if (isLast && kind === 'append' && isScalar(found.value) && found.value.value === null) return replace(text, found, [value])
    if (isLast) return kind === 'append' ? appendTo(text, found.value, value) : replace(text, found, value)
    node = found.value
  }
  return null
}

interface Child {
  pair: Pair | null
  value: unknown
}

function childAt(node: unknown, step: string | number): Child | undefined {
  if (isSeq(node) && typeof step === 'number') return step in node.items ? {pair: null, value: node.items[step]} : undefined
  if (!isMap(node)) return undefined
  const pair = node.items.findLast(({key}) => isScalar(key) && String(key.value) === String(step))
  return pair && {pair, value: pair.value}
}

function isNullish(value: unknown): boolean {
  return value === null || (isScalar(value) && value.value === null && (value.source ?? '') === '')
}

/** Adds a key at the end of a mapping. */
function addKey(text: string, map: YAMLMap, entry: Record<string, unknown>): Edit | null {
  if (map.flow) return addToFlow(text, map, yamlOf(entry, true).trim().slice(1, -1).trim())
  const column = columnOf(text, startOf(map.items[0]?.key))
  if (column === null) return null
  return insertLines(text, map, indented(yamlOf(entry), column))
}

/** Gives a key without a value its value. */
function fillKey(text: string, {key}: Pair, value: unknown): Edit | null {
  const start = startOf(key)
  const column = columnOf(text, start)
  const end = isNode(key) && key.range ? key.range[1] : null
  if (column === null || end === null) return null
  const colon = text.indexOf(':', end) + 1
  if (isPlain(value)) return {start: colon, end: colon, text: ` ${yamlOf(value).trimEnd()}`}
  const lineEnd = lineEndAt(text, colon)
  return {start: lineEnd, end: lineEnd, text: `\n${indented(yamlOf(value), column + 2).trimEnd()}`}
}

/** Replaces a value. One that takes lines of its own is replaced with them. */
function replace(text: string, {pair, value: old}: Child, value: unknown): Edit | null {
  const span = isNode(old) ? spanOf(text, old) : null
  if (!span) return null
  if (isCollection(old) && old.flow) return {...span, text: yamlOf(value, true).trim()}
  if (isPlain(value) && !isCollection(old)) return {...span, text: yamlOf(value).trimEnd()}
  const column = columnOf(text, pair ? startOf(pair.key) : span.start)
  if (column === null || !pair || !isNode(pair.key) || !pair.key.range) return null
  const colon = text.indexOf(':', pair.key.range[1]) + 1
  return {start: colon, end: span.end, text: `\n${indented(yamlOf(value), column + 2).trimEnd()}`}
}

/** Adds an entry to a list; a single mapping becomes the first entry of one. */
function appendTo(text: string, node: unknown, value: unknown): Edit | null {
  if (isSeq(node)) return addItem(text, node, value)
  if (!isMap(node)) return null
  const span = spanOf(text, node)
  if (!span) return null
  if (node.flow) return {...span, text: `[${text.slice(span.start, span.end)}, ${yamlOf(value, true).trim()}]`}
  const column = columnOf(text, span.start)
  if (column === null) return null
  // The lines of the mapping move two columns in, behind the dash of its first line.
  const lines = text.slice(span.start, span.end).split('\n')
  const moved = lines.map((line, index) => (index === 0 || line.trim() === '' ? line : `  ${line}`)).join('\n')
  return {...span, text: `- ${moved}\n${indented(itemOf(value), column).trimEnd()}`}
}

function addItem(text: string, list: YAMLSeq, value: unknown): Edit | null {
  if (list.flow) return addToFlow(text, list, yamlOf(value, true).trim())
  const start = list.range?.[0]
  const column = columnOf(text, start ?? null)
  return column === null ? null : insertLines(text, list, indented(itemOf(value), column))
}

/** Adds to a collection in brackets. */
function addToFlow(text: string, node: YAMLMap | YAMLSeq, added: string): Edit | null {
  const close = (node.range?.[1] ?? 0) - 1
  if (text[close] !== ']' && text[close] !== '}') return null
  const before = text.slice(0, close).trimEnd()
  const joint = node.items.length === 0 || before.endsWith(',') ? '' : ','
  return {start: before.length, end: before.length, text: `${joint}${node.items.length === 0 ? '' : ' '}${added}`}
}

/** Inserts lines after the last line of a block collection. */
function insertLines(text: string, node: YAMLMap | YAMLSeq, lines: string): Edit | null {
  const span = spanOf(text, node)
  if (!span) return null
  const at = lineEndAt(text, span.end)
  return {start: at, end: at, text: `\n${lines.trimEnd()}`}
}

/* ---- Places in a YAML text ---- */

function startOf(node: unknown): number | null {
  return isNode(node) && node.range ? node.range[0] : null
}

/** The column of an offset. Null where something but white space, dashes and question marks stands before it on its line, as in brackets. */
function columnOf(text: string, offset: number | null): number | null {
  if (offset === null) return null
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  return /^[ -]*$/.test(text.slice(lineStart, offset)) ? offset - lineStart : null
}

/** Where a node stands, without the white space and comments behind it that the parser counts in. */
function spanOf(text: string, node: unknown): Span | null {
  if (!isNode(node) || !node.range) return null
  const [start, end] = node.range
  return {start, end: start + text.slice(start, contentEnd(node) ?? end).trimEnd().length}
}

function lineEndAt(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset)
  if (feed < 0) return text.length
  return text[feed - 1] === '\r' ? feed - 1 : feed
}

function lineBreakAt(text: string): string {
  return text === '' || text.endsWith('\n') ? '' : '\n'
}

/* ---- YAML text ---- */

function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null
}

/** A value as YAML: in block style with a line ending behind it, lists of names in brackets; or all in brackets on one line. */
function yamlOf(value: unknown, inline = false): string {
  const document = new YamlDocument(value, {version: '1.2'})
  visit(document, {
    Pair(_, {key}) {
      // An item's number is a key in its own right: `1: agree`, not `"1": agree`.
      if (isScalar(key) && typeof key.value === 'string' && /^(?:0|[1-9]\d{0,5})$/.test(key.value)) key.value = Number(key.value)
    },
    Collection(_, node) {
      if (inline || (isSeq(node) && node.items.length > 0 && node.items.every(isScalar))) node.flow = true
    }
  })
  const text = document.toString({lineWidth: 0, flowCollectionPadding: false})
  return inline ? text.replace(/\n\s*/g, ' ') : text
}

/** An entry of a list, behind its dash. */
function itemOf(value: unknown): string {
  return `- ${indented(yamlOf(value), 2).trimStart()}`
}

function indented(text: string, columns: number): string {
  const space = ' '.repeat(columns)
  return text
    .split('\n')
    .map((line) => (line === '' ? line : space + line))
    .join('\n')
}
