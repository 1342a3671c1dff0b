import type {Document} from './document.js'
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

/** Reads a document's frontmatter, or null where it has none. */
export function frontmatterOf(_document: Document): Frontmatter | null {
  return null
}
