import type {Document, Frontmatter, Span} from '@bedside/core'
import {type JsonNode, readJson} from './json-text.js'
import {jsonLdScripts} from './scripts.js'

/** The JSON-LD that a page embeds: what can be read, where it breaks, and which part of the frontmatter it is. */
export interface JsonLdBlocks {
  roots: readonly JsonNode[]
  faults: readonly (Span & {why: string})[]
  /** Where it stands: what is said there is no statement of the page itself. */
  spans: readonly Span[]
}

/** Finds and reads the JSON-LD of a page: in scripts, and in frontmatter keys such as `jsonld` and `schema`. */
export function jsonLdBlocks(document: Document): JsonLdBlocks {
  const blocks = {roots: [] as JsonNode[], faults: [] as (Span & {why: string})[], spans: [] as Span[]}
  const {source} = document
  if (!source.includes('ld+json') && !source.includes('@type') && !source.includes('@graph')) return blocks
  if (document.frontmatter) readFrontmatter(document.frontmatter, source, blocks)
  for (const script of jsonLdScripts(document)) readScript(document, script, blocks)
  return blocks
}

type Collected = {roots: JsonNode[]; faults: (Span & {why: string})[]; spans: Span[]}

/* ---- Scripts ---- */

function readScript(document: Document, script: Span, {roots, faults, spans}: Collected): void {
  const {source, format, frontmatter} = document
  spans.push(script)
  const inside = format === 'mdx' ? literalIn(source, script) : script
  if (!inside || source.slice(inside.start, inside.end).trim() === '') return
  const {node, fault} = readJson(source, inside.start, inside.end)
  if (node) roots.push(node)
  else if (!isTemplate(source.slice(inside.start, inside.end)) && !(frontmatter && script.end <= frontmatter.end)) faults.push(fault)
}

/** In MDX braces hold a program; of those only a template literal without expressions is read. */
function literalIn(source: string, {start, end}: Span): Span | null {
  const text = source.slice(start, end)
  const trimmed = text.trim()
  if (!trimmed.startsWith('{')) return {start, end}
  if (!/^\{\s{0,100}`/.test(trimmed) || !/`\s{0,100}\}$/.test(trimmed) || /[\\$]/.test(trimmed)) return null
  const from = text.indexOf('`')
  const to = text.lastIndexOf('`')
  return to > from ? {start: start + from + 1, end: start + to} : null
}

const marks = ['{{', '{%', '{#', '<%', '<?', '${', '#{', '{$', '@Html', '@Model', '@(', 'CDATA', '<!--', 'JSON.stringify']

/** True for a text that a program fills in before readers get it. */
export function isTemplate(text: string): boolean {
  return marks.some((mark) => text.includes(mark))
}

/* ---- Frontmatter ---- */

/** Keys whose value is JSON-LD where it has a type, without case, `-` and `_`. */
const keys: ReadonlySet<string> = new Set(['jsonld', 'ldjson', 'schema', 'schemaorg', 'schemamarkup', 'structureddata'])

function readFrontmatter(frontmatter: Frontmatter, source: string, blocks: Collected): void {
  for (const [key, value] of Object.entries(frontmatter.data)) {
    if (!keys.has(key.toLowerCase().replace(/[-_]/g, ''))) continue
    const span = frontmatter.valueAt([key]) ?? frontmatter.keyAt([key])
    if (span && holdsType(value)) {
      blocks.spans.push(span)
      if (typeof value === 'string') readText(value, span, source, blocks)
      else blocks.roots.push(nodeFrom(value, [key], {frontmatter, source, span}, 0))
    }
  }
}

function holdsType(value: unknown): boolean {
  if (typeof value === 'string') return /^\s*[{[]/.test(value) && value.includes('"@type"')
  if (Array.isArray(value)) return value.some((each) => typeof each === 'object' && holdsType(each))
  return typeof value === 'object' && value !== null && ('@type' in value || '@graph' in value)
}

/** JSON in a text: where it stands as it is, at its place; where YAML escapes it, at the place of the whole value. */
function readText(text: string, span: Span, source: string, {roots, faults}: Collected): void {
  const raw = source.slice(span.start, span.end)
  const first = Math.min(...['{', '['].map((bracket) => raw.indexOf(bracket)).filter((at) => at >= 0))
  const last = Math.max(raw.lastIndexOf('}'), raw.lastIndexOf(']'))
  const inPlace = last > first ? readJson(source, span.start + first, span.start + last + 1) : null
  if (inPlace?.node) roots.push(inPlace.node)
  else {
    const {node, fault} = readJson(text, 0, text.length)
    if (node) roots.push(placed(node, span))
    else if (!isTemplate(text)) faults.push({...span, why: fault.why})
  }
}

/** A node with all that is in it at one place. */
function placed(node: JsonNode, {start, end}: Span): JsonNode {
  if (node.kind === 'list') return {kind: 'list', items: node.items.map((item) => placed(item, {start, end})), start, end}
  if (node.kind !== 'object') return {...node, start, end}
  return {
    kind: 'object',
    entries: node.entries.map(({key, value}) => ({key, at: {start, end}, value: placed(value, {start, end})})),
    start,
    end
  }
}

interface Place {
  frontmatter: Frontmatter
  source: string
  /** Of what holds the value. */
  span: Span
}

type Path = readonly (string | number)[]

/** Plain data of the frontmatter as JSON with places. */
function nodeFrom(value: unknown, path: Path, place: Place, depth: number): JsonNode {
  const {frontmatter, source} = place
  const {start, end} = frontmatter.valueAt(path) ?? place.span
  if (depth > 50) return {kind: 'other', start, end}
  const inner = {frontmatter, source, span: {start, end}}
  if (Array.isArray(value)) {
    return {kind: 'list', items: value.map((each, index) => nodeFrom(each, [...path, index], inner, depth + 1)), start, end}
  }
  if (value instanceof Date) return {kind: 'text', value: value.toISOString(), start, end}
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, each]) => ({
      key,
      at: withoutQuotes(source, frontmatter.keyAt([...path, key]) ?? inner.span),
      value: nodeFrom(each, [...path, key], inner, depth + 1)
    }))
    return {kind: 'object', entries, start, end}
  }
  return typeof value === 'string' ? {kind: 'text', value, ...withoutQuotes(source, {start, end})} : {kind: 'other', start, end}
}

function withoutQuotes(source: string, {start, end}: Span): Span {
  const quote = source.charAt(start)
  const isQuoted = end - start > 2 && (quote === '"' || quote === "'") && source.charAt(end - 1) === quote
  return isQuoted ? {start: start + 1, end: end - 1} : {start, end}
}
