/** What a regular expression finds, where that is a small number of texts. */
export interface Expansion {
  /** The texts, trimmed, each once, in the order in which the expression names them. */
  phrases: readonly string[]
  /** What a flag in the expression says of capitals; null where none does. */
  anyCase: boolean | null
  /** True where a dot between letters, which stands for any character, is taken for a full stop. */
  dots: boolean
  /** True where a text may stand within a longer word: nothing in the expression keeps it to the edge of one. */
  withinWords: boolean
  /** True where white space at an end of a text, or a variant with two spaces, was left out. */
  spaces: boolean
}

/** Most texts that an expression may stand for. */
export const mostPhrases = 200
/** Most characters of a text: a term of a house rule may be no longer. */
const longestPhrase = 200
const longestPattern = 10_000
const deepest = 20
const mostInClass = 10
/** Stands for `\b` until it is known what is on either side; nobody writes it. */
const edge = '\u0000'

/** White space, or the start or end of a text: what a term has at its ends in any case. */
const spaceOrEnd = /\((?:\?:)?(?:\^\|\\s|\\s\|\^|\\s\|\$|\$\|\\s)\)/g

class NotFinite extends Error {}

/**
 * Lists the texts that a regular expression of Go finds, or says why they cannot be listed. The expression is read, never run: what it costs
 * grows with its length and with the number of texts.
 */
export function expand(pattern: string): Expansion | {reason: string} {
  if (pattern.length > longestPattern) return {reason: `it is longer than ${longestPattern.toLocaleString('en')} characters`}
  try {
    const reader = new Reader(pattern.replace(spaceOrEnd, '\\s'))
    return finished(reader.all(), reader)
  } catch (error) {
    if (error instanceof NotFinite) return {reason: error.message}
    throw error
  }
}

function finished(raw: readonly string[], {anyCase, dots}: Reader): Expansion | {reason: string} {
  const single = raw.filter((text) => !/ {2}/.test(text))
  const possible = single.filter(holdsAtEdges)
  const texts = possible.map((text) => text.replaceAll(edge, ''))
  // A dash between two spaces is another thing than a dash.
  const findable = texts.filter((text) => text === text.trim() || /[\p{L}\p{N}]/u.test(text))
  const phrases = [...new Set(findable.map((text) => text.trim()))].filter((text) => text !== '')
  if (phrases.length === 0)
    return {reason: texts.some((text) => text.trim() !== '') ? 'it asks for white space beside a sign' : 'it finds no word'}
  return {
    phrases,
    anyCase,
    dots,
    withinWords: possible.some((text) => /^\w|\w$/.test(text)),
    spaces: single.length < raw.length || possible.some((text) => /^\0? | \0?$/.test(text))
  }
}

/** True where each `\b` within a text stands at the edge of a word. */
function holdsAtEdges(text: string): boolean {
  if (!text.includes(edge)) return true
  const parts = text.split(/\0+/)
  return parts.slice(1).every((part, index) => {
    const before = parts[index]!.at(-1)
    const after = part[0]
    return before === undefined || after === undefined || isWordCharacter(before) !== isWordCharacter(after)
  })
}

const isWordCharacter = (character: string) => /\w/.test(character)

/** Reads an expression from left to right, each part as the texts that it may be. */
class Reader {
  anyCase: boolean | null = null
  dots = false
  private at = 0
  private depth = 0
  private readonly pattern: string

  constructor(pattern: string) {
    this.pattern = pattern
  }

  all(): string[] {
    const texts = this.choice()
    if (this.at < this.pattern.length) throw new NotFinite('a bracket closes that nothing opens')
    return texts
  }

  private choice(): string[] {
    const texts = new Set(this.sequence())
    while (this.takes('|')) {
      for (const text of this.sequence()) texts.add(text)
      if (texts.size > mostPhrases) throw tooMany()
    }
    return [...texts]
  }

  private sequence(): string[] {
    let texts = ['']
    while (this.at < this.pattern.length && !'|)'.includes(this.pattern[this.at]!)) {
      const choices = this.repeated(this.atom())
      if (texts.length * choices.length > mostPhrases) throw tooMany()
      texts = texts.flatMap((text) => choices.map((choice) => joined(text, choice)))
    }
    return texts
  }

  private atom(): string[] {
    const character = String.fromCodePoint(this.pattern.codePointAt(this.at)!)
    this.at += character.length
    if (character === '(') return this.group()
    if (character === '[') return this.oneOf()
    if (character === '\\') return [...this.escaped(false)]
    if (character === '.') return this.dot()
    if (character === '^' || character === '$') throw new NotFinite('it is tied to the start or the end of a text')
    if ('*+?'.includes(character)) throw new NotFinite('it repeats nothing')
    if (character === '{' || character === '}') throw new NotFinite('a term cannot hold a curly bracket')
    return [/\s/.test(character) ? ' ' : character]
  }

  /** Most who write `node.js` mean a full stop. */
  private dot(): string[] {
    const [before = '', after = ''] = [this.pattern[this.at - 2], this.pattern[this.at]]
    if (!/\w/.test(before) || !/\w/.test(after) || this.pattern[this.at - 3] === '\\') throw new NotFinite('a dot stands for any character')
    this.dots = true
    return ['.']
  }

  private group(): string[] {
    if (this.depth === deepest) throw new NotFinite(`it has more than ${deepest} brackets within each other`)
    const opening = this.opening()
    if (opening === 'flags') return ['']
    this.depth++
    const texts = this.choice()
    if (!this.takes(')')) throw new NotFinite('a bracket is not closed')
    this.depth--
    return texts
  }

