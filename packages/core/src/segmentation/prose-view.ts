import type {Block, Prose, Sentence, Word} from '../prose.js'

/** Blocks, and their sentences and words, each list made once when first asked for. */
export class ProseView implements Prose {
  readonly blocks: readonly Block[]
  readonly #lists: {sentences?: readonly Sentence[]; words?: readonly Word[]} = {}

  constructor(blocks: readonly Block[]) {
    this.blocks = blocks
  }

  get sentences(): readonly Sentence[] {
    this.#lists.sentences ??= joined(this.blocks, (block) => block.sentences)
    return this.#lists.sentences
  }

  get words(): readonly Word[] {
    this.#lists.words ??= joined(this.sentences, (sentence) => sentence.words)
    return this.#lists.words
  }
}

/** The parts of all wholes in one list; a plain loop takes a third of the time of `flatMap`. */
function joined<Whole, Part>(wholes: readonly Whole[], partsOf: (whole: Whole) => readonly Part[]): Part[] {
  const parts: Part[] = []
  for (const whole of wholes) for (const part of partsOf(whole)) parts.push(part)
  return parts
}
