import type {Block, Lexeme, Sentence, Word} from '../prose.js'
import {endsSentence, isStop, stopEnd} from './boundaries.js'
import {kindAt, lowerCase, space} from './characters.js'
import {lexemeAt} from './lexemes.js'
import {dot, startsDecimal, wordEnd} from './words.js'

/** A word in its place. Where it stands in the source is worked out when asked for. */
class ProseWord implements Word {
  readonly textStart: number
  readonly lexeme: Lexeme
  private readonly block: Block
  private readonly textEnd: number

  constructor(block: Block, textStart: number, textEnd: number) {
    this.block = block
    this.textStart = textStart
    this.textEnd = textEnd
    this.lexeme = lexemeAt(block.text, textStart, textEnd)
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

/** A sentence in its place. */
class ProseSentence implements Sentence {
  readonly block: Block
  readonly textStart: number
  readonly textEnd: number
  readonly words: readonly Word[]
  private folded: string | null = null

  constructor(block: Block, textStart: number, textEnd: number, words: readonly Word[]) {
    this.block = block
    this.textStart = textStart
    this.textEnd = textEnd
    this.words = words
  }

  get text(): string {
    this.folded ??= this.block.text.slice(this.textStart, this.textEnd).replace(/\s+/g, ' ')
    return this.folded
  }

  get start(): number {
    return this.block.sourceStart(this.textStart)
  }

  get end(): number {
    return this.block.sourceEnd(this.textEnd)
  }
}

/**
 * The sentences of a block in order, in one pass over its text. A stretch without a word is no sentence.
 * What follows the last stop is a sentence too.
 */
export function sentencesOf(block: Block): Sentence[] {
  const {text} = block
  const sentences: Sentence[] = []
  let words: Word[] = []
  let start = -1
  let at = 0
  while (at < text.length) {
    const kind = kindAt(text, at)
    if (kind === space) {
      at++
      continue
    }
    if (start < 0) start = at
    if (kind >= lowerCase || startsDecimal(text, at)) {
      const end = wordEnd(text, at)
      words.push(new ProseWord(block, at, end))
      at = text.charCodeAt(end - 1) === dot ? end - 1 : end
    } else if (!isStop(kind)) at++
    else {
      const end = stopEnd(text, at)
      if (endsSentence(text, at, end, words)) {
        sentences.push(new ProseSentence(block, start, end, words))
        words = []
        start = -1
      }
      at = end
    }
  }
  if (words.length > 0) sentences.push(new ProseSentence(block, start, text.trimEnd().length, words))
  return sentences
}
