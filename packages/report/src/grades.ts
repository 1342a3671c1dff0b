import type {RunReport} from '@bedside/engine'

/** How many pages of a run have a reading grade in a range. */
interface GradeBand {
  name: string
  pages: number
}

/** SMOG grades of the pages of a run. A grade is a school year of the United States. */
export interface Grades {
  /** From easy to hard; all of them, also where no page falls in. */
  bands: readonly GradeBand[]
  /** Pages without a grade: too short, or in a language that SMOG does not know. */
  without: number
  /** The middle grade, or the mean of the two in the middle; null where no page has one. */
  median: number | null
}

/** Bands by the first grade that is above them. Grades are rounded, as a reader of "grade 8" does. */
const limits = [
  ['up to 6', 6.5],
  ['7 to 8', 8.5],
  ['9 to 10', 10.5],
  ['11 to 12', 12.5],
  ['13 and above', Number.POSITIVE_INFINITY]
] as const

/** Counts the pages of a run by SMOG grade. */
export function gradesOf({files}: RunReport): Grades {
  const grades = files.flatMap(({measures}) => measures.smog ?? []).sort((a, b) => a - b)
  const below = (limit: number) => grades.filter((grade) => grade < limit).length
  const bands = limits.map(([name, limit], at) => ({name, pages: below(limit) - (at === 0 ? 0 : below(limits[at - 1]![1]))}))
  return {bands, without: files.length - grades.length, median: medianOf(grades)}
}

function medianOf(sorted: readonly number[]): number | null {
  if (sorted.length === 0) return null
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}
