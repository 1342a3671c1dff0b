import {distance} from 'fastest-levenshtein'

const longestName = 100
const mostEdits = 4

/** The candidate that a mistyped name probably meant: the fewest edits away, at most a third of its letters. Case does not count. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  if (name === '' || name.length > longestName) return undefined
  const wanted = name.toLowerCase()
  let best: string | undefined
  let fewest = Math.min(mostEdits, Math.max(1, Math.floor(wanted.length / 3))) + 1
  for (const candidate of candidates) {
    const edits = distance(wanted, candidate.toLowerCase())
    if (edits < fewest) {
      best = candidate
      fewest = edits
    }
  }
  return best
}

/**
 * The rule that a mistyped id probably meant. People forget the family or put a rule in the wrong one (`review/missing-reviewer`),
 * and turn the words around (`attribution/reviewer-missing`), so the name without its family counts before the spelling of the whole.
 */
export function nearestRule(id: string, rules: readonly string[]): string | undefined {
  const fault = id.slice(id.lastIndexOf('/') + 1).toLowerCase()
  const words = sortedWords(fault)
  return (
    rules.find((rule) => faultOf(rule) === fault) ??
    rules.find((rule) => sortedWords(faultOf(rule)) === words) ??
    nearest(id, rules) ??
    rules.find((rule) => faultOf(rule) === nearest(fault, rules.map(faultOf)))
  )
}

function faultOf(rule: string): string {
  return rule.slice(rule.lastIndexOf('/') + 1)
}

function sortedWords(fault: string): string {
  return fault.split('-').sort().join('-')
}
