import type {Span} from '@bedside/core'

/** True where one of the spans holds another one. They are in reading order and do not overlap. */
export function holdsSpan(spans: readonly Span[], {start, end}: Span): boolean {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.end < end) low = middle + 1
    else high = middle
  }
  return low < spans.length && spans[low]!.start <= start
}
