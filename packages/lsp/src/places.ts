import type {Edit, Finding, Place, Span} from '@bedside/core'
import type {Position, Range, TextEdit} from 'vscode-languageserver/node'
import type {TextDocument} from 'vscode-languageserver-textdocument'

/** The range of a finding: the protocol counts lines and UTF-16 units from 0. */
export function rangeOf({start, end}: Pick<Finding, 'start' | 'end'>): Range {
  return {start: positionOf(start), end: positionOf(end)}
}

function positionOf({line, column}: Place): Position {
  return {line: line - 1, character: column - 1}
}

/** The range of a stretch of a text. */
export function rangeIn(text: TextDocument, {start, end}: Span): Range {
  return {start: text.positionAt(start), end: text.positionAt(end)}
}

/** Edits of a text as the protocol has them. */
export function textEdits(text: TextDocument, edits: readonly Edit[]): TextEdit[] {
  return edits.map((edit) => ({range: rangeIn(text, edit), newText: edit.text}))
}

/** True where two ranges share a place, their ends included. */
export function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start)
}

/** True where a range holds a position, its end included. */
export function holds(range: Range, position: Position): boolean {
  return touches(range, {start: position, end: position})
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character)
}

/** True where a span holds an offset, its end included. */
export function spans({start, end}: Span, offset: number): boolean {
  return start <= offset && offset <= end
}
