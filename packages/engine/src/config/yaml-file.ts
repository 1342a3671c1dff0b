import {LineIndex, type Span} from '@bedside/core'
import {
  type Alias,
  Composer,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type ParsedNode,
  Parser,
  visit,
  type YAMLMap
} from 'yaml'
import {type Mistake, type Origin, originIn, quote} from './config-error.js'
import {isTooDeep, type SyntaxFault, syntaxFaultOf} from './yaml-syntax.js'

/** The most UTF-16 units that a configuration file may hold: 1 MiB. */
export const maxLength = 1 << 20
const maxAliases = 50
/** More are of no use to anybody, and a file can hold a hundred thousand. */
const mostErrors = 100

/** Keys and indexes that lead to a value. */
export type Path = readonly (string | number)[]

/** A YAML text as plain data that knows where everything stands. JSON is read the same way. */
export interface YamlFile {
  /** As messages show it. */
  readonly name: string
  /** Plain data after YAML 1.2's core schema: `yes`, `off` and dates are text. Null where the text cannot be read. */
  readonly data: unknown
  /** What is wrong with the text as YAML. Where this is not empty, `data` may be incomplete. */
  readonly errors: readonly Mistake[]
  /** True where `errors` says no more than that keys stand twice, so that `data` is complete. */
  readonly readable: boolean
  /** Where the key at a path stands; for an entry of a list, the entry. */
  keyAt(path: Path): Origin
  /** Where the value at a path stands; where it is empty, its key. */
  valueAt(path: Path): Origin
}

/** Reads YAML 1.2. It never throws: what is wrong stands in `errors`. Aliases, nesting and length are bounded. */
export function parseYaml(name: string, source: string): YamlFile {
  const text = source.startsWith('\ufeff') ? source.slice(1) : source
  const lines = new LineIndex(text)
  const at = (span: Span) => originIn(name, text, lines, span)
  const {document, faults} = compose(text)
  const {data, faults: more} = dataOf(document, lines)
  const all = [...faults.slice(0, mostErrors), ...more.slice(0, mostErrors)]
  return {
    name,
    data,
    errors: oneALine(all.map(({span, soft: _, ...said}) => ({...at(span), ...said}))),
    readable: all.every(({soft}) => soft),
    keyAt: (path) => at(keySpan(document, path)),
    valueAt: (path) => at(valueSpan(document, path))
  }
}

/** The first mistake of each line: what follows it there is mostly its echo. */
function oneALine(mistakes: readonly Mistake[]): Mistake[] {
  const byLine = new Map<number, Mistake>()
  for (const mistake of mistakes) if (!byLine.has(mistake.line)) byLine.set(mistake.line, mistake)
  return [...byLine.values()]
}

interface Composed {
  document: Document.Parsed | null
  faults: SyntaxFault[]
}

function compose(text: string): Composed {
  if (text.length > maxLength) return failed('This file is longer than 1 MiB, which is more than is read.')
  try {
    const tokens = [...new Parser().parse(text)].filter(bounded())
    if (isTooDeep(tokens)) return failed('This file is nested deeper than 50 levels, which is more than is read.')
    const options = {version: '1.2', uniqueKeys: false, stringKeys: true, resolveKnownTags: false, logLevel: 'error'} as const
    const documents = new Composer(options).compose(tokens, true, text.length)
    const first = documents.next().value as Document.Parsed | undefined
    if (!first) return failed('This file cannot be read as YAML.')
    const faults = [...first.errors, ...first.warnings].map((error) => syntaxFaultOf(error, first, text))
    const second = documents.next()
    if (!second.done) faults.push(secondDocument(second.value as Document.Parsed, text))
    return {document: first, faults}
  } catch (error) {
    return failed(`This file cannot be read as YAML: ${error instanceof Error ? error.message : 'unknown fault'}`)
  }
}

function failed(message: string): Composed {
  return {document: null, faults: [{span: {start: 0, end: 0}, message, soft: false}]}
}

function secondDocument({range}: Document.Parsed, text: string): SyntaxFault {
  const start = Math.max(0, text.lastIndexOf('---', range[0] + 3))
  return {
    span: {start, end: start + 3},
    message: 'A second document begins here.',
    hint: 'Keep one document in a file: remove the line "---".',
    soft: false
  }
}

