import {type Document, type MeasuredSentence, readingText, sectionPassages, smogOf} from '@bedside/core'
import {polysyllablesIn, rounded} from './smog.js'

/** A sentence that makes a page hard. Plain data. */
export interface HardSentence {
  /** Where it begins, from 1. */
  line: number
  column: number
  words: number
  /** Words of three syllables or more. */
  polysyllables: number
  /** By how many grades SMOG would fall without it. */
  fall: number
}

/** A section that is hard. Plain data. */
export interface HardSection {
  /** Empty for the text before the first heading. */
  title: string
  /** Of its heading, or of its first text, from 1. */
  line: number
  smog: number
}

/** How many are named. */
const few = 3

/**
 * The three sentences without which the SMOG grade of a document would fall furthest, hardest first; of two alike the earlier one. Leaving out any
 * one sentence changes the number of sentences alike, so those with the most polysyllables are the ones. A sentence with fewer than the average
 * one, without which the grade would rise, is not among them.
 */
export function hardestSentences(document: Document): readonly HardSentence[] {
  const {sentences} = document.view(readingText)
  const counts = sentences.map(({lexemes}) => polysyllablesIn(lexemes))
  const total = counts.reduce((sum, count) => sum + count, 0)
  const grade = smogOf(total, sentences.length)
  const fallWithout = (count: number) => rounded(grade - smogOf(total - count, sentences.length - 1))
  return largest(counts)
    .filter((at) => counts[at]! > 0 && counts[at]! * sentences.length >= total)
    .map((at) => hardSentence(document, sentences[at]!, counts[at]!, fallWithout(counts[at]!)))
}

function hardSentence({lines}: Document, {parts, lexemes}: MeasuredSentence, polysyllables: number, fall: number): HardSentence {
  const {line, column} = lines.placeAt(parts[0]!.start)
  return {line, column, words: lexemes.length, polysyllables, fall}
}

/** The three sections with the highest SMOG grade, hardest first; none where fewer than two are long enough for a grade. */
export function hardestSections(document: Document): readonly HardSection[] {
  const passages = sectionPassages(document)
  if (passages.length < 2) return []
  const grades = passages.map(({measured}) =>
    smogOf(
      measured.reduce((sum, {lexemes}) => sum + polysyllablesIn(lexemes), 0),
      measured.length
    )
  )
  return largest(grades).map((at) => {
    const {section} = passages[at]!
    return {title: section.title, line: document.lines.lineAt(section.start), smog: grades[at]!}
  })
}

/** Indexes of the largest few of some numbers, largest first; of two alike the first. */
function largest(values: readonly number[]): number[] {
  const found: number[] = []
  for (const [at, value] of values.entries()) {
    let place = found.length
    while (place > 0 && values[found[place - 1]!]! < value) place--
    if (place < few) found.splice(place, 0, at)
    if (found.length > few) found.pop()
  }
  return found
}
