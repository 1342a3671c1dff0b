/** What an assertion such as `\b` or `^` has to know of a character. */
export type Kind = 'word' | 'newline' | 'other'

/** Characters that no part of a pattern tells apart, as one of them stands for all. */
interface Atom {
  example: string
  kind: Kind
}

/** The alphabet of one pattern: its atoms, and which of them an element reads, one bit each. */
export interface Alphabet {
  atoms: readonly Atom[]
  /** @param raw An element as it is written, such as `[a-z]`. */
  of(raw: string): bigint
}

/** Characters of many kinds: all of ASCII, and some letters, marks, digits, signs and spaces of others. */
const usual: readonly number[] = [
  ...Array.from({length: 128}, (_, code) => code),
  ...Array.from(
    '\u0080\u00a0\u00a9\u00ad\u00aa\u00b2\u00b5\u00bc\u00bf\u00c9\u00d7\u00df\u00e9\u00f7\u0130\u0131\u017f\u01c5\u02b0\u0301\u03a9\u03b1\u0416\u0436\u05d0\u0627\u0661\u0905\u0e01' +
      '\u10d0\u1100\u1e9e\u1fbc\u2003\u200b\u200d\u2013\u2019\u2026\u2028\u2029\u20ac\u2126\u212a\u2160\u2190\u2211\u2713\u3000\u3042\u4e2d\uac00\ud83d\ufb01\ufeff\uff21\uff41\ufffd',
    (character) => character.codePointAt(0)!
  ),
  0x1d400,
  0x1f600,
  0x20000
]

/** Splits characters into as few atoms as the elements of a pattern, as they are written, need. It tries those that the pattern names, their neighbours, and some of every kind. */
export function alphabetOf(elements: readonly string[], flags: string): Alphabet {
  const names = [...new Set(elements)]
  const own = flags.replace(/[gy]/g, '')
  const readers = names.map((raw) => new RegExp(`^(?:${raw})$`, own.replace('m', '')))
  const mostCode = /[uv]/.test(flags) ? 0x10ffff : 0xffff
  const codes = [...new Set([...usual, ...names.flatMap(neighboursIn)])].filter((code) => code >= 0 && code <= mostCode)
  const atoms = new Map<string, Atom & {reads: readonly boolean[]}>()
  for (const code of codes) {
    const character = String.fromCodePoint(code)
    const reads = readers.map((reader) => reader.test(character))
    const key = `${kindOf(character)} ${reads.map(Number).join('')}`
    const known = atoms.get(key)
    if (!known || printing(character) > printing(known.example)) atoms.set(key, {example: character, kind: kindOf(character), reads})
  }
  const all = [...atoms.values()]
  const masks = new Map(
    names.map((name, index) => [name, all.reduce((mask, {reads}, atom) => (reads[index] ? mask | (1n << BigInt(atom)) : mask), 0n)])
  )
  return {atoms: all, of: (raw) => masks.get(raw)!}
}

/** The characters that an element names, and those beside them: what lies between two of them is all alike. */
function neighboursIn(raw: string): number[] {
  const written = [...raw].map((character) => character.codePointAt(0)!)
  const escaped = [...raw.matchAll(/\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2}))/gi)].map(([, ...codes]) =>
    Number.parseInt(codes.find(Boolean)!, 16)
  )
  return [...written, ...escaped].flatMap((code) => [code - 1, code, code + 1])
}

function kindOf(character: string): Kind {
  return /\w/.test(character) ? 'word' : /[\n\r\u2028\u2029]/.test(character) ? 'newline' : 'other'
}

/** Signs and letters of ASCII print best, then the space. */
function printing(character: string): number {
  return character > ' ' && character < '\x7f' ? 2 : Number(character === ' ')
}
