import {isLetter, isSpace} from './characters.js'
import {rawTextNames} from './html-names.js'
import {decodeHtml} from './references.js'

/** A tag, comment or stretch of text, by offsets. `other`: a doctype, a processing instruction, `</>`. */
export type HtmlToken =
  | {type: 'open'; name: string; attributes: Record<string, string>; selfClosing: boolean; start: number; end: number}
  | {type: 'close'; name: string; start: number; end: number}
  | {type: 'text' | 'rawText' | 'comment' | 'other'; start: number; end: number}

/** Cuts HTML into tokens that follow each other without gaps. Linear: what is not closed reaches to the end. */
export function scanHtml(html: string, from = 0, to = html.length): HtmlToken[] {
  const tokens: HtmlToken[] = []
  let at = from
  let textStart = from
  const endText = (end: number) => {
    if (end > textStart) tokens.push({type: 'text', start: textStart, end})
  }
  while (at < to) {
    const open = html.indexOf('<', at)
    if (open < 0 || open >= to) break
    const token = markupAt(html, open, to)
    if (!token) {
      at = open + 1
      continue
    }
    endText(open)
    tokens.push(token)
    at = token.end
    if (token.type === 'open' && rawTextNames.has(token.name) && !token.selfClosing) {
      const end = rawTextEnd(html, token.name, at, to)
      if (end > at) tokens.push({type: 'rawText', start: at, end})
      at = end
    }
    textStart = at
  }
  endText(to)
  return tokens
}

/** The tag or comment that starts at a `<`, or null where that is only a character. */
function markupAt(html: string, start: number, to: number): HtmlToken | null {
  const next = html.charCodeAt(start + 1)
  if (isLetter(next)) return openTagAt(html, start, to)
  if (next === 33 && html.startsWith('--', start + 2)) return {type: 'comment', start, end: commentEnd(html, start, to)}
  if (next === 47 && isLetter(html.charCodeAt(start + 2))) {
    const end = after(html, '>', start, to)
    return {type: 'close', name: nameAt(html, start + 2, to), start, end}
  }
  if (next === 33 || next === 63 || next === 47) return {type: 'other', start, end: after(html, '>', start, to)}
  return null
}

function commentEnd(html: string, start: number, to: number): number {
  // `<!-->` and `<!--->` are whole comments.
  if (html.startsWith('>', start + 4)) return start + 5
  if (html.startsWith('->', start + 4)) return start + 6
  return after(html, '-->', start + 4, to)
}

/** The offset after a needle, or the end where there is none. */
function after(html: string, needle: string, from: number, to: number): number {
  const at = html.indexOf(needle, from)
  return at < 0 || at + needle.length > to ? to : at + needle.length
}

function nameAt(html: string, start: number, to: number): string {
  let end = start
  while (end < to && !endsName(html.charCodeAt(end))) end++
  return html.slice(start, end).toLowerCase()
}

function endsName(code: number): boolean {
  return code === 62 || code === 47 || isSpace(code)
}

function openTagAt(html: string, start: number, to: number): HtmlToken {
  const name = nameAt(html, start + 1, to)
  const attributes: Record<string, string> = {}
  let at = start + 1 + name.length
  let selfClosing = false
  while (at < to && html.charCodeAt(at) !== 62) {
    const code = html.charCodeAt(at)
    if (isSpace(code) || code === 47) {
      selfClosing = code === 47
      at++
    } else {
      selfClosing = false
      at = readAttribute(html, at, to, attributes)
    }
  }
  return {type: 'open', name, attributes, selfClosing, start, end: Math.min(at + 1, to)}
}

/** Reads one attribute and returns the offset after it. */
function readAttribute(html: string, start: number, to: number, into: Record<string, string>): number {
  let at = start + 1
  while (at < to && html.charCodeAt(at) !== 61 && !endsName(html.charCodeAt(at))) at++
  const name = html.slice(start, at).toLowerCase()
  const equals = skipSpace(html, at, to)
  if (html.charCodeAt(equals) !== 61 || equals >= to) {
    into[name] ??= ''
    return at
  }
  const valueStart = skipSpace(html, equals + 1, to)
  const quote = html.charAt(valueStart)
  const quoted = quote === '"' || quote === "'"
  const end = quoted ? after(html, quote, valueStart + 1, to) : unquotedEnd(html, valueStart, to)
  into[name] ??= decodeHtml(quoted ? html.slice(valueStart + 1, end - 1) : html.slice(valueStart, end))
  return end
}

function unquotedEnd(html: string, start: number, to: number): number {
  let at = start
  while (at < to && html.charCodeAt(at) !== 62 && !isSpace(html.charCodeAt(at))) at++
  return at
}

function skipSpace(html: string, from: number, to: number): number {
  let at = from
  while (at < to && isSpace(html.charCodeAt(at))) at++
  return at
}

/** Where the text of an element such as `<script>` ends: at its end tag, or at the end of everything. */
function rawTextEnd(html: string, name: string, from: number, to: number): number {
  for (let at = html.indexOf('</', from); at >= 0 && at < to; at = html.indexOf('</', at + 2)) {
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name && endsName(html.charCodeAt(at + 2 + name.length))) return at
  }
  return to
}
