import {deflateRawSync, inflateRawSync} from 'node:zlib'

/** Items that are packed together: alike as they are, they take a tenth of their room. */
const together = 16

/** Items that stay as they came. Most libraries have no more pages, and packing one takes some 50 microseconds. */
export const looseItems = 256

/** How items are told as data that JSON can hold, and made of it again. */
interface Form<T, Data> {
  flat(item: T): Data
  whole(data: Data, index: number): T
}

/**
 * A list of which a long one takes little memory: its items are kept packed, outside the heap of JavaScript, and unpacked when they are
 * asked for, best in their order. What it gives is then a copy, and twice the same item may be two copies.
 */
export class Shelf<T, Data = T> {
  readonly #form: Form<T, Data>
  readonly #loose: T[] = []
  readonly #packed: Buffer[] = []
  #waiting: T[] = []
  #unpacked: {group: number; items: T[]} | null = null

  constructor(form: Form<T, Data>) {
    this.#form = form
  }

  get length(): number {
    return this.#loose.length + this.#packed.length * together + this.#waiting.length
  }

  /** Adds an item, and gives its index. */
  push(item: T): number {
    const index = this.length
    if (index < looseItems) this.#loose.push(item)
    else if (this.#waiting.push(item) === together) {
      const data = this.#waiting.map((one) => this.#form.flat(one))
      // A copy: what comes of packing is the front of a longer buffer.
      this.#packed.push(Buffer.from(deflateRawSync(JSON.stringify(data), {level: 1})))
      this.#waiting = []
    }
    return index
  }

  /** @throws RangeError where there is no such item. */
  at(index: number): T {
    if (!Number.isInteger(index) || index < 0 || index >= this.length) throw new RangeError(`No item ${index} among ${this.length}.`)
    if (index < looseItems) return this.#loose[index]!
    const group = Math.floor((index - looseItems) / together)
    const items = group === this.#packed.length ? this.#waiting : this.#unpack(group)
    return items[(index - looseItems) % together]!
  }

  #unpack(group: number): readonly T[] {
    if (this.#unpacked?.group !== group) {
      const data = JSON.parse(inflateRawSync(this.#packed[group]!).toString('utf8')) as Data[]
      const first = looseItems + group * together
      this.#unpacked = {group, items: data.map((one, at) => this.#form.whole(one, first + at))}
    }
    return this.#unpacked.items
  }
}
