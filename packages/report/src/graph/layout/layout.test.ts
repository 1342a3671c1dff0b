import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type LayoutInput, layoutOf} from './layout.js'

function inputOf(count: number, links: readonly (readonly [number, number])[], groups: readonly number[] = []): LayoutInput {
  return {
    count,
    links: Int32Array.from(links.flat()),
    groups: Int32Array.from({length: count}, (_, page) => groups[page] ?? 0),
    clusters: clustersOf(count, links),
    radii: new Float64Array(count).fill(8)
  }
}

/** Clusters by spreading the least number until nothing changes. */
function clustersOf(count: number, links: readonly (readonly [number, number])[]): Int32Array {
  const least = Int32Array.from({length: count}, (_, page) => page)
  for (let changed = true; changed; ) {
    changed = false
    for (const [a, b] of links) {
      const low = Math.min(least[a]!, least[b]!)
      changed ||= least[a] !== low || least[b] !== low
      least[a] = low
      least[b] = low
    }
  }
  const linked = new Set(links.flat())
  return least.map((cluster, page) => (linked.has(page) ? cluster : -1))
}

const graphs = fc.integer({min: 0, max: 40}).chain((count) =>
  fc.record({
    count: fc.constant(count),
    links:
      count < 2
        ? fc.constant([])
        : fc.array(
            fc.tuple(fc.nat(count - 1), fc.nat(count - 1)).filter(([a, b]) => a !== b),
            {maxLength: 120}
          ),
    groups: fc.array(fc.nat(4), {minLength: count, maxLength: count})
  })
)

describe('places', () => {
  test('are whole numbers, the same each time, and no two pages share one', () => {
    fc.assert(
      fc.property(graphs, ({count, links, groups}) => {
        const {x, y} = layoutOf(inputOf(count, links, groups))
        expect([...x, ...y].filter((place) => !Number.isInteger(place))).toEqual([])
        expect(layoutOf(inputOf(count, links, groups))).toEqual({x, y})
        expect(new Set([...x].map((left, page) => `${left} ${y[page]}`)).size).toBe(count)
      }),
      {numRuns: 60}
    )
  })

  test('of linked pages are nearer than of others', () => {
    const ring = (from: number) => Array.from({length: 20}, (_, index) => [from + index, from + ((index + 1) % 20)] as const)
    const {x, y} = layoutOf(inputOf(40, [...ring(0), ...ring(20), [0, 20]]))
    const distance = (a: number, b: number) => Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!)
    const mean = (pairs: readonly (readonly [number, number])[]) => pairs.reduce((sum, [a, b]) => sum + distance(a, b), 0) / pairs.length
    const across = Array.from({length: 20}, (_, index) => [index, 20 + ((index * 7) % 20)] as const)
    expect(mean(ring(0)) * 3).toBeLessThan(mean(across))
  })

  test('leave room between pages', () => {
    const star = Array.from({length: 200}, (_, index) => [0, index + 1] as const)
    const {x, y} = layoutOf(inputOf(201, star))
    const near = star.filter(([a, b]) => Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!) < 14)
    expect(near).toEqual([])
  })

  test('of pages without links form a grid', () => {
    const {x, y} = layoutOf(inputOf(20, []))
    expect([new Set(x).size, new Set(y).size]).toEqual([8, 3])
  })
})

test('a heap of pages that all start in one place is taken apart', () => {
  const count = 3000
  const links = Array.from({length: count - 1}, (_, index) => [0, index + 1] as const)
  const {x, y} = layoutOf({...inputOf(count, []), links: Int32Array.from(links.flat()), clusters: new Int32Array(count)})
  expect(new Set([...x].map((left, page) => `${left} ${y[page]}`)).size).toBeGreaterThan(count * 0.98)
})
