import {nearestTo} from '@bedside/core'

/** The candidate that a mistyped name probably meant: at most four letters and a third of the name away. Case does not count. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  return nearestTo(name, candidates, Math.min(4, Math.max(1, Math.floor(name.length / 3))))[0]?.text
}

/**
 * The rule that a mistyped id probably meant. People forget the family, put a rule in the wrong one (`review/missing-reviewer`), or
 * turn its words around (`attribution/reviewer-missing`), so the name without its family counts before the spelling of the whole.
 */
export function nearestRule(id: string, rules: readonly string[]): string | undefined {
  const fault = faultOf(id).toLowerCase()
  const words = sortedWords(fault)
  const misspelt = () => nearest(fault, rules.map(faultOf))
  return (
    rules.find((rule) => faultOf(rule) === fault) ??
    rules.find((rule) => sortedWords(faultOf(rule)) === words) ??
    nearest(id, rules) ??
    rules.find((rule) => faultOf(rule) === misspelt())
  )
}

function faultOf(rule: string): string {
  return rule.slice(rule.lastIndexOf('/') + 1)
}

function sortedWords(fault: string): string {
  return fault.split('-').sort().join('-')
}
