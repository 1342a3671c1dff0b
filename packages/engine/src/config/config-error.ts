import {compareText, type LineIndex, type Span} from '@bedside/core'

/**
 * A place in a configuration file together with its line, so that a message can show it long after the file was read.
 * Plain data.
 */
export interface Origin {
  /** As messages show it: from the repository's root, with `/`. */
  file: string
  /** From 1. */
  line: number
  /** From 1, in UTF-16 units. */
  column: number
  /** The line, cut to the part around the place where it is long. Control characters are shown as U+FFFD. */
  text: string
  /** What to mark within `text`. */
  mark: Span
}

/** One mistake in a configuration file. */
export interface Mistake extends Origin {
  /** What is wrong, in one sentence. */
  message: string
  /** What stands there, as the message quotes it. */
  found?: string
  /** Names or values that may stand there. */
  allowed?: readonly string[]
  /** The allowed name or value that was probably meant. */
  nearest?: string
  /** How to put it right, in one or two sentences. */
  hint?: string
}

/** Thrown where configuration cannot be used. It holds every mistake that was found, in order of file and place. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly errors: readonly Mistake[]

  constructor(mistakes: readonly Mistake[]) {
    const errors = inOrder(mistakes)
    super(errors.map(formatMistake).join('\n\n'))
    this.errors = errors
  }

  /** Every mistake as text: place, message, the line with the place marked, and the way out. */
  format(): string {
    return this.message
  }
}

/** Throws a `ConfigError` where there are mistakes. */
export function refuse(mistakes: readonly Mistake[]): void {
  if (mistakes.length > 0) throw new ConfigError(mistakes)
}

/** A mistake about a file as a whole, such as one that cannot be read. */
export function mistakeAboutFile(file: string, message: string, hint?: string): Mistake {
  return {file: visible(file), line: 1, column: 1, text: '', mark: {start: 0, end: 0}, message, ...(hint !== undefined && {hint})}
}

const longestLine = 120

/** The origin of a span of a text. Of a span over several lines the first is shown. */
export function originIn(file: string, text: string, lines: LineIndex, span: Span): Origin {
  const {line, column, offset} = lines.placeAt(span.start)
  const start = lines.starts[line - 1]!
  const end = endOfLine(text, start, lines.starts[line] ?? text.length)
  const markEnd = Math.max(Math.min(span.end, end), offset)
  const from = end - start <= longestLine ? start : Math.max(start, Math.min(offset - longestLine / 4, end - longestLine))
  const to = Math.min(end, from + longestLine)
  return {
    file: visible(file),
    line,
    column,
    text: visible((from > start ? '…' : '') + text.slice(from, to) + (to < end ? '…' : '')),
    mark: {start: offset - from + (from > start ? 1 : 0), end: Math.min(markEnd, to) - from + (from > start ? 1 : 0)}
  }
}

function endOfLine(text: string, start: number, next: number): number {
  let end = next
  while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--
  return end
}

/** Text with the characters replaced that could steer a terminal or hide what stands in a file. */
export function visible(text: string): string {
  return text.replace(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, '\ufffd')
}

/** A value as messages quote it: short, on one line. */
export function quote(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a mapping'
  if (typeof value !== 'string') return String(value)
  const short = value.length > 60 ? `${value.slice(0, 59)}…` : value
  return visible(JSON.stringify(short))
}

/** Prints one mistake, without colour and without a newline at its end. */
export function formatMistake(mistake: Mistake): string {
  const {file, line, column, text, mark, message} = mistake
  const out = [`${file}:${line}:${column}  ${visible(message)}`]
  if (text !== '') {
    const margin = ' '.repeat(String(line).length)
    const padding = text.slice(0, mark.start).replace(/[^\t]/g, ' ')
    out.push(`  ${line} | ${text}`, `  ${margin} | ${padding}${'^'.repeat(Math.max(1, mark.end - mark.start))}`)
  }
  const advice = adviceOf(mistake)
  if (advice !== '') out.push(`  ${advice}`)
  return out.join('\n')
}

const mostAllowed = 16

function adviceOf({allowed = [], nearest, hint}: Mistake): string {
  const parts: string[] = []
  if (nearest !== undefined) parts.push(`Did you mean ${quote(nearest)}?`)
  if (allowed.length > 0) {
    const more = allowed.length > mostAllowed ? ` and ${allowed.length - mostAllowed} more` : ''
    parts.push(`Allowed: ${visible(allowed.slice(0, mostAllowed).join(', '))}${more}.`)
  }
  if (hint !== undefined) parts.push(visible(hint))
  return parts.join(' ')
}

function inOrder(mistakes: readonly Mistake[]): Mistake[] {
  const known = new Map(mistakes.map((mistake) => [`${mistake.file}:${mistake.line}:${mistake.column}:${mistake.message}`, mistake]))
  return [...known.values()].sort(
    (a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.message, b.message)
  )
}