  /** What follows a bracket: `?:`, a name, or flags, which may stand alone. */
  private opening(): 'group' | 'flags' {
    if (!this.takes('?')) return 'group'
    const [whole, name, flags = '', end] = /^(?:P?<(\w{1,60})>|([a-zA-Z-]{0,10})([:)]))?/.exec(this.pattern.slice(this.at, this.at + 70))!
    if (whole === '') throw new NotFinite('it looks ahead or behind')
    this.at += whole.length
    if (name !== undefined) return 'group'
    if (/[^ism-]/.test(flags)) throw new NotFinite(`flag ${/[^ism-]/.exec(flags)![0]} is not known`)
    const off = flags.indexOf('-')
    if (flags.includes('i')) this.anyCase = off < 0 || flags.indexOf('i', off) < 0
    return end === ')' ? 'flags' : 'group'
  }

  /** A list of characters in square brackets. */
  private oneOf(): string[] {
    if (this.pattern[this.at] === '^') throw new NotFinite('a list of characters that it leaves out stands for all others')
    const found = new Set<string>()
    for (let first = true; first || this.pattern[this.at] !== ']'; first = false) {
      const from = this.inClass()
      const isRange = from.length === 1 && this.pattern[this.at] === '-' && !(this.pattern[this.at + 1] ?? ']').startsWith(']')
      if (isRange) this.at++
      for (const one of isRange ? between(from[0]!, this.inClass()) : from) found.add(one)
      if (found.size > mostInClass) throw new NotFinite(`a list stands for more than ${mostInClass} characters`)
    }
    this.at++
    return [...found]
  }

  private inClass(): readonly string[] {
    if (this.at >= this.pattern.length) throw new NotFinite('a square bracket is not closed')
    const character = String.fromCodePoint(this.pattern.codePointAt(this.at)!)
    this.at += character.length
    if (character === '[' && this.pattern[this.at] === ':') throw new NotFinite('a named class stands for many characters')
    if (character === '{' || character === '}') throw new NotFinite('a term cannot hold a curly bracket')
    return character === '\\' ? this.escaped(true) : [/\s/.test(character) ? ' ' : character]
  }

  private escaped(inClass: boolean): readonly string[] {
    const code = /^(?:x\{([0-9a-fA-F]{1,6})\}|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4}))/.exec(this.pattern.slice(this.at, this.at + 10))
    const point = Number.parseInt(code?.[1] ?? code?.[2] ?? code?.[3] ?? '', 16)
    if (code && point > 0x1f && point <= 0x10ffff) {
      this.at += code[0].length
      return [String.fromCodePoint(point)]
    }
    const character = this.pattern[this.at++]
    if (character === undefined) throw new NotFinite('it ends with a backslash')
    if ('stnrfv'.includes(character)) return [' ']
    if (character === 'd') return [...'0123456789']
    if (character === 'b' && !inClass) return [edge]
    if (character === 'w') throw new NotFinite('\\w stands for any letter or digit')
    if (/[1-9]/.test(character)) throw new NotFinite(`\\${character} stands for what was found before`)
    if (/[\w{}]/.test(character)) throw new NotFinite(`\\${character} stands for what a term cannot hold`)
    return [character]
  }

  private repeated(texts: string[]): string[] {
    const bounds = this.bounds()
    if (bounds === null) return texts
    const [least, most] = bounds
    this.takes('?')
    if (/^[*+?]/.test(this.pattern.slice(this.at, this.at + 1))) throw new NotFinite('it repeats what repeats already')
    // A term takes any white space for one space.
    const isSpace = texts.every((text) => text === ' ')
    if (isSpace) return least === 0 ? ['', ' '] : [' ']
    if (most === Number.POSITIVE_INFINITY) throw new NotFinite('a part of it may repeat without end')
    return times(texts, least, most)
  }

  private bounds(): [least: number, most: number] | null {
    if (this.takes('?')) return [0, 1]
    if (this.takes('*')) return [0, Number.POSITIVE_INFINITY]
    if (this.takes('+')) return [1, Number.POSITIVE_INFINITY]
    const counted = /^\{(\d{1,3})(,(\d{0,3}))?\}/.exec(this.pattern.slice(this.at, this.at + 9))
    if (!counted) return null
    this.at += counted[0].length
    const least = Number(counted[1])
    if (counted[2] === undefined) return [least, least]
    return [least, counted[3] ? Number(counted[3]) : Number.POSITIVE_INFINITY]
  }

  private takes(character: string): boolean {
    if (this.pattern[this.at] !== character) return false
    this.at++
    return true
  }
}

function times(texts: readonly string[], least: number, most: number): string[] {
  const all = new Set<string>()
  let written = ['']
  for (let count = 0; count <= most; count++) {
    if (count >= least) for (const text of written) all.add(text)
    if (count < most && written.length * texts.length > mostPhrases) throw tooMany()
    if (all.size > mostPhrases) throw tooMany()
    if (count < most) written = written.flatMap((text) => texts.map((more) => joined(text, more)))
  }
  return [...all]
}

function joined(text: string, more: string): string {
  if (text.length + more.length > longestPhrase) throw new NotFinite(`it stands for a text of more than ${longestPhrase} characters`)
  return text + more
}

function between(from: string, to: readonly string[]): string[] {
  const [first, last] = [from.codePointAt(0)!, to[0]?.codePointAt(0) ?? 0]
  if (to.length !== 1 || last < first) throw new NotFinite('a range of characters runs backwards')
  if (last - first >= mostInClass) throw new NotFinite(`a list stands for more than ${mostInClass} characters`)
  return Array.from({length: last - first + 1}, (_, index) => String.fromCodePoint(first + index))
}

function tooMany(): NotFinite {
  return new NotFinite(`it stands for more than ${mostPhrases} texts`)
}
