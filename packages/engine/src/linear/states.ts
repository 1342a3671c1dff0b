import {type Alphabet, alphabetOf, type Kind} from './characters.js'
import {type Alternatives, type Element, readPattern} from './pattern.js'
import type {Steps} from './steps.js'

/** A state of a pattern's automaton: it was entered by reading one of its characters. */
export interface State {
  /** One bit an atom of the alphabet, all of one kind. */
  reads: bigint
  kind: Kind | 'start'
  /** States that may come next. */
  next: State[]
  /** Those of `next` to which two ways lead, as in `(?:a+)+`: each doubles the work. */
  twice: Set<State>
  /** True where the pattern matches whatever comes after this state: nothing that was put off is tried. */
  done: boolean
  /** True of the states that stand for "begin the search one character further on". */
  isSearch: boolean
}

/** The automaton of a pattern, with the search for its start. */
export interface Automaton {
  alphabet: Alphabet
  start: State
  states: readonly State[]
  /** Repeats inside `(?<=...)`: they run backwards from every place, which the automaton does not show. */
  loopsBehind: readonly string[]
}

/** What has to be true between two characters: one of four signs, or that the character before is, or is not, one of these. */
type Guard = 'boundary' | 'noBoundary' | 'lineStart' | 'lineEnd' | Behind

interface Behind {
  reads: bigint
  negate: boolean
}

/** A node between characters. Either it reads one, or it leads on, perhaps on a condition. */
interface Node {
  reads?: bigint
  ways: {to: Node; guard?: Guard}[]
  /** Of a node at which a repeat begins anew: such nodes of the repeats within it. */
  inner?: readonly Node[]
}

/** How counted repeats are read. */
export interface Reading {
  /** A repeat that may happen more often than that counts as one without an end. */
  mostRepeats: number
  steps: Steps
}

/** The automaton of a regular expression. @throws SyntaxError where it cannot be read. */
export function automatonOf(source: string, flags: string, {mostRepeats, steps}: Reading): Automaton {
  const alternatives = readPattern(source, flags)
  const builder = new Builder(alphabetOf(charactersIn(alternatives), flags), mostRepeats, steps)
  const end: Node = {ways: []}
  const first = builder.alternatives(alternatives, end)
  return connect(builder, {first, end, flags})
}

/** Every element that reads a character, as it is written. */
function charactersIn(alternatives: Alternatives): string[] {
  const inElement = (element: Element): string[] => {
    if (element.type === 'character') return [element.raw]
    if (element.type === 'repeat') return inElement(element.element)
    return 'alternatives' in element ? charactersIn(element.alternatives) : []
  }
  return alternatives.flatMap((elements) => elements.flatMap(inElement))
}

class Builder {
  readonly readers: Node[] = []
  readonly loops: Node[] = []
  readonly loopsBehind: string[] = []
  readonly behinds: Behind[] = []
  readonly alphabet: Alphabet
  readonly mostRepeats: number
  readonly steps: Steps

  constructor(alphabet: Alphabet, mostRepeats: number, steps: Steps) {
    this.alphabet = alphabet
    this.mostRepeats = mostRepeats
    this.steps = steps
  }

  alternatives(alternatives: Alternatives, next: Node): Node {
    return {ways: alternatives.map((elements) => ({to: elements.reduceRight((node, element) => this.element(element, node), next)}))}
  }

  element(element: Element, next: Node): Node {
    this.steps.take()
    if (element.type === 'character') return this.reader(this.alphabet.of(element.raw), next)
    if (element.type === 'group') return this.alternatives(element.alternatives, next)
    if (element.type === 'repeat') return this.repeat(element, next)
    return element.type === 'edge' ? {ways: [{to: next, guard: guardOf(element)}]} : this.look(element, next)
  }

  reader(reads: bigint, next: Node): Node {
    const node = {reads, ways: [{to: next}]}
    this.readers.push(node)
    this.steps.takeStates(this.readers.length)
    return node
  }

  /** Few copies stand for many: a count changes the constant and not the growth. */
  repeat({element, min, max}: Extract<Element, {type: 'repeat'}>, next: Node): Node {
    let node = next
    if (max > this.mostRepeats) {
      const loop: Node = {ways: []}
      const within = this.loops.length
      loop.ways.push({to: this.element(element, loop)}, {to: next})
      loop.inner = this.loops.slice(within)
      this.loops.push(loop)
      node = loop
    } else {
      for (let copy = Math.min(max - min, 2); copy > 0; copy--) node = {ways: [{to: this.element(element, node)}, {to: next}]}
    }
    for (let copy = Math.min(min, 3); copy > 0; copy--) node = this.element(element, node)
    return node
  }

  look({behind, negate, alternatives, raw}: Extract<Element, {type: 'look'}>, next: Node): Node {
    // What is looked at ahead is read as well, and leads nowhere.
    if (!behind) return {ways: [{to: this.alternatives(alternatives, {ways: []})}, {to: next}]}
    const single = alternatives.map(([first, ...rest]) => (rest.length === 0 && first?.type === 'character' ? first.raw : null))
    if (single.every((one) => one !== null)) {
      const guard = {reads: single.reduce((mask, one) => mask | this.alphabet.of(one), 0n), negate}
      this.behinds.push(guard)
      return {ways: [{to: next, guard}]}
    }
    if (alternatives.some((elements) => elements.some(isEndless))) this.loopsBehind.push(raw)
    return next
  }
}

/** Whether an element may repeat without end. */
function isEndless(element: Element): boolean {
  if (element.type === 'repeat') return element.max === Number.POSITIVE_INFINITY || isEndless(element.element)
  return 'alternatives' in element && element.alternatives.some((elements) => elements.some(isEndless))
}

