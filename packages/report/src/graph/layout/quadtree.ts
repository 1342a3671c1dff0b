/** Below this depth points share a leaf: they are as good as in one place. */
const deepest = 32

/** A cell counts as one mass where the square of its width is less than this times the square of its distance. */
const farness = 1.4

/**
 * Points in the plane, so divided that what all of them do to one can be summed in logarithmic time: the method of Barnes and Hut
 * (Nature 324, 1986, 446-449).
 */
export class Quadtree {
  readonly #x: Float64Array
  readonly #y: Float64Array
  /** Four children a cell: 0 for none, a cell's number, or minus a point's number minus one. */
  #children = new Int32Array(0)
  #mass = new Float64Array(0)
  #massX = new Float64Array(0)
  #massY = new Float64Array(0)
  #cells = 0
  #left = 0
  #top = 0
  #width = 1
  /** The next point in the same leaf, plus one. */
  readonly #next: Int32Array
  /** Cells that are still to be looked at: three more at most on each level. */
  readonly #stack = new Int32Array(4 * deepest + 8)
  readonly #widths = new Float64Array(4 * deepest + 8)

  constructor(x: Float64Array, y: Float64Array) {
    this.#x = x
    this.#y = y
    this.#next = new Int32Array(x.length)
    this.#reserve(2 * x.length + 8)
  }

  /** Divides the points as they lie now. */
  build(): void {
    this.#bound()
    this.#children.fill(0)
    this.#mass.fill(0)
    this.#massX.fill(0)
    this.#massY.fill(0)
    this.#next.fill(0)
    this.#cells = 2
    for (let point = 0; point < this.#x.length; point++) this.#insert(point)
  }

  /** Adds to `push` how all other points push a point away, each with 1 over the distance, in x and y. */
  repel(point: number, push: {x: number; y: number}): void {
    const px = this.#x[point]!
    const py = this.#y[point]!
    const stack = this.#stack
    const widths = this.#widths
    let open = 1
    stack[0] = 1
    widths[0] = this.#width
    while (open > 0) {
      const cell = stack[--open]!
      const width = widths[open]!
      const mass = this.#mass[cell]!
      const dx = px - this.#massX[cell]! / mass
      const dy = py - this.#massY[cell]! / mass
      const square = dx * dx + dy * dy
      if (width * width < square * farness) {
        push.x += (dx * mass) / square
        push.y += (dy * mass) / square
        continue
      }
      for (let slot = cell * 4; slot < cell * 4 + 4; slot++) {
        const child = this.#children[slot]!
        if (child > 0) {
          stack[open] = child
          widths[open++] = width / 2
        } else if (child < 0) this.#repelLeaf(point, -child - 1, push)
      }
    }
  }

  #repelLeaf(point: number, first: number, push: {x: number; y: number}): void {
    for (let other = first; other >= 0; other = this.#next[other]! - 1) {
      if (other === point) continue
      // Points in one place are parted in a direction that depends on their numbers alone.
      const dx = this.#x[point]! - this.#x[other]! || (point - other) * 1e-6
      const dy = this.#y[point]! - this.#y[other]!
      const square = Math.max(1, dx * dx + dy * dy)
      push.x += dx / square
      push.y += dy / square
    }
  }

  #bound(): void {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
    for (let point = 0; point < this.#x.length; point++) {
      left = Math.min(left, this.#x[point]!)
      right = Math.max(right, this.#x[point]!)
      top = Math.min(top, this.#y[point]!)
      bottom = Math.max(bottom, this.#y[point]!)
    }
    this.#left = left
    this.#top = top
    this.#width = Math.max(1, right - left, bottom - top) * 1.0001
  }

  #insert(point: number): void {
    const [px, py] = [this.#x[point]!, this.#y[point]!]
    let [cell, left, top, width] = [1, this.#left, this.#top, this.#width]
    for (let depth = 0; ; depth++) {
      this.#weigh(cell, point)
      width /= 2
      const [isRight, isLow] = [px >= left + width, py >= top + width]
      if (isRight) left += width
      if (isLow) top += width
      const slot = cell * 4 + (isRight ? 1 : 0) + (isLow ? 2 : 0)
      const child = this.#children[slot]!
      if (child > 0) {
        cell = child
        continue
      }
      if (child === 0 || depth >= deepest) {
        if (child < 0) this.#next[point] = -child
        this.#children[slot] = -point - 1
        return
      }
      cell = this.#split(slot, -child - 1, left, top, width)
    }
  }

  /** Puts a cell where a point was, and that point into it. */
  #split(slot: number, point: number, left: number, top: number, width: number): number {
    if (this.#cells * 4 + 4 > this.#children.length) this.#reserve(this.#cells * 2)
    const cell = this.#cells++
    this.#children[slot] = cell
    this.#weigh(cell, point)
    const half = width / 2
    const quarter = (this.#x[point]! >= left + half ? 1 : 0) + (this.#y[point]! >= top + half ? 2 : 0)
    this.#children[cell * 4 + quarter] = -point - 1
    return cell
  }

  #weigh(cell: number, point: number): void {
    this.#mass[cell]! += 1
    this.#massX[cell]! += this.#x[point]!
    this.#massY[cell]! += this.#y[point]!
  }

  #reserve(cells: number): void {
    const grown = <T extends Int32Array | Float64Array>(larger: T, old: T): T => {
      larger.set(old as never)
      return larger
    }
    this.#children = grown(new Int32Array(cells * 4), this.#children)
    this.#mass = grown(new Float64Array(cells), this.#mass)
    this.#massX = grown(new Float64Array(cells), this.#massX)
    this.#massY = grown(new Float64Array(cells), this.#massY)
  }
}
