/** Pearson's correlation of two lists of equal length, -1 to 1. */
export function correlation(xs: readonly number[], ys: readonly number[]): number {
  const [meanX, meanY] = [mean(xs), mean(ys)]
  let [product, squareX, squareY] = [0, 0, 0]
  for (const [index, x] of xs.entries()) {
    const [dx, dy] = [x - meanX, ys[index]! - meanY]
    product += dx * dy
    squareX += dx * dx
    squareY += dy * dy
  }
  return product / Math.sqrt(squareX * squareY)
}

/** The arithmetic mean. */
function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** A linear model: a base and a weight for each feature. */
export interface Linear {
  base: number
  weights: readonly number[]
}

/** What a linear model says of one row of features. */
export function predict({base, weights}: Linear, row: readonly number[]): number {
  return row.reduce((sum, feature, index) => sum + feature * weights[index]!, base)
}

/**
 * Least squares with a penalty on large weights (ridge regression). Features are brought to one scale first, so that one penalty suits
 * all of them.
 */
export function fitLinear(rows: readonly (readonly number[])[], targets: readonly number[], penalty: number): Linear {
  const columns = rows[0]!.map((_, at) => rows.map((row) => row[at]!))
  const centres = columns.map(mean)
  const scales = columns.map((column, at) => Math.sqrt(mean(column.map((value) => (value - centres[at]!) ** 2))) || 1)
  const scaled = rows.map((row) => row.map((value, at) => (value - centres[at]!) / scales[at]!))
  const centre = mean(targets)
  const matrix = centres.map((_, i) => centres.map((_, j) => scaled.reduce((sum, row) => sum + row[i]! * row[j]!, i === j ? penalty : 0)))
  const vector = centres.map((_, i) => scaled.reduce((sum, row, at) => sum + row[i]! * (targets[at]! - centre), 0))
  const weights = solve(matrix, vector).map((weight, at) => weight / scales[at]!)
  return {base: centre - weights.reduce((sum, weight, at) => sum + weight * centres[at]!, 0), weights}
}

/** Solves a system of linear equations by Gauss's elimination with pivots. */
function solve(matrix: number[][], vector: number[]): number[] {
  const size = vector.length
  const rows = matrix.map((row, at) => [...row, vector[at]!])
  for (let at = 0; at < size; at++) {
    const pivot = rows.slice(at).reduce((best, row, offset) => (Math.abs(row[at]!) > Math.abs(rows[best]![at]!) ? at + offset : best), at)
    ;[rows[at], rows[pivot]] = [rows[pivot]!, rows[at]!]
    for (let below = at + 1; below < size; below++) {
      const factor = rows[below]![at]! / rows[at]![at]!
      for (let column = at; column <= size; column++) rows[below]![column]! -= factor * rows[at]![column]!
    }
  }
  const solution = new Array<number>(size).fill(0)
  for (let at = size - 1; at >= 0; at--) {
    const known = solution.reduce((sum, value, column) => sum + (column > at ? rows[at]![column]! * value : 0), 0)
    solution[at] = (rows[at]![size]! - known) / rows[at]![at]!
  }
  return solution
}

/** Correlation of a model with targets it did not see: rows that share a group are left out together, in ten turns. */
export function crossValidated(
  rows: readonly (readonly number[])[],
  targets: readonly number[],
  groups: readonly string[],
  penalty: number
) {
  const turnOf = new Map([...new Set(groups)].sort().map((group, at) => [group, (at * 7) % 10]))
  const said = targets.map(() => 0)
  for (let turn = 0; turn < 10; turn++) {
    const seen = rows.map((_, at) => at).filter((at) => turnOf.get(groups[at]!) !== turn)
    const model = fitLinear(
      seen.map((at) => rows[at]!),
      seen.map((at) => targets[at]!),
      penalty
    )
    for (const [at, row] of rows.entries()) if (turnOf.get(groups[at]!) === turn) said[at] = predict(model, row)
  }
  return correlation(said, targets)
}