/** Lets a few stray tokens of a kind through: a million of them take the composer half a minute and say nothing more. */
function bounded(): (token: {type: string}) => boolean {
  let strays = 0
  return ({type}) => (type !== 'error' && type !== 'directive') || ++strays <= 20
}

function dataOf(document: Document.Parsed | null, lines: LineIndex): {data: unknown; faults: SyntaxFault[]} {
  if (!document) return {data: null, faults: []}
  const faults = structureFaults(document, lines)
  if (faults.some(({soft}) => !soft)) return {data: null, faults}
  try {
    return {data: document.toJS({maxAliasCount: maxAliases}), faults}
  } catch {
    return {data: null, faults: [...faults, tooManyAliases({start: 0, end: 0})]}
  }
}

function tooManyAliases(span: Span): SyntaxFault {
  return {span, message: 'Aliases (*name) repeat more than is read.', hint: 'Write the values out.', soft: false}
}

/** Keys that stand twice, and aliases that lead nowhere or into themselves. */
function structureFaults(document: Document.Parsed, lines: LineIndex): SyntaxFault[] {
  const faults: SyntaxFault[] = []
  let aliases = 0
  visit(document, {
    Map: (_, map) => void faults.push(...duplicateKeys(map, lines)),
    Alias: (_, alias, ancestors) => {
      if (++aliases > maxAliases) {
        faults.push(tooManyAliases(spanOf(alias)))
        return visit.BREAK
      }
      const target = alias.resolve(document)
      if (!target) faults.push(unresolved(alias))
      else if (ancestors.includes(target))
        faults.push({span: spanOf(alias), message: `Alias *${alias.source} stands inside the value it repeats.`, soft: false})
      return undefined
    }
  })
  return faults
}

function unresolved(alias: Alias): SyntaxFault {
  return {
    span: spanOf(alias),
    message: `Nothing is named ${quote(alias.source)} for an alias to repeat.`,
    hint: `Text that begins with * needs quotes: "*${alias.source}".`,
    soft: false
  }
}

function duplicateKeys(map: YAMLMap, lines: LineIndex): SyntaxFault[] {
  const first = new Map<string, Span>()
  const faults: SyntaxFault[] = []
  for (const {key} of map.items) {
    const name = nameOf(key)
    const span = spanOf(key as Node)
    const earlier = first.get(name)
    if (!earlier) first.set(name, span)
    else
      faults.push({
        span,
        message: `Key ${quote(name)} stands twice.`,
        hint: `It stands first on line ${lines.lineAt(earlier.start)}: keep one of the two.`,
        soft: true
      })
  }
  return faults
}

function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key)
}

function spanOf(node: Node | null | undefined): Span {
  const [start, end] = node?.range ?? [0, 0]
  return {start, end}
}

function valueSpan(document: Document.Parsed | null, path: Path): Span {
  const span = spanOf(nodeAt(document, path)?.value)
  return span.end > span.start || path.length === 0 ? span : keySpan(document, path)
}

function keySpan(document: Document.Parsed | null, path: Path): Span {
  const found = nodeAt(document, path)
  return spanOf(found?.key ?? found?.value ?? document?.contents)
}

function nodeAt(document: Document.Parsed | null, path: Path): {key: Node | null; value: Node | null} | null {
  let found: {key: Node | null; value: Node | null} = {key: null, value: document?.contents ?? null}
  for (const step of path) {
    const next = stepInto(document && isAlias(found.value) ? (found.value.resolve(document) ?? null) : found.value, step)
    if (!next) return null
    found = next
  }
  return found
}

function stepInto(node: Node | null, step: string | number): {key: Node | null; value: Node | null} | null {
  if (isSeq(node)) {
    const value = node.items[Number(step)] as ParsedNode | undefined
    return value ? {key: null, value} : null
  }
  if (!isMap(node)) return null
  const pair = node.items.findLast(({key}) => nameOf(key) === String(step))
  return pair ? {key: pair.key as Node, value: (pair.value ?? null) as Node | null} : null
}
