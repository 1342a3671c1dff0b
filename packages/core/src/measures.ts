import type {Document} from './document.js'
import type {Counts} from './measures/counts.js'
import {enough, fewest, measuresOf, type PassageMeasures} from './measures/passage.js'
import {type LeftOut, readingText} from './measures/reading-text.js'

export {type CountedSentences, type Counts, countsOf, type Tally, tallyOf} from './measures/counts.js'
export {type EnglishGrades, type Inflesz, type SpanishGrades, smogOf} from './measures/formulas.js'
export {LexemeBits} from './measures/lexeme-bits.js'
export {measuresOf, type PassageMeasures} from './measures/passage.js'
export {measureText, type TextMeasures} from './measures/plain-text.js'
export {type LeftOut, type MeasuredSentence, type ReadingText, readingText} from './measures/reading-text.js'
export {type SectionMeasures, type SectionPassage, sectionMeasures, sectionPassages} from './measures/sections.js'

/**
 * How far the grades can be trusted. SMOG is made for 30 sentences or more: `scored`. From 10 to 29 it is an `estimate`; under 10 the text
 * is `too-short` and has no SMOG. In an `other-language` than English and Spanish no formula says anything.
 */
export type MeasuresStatus = 'scored' | 'estimate' | 'too-short' | 'other-language'

/** Counts and grades of a document's running text, and what was not counted. */
export interface Measures extends PassageMeasures {
  status: MeasuresStatus
  /** How many blocks, or for `fragments` sentences, were left out, by reason. */
  leftOut: LeftOut
}

/**
 * Measures a document: its running text, prepared as SMOG's instructions for patient material say (see `readingText`).
 * @param language Primary subtag of the language to measure it in; by default the one that its words show, English where they show none.
 */
export function measure(document: Document, language = document.detectedLanguage ?? 'en'): Measures {
  const {sentences, leftOut} = document.view(readingText)
  const measures = measuresOf(sentences, language)
  const status = statusOf(measures, language)
  return {...measures, status, smog: status === 'too-short' ? null : measures.smog, leftOut}
}

function statusOf({sentences}: Counts, language: string): MeasuresStatus {
  if (language !== 'en' && language !== 'es') return 'other-language'
  if (sentences < fewest) return 'too-short'
  return sentences < enough ? 'estimate' : 'scored'
}
