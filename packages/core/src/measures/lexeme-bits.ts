import type {Lexeme} from '../prose.js'

/** Keeps what a word is, as bits, for each spelling: worked out when first asked for, then one look into a list of numbers. */
export class LexemeBits {
  private readonly work: (lower: string) => number
  /** By the id of the lexeme; -1 until it is first asked for. */
  private known = new Int32Array(0)

  /** `work` tells the bits of a word in lower case; the highest bit stays free. */
  constructor(work: (lower: string) => number) {
    this.work = work
  }

  of(lexeme: Lexeme): number {
    const {id} = lexeme
    const bits = id < this.known.length ? this.known[id]! : -1
    return bits >= 0 ? bits : this.learn(lexeme)
  }

  private learn({id, lower}: Lexeme): number {
    if (id >= this.known.length) {
      const grown = new Int32Array(Math.max(0x8000, id * 2)).fill(-1)
      grown.set(this.known)
      this.known = grown
    }
    const bits = this.work(lower)
    this.known[id] = bits
    return bits
  }
}
