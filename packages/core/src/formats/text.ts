import type {Heading, List, ListItem, Paragraph, Root, RootContent, Text} from 'mdast'
import {LineIndex} from '../span.js'
import {isSpace} from './characters.js'
import {Places} from './places.js'

/** Most characters that a title may have. */
const longestTitle = 100

/** A line without the white space at its ends. An empty line has `start === end`. */
interface Line {
  start: number
  end: number
  /** Where its text starts after a bullet; null where it has none. */
  bullet: {textStart: number; ordered: boolean; number: number | null} | null
  indented: boolean
}

/**
 * Reads plain text into mdast: paragraphs between blank lines, lists of lines with bullets or numbers, and a first short line as title.
 * Nothing in it is markup. A text node's value is its slice of the source, line endings and all.
 */
export function parseText(source: string): Root {
  const places = new Places(source)
  const lines = linesOf(source)
  const children: RootContent[] = []
  let index = lines.findIndex((line) => !isBlank(line))
  if (index >= 0 && isTitle(source, lines, index)) {
    children.push(heading(source, lines[index]!, places))
    index++
  }
  while (index >= 0 && index < lines.length) {
    const line = lines[index]!
    if (isBlank(line)) index++
    else if (line.bullet) index = readList(source, lines, index, places, children)
    else index = readParagraph(source, lines, index, places, children)
  }
  return {type: 'root', children, position: places.position(0, source.length)}
}

function linesOf(source: string): Line[] {
  const {starts} = new LineIndex(source)
  return starts.map((lineStart, index) => {
    let start = lineStart
    let end = starts[index + 1] ?? source.length
    while (start < end && isTextSpace(source.charCodeAt(start))) start++
    while (end > start && isTextSpace(source.charCodeAt(end - 1))) end--
    const indented = start > lineStart && isSpace(source.charCodeAt(lineStart))
    return {start, end, bullet: bulletAt(source, start, end), indented}
  })
}

/** White space, the no-break space and a byte order mark included. */
function isTextSpace(code: number): boolean {
  return isSpace(code) || code === 0xa0 || code === 0xfeff
}

function isBlank({start, end}: Line): boolean {
  return start === end
}

/** A bullet or number with white space and text after it. */
function bulletAt(source: string, start: number, end: number): Line['bullet'] {
  const match = /^(?:[-*•–]|(\d{1,3})[.)])[ \t\u00A0]+/.exec(source.slice(start, Math.min(end, start + 40)))
  if (!match || start + match[0].length >= end) return null
  const number = match[1] === undefined ? null : Number(match[1])
  return {textStart: start + match[0].length, ordered: number !== null, number}
}

function isTitle(source: string, lines: readonly Line[], index: number): boolean {
  const line = lines[index]!
  const next = lines[index + 1]
  if (line.bullet || !next || !isBlank(next) || line.end - line.start > longestTitle) return false
  return !'.:;,'.includes(source.charAt(line.end - 1))
}

function heading(source: string, {start, end}: Line, places: Places): Heading {
  return {type: 'heading', depth: 1, children: [text(source, start, end, places)], position: places.position(start, end)}
}

function readParagraph(source: string, lines: readonly Line[], from: number, places: Places, into: RootContent[]): number {
  let index = from + 1
  while (index < lines.length && !isBlank(lines[index]!) && !lines[index]!.bullet) index++
  into.push(paragraph(source, lines[from]!.start, lines[index - 1]!.end, places))
  return index
}

function readList(source: string, lines: readonly Line[], from: number, places: Places, into: RootContent[]): number {
  const {ordered, number} = lines[from]!.bullet!
  const items: ListItem[] = []
  let index = from
  while (lines[index]?.bullet?.ordered === ordered) {
    const first = lines[index]!
    do index++
    while (index < lines.length && continues(source, lines[index]!))
    const {end} = lines[index - 1]!
    const children = [paragraph(source, first.bullet!.textStart, end, places)]
    items.push({type: 'listItem', spread: false, checked: null, children, position: places.position(first.start, end)})
    // Items may stand apart by blank lines.
    let next = index
    while (next < lines.length && isBlank(lines[next]!)) next++
    if (lines[next]?.bullet?.ordered === ordered) index = next
  }
  const position = {start: items[0]!.position!.start, end: items.at(-1)!.position!.end}
  into.push({type: 'list', ordered, start: number, spread: false, children: items, position} satisfies List)
  return index
}

/** True for a further line of a list item: it is indented, or goes on in lower case. */
function continues(source: string, line: Line): boolean {
  if (isBlank(line) || line.bullet) return false
  return line.indented || /^\p{Ll}/u.test(source.slice(line.start, line.start + 2))
}

function paragraph(source: string, start: number, end: number, places: Places): Paragraph {
  return {type: 'paragraph', children: [text(source, start, end, places)], position: places.position(start, end)}
}

function text(source: string, start: number, end: number, places: Places): Text {
  return {type: 'text', value: source.slice(start, end), position: places.position(start, end)}
}
