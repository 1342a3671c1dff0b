import {LineIndex} from '../span.js'
import {deepestNesting, tooDeep} from '../walk.js'

/**
 * Refuses a text with a line that opens more block quotes and lists than a tree may nest. It is a quick look for the sake of
 * parsers that take a time that grows with the square of the nesting.
 * @throws FormatError at the first such line.
 */
export function refuseDeepContainers(source: string): void {
  for (const start of new LineIndex(source).starts) {
    let markers = 0
    let at = start
    for (; isMarker(source.charCodeAt(at)); at++) if (source.charCodeAt(at) > 32) markers++
    if (markers <= deepestNesting) continue
    // A line of dashes or stars alone is a rule.
    if (source.slice(start, at).includes('>') || source.charCodeAt(start + 1) <= 32) throw tooDeep(start)
  }
}

/** Space, tab, `>`, `-`, `*`, `+`. */
function isMarker(code: number): boolean {
  return code === 32 || code === 9 || code === 62 || code === 45 || code === 42 || code === 43
}
