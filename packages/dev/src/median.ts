/** The middle one of some figures, the upper of two; it wants one or more. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!
}
