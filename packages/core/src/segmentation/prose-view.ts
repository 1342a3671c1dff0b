import type {Block, Prose, Sentence, Word} from '../prose.js'

/** Blocks, and their sentences and words, each list made once when first asked for. */
export class ProseView implements Prose {
  readonly blocks: readonly Block[]
  readonly #lists: {sentences?: Sentence[]; words?: Word[]} = {}

  constructor(blocks: readonly Block[]) {
    this.blocks = blocks
  }

  get sentences(): readonly Sentence[] {
    this.#lists.sentences ??= this.blocks.flatMap((block) => block.sentences)
    return this.#lists.sentences
  }

  get words(): readonly Word[] {
    this.#lists.words ??= this.sentences.flatMap((sentence) => sentence.words)
    return this.#lists.words
  }
}
