import {deniedBefore, isException, toldAt} from './denials.js'
import {frameOf} from './frames.js'
import type {Mood} from './mood.js'
import {clauseStart, has, type Reading, skipBack, wall} from './reading.js'
import {is, listed} from './vocabulary.js'

const urges = listed('urges')
const delays = listed('delays')
const pointless = listed('pointless')

/** `Talking to your doctor is the best first step`. */
function isUrged(reading: Reading, from: number): boolean {
  for (let at = from + 1; at < reading.length - 1; at++) {
    if (reading.lower[at] !== 'is' && reading.lower[at] !== 'are') continue
    for (let next = at + 1; next < reading.length && next < at + 6; next++) {
      if (has(reading, next, is.negative)) return false
      if (urges.has(reading.lower[next]!) && reading.lower[next] !== 'is') return true
    }
    return false
  }
  return false
}

/** `Do not let embarrassment stop you from seeing a doctor`. */
function stopsFrom(reading: Reading, from: number): boolean {
  for (let at = from - 1; at >= 0 && at > from - 4; at--) {
    if (/^(stop|prevent|put|keep|deter|discourage)$/.test(reading.lower[at]!)) return deniedBefore(reading, at - 1, 0)
  }
  return false
}

/** `talking to your doctor`: an order after `consider` and the like, denied after `without` and `instead of`. */
export function gerundMood(reading: Reading, at: number): Mood {
  const near = skipBack(reading, at - 1, is.adverb & ~is.negative)
  // `But seeing your doctor early is important`
  const before = near >= 0 && has(reading, near, is.conjunction) && reading.gap[near] === wall ? -1 : near
  if (before < 0) return isUrged(reading, at) ? 'directive' : 'told'
  const word = reading.lower[before]!
  if (/^(consider|recommend|suggest|try|advis|worth|mind)/.test(word))
    return deniedBefore(reading, before, before - 3) ? 'negated' : 'directive'
  const noun = word === 'in' || word === 'of' ? reading.lower[before - 1]! : word
  if (pointless.has(noun) && deniedBefore(reading, before, before - 4)) return 'unneeded'
  if (delays.has(noun) && noun !== word) return deniedBefore(reading, before, before - 4) ? 'directive' : 'negated'
  if (word === 'from') return stopsFrom(reading, before) ? 'directive' : 'told'
  if (word === 'by') return frameOf(reading, clauseStart(reading, at, wall), before) === 'order' ? 'directive' : 'told'
  if (/^(delay|postpon|avoid|off|hesitat)/.test(word)) return deniedBefore(reading, before - 1, before - 4) ? 'directive' : 'negated'
  if (word === 'without') return isException(reading, at) ? 'directive' : 'negated'
  if (word === 'before' || word === 'until' || word === 'unless') return toldAt(reading, at)
  if (word === 'after') return reading.lower.includes('only') ? 'directive' : 'told'
  if (word === 'of' && reading.lower[before - 1] === 'instead') return 'negated'
  return word === 'than' ? 'negated' : 'told'
}
