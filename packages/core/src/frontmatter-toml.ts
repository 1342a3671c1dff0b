import {parse, TomlDate, TomlError} from 'smol-toml'
import {type FrontmatterContent, unreadable} from './frontmatter.js'
import {LineIndex, type Span} from './span.js'

/** Reads TOML, which starts at a source offset. Dates become strings as TOML writes them. */
export function readToml(text: string, offset: number): FrontmatterContent {
  try {
    const data = plain(parse(text)) as Record<string, unknown>
    let entries: Map<string, Entry> | null = null
    const at = (path: readonly (string | number)[], part: keyof Entry) => {
      entries ??= entriesOf(text, offset)
      return entries.get(path.join('.'))?.[part] ?? null
    }
    return {data, errors: [], valueAt: (path) => at(path, 'line'), keyAt: (path) => at(path, 'key')}
  } catch (error) {
    if (!(error instanceof TomlError)) return unreadable([{start: offset, end: offset, message: 'Frontmatter nests too deep; flatten it.'}])
    const start = Math.min(offset + (new LineIndex(text).starts[error.line - 1] ?? 0) + error.column - 1, offset + text.length)
    const reason = error.message.split('\n')[0]!.replace(/^Invalid TOML document: /, '')
    return unreadable([{start, end: start, message: `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`}])
  }
}

function plain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString()
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
}

interface Entry {
  key: Span
  line: Span
}

/** The lines that set a key, by path. Keys in inline tables and lists of tables have no line of their own. */
function entriesOf(text: string, offset: number): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  let table = ''
  let at = offset
  for (const line of text.split('\n')) {
    const content = line.trim()
    const start = at + line.indexOf(content)
    const whole = {start, end: start + content.length}
    const header = /^\[([^[\]]+)\]/.exec(content)?.[1]
    const key = /^[^=#[]+/.exec(content)?.[0].trimEnd()
    if (header !== undefined) {
      table = `${unquoted(header)}.`
      entries.set(unquoted(header), {key: whole, line: whole})
    } else if (key && content.includes('=')) entries.set(table + unquoted(key), {key: {start, end: start + key.length}, line: whole})
    at += line.length + 1
  }
  return entries
}

function unquoted(key: string): string {
  const parts = key.split('.').map((part) => part.trim().replace(/^(["'])(.*)\1$/, '$2'))
  return parts.join('.')
}
