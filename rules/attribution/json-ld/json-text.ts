import type {Span} from '@bedside/core'

/** A value in a JSON text, with its place in the source. Of a text, the span is what stands between the quotation marks. */
export type JsonNode = JsonObject | JsonList | JsonText | JsonOther

export interface JsonObject extends Span {
  kind: 'object'
  entries: readonly JsonEntry[]
}

interface JsonList extends Span {
  kind: 'list'
  items: readonly JsonNode[]
}

export interface JsonText extends Span {
  kind: 'text'
  value: string
}

/** A number, `true`, `false` or `null`. */
interface JsonOther extends Span {
  kind: 'other'
}

/** A key of an object, with the place of its name, and the value. */
export interface JsonEntry {
  key: string
  at: Span
  value: JsonNode
}

/** A JSON text as read, or where it breaks and why: a clause such as `a comma is missing`. */
export type JsonReading = {node: JsonNode; fault: null} | {node: null; fault: Span & {why: string}}

/** Deeper nesting is no description of a page. */
const deepest = 100

/** Reads the JSON between two offsets of a source. Linear. */
export function readJson(source: string, start: number, end: number): JsonReading {
  const reader = new JsonReader(source, start, end)
  try {
    return {node: reader.read(), fault: null}
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error
    return {node: null, fault: {start: error.at, end: Math.min(end, error.at + 1), why: error.message}}
  }
}

class JsonFault extends Error {
  readonly at: number
  constructor(at: number, why: string) {
    super(why)
    this.at = at
  }
}

class JsonReader {
  readonly #source: string
  readonly #end: number
  #at: number

  constructor(source: string, start: number, end: number) {
    this.#source = source
    this.#at = start
    this.#end = end
  }

  read(): JsonNode {
    const node = this.#value(0)
    this.#skipSpace()
    if (this.#at < this.#end) throw this.#fault('more follows after its end')
    return node
  }

  #value(depth: number): JsonNode {
    if (depth > deepest) throw this.#fault('it nests too deep')
    const next = this.#peek()
    if (next === '{') return this.#object(depth)
    if (next === '[') return this.#list(depth)
    return next === '"' ? this.#text() : this.#other()
  }

  #object(depth: number): JsonObject {
    const start = this.#at++
    const entries: JsonEntry[] = []
    if (this.#peek() === '}') return {kind: 'object', entries, start, end: ++this.#at}
    for (;;) {
      if (this.#peek() !== '"') throw this.#fault(this.#peek() === '}' ? 'a comma stands before "}"' : 'a key in quotation marks is due')
      const {value: key, start: from, end: to} = this.#text()
      if (this.#peek() !== ':') throw this.#fault('a colon is missing')
      this.#at++
      entries.push({key, at: {start: from, end: to}, value: this.#value(depth + 1)})
      if (this.#closes('}')) return {kind: 'object', entries, start, end: this.#at}
    }
  }

  #list(depth: number): JsonList {
    const start = this.#at++
    const items: JsonNode[] = []
    if (this.#peek() === ']') return {kind: 'list', items, start, end: ++this.#at}
    for (;;) {
      if (this.#peek() === ']') throw this.#fault('a comma stands before "]"')
      items.push(this.#value(depth + 1))
      if (this.#closes(']')) return {kind: 'list', items, start, end: this.#at}
    }
  }

  /** Moves past the bracket that closes, or the comma before what follows. */
  #closes(bracket: '}' | ']'): boolean {
    const next = this.#peek()
    if (next !== bracket && next !== ',') throw this.#fault(next === '' ? 'it breaks off' : 'a comma is missing')
    this.#at++
    return next === bracket
  }

  #text(): JsonText {
    const start = this.#at + 1
    let end = start
    for (; end < this.#end; end++) {
      const code = this.#source.charCodeAt(end)
      if (code === 34) break
      if (code === 92) end++
      else if (code < 32) throw new JsonFault(end, 'a line break or tab stands inside quotation marks')
    }
    if (end >= this.#end) throw new JsonFault(start - 1, 'a quotation mark is never closed')
    this.#at = end + 1
    return {kind: 'text', value: this.#decode(start, end), start, end}
  }

  #decode(start: number, end: number): string {
    const raw = this.#source.slice(start, end)
    if (!raw.includes('\\')) return raw
    try {
      return JSON.parse(`"${raw}"`) as string
    } catch {
      throw new JsonFault(start + raw.indexOf('\\'), 'a backslash is followed by what JSON does not know')
    }
  }

  #other(): JsonOther {
    const start = this.#at
    let end = start
    while (end < this.#end && end < start + 40 && !' \n\r\t,]}'.includes(this.#source.charAt(end))) end++
    const text = this.#source.slice(start, end)
    if (!/^(?:true|false|null|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/i.test(text)) {
      throw this.#fault(start >= this.#end ? 'it breaks off' : 'a value is due')
    }
    this.#at = end
    return {kind: 'other', start, end}
  }

  /** The next character that is no white space; empty at the end. */
  #peek(): string {
    this.#skipSpace()
    return this.#at < this.#end ? this.#source.charAt(this.#at) : ''
  }

  #skipSpace(): void {
    for (; this.#at < this.#end; this.#at++) {
      const code = this.#source.charCodeAt(this.#at)
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9 && code !== 0xfeff) return
    }
  }

  #fault(why: string): JsonFault {
    return new JsonFault(Math.min(this.#at, Math.max(0, this.#end - 1)), why)
  }
}
