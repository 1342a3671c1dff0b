import type {Lexeme} from '../prose.js'

/** Slots of a table, a power of two above the number of spellings that are kept at once, so that those do not crowd each other out. */
const slots = 0x40000

/**
 * Keeps two whole numbers for each spelling, worked out when first asked for. Ids are dense, so a spelling's slot is the last bits of its id; who
 * comes later takes the slot over. So the table never grows, however many texts go through it.
 */
export class LexemeTable {
  readonly #work: (lexeme: Lexeme) => readonly [first: number, second: number]
  /** Id of the slot's spelling, plus one. */
  readonly #ids = new Int32Array(slots)
  readonly #first = new Int32Array(slots)
  readonly #second = new Int32Array(slots)

  constructor(work: (lexeme: Lexeme) => readonly [first: number, second: number]) {
    this.#work = work
  }

  /** The slot of a spelling, for `first` and `second`. Right until the next spelling is asked for. */
  slotOf(lexeme: Lexeme): number {
    const slot = lexeme.id & (slots - 1)
    if (this.#ids[slot] !== lexeme.id + 1) this.#learn(lexeme, slot)
    return slot
  }

  first(slot: number): number {
    return this.#first[slot]!
  }

  second(slot: number): number {
    return this.#second[slot]!
  }

  #learn(lexeme: Lexeme, slot: number): void {
    const [first, second] = this.#work(lexeme)
    this.#first[slot] = first
    this.#second[slot] = second
    this.#ids[slot] = lexeme.id + 1
  }
}
