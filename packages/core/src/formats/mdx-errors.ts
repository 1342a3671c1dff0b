import {LineIndex} from '../span.js'
import {FormatError} from './parser.js'

/** What remark-mdx throws where it finds a mistake: a `VFileMessage`. */
interface ParserMessage {
  reason: string
  ruleId: string
  place?: {offset?: number; start?: {offset?: number}}
}

/** An error of the MDX parser in words for an author; any other error as it is. */
export function mdxError(error: unknown, source: string): unknown {
  if (!isParserMessage(error)) return error
  const {reason, place} = error
  // The parser passes over a byte order mark and does not count it.
  const shift = source.charCodeAt(0) === 0xfeff ? 1 : 0
  const offset = Math.min((place?.offset ?? place?.start?.offset ?? 0) + shift, source.length)
  return unclosed(reason, source, shift) ?? new FormatError(explain(error, source, offset), offset)
}

function isParserMessage(error: unknown): error is ParserMessage {
  return error instanceof Error && 'reason' in error && 'ruleId' in error
}

/** The error for a tag that is not closed where it has to be, at the tag itself. */
function unclosed(reason: string, source: string, shift: number): FormatError | null {
  const match = /closing tag for `<([^`]*)>` \((\d+):(\d+)/.exec(reason)
  if (!match) return null
  const [, name, line, column] = match
  const start = new LineIndex(source).starts[Number(line) - 1] ?? 0
  const offset = start + Number(column) - 1 + (line === '1' ? shift : 0)
  const wrong = /^Unexpected closing tag `([^`]*)`/.exec(reason)?.[1]
  const around = /before the end of `([^`]*)`/.exec(reason)?.[1]
  if (wrong) return new FormatError(`\`<${name}>\` is not closed, but \`${wrong}\` follows; add \`</${name}>\``, offset)
  if (around) return new FormatError(`\`<${name}>\` is not closed before the ${around} around it ends; put \`</${name}>\` there`, offset)
  return new FormatError(`\`<${name}>\` is not closed; add \`</${name}>\``, offset)
}

function explain({reason, ruleId}: ParserMessage, source: string, offset: number): string {
  if (reason.includes('to create a comment in MDX')) return '`<!--` opens no comment in MDX; write `{/* ... */}`'
  if (reason.includes('before name') && source.charAt(offset - 1) === '<')
    return '`<` opens a tag in MDX; write `&lt;` where it means "less than"'
  const crossed = /^Expected the closing tag (`[^`]*`) either after the end of `([^`]*)`/.exec(reason)
  if (crossed) return `${crossed[1]} closes inside a ${crossed[2]} that its start tag stands outside of; close what was opened last first`
  if (reason.startsWith('Unexpected closing slash')) return 'this end tag closes nothing; delete it or open the tag before'
  if (ruleId === 'in-vain')
    return 'the end of the code that begins here is not found in good time; close its braces, or import long data from a file'
  if (reason.startsWith('Could not parse import/exports'))
    return 'this `import` or `export` is no valid JavaScript; mend it, or leave a blank line after it'
  if (ruleId === 'acorn') return 'what stands in braces is no valid JavaScript; write `\\{` where a brace is meant'
  if (reason.includes('closing brace')) return 'a `{` is never closed; write `\\{` where a brace is meant'
  return reason.replace(/\s+/g, ' ')
}
