import type {Lexeme} from '../prose.js'

/** The words of a block side by side: spelling, and offsets into the block's text. A library holds millions, so none is an object. */
export interface WordRun {
  readonly lexemes: Lexeme[]
  readonly starts: number[]
  readonly ends: number[]
}

/** A run without words. */
export function newWordRun(): WordRun {
  return {lexemes: [], starts: [], ends: []}
}
