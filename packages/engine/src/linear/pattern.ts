/** A part of a regular expression. */
export type Element =
  | {type: 'character'; raw: string}
  | {type: 'group'; alternatives: Alternatives}
  | {type: 'repeat'; element: Element; min: number; max: number}
  | {type: 'edge'; kind: 'start' | 'end' | 'word'; negate: boolean}
  | {type: 'look'; behind: boolean; negate: boolean; alternatives: Alternatives; raw: string}

/** What a group chooses between, each a sequence. */
export type Alternatives = readonly (readonly Element[])[]

/**
 * Reads a regular expression that JavaScript can read. A reference back stands as the group that it repeats, or as nothing where that is not
 * yet closed, as it matches.
 * @throws SyntaxError where JavaScript cannot read it.
 */
export function readPattern(source: string, flags: string): Alternatives {
  new RegExp(source, flags)
  return new Reader(source, flags).alternatives()
}

class Reader {
  readonly #source: string
  readonly #hasSets: boolean
  readonly #hasUnicode: boolean
  /** Groups that are closed, by number and by name. */
  readonly #groups = new Map<string, Alternatives>()
  #count = 0
  #at = 0

  constructor(source: string, flags: string) {
    this.#source = source
    this.#hasSets = flags.includes('v')
    this.#hasUnicode = this.#hasSets || flags.includes('u')
  }

  alternatives(): Alternatives {
    const alternatives: Element[][] = [[]]
    while (this.#at < this.#source.length && !this.#is(')')) {
      if (this.#take('|')) alternatives.push([])
      else alternatives.at(-1)!.push(this.#repeated(this.#element()))
    }
    return alternatives
  }

  #is(text: string): boolean {
    return this.#source.startsWith(text, this.#at)
  }

  #take(text: string): boolean {
    if (!this.#is(text)) return false
    this.#at += text.length
    return true
  }

  /** What a pattern matches here, which is read over. */
  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#source)
    if (found) this.#at = pattern.lastIndex
    return found
  }

  #element(): Element {
    if (this.#take('^')) return {type: 'edge', kind: 'start', negate: false}
    if (this.#take('$')) return {type: 'edge', kind: 'end', negate: false}
    if (this.#take('(')) return this.#group()
    if (this.#is('[')) return {type: 'character', raw: this.#class()}
    if (this.#is('\\')) return this.#escape()
    return {type: 'character', raw: this.#character()}
  }

  #character(): string {
    const length = this.#hasUnicode && this.#source.codePointAt(this.#at)! > 0xffff ? 2 : 1
    this.#at += length
    return this.#source.slice(this.#at - length, this.#at)
  }

  #group(): Element {
    const start = this.#at
    const look = this.#match(/\?(<?)([=!])/y)
    const name = look ? null : this.#match(/\?<([^>]+)>/y)?.[1]
    const isPlain = look !== null || this.#match(/\?[a-z-]*:/y) !== null
    const number = isPlain ? null : String(++this.#count)
    const alternatives = this.alternatives()
    this.#at++
    if (look)
      return {type: 'look', behind: look[1] === '<', negate: look[2] === '!', alternatives, raw: this.#source.slice(start, this.#at)}
    if (number) this.#groups.set(number, alternatives)
    if (name) this.#groups.set(name, alternatives)
    return {type: 'group', alternatives}
  }

  /** A class with its brackets; those of the newer flag hold others. */
  #class(): string {
    const start = this.#at
    let depth = 0
    do {
      if (this.#is('\\')) this.#at++
      else if (this.#is('[') && (depth === 0 || this.#hasSets)) depth++
      else if (this.#is(']')) depth--
      this.#at++
    } while (depth > 0)
    return this.#source.slice(start, this.#at)
  }

  #escape(): Element {
    if (this.#take('\\b')) return {type: 'edge', kind: 'word', negate: false}
    if (this.#take('\\B')) return {type: 'edge', kind: 'word', negate: true}
    const back = this.#match(/\\(?:([1-9]\d*)|k<([^>]+)>)/y)
    if (back) return {type: 'group', alternatives: this.#groups.get(back[1] ?? back[2]!) ?? [[]]}
    const raw = this.#match(/\\(?:u\{[^}]*\}|[pP]\{[^}]*\}|q\{[^}]*\}|u[dD][89abAB]..\\u[dD][c-fC-F]..|u.{4}|x..|c.)/y)?.[0]
    if (raw) return {type: 'character', raw}
    this.#at++
    return {type: 'character', raw: `\\${this.#character()}`}
  }

  #repeated(element: Element): Element {
    const found = this.#match(/[*+?]|\{(\d+)(?:(,)(\d*))?\}/y)
    if (!found) return element
    this.#take('?')
    const [sign, least, comma, most] = found
    const min = least === undefined ? Number(sign === '+') : Number(least)
    const max = sign === '?' ? 1 : least === undefined || (comma && !most) ? Number.POSITIVE_INFINITY : Number(most || least)
    return {type: 'repeat', element, min, max}
  }
}