function guardOf({kind, negate}: Extract<Element, {type: 'edge'}>): Guard {
  if (kind === 'word') return negate ? 'noBoundary' : 'boundary'
  return kind === 'start' ? 'lineStart' : 'lineEnd'
}

/** An automaton in the making. */
interface Wiring {
  end: Node
  multiline: boolean
  /** The states that a node stands for: one for each kind of character that an assertion tells apart. */
  split: ReadonlyMap<Node, readonly State[]>
  /** On which conditions a state may be the last one. */
  ends: Map<State, ReadonlySet<Guard>[]>
  steps: Steps
}

function connect(builder: Builder, {first, end, flags}: {first: Node; end: Node; flags: string}): Automaton {
  const {alphabet, readers, loopsBehind, steps} = builder
  const cells = cellsOf(builder)
  const split = new Map(
    readers.map((node) => [node, cells.map((cell) => stateOf(cell, cell.reads & node.reads!)).filter((one) => one.reads)])
  )
  const start = stateOf({kind: 'start'}, 0n)
  const search = flags.includes('y') ? [] : cells.map((cell) => stateOf(cell, cell.reads, true))
  const wiring: Wiring = {end, multiline: flags.includes('m'), split, ends: new Map(), steps}
  for (const state of [start, ...search]) {
    state.next.push(...search)
    link(state, first, wiring)
  }
  const own = [...split.values()].flat()
  for (const [node, states] of split) for (const state of states) link(state, node.ways[0]!.to, wiring)
  markDone(own, alphabet, wiring)
  return {alphabet, start, states: [start, ...search, ...own], loopsBehind}
}

function stateOf({kind}: {kind: State['kind']}, reads: bigint, isSearch = false): State {
  return {kind, reads, isSearch, next: [], twice: new Set(), done: false}
}

/** The characters, parted so that every assertion is true or false of all in a part. */
function cellsOf({alphabet, behinds}: Builder): {kind: Kind; reads: bigint}[] {
  const cells = new Map<string, {kind: Kind; reads: bigint}>()
  for (const [index, {kind}] of alphabet.atoms.entries()) {
    const bit = 1n << BigInt(index)
    const key = `${kind} ${behinds.map(({reads}) => Number((reads & bit) !== 0n)).join('')}`
    cells.set(key, {kind, reads: (cells.get(key)?.reads ?? 0n) | bit})
  }
  return [...cells.values()]
}

function link(from: State, node: Node, {end, multiline, split, ends, steps}: Wiring): void {
  for (const {to, guards, count} of reached(node, steps)) {
    if (to === end) ends.set(from, [...(ends.get(from) ?? []), guards])
    for (const state of split.get(to) ?? []) {
      steps.take(1 + from.next.length / 8)
      if (![...guards].every((guard) => holds(guard, from, state.kind, multiline))) continue
      if (from.next.includes(state) || count > 1) from.twice.add(state)
      if (!from.next.includes(state)) from.next.push(state)
    }
  }
}

/** Whether a guard lets through, between a state and a character of a kind or the end of the text. */
function holds(guard: Guard, from: State, next: State['kind'] | 'end', multiline: boolean): boolean {
  if (guard === 'lineStart') return from.kind === 'start' || (multiline && from.kind === 'newline')
  if (guard === 'lineEnd') return next === 'end' || (multiline && next === 'newline')
  if (typeof guard === 'object') return ((from.reads & guard.reads) !== 0n) !== guard.negate
  return ((from.kind === 'word') !== (next === 'word')) === (guard === 'boundary')
}

/** A state cannot fail where the pattern may end, at the end and before each character, or another such state reads that character. */
function markDone(states: readonly State[], {atoms}: Alphabet, {ends, multiline}: Wiring): void {
  const mayEnd = (state: State, next: Kind | 'end') =>
    (ends.get(state) ?? []).some((guards) => [...guards].every((guard) => holds(guard, state, next, multiline)))
  const left = new Set(states.filter((state) => mayEnd(state, 'end')))
  const goesOn = (state: State) =>
    atoms.every(({kind}, index) => mayEnd(state, kind) || state.next.some((next) => left.has(next) && next.reads & (1n << BigInt(index))))
  for (let size = -1; size !== left.size; ) {
    size = left.size
    for (const state of left) if (!goesOn(state)) left.delete(state)
  }
  for (const state of left) state.done = true
}

interface Reached {
  to: Node
  guards: ReadonlySet<Guard>
  /** In how many ways, two standing for more. */
  count: number
}

/** The nodes that read a character, and the last one, that can be reached from a node without reading. */
function reached(from: Node, steps: Steps): Reached[] {
  const found: Reached[] = []
  const visit = (node: Node, guards: ReadonlySet<Guard>, above: ReadonlySet<Node>) => {
    steps.take(1 + found.length + above.size)
    if (node.reads !== undefined || node.ways.length === 0) {
      const known = found.find(
        ({to, guards: others}) => to === node && others.size === guards.size && [...guards].every((one) => others.has(one))
      )
      if (known) known.count = 2
      else found.push({to: node, guards, count: 1})
      return
    }
    // A repeat that read nothing does not begin anew; those within one that does begin from the start.
    if (above.has(node)) return
    const path = node.inner ? new Set([...above].filter((one) => !node.inner!.includes(one)).concat(node)) : above
    for (const {to, guard} of node.ways) visit(to, guard ? new Set([...guards, guard]) : guards, path)
  }
  visit(from, new Set(), new Set())
  return found
}
