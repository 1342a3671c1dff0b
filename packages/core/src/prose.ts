import type {Nodes} from 'mdast'
import type {Section} from './sections.js'
import type {Span} from './span.js'

/** What a piece of prose is. A paragraph inside a list item is a `listItem`, one inside a table cell a `tableCell`. */
export type BlockKind = 'paragraph' | 'heading' | 'listItem' | 'tableCell'

/** A stretch of running text: what a paragraph, heading, list item or table cell says, markup taken out. */
export interface Block extends Span {
  kind: BlockKind
  /** The tree node that holds the text. */
  node: Nodes
  /** The text as a reader sees it. Images, inline code and expressions stand as U+FFFC, one unit each. */
  text: string
  /** The section it stands in; a heading stands in the section that it opens. */
  section: Section
  /** True inside a block quote. */
  quoted: boolean
  sentences: readonly Sentence[]
  /** The source offset of an offset into `text`: where that unit starts. */
  sourceStart(offset: number): number
  /** The source offset at which the unit before an offset into `text` ends. */
  sourceEnd(offset: number): number
  /** The source span of a stretch of `text`. */
  spanOf(start: number, end: number): Span
}

/** A sentence; `start` and `end` are source offsets. */
export interface Sentence extends Span {
  block: Block
  /** The text as a reader sees it, white space folded to single spaces. */
  text: string
  /** Offsets into `block.text`. */
  textStart: number
  textEnd: number
  words: readonly Word[]
  /** The spelling of each word, in the order of `words`: what a rule that only looks for words loops over, since no place has to be made. */
  lexemes: readonly Lexeme[]
}

/** A word in its place; `start` and `end` are source offsets. Hyphenated words count as one, and so do `1.5`, `120/80` and `don't`. */
export interface Word extends Span {
  /** As written. */
  text: string
  lexeme: Lexeme
  /** Offset into `block.text`. */
  textStart: number
}

/** A distinct spelling. Every word written alike shares one object, so what a rule works out about it can be kept by `id`. */
export interface Lexeme {
  /** Small and dense, but different from run to run: never print it. */
  id: number
  /** As written, with straight apostrophes, plain hyphens and no soft hyphens. */
  text: string
  /** `text` in lower case. */
  lower: string
  /** Syllables when read aloud in English, numbers too; 0 for web and e-mail addresses, telephone numbers and spellings of more than 64 units. */
  syllables: number
}

/** All prose of a document in reading order. */
export interface Prose {
  readonly blocks: readonly Block[]
  readonly sentences: readonly Sentence[]
  readonly words: readonly Word[]
}
