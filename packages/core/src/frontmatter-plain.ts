import type {FrontmatterContent} from './frontmatter.js'
import {isPlain, readPlainScalar, startsPlain} from './frontmatter-scalar.js'
import type {Span} from './span.js'

/** A line that is not blank: offsets of its text, and the column at which that starts. */
interface Line extends Span {
  indent: number
}

/** A value with its place, and what it holds. */
interface PlainNode extends Span {
  value: unknown
  entries?: Map<string, {key: Span; node: PlainNode}>
  items?: PlainNode[]
}

/** Deeper nesting is left to the whole parser. */
const deepest = 20

/**
 * Reads the YAML that most pages have: keys and lists in block style with values of one line. It gives just what the whole parser
 * gives, many times sooner, and null where anything in the text could mean more than that.
 */
export function readPlainYaml(text: string, offset: number): FrontmatterContent | null {
  const root = new PlainReader(text).read()
  if (!root) return null
  const shifted = (span: Span | undefined) => span && {start: span.start + offset, end: span.end + offset}
  return {
    data: root.value as Record<string, unknown>,
    errors: [],
    valueAt: (path) => shifted(nodeAt(root, path)) ?? null,
    keyAt: (path) =>
      shifted(path.length === 0 ? undefined : nodeAt(root, path.slice(0, -1))?.entries?.get(String(path.at(-1)))?.key) ?? null
  }
}

function nodeAt(root: PlainNode, path: readonly (string | number)[]): PlainNode | undefined {
  let node: PlainNode | undefined = root
  for (const step of path) node = typeof step === 'number' && node?.items ? node.items[step] : node?.entries?.get(String(step))?.node
  return node
}

/** Reads lines from top to bottom. Every `#read...` returns null where something is not plain. */
class PlainReader {
  readonly #text: string
  readonly #lines: Line[]
  #index = 0
  #depth = 0

  constructor(text: string) {
    this.#text = text
    this.#lines = linesOf(text)
  }

