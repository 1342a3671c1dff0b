import type {Lexeme} from '../prose.js'

/** Slots of a table, a power of two above the number of spellings that a library uses often, so that those do not crowd each other out. */
const slots = 0x20000
/** Works out the two values of a spelling and puts them into a table, at `slot + 1` and `slot + 2`. It returns nothing, so that no spelling costs a list. */
export type Work = (lexeme: Lexeme, cells: Int32Array, slot: number) => void

/** Numbers in a slot: the spelling's id plus one, its two values, and one to spare, so that a slot lies in one line of the processor's cache. */
const width = 4

/**
 * Keeps two whole numbers for each spelling, worked out when first asked for. Ids are dense, so a spelling's slot is the last bits of its id; who
 * comes later takes the slot over. So the table never grows, however many texts go through it.
 */
export class LexemeTable {
  private readonly work: Work
  private readonly cells = new Int32Array(slots * width)

  constructor(work: Work) {
    this.work = work
  }

  /** The slot of a spelling, for `first` and `second`. Right until the next spelling is asked for. */
  slotOf(lexeme: Lexeme): number {
    const slot = (lexeme.id & (slots - 1)) * width
    if (this.cells[slot] !== lexeme.id + 1) {
      this.work(lexeme, this.cells, slot)
      this.cells[slot] = lexeme.id + 1
    }
    return slot
  }

  first(slot: number): number {
    return this.cells[slot + 1]!
  }

  second(slot: number): number {
    return this.cells[slot + 2]!
  }
}
