import {LineIndex} from '@bedside/core'

/** Edits up to which two texts are compared line by line. Beyond, all lines between the first and the last difference count as changed. */
const mostEdits = 1_000

/**
 * The lines of a text, from 1, that were changed or added since it was another one. Line ends are no difference.
 * It finds the shortest way from one to the other (E. W. Myers, An O(ND) difference algorithm, 1986).
 */
export function changedLines(before: string, after: string): ReadonlySet<number> {
  const [old, now] = [linesOf(before), linesOf(after)]
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start++
  let end = 0
  while (end < old.length - start && end < now.length - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end++
  const [oldMiddle, nowMiddle] = [old.slice(start, old.length - end), now.slice(start, now.length - end)]
  const kept = keptLines(oldMiddle, nowMiddle)
  return new Set(nowMiddle.flatMap((_, at) => (kept.has(at) ? [] : [start + at + 1])))
}

function linesOf(text: string): string[] {
  const {starts} = new LineIndex(text)
  return starts.map((start, at) => text.slice(start, starts[at + 1] ?? text.length).replace(/[\r\n]{1,2}$/, ''))
}

/** Indexes in `now` of lines that stand in `old` as well, in the same order. */
function keptLines(old: readonly string[], now: readonly string[]): Set<number> {
  const trace = traceOf(old, now)
  const kept = new Set<number>()
  let [x, y] = [old.length, now.length]
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const furthest = trace[edits]!
    const diagonal = x - y
    const isDown =
      diagonal === -edits || (diagonal !== edits && reach(furthest, edits, diagonal - 1) < reach(furthest, edits, diagonal + 1))
    const from = isDown ? diagonal + 1 : diagonal - 1
    const startX = edits === 0 ? 0 : reach(furthest, edits, from)
    const startY = edits === 0 ? 0 : startX - from
    // Back along the diagonal, up to where the one step that is none ended.
    while (x > startX && y > startY) {
      x--
      y--
      kept.add(y)
    }
    ;[x, y] = [startX, startY]
  }
  return kept
}

/** How far each diagonal was reached before each number of edits; empty where there are too many. */
function traceOf(old: readonly string[], now: readonly string[]): Int32Array[] {
  const trace: Int32Array[] = []
  let furthest = new Int32Array(1)
  for (let edits = 0; edits <= Math.min(mostEdits, old.length + now.length); edits++) {
    trace.push(furthest)
    const next = new Int32Array(2 * edits + 1)
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = 0
      if (edits > 0) {
        const [down, right] = [reach(furthest, edits, diagonal + 1), reach(furthest, edits, diagonal - 1)]
        x = diagonal === -edits || (diagonal !== edits && right < down) ? down : right + 1
      }
      while (x < old.length && x - diagonal < now.length && old[x] === now[x - diagonal]) x++
      next[diagonal + edits] = x
      if (x >= old.length && x - diagonal >= now.length) return trace
    }
    furthest = next
  }
  return []
}

/** How far a diagonal was reached with one edit less; -1 where it was not. */
function reach(furthest: Int32Array, edits: number, diagonal: number): number {
  return furthest[diagonal + edits - 1] ?? -1
}
