import type {Block, Lexeme, Sentence, Word} from '../prose.js'
import {endsSentence, isStop, stopEnd} from './boundaries.js'
import {lowerCase, space, stop, type Units, unitsOf, upperCase} from './characters.js'
import {lexemeAt} from './lexemes.js'
import {newWordRun, type WordRun} from './word-run.js'
import {dot, hyphen, startsDecimal, wordEnd} from './words.js'

/** A word in its place. Where it stands in the source is worked out when asked for. */
class ProseWord implements Word {
  readonly textStart: number
  readonly lexeme: Lexeme
  private readonly block: Block
  private readonly textEnd: number

  constructor(block: Block, textStart: number, textEnd: number, lexeme: Lexeme) {
    this.block = block
    this.textStart = textStart
    this.textEnd = textEnd
    this.lexeme = lexeme
  }

  get text(): string {
    return this.block.text.slice(this.textStart, this.textEnd)
  }

  get start(): number {
    return this.block.sourceStart(this.textStart)
  }

  get end(): number {
    return this.block.sourceEnd(this.textEnd)
  }
}

/** A sentence in its place. Its words are made when asked for: most rules are content with the spellings. */
class ProseSentence implements Sentence {
  readonly block: Block
  readonly textStart: number
  readonly textEnd: number
  readonly lexemes: readonly Lexeme[]
  private readonly run: WordRun
  /** Index of its first word in the run. */
  private readonly first: number
  private made: readonly Word[] | null = null
  private folded: string | null = null

  constructor(block: Block, textStart: number, textEnd: number, run: WordRun, first: number) {
    this.block = block
    this.textStart = textStart
    this.textEnd = textEnd
    this.run = run
    this.first = first
    this.lexemes = run.lexemes.slice(first)
  }

  get words(): readonly Word[] {
    this.made ??= this.makeWords()
    return this.made
  }

  private makeWords(): Word[] {
    const {starts, ends} = this.run
    // `map` may give back another kind of array once it is compiled, and code that reads words would be compiled anew.
    const words: Word[] = []
    let at = this.first
    for (const lexeme of this.lexemes) {
      words.push(new ProseWord(this.block, starts[at]!, ends[at]!, lexeme))
      at++
    }
    return words
  }

  get text(): string {
    this.folded ??= folded(this.block.text.slice(this.textStart, this.textEnd))
    return this.folded
  }

  get start(): number {
    return this.block.sourceStart(this.textStart)
  }

  get end(): number {
    return this.block.sourceEnd(this.textEnd)
  }
}

/** A text with all white space folded. Most sentences hold single spaces only, and looking is cheaper than putting them together anew. */
function folded(text: string): string {
  return /[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text
}

/**
 * The sentences of a block in order, in one pass over its text. A stretch without a word is no sentence.
 * What follows the last stop is a sentence too, and so is each item of a list that was run into the text: `Signs: - Fever - A stiff neck`.
 */
export function sentencesOf(block: Block): Sentence[] {
  const {text} = block
  const units = unitsOf(text)
  const sentences: Sentence[] = []
  const run = newWordRun()
  let first = 0
  const holdsItems = holdsRunInList(text)
  let start = spaceEnd(units, 0)
  let at = addWords(units, start, run, holdsItems)
  while (at < units.length) {
    if (!isStop(units.kinds[at]!)) {
      if (run.lexemes.length > first) sentences.push(new ProseSentence(block, start, spaceStart(units, at), run, first))
      first = run.lexemes.length
      start = spaceEnd(units, at + 1)
      at = addWords(units, start, run, holdsItems)
      continue
    }
    const end = stopEnd(units, at)
    if (endsSentence(units, at, end, run, first)) {
      sentences.push(new ProseSentence(block, start, end, run, first))
      first = run.lexemes.length
      start = spaceEnd(units, end)
    }
    at = addWords(units, end, run, holdsItems)
  }
  if (run.lexemes.length > first) sentences.push(new ProseSentence(block, start, text.trimEnd().length, run, first))
  return sentences
}

/** Adds the words from an offset on up to the next stop or mark of an item, and says where that is, or where the text ends. */
function addWords(units: Units, from: number, {lexemes, starts, ends}: WordRun, holdsItems: boolean): number {
  const {codes, kinds, length} = units
  let at = from
  while (at < length) {
    const kind = kinds[at]!
    if (kind >= lowerCase || (kind === stop && startsDecimal(units, at))) {
      const end = wordEnd(units, at)
      lexemes.push(lexemeAt(units, at, end))
      starts.push(at)
      ends.push(end)
      at = codes[end - 1] === dot ? end - 1 : end
    } else if (isStop(kind) || (holdsItems && isItemMark(units, at))) break
    else at++
  }
  return at
}

/** True where two items or more stand in the text of one block, each with a hyphen and a capital: one may be a dash. */
function holdsRunInList(text: string): boolean {
  let items = 0
  // The hyphen is searched for, which is rarer than the space before it.
  for (let at = text.indexOf('- ', 1); at > 0; at = text.indexOf('- ', at + 2)) {
    if (text[at - 1] !== ' ') continue
    const next = text.charCodeAt(at + 2)
    if (next >= 0x41 && next <= 0x5a && ++items > 1) return true
  }
  return false
}

/** A hyphen between white space, before a capital. */
function isItemMark({codes, kinds, length}: Units, at: number): boolean {
  return at + 2 < length && codes[at] === hyphen && kinds[at - 1] === space && kinds[at + 1] === space && kinds[at + 2] === upperCase
}

/** Where the white space before an offset starts. */
function spaceStart({kinds}: Units, from: number): number {
  let at = from
  while (at > 0 && kinds[at - 1] === space) at--
  return at
}

function spaceEnd({kinds}: Units, from: number): number {
  let at = from
  while (kinds[at] === space) at++
  return at
}
