import type {Net, Points} from './forces.js'

/** Passes over all points: more change little. */
const passes = 8

/** Moves points that overlap apart. A grid says which are near, so a pass takes linear time where few points share a cell. */
export function part({x, y}: Points, {count, radii}: Net): void {
  const cell = 2 * radii.reduce((most, radius) => Math.max(most, radius), 1)
  for (let pass = 0; pass < passes; pass++) {
    const grid = gridOf(x, y, cell)
    let moved = false
    for (let a = 0; a < count; a++) {
      const [column, row] = [Math.floor(x[a]! / cell), Math.floor(y[a]! / cell)]
      for (let near = 0; near < 9; near++) {
        const others = grid.get(keyOf(column + (near % 3) - 1, row + Math.floor(near / 3) - 1)) ?? []
        for (const b of others) if (b > a && partPair(x, y, radii, a, b)) moved = true
      }
    }
    if (!moved) return
  }
}

/** Points of one cell beyond this many are left as they are, so that a heap of them takes no quadratic time. */
const heap = 64

function gridOf(x: Float64Array, y: Float64Array, cell: number): Map<number, number[]> {
  const grid = new Map<number, number[]>()
  for (let point = 0; point < x.length; point++) {
    const key = keyOf(Math.floor(x[point]! / cell), Math.floor(y[point]! / cell))
    const known = grid.get(key)
    if (!known) grid.set(key, [point])
    else if (known.length < heap) known.push(point)
  }
  return grid
}

function keyOf(column: number, row: number): number {
  return column * 1_000_003 + row
}

function partPair(x: Float64Array, y: Float64Array, radii: Float64Array, a: number, b: number): boolean {
  const dx = x[b]! - x[a]! || 1e-3
  const dy = y[b]! - y[a]!
  const room = radii[a]! + radii[b]!
  const square = dx * dx + dy * dy
  if (square >= room * room) return false
  const distance = Math.sqrt(square)
  const shift = (room - distance) / distance / 2
  x[a]! -= dx * shift
  y[a]! -= dy * shift
  x[b]! += dx * shift
  y[b]! += dy * shift
  return true
}
