import type {Piece} from './align.js'

/** True where unit stands for unit. */
function isLinear(piece: Piece): boolean {
  return piece.textEnd - piece.textStart === piece.sourceEnd - piece.sourceStart
}

/** Leads from offsets of a text to offsets of the source, by pieces that cover the text without gaps. */
export class PieceMap {
  readonly #pieces: readonly Piece[]

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces
  }

  /** Where the unit at an offset starts; the end of everything where there is no such unit. */
  sourceStart(offset: number): number {
    const piece = this.#pieceWith(offset)
    if (!piece) return 0
    if (offset >= piece.textEnd) return piece.sourceEnd
    return isLinear(piece) ? piece.sourceStart + offset - piece.textStart : piece.sourceStart
  }

  /** Where the unit before an offset ends; the start of everything where there is no such unit. */
  sourceEnd(offset: number): number {
    const piece = this.#pieceWith(offset - 1)
    if (!piece) return 0
    if (offset <= piece.textStart) return piece.sourceStart
    return isLinear(piece) ? piece.sourceStart + offset - piece.textStart : piece.sourceEnd
  }

  /** The piece that holds the unit at an offset, or the nearest one. */
  #pieceWith(offset: number): Piece | undefined {
    const pieces = this.#pieces
    let low = 0
    let high = pieces.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (pieces[middle]!.textEnd > offset) high = middle
      else low = middle + 1
    }
    return pieces[low]
  }
}
