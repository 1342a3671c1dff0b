import {LineIndex} from '../span.js'
import {deepestNesting, tooDeep} from '../walk.js'
import {isSpace} from './characters.js'
import {FormatError} from './parser.js'

/** Most brackets, stars, underscores and the like in one paragraph. The parser's time grows with the square of them. */
const mostMarkup = 5000

/** Longest paragraph, in UTF-16 units. */
const longestParagraph = 2_000_000

/**
 * Refuses a text on which the reference parser would seem to hang. No article comes near: it is a quick look, line by line, that knows
 * paragraphs only by blank lines and by the marks that lists, headings, tables and tags start with.
 * @throws FormatError at the line or paragraph.
 */
export function refuseSlowText(source: string): void {
  const {starts} = new LineIndex(source)
  let paragraph = 0
  let markup = 0
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? source.length
    const text = skipSpace(source, start, end)
    const containers = containersAt(source, text, end)
    // A list in a list is indented by two more columns.
    if (containers > 0 && containers + (text - start) / 2 > deepestNesting) throw tooDeep(start)
    if (text === end || startsBlock(source, text)) {
      paragraph = start
      markup = 0
    }
    for (let at = text; at < end && markup <= mostMarkup; at++) if (isMarkup(source.charCodeAt(at))) markup++
    if (markup > mostMarkup)
      throw new FormatError(`holds more than ${mostMarkup} marks such as \`*\` and \`[\` in one paragraph; divide it`, paragraph)
    if (end - paragraph > longestParagraph)
      throw new FormatError(`holds a paragraph of more than ${longestParagraph} characters; divide it`, paragraph)
  }
}

/** How many quotes and lists a line opens at most. A line of nothing but dashes or stars is a rule and opens none. */
function containersAt(source: string, text: number, end: number): number {
  let markers = 0
  let alike = true
  let at = text
  for (; at < end; at++) {
    const code = source.charCodeAt(at)
    if (isSpace(code)) continue
    if (code !== 62 && code !== 45 && code !== 42 && code !== 43) break
    markers++
    alike &&= code === source.charCodeAt(text) && code !== 62 && code !== 43
  }
  return alike && at === end ? 0 : markers
}

function skipSpace(source: string, start: number, end: number): number {
  let at = start
  while (at < end && isSpace(source.charCodeAt(at))) at++
  return at
}

/** True where a line starts with `-`, `+`, `#`, `|`, `<`, a digit, or `*` and white space. */
function startsBlock(source: string, at: number): boolean {
  const code = source.charCodeAt(at)
  if (code === 42) return isSpace(source.charCodeAt(at + 1))
  return code === 45 || code === 43 || code === 35 || code === 124 || code === 60 || (code >= 48 && code <= 57)
}

/** `*`, `<`, `[`, `]`, `_`, the grave accent, `{`, `~`. */
function isMarkup(code: number): boolean {
  return code === 42 || code === 60 || code === 91 || code === 93 || code === 95 || code === 96 || code === 123 || code === 126
}
