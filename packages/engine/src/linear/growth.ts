import type {Alphabet} from './characters.js'
import {type Element, readPattern} from './pattern.js'
import {automatonOf, type Reading, type State} from './states.js'
import {Steps} from './steps.js'

/** How the work of a pattern grows with the length of what it is tried on. */
export interface Growth {
  /** 1 is linear, 2 quadratic and so on; Infinity is exponential. */
  degree: number
  /** A text that shows it: this once, then the other as often as you like, then something that does not match. */
  attack: {once: string; again: string} | null
}

/**
 * How often a regular expression may try the same character, at worst. It counts the ways in which its automaton can read a text that does
 * not match: a word that leads from one repeat to itself, from it to a second one, and from that to itself makes the work quadratic
 * (Weber and Seidl, "On the degree of ambiguity of finite automata", 1991). The search for a start counts as the first repeat.
 *
 * Two counts of the same characters in a row multiply, too. So a repeat that ends after more than 30 is measured a second time as if it had
 * no end: once may it multiply the work, twice is refused and counts as a degree of its own.
 * @throws SyntaxError where it cannot be read, TooIntricate where judging it takes more steps than may be taken.
 */
export function growthOf(source: string, flags: string, steps = new Steps()): Growth {
  if (!readPattern(source, flags).some((elements) => elements.some(repeatsOften))) return {degree: 1, attack: null}
  const growth = measured(source, flags, {mostRepeats: 1000, steps})
  if (growth.degree > 1) return growth
  const counted = measured(source, flags, {mostRepeats: often, steps})
  return counted.degree > 2 ? {...counted, degree: counted.degree - 1} : growth
}

/** Repeats beyond this count as many. */
const often = 30

function repeatsOften(element: Element): boolean {
  if (element.type === 'repeat') return element.max > often || repeatsOften(element.element)
  return 'alternatives' in element && element.alternatives.some((elements) => elements.some(repeatsOften))
}

/** The growth where repeats are read in one way. */
export function measured(source: string, flags: string, {mostRepeats, steps}: Reading): Growth {
  const {alphabet, start, states, loopsBehind} = automatonOf(source, flags, {mostRepeats, steps})
  const loops = loopsOf(states)
  const doubled = doubledIn(loops, steps)
  if (doubled) return {degree: Number.POSITIVE_INFINITY, attack: attackOf(start, doubled, alphabet)}
  const repeats = [...loops.keys()].filter(({done}) => !done)
  const ahead = new Map<State, Map<State, string>>()
  for (const from of repeats) {
    const reach = reachOf(from, steps)
    for (const to of repeats) {
      steps.take()
      if (from === to || (from.isSearch && to.isSearch) || !reach.has(to)) continue
      const word = bridge(from, to, {loops, alphabet, steps})
      if (word !== null) ahead.set(from, (ahead.get(from) ?? new Map()).set(to, word))
    }
  }
  const degree = 1 + Math.max(0, ...repeats.map((state) => longestFrom(state, ahead, steps)))
  if (degree === 1 && loopsBehind.length > 0) return {degree: 2, attack: {once: '', again: loopsBehind[0]!}}
  const [from, bridges] = [...ahead][0] ?? []
  return {degree, attack: from ? {once: wordTo(start, from, alphabet), again: [...bridges!.values()][0]!} : null}
}

/** The states that can come back to themselves, each with all that it shares a loop with (Tarjan, 1972). */
function loopsOf(states: readonly State[]): Map<State, ReadonlySet<State>> {
  const loops = new Map<State, ReadonlySet<State>>()
  const order = new Map<State, number>()
  const lowest = new Map<State, number>()
  const open: State[] = []
  const visit = (state: State) => {
    order.set(state, order.size)
    lowest.set(state, order.get(state)!)
    open.push(state)
    for (const next of state.next) {
      if (!order.has(next)) visit(next)
      if (lowest.has(next)) lowest.set(state, Math.min(lowest.get(state)!, lowest.get(next)!))
    }
    if (lowest.get(state) !== order.get(state)) return
    const loop = new Set(open.splice(open.indexOf(state)))
    for (const one of loop) lowest.delete(one)
    if (loop.size > 1 || state.next.includes(state)) for (const one of loop) loops.set(one, loop)
  }
  for (const state of states) if (!order.has(state)) visit(state)
  return loops
}

function reachOf(state: State, steps: Steps): Set<State> {
  const found = new Set<State>()
  const open = [state]
  for (let one = open.pop(); one; one = open.pop()) {
    steps.take(one.next.length)
    for (const next of one.next) {
      if (found.has(next)) continue
      found.add(next)
      open.push(next)
    }
  }
  return found
}

