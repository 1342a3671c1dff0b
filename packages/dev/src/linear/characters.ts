import type {AST} from '@eslint-community/regexpp'
import {toUnicodeSet} from 'regexp-ast-analysis'

/** Flags of a regular expression, such as `ignoreCase`. */
export type Flags = Parameters<typeof toUnicodeSet>[1]

/** What an assertion such as `\b` or `^` has to know of a character. */
export type Kind = 'word' | 'newline' | 'other'

/** Characters that no part of a pattern tells apart, as one of them stands for all. */
interface Atom {
  example: string
  kind: Kind
}

/** An element of a pattern that reads one character. */
export type CharacterElement = AST.Character | AST.CharacterSet | AST.CharacterClass | AST.ExpressionCharacterClass

/** The alphabet of one pattern: its atoms, and which of them an element reads, one bit each. */
export interface Alphabet {
  atoms: readonly Atom[]
  of(element: CharacterElement): bigint
}

interface Range {
  min: number
  max: number
}

const kinds: readonly [Kind, readonly Range[]][] = [
  ['word', ['09', 'AZ', '__', 'az'].map((range) => ({min: range.charCodeAt(0), max: range.charCodeAt(1)}))],
  ['newline', ['\n\n', '\r\r', '\u2028\u2029'].map((range) => ({min: range.charCodeAt(0), max: range.charCodeAt(1)}))]
]

/** Splits all characters into as few atoms as the elements of a pattern need. */
export function alphabetOf(elements: readonly CharacterElement[], flags: Flags): Alphabet {
  const rangesOf = new Map(elements.map((element) => [element.raw, toUnicodeSet(element, flags).chars.ranges]))
  const sets = [...kinds.map(([, ranges]) => ranges), ...rangesOf.values()]
  const starts = new Map<number, number[]>([[0, []]])
  const mark = (at: number, index: number) => starts.set(at, [...(starts.get(at) ?? []), index])
  // Without Unicode a pattern reads units of 16 bits.
  const last = flags.unicode || flags.unicodeSets ? 0x10ffff : 0xffff
  for (const [index, ranges] of sets.entries()) {
    for (const {min, max} of ranges) {
      mark(min, index)
      if (max < last) mark(max + 1, index)
    }
  }
  return alphabetFrom(starts, [...rangesOf.keys()])
}

/** `starts` says at which code points which sets begin or end. */
function alphabetFrom(starts: ReadonlyMap<number, readonly number[]>, names: readonly string[]): Alphabet {
  const inside = new Set<number>()
  const examples = new Map<string, number[]>()
  for (const [at, changed] of [...starts].sort(([a], [b]) => a - b)) {
    for (const index of changed) inside.has(index) ? inside.delete(index) : inside.add(index)
    const signature = [...inside].sort((a, b) => a - b).join(' ')
    examples.set(signature, [...(examples.get(signature) ?? []), at])
  }
  const members = [...examples.keys()].map((signature) => new Set(signature.split(' ').filter(Boolean).map(Number)))
  const atoms = members.map((sets, index) => ({
    example: exampleOf([...examples.values()][index]!),
    kind: (kinds[[...sets].find((set) => set < kinds.length) ?? -1]?.[0] ?? 'other') as Kind
  }))
  const masks = names.map((_, name) =>
    members.reduce((mask, sets, atom) => (sets.has(name + kinds.length) ? mask | (1n << BigInt(atom)) : mask), 0n)
  )
  const maskOf = new Map(names.map((name, index) => [name, masks[index]!]))
  return {atoms, of: (element) => maskOf.get(element.raw)!}
}

/** One that prints well, where there is one. */
function exampleOf(points: readonly number[]): string {
  const printable = points.find((point) => point > 0x20 && point < 0x7f) ?? points.find((point) => point === 0x20) ?? points[0]!
  return String.fromCodePoint(printable)
}
