import type {Place} from '@bedside/core'
import {printable} from './printable.js'
import type {WidthOf} from './width.js'

/** Columns of a line that a frame shows; enough for the words around the place, and no wrapping on a common terminal. */
const widest = 96

/** A line of a file and, beneath it, marks under the place of a finding. */
export interface Frame {
  line: string
  marks: string
}

/** The frame of a finding: its first line, cut to the part around the place. Null where the line holds nothing. */
export function frameOf(source: string, start: Place, end: Place, widthOf: WidthOf): Frame | null {
  const from = start.offset - (start.column - 1)
  const whole = source.slice(from, lineEnd(source, from))
  if (whole.trim() === '') return null
  const first = start.column - 1
  const last = Math.max(first + 1, Math.min(end.line === start.line ? end.column - 1 : whole.length, whole.length))
  const {text, cut} = window(whole, first, last)
  const markedTo = Math.min(last - cut.start, text.length)
  const before = printable(text.slice(0, Math.max(0, first - cut.start)))
  const marked = printable(text.slice(Math.max(0, first - cut.start), markedTo))
  const lead = cut.start > 0 ? '…' : ''
  const tail = cut.end < whole.length ? '…' : ''
  const indent = ' '.repeat(widthOf(lead + before))
  return {line: `${lead}${printable(text)}${tail}`, marks: `${indent}${'^'.repeat(Math.max(1, widthOf(marked)))}`}
}

function lineEnd(source: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    const code = source.charCodeAt(at)
    if (code === 10 || code === 13) return at
  }
  return source.length
}

/** The part of a line that a frame shows: all of it where it is short, else what surrounds the place. */
function window(line: string, first: number, last: number): {text: string; cut: {start: number; end: number}} {
  let start = 0
  let end = line.length
  if (line.length > widest) {
    const room = Math.max(0, widest - Math.min(last - first, widest))
    start = Math.max(0, Math.min(first - Math.floor(room / 2), line.length - widest))
    end = Math.min(line.length, start + widest)
  }
  // A cut never splits a surrogate pair.
  if (start > 0 && isLowSurrogate(line, start)) start--
  if (end < line.length && isLowSurrogate(line, end)) end++
  return {text: line.slice(start, end), cut: {start, end}}
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff
}