  read(): PlainNode | null {
    if (this.#lines[0]?.indent !== 0 || this.#isItem(this.#lines[0])) return null
    const root = this.#readMap(0)
    return this.#index === this.#lines.length ? root : null
  }

  #readMap(indent: number): PlainNode | null {
    const value: Record<string, unknown> = {}
    const entries: PlainNode['entries'] & object = new Map()
    const start = this.#lines[this.#index]!.start
    let end = start
    for (let line = this.#lines[this.#index]; line?.indent === indent && !this.#isItem(line); line = this.#lines[this.#index]) {
      const colon = keyEnd(this.#text, line.start, line.end)
      const name = this.#text.slice(line.start, Math.max(colon, line.start))
      if (colon < 0 || reservedKeys.has(name) || entries.has(name)) return null
      const node = this.#readValue(line, colon, indent)
      if (!node) return null
      entries.set(name, {key: {start: line.start, end: colon}, node})
      value[name] = node.value
      // A value that is left out gives the map no room.
      end = node.end === node.start ? colon + 1 : node.end
    }
    return {value, entries, start, end}
  }

  /** The value of a key: on its line, or in deeper lines, or in a list below. */
  #readValue(line: Line, colon: number, indent: number): PlainNode | null {
    this.#index++
    const at = skipSpaces(this.#text, colon + 1, line.end)
    if (at < line.end) return at === colon + 1 ? null : this.#readScalar(at, line.end, indent)
    const next = this.#lines[this.#index]
    if (next && this.#isItem(next) && next.indent >= indent) return this.#nested(() => this.#readList(next.indent))
    if (next && next.indent > indent) return this.#nested(() => this.#readMap(next.indent))
    return {value: null, start: line.end, end: line.end}
  }

  #readList(indent: number): PlainNode | null {
    const items: PlainNode[] = []
    const start = this.#lines[this.#index]!.start
    for (let line = this.#lines[this.#index]; line?.indent === indent && this.#isItem(line); line = this.#lines[this.#index]) {
      const item = this.#readItem(line)
      if (!item) return null
      items.push(item)
    }
    return {value: items.map(({value}) => value), items, start, end: items.at(-1)!.end}
  }

  #readItem(line: Line): PlainNode | null {
    const at = skipSpaces(this.#text, line.start + 1, line.end)
    if (keyEnd(this.#text, at, line.end) >= 0) {
      // What follows the dash is the first line of a map that is indented as far as its key.
      const indent = line.indent + at - line.start
      this.#lines[this.#index] = {start: at, end: line.end, indent}
      return this.#nested(() => this.#readMap(indent))
    }
    this.#index++
    return at === line.end ? null : this.#readScalar(at, line.end, line.indent)
  }

  /** A scalar on the rest of a line. Where deeper lines follow it goes on in them, as dumpers fold long text. */
  #readScalar(start: number, lineEnd: number, indent: number): PlainNode | null {
    let end = trimmedEnd(this.#text, lineEnd)
    let value = readPlainScalar(this.#text, start, end)
    for (let line = this.#lines[this.#index]; line && line.indent > indent; line = this.#lines[this.#index]) {
      const isFolded = typeof value === 'string' && startsPlain(this.#text.charCodeAt(start)) && !isBlankBetween(this.#text, lineEnd, line)
      if (!isFolded || this.#text.charCodeAt(line.start) === 35 || !isPlain(this.#text, line.start, line.end)) return null
      lineEnd = line.end
      end = trimmedEnd(this.#text, line.end)
      value += ` ${this.#text.slice(line.start, end)}`
      this.#index++
    }
    return value === undefined ? null : {value, start, end}
  }

  #nested(read: () => PlainNode | null): PlainNode | null {
    if (++this.#depth > deepest) return null
    const node = read()
    this.#depth--
    return node
  }

  /** True for a line that starts with a dash and white space. */
  #isItem({start, end}: Line): boolean {
    return this.#text.charCodeAt(start) === 45 && (start + 1 === end || this.#text.charCodeAt(start + 1) === 32)
  }
}

/** The lines of a text that are not blank, without their line endings. */
function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let from = 0; from < text.length; ) {
    const feed = text.indexOf('\n', from)
    let end = feed < 0 ? text.length : feed
    const next = end + 1
    if (end > from && text.charCodeAt(end - 1) === 13) end--
    const start = skipSpaces(text, from, end)
    if (start < end && text.charCodeAt(start) !== 35) lines.push({start, end, indent: start - from})
    from = next
  }
  return lines
}

function trimmedEnd(text: string, end: number): number {
  let at = end
  while (text.charCodeAt(at - 1) === 32) at--
  return at
}

/** True where a blank line stands between the end of one line and the next one. */
function isBlankBetween(text: string, end: number, {start, indent}: Line): boolean {
  return text.indexOf('\n', end) + 1 !== start - indent
}

function skipSpaces(text: string, from: number, end: number): number {
  let at = from
  while (at < end && text.charCodeAt(at) === 32) at++
  return at
}

/** Keys that YAML or JavaScript takes for something else than their letters. */
const reservedKeys: ReadonlySet<string> = new Set('null Null NULL true True TRUE false False FALSE __proto__'.split(' '))

/** The offset of the colon after a key of letters, digits, `_` and `-` that starts with a letter; -1 where there is none. */
function keyEnd(text: string, start: number, end: number): number {
  let at = start
  for (; at < end; at++) {
    const code = text.charCodeAt(at)
    const isLetter = ((code | 32) >= 97 && (code | 32) <= 122) || code === 95
    if (!isLetter && (at === start || !(code === 45 || (code >= 48 && code <= 57)))) break
  }
  const isKey = at > start && at < end && at - start < 1000 && text.charCodeAt(at) === 58
  return isKey && (at + 1 === end || text.charCodeAt(at + 1) === 32) ? at : -1
}