/** A state from which two ways lead back to it over the same text. */
function doubledIn(loops: ReadonlyMap<State, ReadonlySet<State>>, steps: Steps): State | null {
  for (const [state, loop] of loops) {
    if (state.isSearch || state.done) continue
    if ([...state.twice].some((next) => loop.has(next))) return state
    const seen = pairsFrom(state, {loop, steps})
    for (const [one, others] of seen)
      for (const other of others) if (one !== other && pairsFrom(one, {loop, steps}, other).get(state)?.has(state)) return state
  }
  return null
}

/** The pairs of states of a loop that two runs over the same text can reach. */
function pairsFrom(one: State, {loop, steps}: {loop: ReadonlySet<State>; steps: Steps}, other = one): Map<State, Set<State>> {
  const found = new Map<State, Set<State>>()
  const open: [State, State][] = [[one, other]]
  for (let pair = open.pop(); pair; pair = open.pop()) {
    for (const left of pair[0].next) {
      steps.take(pair[1].next.length)
      for (const right of pair[1].next) {
        if (!loop.has(left) || !loop.has(right) || (left.reads & right.reads) === 0n || found.get(left)?.has(right)) continue
        found.set(left, (found.get(left) ?? new Set()).add(right))
        open.push([left, right])
      }
    }
  }
  return found
}

interface Step {
  states: [State, State, State]
  reads: bigint
  before: Step | null
}

/** A word that leads from a repeat to itself, from it to another, and from that to itself; null where there is none. */
function bridge(
  from: State,
  to: State,
  {loops, alphabet, steps}: {loops: ReadonlyMap<State, ReadonlySet<State>>; alphabet: Alphabet; steps: Steps}
): string | null {
  const first = loops.get(from)!
  const last = loops.get(to)!
  const seen = new Map<State, Map<State, Set<State>>>()
  const open: Step[] = [{states: [from, from, to], reads: 0n, before: null}]
  for (const step of open) {
    const [a, b, c] = step.states
    for (const nextA of a.next) {
      if (!first.has(nextA)) continue
      for (const nextC of c.next) {
        const shared = nextA.reads & nextC.reads
        steps.take()
        if (shared === 0n || !last.has(nextC)) continue
        steps.take(b.next.length)
        for (const nextB of b.next) {
          const reads = shared & nextB.reads
          if (reads === 0n || isKnown(seen, [nextA, nextB, nextC])) continue
          const next: Step = {states: [nextA, nextB, nextC], reads, before: step}
          if (nextA === from && nextB === to && nextC === to) return wordOf(next, alphabet)
          open.push(next)
        }
      }
    }
  }
  return null
}

/** Whether three states were seen together; from now on they were. */
function isKnown(seen: Map<State, Map<State, Set<State>>>, [a, b, c]: [State, State, State]): boolean {
  const second = seen.get(a) ?? new Map<State, Set<State>>()
  const third = second.get(b) ?? new Set<State>()
  if (third.has(c)) return true
  seen.set(a, second.set(b, third.add(c)))
  return false
}

function wordOf(last: Step, alphabet: Alphabet): string {
  let word = ''
  for (let step: Step | null = last; step?.before; step = step.before) word = exampleIn(step.reads, alphabet) + word
  return word
}

function exampleIn(reads: bigint, {atoms}: Alphabet): string {
  return atoms.find((_, index) => reads & (1n << BigInt(index)))?.example ?? ''
}

/** The shortest text that leads to a state. */
function wordTo(start: State, wanted: State, alphabet: Alphabet): string {
  const words = new Map<State, string>([[start, '']])
  for (const [state, word] of words) {
    if (state === wanted) return word
    for (const next of state.next) if (!words.has(next)) words.set(next, word + exampleIn(next.reads, alphabet))
  }
  return ''
}

function attackOf(start: State, state: State, alphabet: Alphabet) {
  const again = [...state.next].map((next) => wordTo(next, state, alphabet) + exampleIn(state.reads, alphabet)).find(Boolean) ?? ''
  return {once: wordTo(start, state, alphabet), again}
}

/** How many bridges can be crossed one after the other. Those that lead back into the same loop count once. */
function longestFrom(
  state: State,
  ahead: ReadonlyMap<State, ReadonlyMap<State, string>>,
  steps: Steps,
  above: ReadonlySet<State> = new Set()
): number {
  let most = 0
  steps.take(1 + above.size)
  for (const next of ahead.get(state)?.keys() ?? []) {
    if (!above.has(next)) most = Math.max(most, 1 + longestFrom(next, ahead, steps, new Set([...above, state])))
  }
  return most
}
