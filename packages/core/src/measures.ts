import type {Document} from './document.js'
import {type Counts, countsOf} from './measures/counts.js'
import {fleschKincaid, smog} from './measures/formulas.js'
import {type LeftOut, readingText} from './measures/reading-text.js'

export {type Counts, countsOf} from './measures/counts.js'
export {type LeftOut, type MeasuredSentence, type ReadingText, readingText} from './measures/reading-text.js'

/**
 * How far the grades can be trusted. SMOG is made for 30 sentences or more: `scored`. From 10 to 29 it is an `estimate`; under 10 the text
 * is `too-short` and has no SMOG. In an `other-language` than English the formulas mean nothing and give no grade.
 */
export type MeasuresStatus = 'scored' | 'estimate' | 'too-short' | 'other-language'

/** Counts and grades of a document's running text, and what was not counted. Grades are US school years. */
export interface Measures extends Counts {
  status: MeasuresStatus
  /** McLaughlin's SMOG grade, to two places; its standard error is about 1.5 grades. Null where it does not apply. */
  smog: number | null
  /** The Flesch-Kincaid grade, to two places. Null where it does not apply. */
  fleschKincaid: number | null
  /** How many blocks, or for `fragments` sentences, were left out, by reason. */
  leftOut: LeftOut
}

/** The fewest sentences for a SMOG grade at all, and for one that is no estimate. Source: McLaughlin 1969; the table for short passages. */
const fewest = 10
const enough = 30

/** Measures a document: its running text, prepared as SMOG's instructions for patient material say (see `readingText`). */
export function measure(document: Document): Measures {
  const {sentences, leftOut} = document.view(readingText)
  const counts = countsOf(sentences)
  const status = statusOf(document, counts)
  const graded = status !== 'other-language' && counts.sentences > 0
  return {
    ...counts,
    status,
    smog: graded && status !== 'too-short' ? rounded(smog(counts)) : null,
    fleschKincaid: graded ? rounded(fleschKincaid(counts)) : null,
    leftOut
  }
}

function statusOf({detectedLanguage}: Document, {sentences}: Counts): MeasuresStatus {
  if (detectedLanguage !== null && detectedLanguage !== 'en') return 'other-language'
  if (sentences < fewest) return 'too-short'
  return sentences < enough ? 'estimate' : 'scored'
}

function rounded(grade: number): number {
  return Math.round(grade * 100) / 100
}
