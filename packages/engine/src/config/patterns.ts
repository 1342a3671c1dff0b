import {growthOf, measured} from '../linear/growth.js'
import {readPattern} from '../linear/pattern.js'
import {Steps, TooIntricate} from '../linear/steps.js'
import {waysOf} from '../linear/ways.js'

/**
 * How the time of a regular expression grows with the text that it is tried on: in proportion, with the square, the cube, or faster. What
 * cannot be told in good time counts as slow.
 */
type Speed = 'linear' | 'square' | 'cube' | 'slow'

/** Says how fast a regular expression with Unicode is. It must be one that can be read. */
export type PatternJudge = (pattern: string) => Speed

/** Follows a pattern that is refused. */
export const slowPattern =
  'may take hours on a text that does not match. Let nothing that repeats hold or follow a repeat of the same characters, ' +
  'such as "(a+)+" or ".*a.*a".'

/** Steps for all patterns of one schema. */
const mostSteps = 3_000_000

/** Longer patterns, in UTF-16 units, are not looked at. */
const longestPattern = 2_000

/** Ways to read a text that can be tried in some milliseconds. */
const mostWays = 1_000_000

/** Texts longer than this, in UTF-16 units, match no pattern of such a speed: trying it would take more than some milliseconds. */
const longestText: Readonly<Record<Speed, number>> = {linear: Number.POSITIVE_INFINITY, square: 5_000, cube: 300, slow: 0}

/** Judges the patterns of one schema, each once. Schemas come from whoever opens a pull request, so a pattern may be made to be slow. */
export function patternJudge(): PatternJudge {
  const steps = new Steps(mostSteps)
  const known = new Map<string, Speed>()
  return (pattern) => {
    const speed = known.get(pattern) ?? speedOf(pattern, steps)
    known.set(pattern, speed)
    return speed
  }
}

function speedOf(pattern: string, steps: Steps): Speed {
  if (pattern.length > longestPattern) return 'slow'
  try {
    const degree = degreeOf(pattern, steps)
    return (['linear', 'square', 'cube'] as const)[degree - 1] ?? 'slow'
  } catch (error) {
    if (error instanceof TooIntricate) return 'slow'
    throw error
  }
}

/** Where counts alone would take too long, they are judged as if they had no end. */
function degreeOf(pattern: string, steps: Steps): number {
  const alternatives = readPattern(pattern, 'u')
  if (waysOf(alternatives, 'all') <= mostWays) return growthOf(pattern, 'u', steps).degree
  if (waysOf(alternatives, 'empty') > mostWays) return Number.POSITIVE_INFINITY
  return measured(pattern, 'u', {mostRepeats: 1, steps}).degree
}

/** Thrown where a schema holds a slow pattern in a place that only a reference leads to. */
export class SlowPattern extends Error {
  readonly pattern: string
  constructor(pattern: string) {
    super('slow pattern')
    this.pattern = pattern
  }
}

/** A pattern as ajv uses it. */
interface Matcher {
  test(text: string): boolean
  /** ajv keeps patterns by it. */
  toString(): string
}

/** What makes ajv's patterns: it refuses slow ones. */
export function boundedPatterns(judge: PatternJudge): {(pattern: string, flags: string): Matcher; code: string} {
  const make = (pattern: string, flags: string): Matcher => {
    const expression = new RegExp(pattern, flags)
    const speed = judge(pattern)
    if (speed === 'slow') throw new SlowPattern(pattern)
    if (speed === 'linear') return expression
    return {test: (text) => text.length <= longestText[speed] && expression.test(text), toString: () => String(expression)}
  }
  return Object.assign(make, {code: 'boundedPattern'})
}
