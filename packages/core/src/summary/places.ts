import {isSpace} from '../formats/characters.js'
import type {Span} from '../span.js'

/**
 * Where the address of `[text](url)` or `![alt](url)` stands. `textEnd` is where the text ends, or null where it cannot be told, as
 * for an image; then the address has to stand behind exactly one `](`. Null where the source does not show it as it is.
 */
export function linkUrlSpan(source: string, span: Span, url: string, textEnd: number | null): Span | null {
  if (url === '') return null
  if (textEnd !== null) return addressBehind(source, source.indexOf('](', textEnd), '](', url, span.end)
  let found: Span | null = null
  for (let at = source.indexOf('](', span.start); at >= 0 && at < span.end; at = source.indexOf('](', at + 1)) {
    const here = addressBehind(source, at, '](', url, span.end)
    if (here && found) return null
    found ??= here
  }
  return found
}

/** Where the address of `[label]: url` stands. */
export function definedUrlSpan(source: string, span: Span, url: string): Span | null {
  if (url === '') return null
  for (let at = source.indexOf(']:', span.start); at >= 0 && at < span.end; at = source.indexOf(']:', at + 1)) {
    if (source[at - 1] !== '\\') return addressBehind(source, at, ']:', url, span.end)
  }
  return null
}

/** The address that follows a mark, white space and perhaps a `<`, if it is `url` to the letter. */
function addressBehind(source: string, at: number, mark: string, url: string, end: number): Span | null {
  if (at < 0) return null
  let start = at + mark.length
  while (start < end && isSpace(source.charCodeAt(start))) start++
  if (source[start] === '<') start++
  const stop = start + url.length
  if (stop > end || !source.startsWith(url, start)) return null
  const after = source[stop]
  return after === undefined || stop === end || after === ')' || after === '>' || isSpace(source.charCodeAt(stop))
    ? {start, end: stop}
    : null
}

/** Where the value of an attribute stands in the tag that opens at a span's start, if it is `value` to the letter. */
export function attributeSpan(source: string, span: Span, name: string, value: string): Span | null {
  for (const attribute of attributesIn(source, span)) {
    if (attribute.name === name) return source.slice(attribute.value.start, attribute.value.end) === value ? attribute.value : null
  }
  return null
}

/** The attributes that have a value in the tag that opens at a span's start, names in lower case, quotes left out. */
export function* attributesIn(source: string, span: Span): Iterable<{name: string; value: Span}> {
  let at = span.start + 1
  while (at < span.end && !endsName(source, at)) at++
  while (at < span.end && source[at] !== '>') {
    if (endsName(source, at)) {
      at++
      continue
    }
    const nameStart = at
    while (at < span.end && !endsName(source, at)) at++
    const name = source.slice(nameStart, at).toLowerCase()
    const found = valueAfter(source, at, span.end)
    if (!found) continue
    yield {name, value: {start: found.start, end: found.end}}
    at = found.next
  }
}

function endsName(source: string, at: number): boolean {
  const letter = source[at]
  return letter === '=' || letter === '/' || letter === '>' || isSpace(source.charCodeAt(at))
}

/** The value behind `=`, quotes left out, and where the next attribute may start. Null where the attribute has none. */
function valueAfter(source: string, from: number, end: number): (Span & {next: number}) | null {
  let at = from
  while (at < end && isSpace(source.charCodeAt(at))) at++
  if (source[at] !== '=') return null
  at++
  while (at < end && isSpace(source.charCodeAt(at))) at++
  const quote = source[at]
  if (quote === '"' || quote === "'") {
    const close = source.indexOf(quote, at + 1)
    return close < 0 || close > end ? null : {start: at + 1, end: close, next: close + 1}
  }
  let stop = at
  while (stop < end && source[stop] !== '>' && !isSpace(source.charCodeAt(stop))) stop++
  return {start: at, end: stop, next: stop}
}
