import type {Lexeme} from '../prose.js'
import type {Units} from './characters.js'
import {syllablesOf} from './syllables.js'

/** Spellings kept at once. Beyond that the table starts anew, so that an editor that stays open does not grow without end. */
const limit = 200_000
/** Longer spellings are not kept: they are addresses or rubbish. */
const longest = 64

/** A spelling with what is worked out about it once. */
class Spelling implements Lexeme {
  readonly id: number
  readonly text: string
  readonly lower: string
  private counted = -1

  constructor(id: number, text: string) {
    this.id = id
    this.text = text
    this.lower = text.toLowerCase()
  }

  get syllables(): number {
    if (this.counted < 0) this.counted = syllablesOf(this.text)
    return this.counted
  }
}

/** Units in front of a spelling in `Spellings.units`: the number of its lexeme in two halves, and its length. */
const header = 3

/**
 * A hash table from what is written to its lexeme. It looks a word up where it stands in a text, without cutting it out, and keeps what it
 * compares side by side: on whole libraries a `Map` of strings takes about twice as long.
 */
class Spellings {
  readonly lexemes: Lexeme[] = []
  private mask = 0x7fff
  /** Where in `units` the spelling of each slot starts; 0 where the slot is free. */
  private slots = new Int32Array(this.mask + 1)
  /** Spelling after spelling, each with its header. */
  private units = new Uint16Array(0x40000)
  private used = 1

  find(codes: Uint16Array, start: number, end: number, hash: number): Lexeme | undefined {
    const {slots, units, mask} = this
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const unit = slots[slot]!
      if (unit === 0) return undefined
      if (units[unit + 2] === end - start && standsAt(units, unit + header, codes, start, end)) return this.lexemes[this.numberAt(unit)]
    }
  }

  add(written: Uint16Array, hash: number, lexeme: Lexeme): void {
    const number = this.lexemes.push(lexeme) - 1
    if (this.used + header + written.length > this.units.length) this.units = doubled(this.units)
    this.place(hash, this.used)
    for (const unit of [number & 0xffff, number >>> 16, written.length]) this.units[this.used++] = unit
    this.units.set(written, this.used)
    this.used += written.length
    if (number * 2 > this.mask) this.grow()
  }

  private numberAt(unit: number): number {
    return this.units[unit]! | (this.units[unit + 1]! << 16)
  }

  private place(hash: number, unit: number): void {
    let slot = hash & this.mask
    while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask
    this.slots[slot] = unit
  }

  private grow(): void {
    this.mask = this.mask * 2 + 1
    this.slots = new Int32Array(this.mask + 1)
    for (let unit = 1, end = 0; unit < this.used; unit = end) {
      end = unit + header + this.units[unit + 2]!
      this.place(hashOf(this.units, unit + header, end), unit)
    }
  }
}

function standsAt(units: Uint16Array, from: number, codes: Uint16Array, start: number, end: number): boolean {
  for (let at = start, unit = from; at < end; at++, unit++) if (units[unit] !== codes[at]) return false
  return true
}

let spellings = new Spellings()
let ids = 0

/** The lexeme of the word between two offsets of a text. Ids are never given out twice, so a table by id stays right for good. */
export function lexemeAt({text, codes}: Units, start: number, end: number): Lexeme {
  if (end - start > longest) return new Spelling(ids++, plainSpelling(text.slice(start, end)))
  return lexemeOf(codes, start, end)
}

function lexemeOf(codes: Uint16Array, start: number, end: number): Lexeme {
  const hash = hashOf(codes, start, end)
  return spellings.find(codes, start, end, hash) ?? learn(codes.subarray(start, end), hash)
}

function learn(codes: Uint16Array, hash: number): Lexeme {
  const written = String.fromCharCode(...codes)
  const text = plainSpelling(written)
  const lexeme = text === written ? new Spelling(ids++, text) : lexemeOf(codesOf(text), 0, text.length)
  if (spellings.lexemes.length >= limit) spellings = new Spellings()
  spellings.add(codes, hash, lexeme)
  return lexeme
}

function codesOf(text: string): Uint16Array {
  return Uint16Array.from({length: text.length}, (_, at) => text.charCodeAt(at))
}

/** FNV-1a over UTF-16 units. */
function hashOf(codes: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ codes[at]!, 0x01000193)
  return hash ^ (hash >>> 15)
}

function doubled(units: Uint16Array): Uint16Array<ArrayBuffer> {
  const more = new Uint16Array(units.length * 2)
  more.set(units)
  return more
}

/** Apostrophes straight, hyphens plain, invisible break marks gone. */
function plainSpelling(written: string): string {
  if (!/[\u00AD\u02BC\u200B\u2010\u2011\u2019\u2060]/.test(written)) return written
  return written
    .replace(/[\u2019\u02BC]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u00AD\u200B\u2060]/g, '')
}
