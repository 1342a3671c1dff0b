import type {Alternatives, Element} from './pattern.js'

/** Which counted repeats are counted: all, or only those that may read nothing, where the others are taken for endless ones. */
export type Counted = 'all' | 'empty'

/**
 * In how many ways, at most, the finite parts of a pattern may read one text. `(?:a?){30}` has two to the power of 30 and takes as long,
 * though it repeats nothing without end. What repeats without end counts once: how its work grows is another question.
 */
export function waysOf(alternatives: Alternatives, counted: Counted): number {
  const byStart = new Map<string, number>()
  let others = 0
  for (const elements of alternatives) {
    const ways = elements.reduce((product, element) => product * waysOfElement(element, counted), 1)
    const [first] = elements
    // Of choices that begin with different letters only one can be taken.
    if (first?.type === 'character' && /^[a-z0-9]$/i.test(first.raw)) byStart.set(first.raw, (byStart.get(first.raw) ?? 0) + ways)
    else others += ways
  }
  return others + [...byStart.values()].reduce((most, ways) => Math.max(most, ways), 0)
}

function waysOfElement(element: Element, counted: Counted): number {
  if (element.type === 'repeat') return waysOfRepeat(element, counted)
  return 'alternatives' in element ? waysOf(element.alternatives, counted) : 1
}

function waysOfRepeat({element, min, max}: Extract<Element, {type: 'repeat'}>, counted: Counted): number {
  const each = waysOfElement(element, counted)
  if (max === Number.POSITIVE_INFINITY) return each ** Math.max(1, min)
  if (counted === 'empty' && max > 1 && !mayBeEmpty(element)) return each
  return each === 1 ? max - min + 1 : each ** max * (max > min ? 2 : 1)
}

function mayBeEmpty(element: Element): boolean {
  if (element.type === 'character') return false
  if (element.type === 'repeat') return element.min === 0 || mayBeEmpty(element.element)
  return element.type !== 'group' || element.alternatives.some((elements) => elements.every(mayBeEmpty))
}
