import type {Point, Position} from 'unist'
import {LineIndex} from '../span.js'

/** Makes unist positions for offsets of one source. */
export class Places {
  readonly #source: string
  #lines: LineIndex | null = null

  constructor(source: string) {
    this.#source = source
  }

  /** The position between two offsets. */
  position(start: number, end: number): Position {
    return {start: this.point(start), end: this.point(end)}
  }

  /** The point of an offset. */
  point(offset: number): Point {
    this.#lines ??= new LineIndex(this.#source)
    return this.#lines.placeAt(offset)
  }
}

/** The position from the start of one node to the end of another. Both must have positions. */
export function positionAround(first: {position?: Position | undefined}, last: {position?: Position | undefined}): Position | undefined {
  return first.position && last.position && {start: first.position.start, end: last.position.end}
}
