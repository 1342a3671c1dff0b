import type {Lexeme} from '../prose.js'
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

/**
 * A hash table from what is written to its lexeme. It looks a word up where it stands in a text, without cutting it out:
 * on whole libraries a `Map` of strings takes about twice as long.
 */
class Spellings {
  readonly lexemes: Lexeme[] = []
  private mask = 0x3fff
  /** The number of the entry in each slot, from 1; 0 where it is free. */
  private slots = new Int32Array(this.mask + 1)
  private hashes = new Int32Array(this.mask + 1)
  /** What is written, entry after entry; entry n lies between `ends[n - 1]` and `ends[n]`. */
  private units = new Uint16Array(0x20000)
  private ends = new Int32Array(limit + 1)

  find(text: string, start: number, end: number, hash: number): Lexeme | undefined {
    for (let slot = hash & this.mask; ; slot = (slot + 1) & this.mask) {
      const entry = this.slots[slot]!
      if (entry === 0) return undefined
      if (this.hashes[slot] === hash && this.standsAt(entry, text, start, end)) return this.lexemes[entry - 1]
    }
  }

  add(written: string, hash: number, lexeme: Lexeme): void {
    const entry = this.lexemes.push(lexeme)
    let end = this.ends[entry - 1]!
    if (end + written.length > this.units.length) this.units = doubled(this.units)
    for (let at = 0; at < written.length; at++) this.units[end++] = written.charCodeAt(at)
    this.ends[entry] = end
    if (entry * 2 > this.mask) this.grow()
    this.place(hash, entry)
  }

  private standsAt(entry: number, text: string, start: number, end: number): boolean {
    let unit = this.ends[entry - 1]!
    if (this.ends[entry]! - unit !== end - start) return false
    for (let at = start; at < end; at++) if (this.units[unit++] !== text.charCodeAt(at)) return false
    return true
  }

  private place(hash: number, entry: number): void {
    let slot = hash & this.mask
    while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask
    this.slots[slot] = entry
    this.hashes[slot] = hash
  }

  private grow(): void {
    const {slots, hashes} = this
    this.mask = this.mask * 2 + 1
    this.slots = new Int32Array(this.mask + 1)
    this.hashes = new Int32Array(this.mask + 1)
    for (const [slot, entry] of slots.entries()) if (entry !== 0) this.place(hashes[slot]!, entry)
  }
}

let spellings = new Spellings()
let ids = 0

/** The lexeme of the word between two offsets of a text. Ids are never given out twice, so a table by id stays right for good. */
export function lexemeAt(text: string, start: number, end: number): Lexeme {
  if (end - start > longest) return new Spelling(ids++, plainSpelling(text.slice(start, end)))
  const hash = hashOf(text, start, end)
  return spellings.find(text, start, end, hash) ?? learn(text.slice(start, end), hash)
}

function learn(written: string, hash: number): Lexeme {
  const text = plainSpelling(written)
  const lexeme = text === written ? new Spelling(ids++, text) : lexemeAt(text, 0, text.length)
  if (spellings.lexemes.length >= limit) spellings = new Spellings()
  spellings.add(written, hash, lexeme)
  return lexeme
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash ^ (hash >>> 15)
}

function doubled(units: Uint16Array): Uint16Array<ArrayBuffer> {
  const more = new Uint16Array(units.length * 2)
  more.set(units)
  return more
}

/** Apostrophes straight, hyphens plain, invisible break marks gone. */
function plainSpelling(written: string): string {
  return written
    .replace(/[\u2019\u02BC]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u00AD\u200B\u2060]/g, '')
}
