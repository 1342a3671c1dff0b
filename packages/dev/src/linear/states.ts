import {type AST, RegExpParser} from '@eslint-community/regexpp'
import {type Alphabet, alphabetOf, type CharacterElement, type Flags, type Kind} from './characters.js'

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
}

/** How counted repeats are read. */
export interface Reading {
  /** A repeat that may happen more often than that counts as one without an end. */
  mostRepeats: number
}

/** The automaton of a regular expression. @throws SyntaxError where it cannot be read. */
export function automatonOf(source: string, flagText: string, {mostRepeats}: Reading): Automaton {
  const parser = new RegExpParser()
  const flags = parser.parseFlags(flagText)
  const pattern = parser.parsePattern(source, 0, source.length, {unicode: flags.unicode, unicodeSets: flags.unicodeSets})
  const builder = new Builder(alphabetOf(charactersIn(pattern), flags), mostRepeats)
  const end: Node = {ways: []}
  const first = builder.alternatives(pattern.alternatives, end)
  return connect(builder, {first, end, flags})
}

/** Every element that reads a character. */
function charactersIn(value: unknown, found: CharacterElement[] = []): CharacterElement[] {
  const element = value as AST.Element | AST.Pattern | AST.Alternative
  if (isCharacter(element)) found.push(element)
  else if (element.type === 'Quantifier') charactersIn(element.element, found)
  else if ('alternatives' in element) for (const one of element.alternatives) charactersIn(one, found)
  else if (element.type === 'Alternative') for (const one of element.elements) charactersIn(one, found)
  return found
}

function isCharacter(element: {type: string}): element is CharacterElement {
  return /^(?:Expression)?Character(?:Set|Class)?$/.test(element.type)
}

class Builder {
  readonly readers: Node[] = []
  readonly loopsBehind: string[] = []
  readonly behinds: Behind[] = []
  readonly alphabet: Alphabet
  readonly mostRepeats: number

  constructor(alphabet: Alphabet, mostRepeats: number) {
    this.alphabet = alphabet
    this.mostRepeats = mostRepeats
  }

  alternatives(alternatives: readonly AST.Alternative[], next: Node): Node {
    return {ways: alternatives.map(({elements}) => ({to: elements.reduceRight((node, element) => this.element(element, node), next)}))}
  }

  element(element: AST.Element, next: Node): Node {
    switch (element.type) {
      case 'Group':
      case 'CapturingGroup':
        return this.alternatives(element.alternatives, next)
      case 'Quantifier':
        return this.repeat(element, next)
      case 'Assertion':
        return this.assertion(element, next)
      case 'Backreference':
        return [element.resolved].flat().reduce((node, group) => this.alternatives(group.alternatives, node), next)
      default:
        return this.reader(this.alphabet.of(element), next)
    }
  }

  reader(reads: bigint, next: Node): Node {
    const node = {reads, ways: [{to: next}]}
    this.readers.push(node)
    return node
  }

  /** Few copies stand for many: a count changes the constant and not the growth. */
  repeat({element, min, max}: AST.Quantifier, next: Node): Node {
    let node = next
    if (max > this.mostRepeats) {
      const loop: Node = {ways: []}
      loop.ways.push({to: this.element(element, loop)}, {to: next})
      node = loop
    } else {
      for (let copy = Math.min(max - min, 2); copy > 0; copy--) node = {ways: [{to: this.element(element, node)}, {to: next}]}
    }
    for (let copy = Math.min(min, 3); copy > 0; copy--) node = this.element(element, node)
    return node
  }

  lookbehind({alternatives, negate, raw}: AST.LookbehindAssertion, next: Node): Node {
    const single = alternatives.map(({elements: [first, ...rest]}) => (rest.length === 0 && first && 'raw' in first ? first : null))
    if (single.every((one) => one !== null && isCharacter(one))) {
      const reads = single.reduce((mask, one) => mask | this.alphabet.of(one as CharacterElement), 0n)
      const guard = {reads, negate}
      this.behinds.push(guard)
      return {ways: [{to: next, guard}]}
    }
    if (/[*+]|\{\d+,\}/.test(raw.replace(/\\.|\[[^\]]*\]/g, ''))) this.loopsBehind.push(raw)
    return next
  }

  assertion(assertion: AST.Assertion, next: Node): Node {
    if (assertion.kind === 'word') return {ways: [{to: next, guard: assertion.negate ? 'noBoundary' : 'boundary'}]}
    if (assertion.kind === 'start') return {ways: [{to: next, guard: 'lineStart'}]}
    if (assertion.kind === 'end') return {ways: [{to: next, guard: 'lineEnd'}]}
    if (assertion.kind === 'lookbehind') return this.lookbehind(assertion, next)
    // What is looked at ahead is read as well, and leads nowhere.
    return {ways: [{to: this.alternatives((assertion as AST.LookaheadAssertion).alternatives, {ways: []})}, {to: next}]}
  }
}

/** An automaton in the making. */
interface Wiring {
  end: Node
  multiline: boolean
  /** The states that a node stands for: one for each kind of character that an assertion tells apart. */
  split: ReadonlyMap<Node, readonly State[]>
  /** On which conditions a state may be the last one. */
  ends: Map<State, ReadonlySet<Guard>[]>
}

function connect(builder: Builder, {first, end, flags}: {first: Node; end: Node; flags: Flags}): Automaton {
  const {alphabet, readers, loopsBehind} = builder
  const cells = cellsOf(builder)
  const split = new Map(
    readers.map((node) => [node, cells.map((cell) => stateOf(cell, cell.reads & node.reads!)).filter((one) => one.reads)])
  )
  const start = stateOf({kind: 'start'}, 0n)
  const search = flags.sticky ? [] : cells.map((cell) => stateOf(cell, cell.reads, true))
  const wiring: Wiring = {end, multiline: flags.multiline ?? false, split, ends: new Map()}
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

function link(from: State, node: Node, {end, multiline, split, ends}: Wiring): void {
  for (const {to, guards, count} of reached(node)) {
    if (to === end) ends.set(from, [...(ends.get(from) ?? []), guards])
    for (const state of split.get(to) ?? []) {
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
function reached(from: Node): Reached[] {
  const found: Reached[] = []
  const visit = (node: Node, guards: ReadonlySet<Guard>, above: ReadonlySet<Node>) => {
    if (node.reads !== undefined || node.ways.length === 0) {
      const known = found.find(
        ({to, guards: others}) => to === node && others.size === guards.size && [...guards].every((one) => others.has(one))
      )
      if (known) known.count = 2
      else found.push({to: node, guards, count: 1})
      return
    }
    if (above.has(node)) return
    const path = new Set([...above, node])
    for (const {to, guard} of node.ways) visit(to, guard ? new Set([...guards, guard]) : guards, path)
  }
  visit(from, new Set(), new Set())
  return found
}
