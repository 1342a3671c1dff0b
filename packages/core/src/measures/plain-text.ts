import {detectLanguage} from '../language.js'
import type {Block, Sentence} from '../prose.js'
import type {Section} from '../sections.js'
import {sentencesOf} from '../segmentation/sentences.js'
import {enough, measuresOf, type PassageMeasures} from './passage.js'

/** What one text measures. */
export interface TextMeasures {
  measures: PassageMeasures
  /** Primary subtag of the language that it was measured in. */
  language: string
  /** True where it has under 30 sentences, too few for a SMOG grade that is more than an estimate. */
  estimate: boolean
}

/**
 * Measures a text that is neither page nor part of one, such as a sentence or a message: all of its words count, nothing in it is markup, a title
 * or a fragment, and every formula is worked out however short it is.
 * @param language Primary subtag; by default the one that its words show, English where they show none.
 */
export function measureText(text: string, language: string | null = null): TextMeasures {
  const block = new PlainBlock(text)
  const spoken = language ?? detectLanguage({prose: {blocks: [block], sentences: block.sentences, words: []}}) ?? 'en'
  const measures = measuresOf(block.sentences, spoken)
  return {measures, language: spoken, estimate: measures.sentences < enough}
}

const whole: Section = {heading: null, title: '', depth: 0, path: [], parent: null, children: [], content: [], start: 0, end: 0}

/** A text that stands as it is. */
class PlainBlock implements Block {
  readonly kind = 'paragraph'
  readonly node: Block['node'] = {type: 'paragraph', children: []}
  readonly section = whole
  readonly quoted = false
  readonly start = 0
  readonly end: number
  readonly text: string
  readonly sentences: readonly Sentence[]

  constructor(text: string) {
    this.text = text
    this.end = text.length
    this.sentences = sentencesOf(this)
  }

  sourceStart(offset: number): number {
    return offset
  }

  sourceEnd(offset: number): number {
    return offset
  }

  spanOf(start: number, end: number) {
    return {start, end}
  }
}
