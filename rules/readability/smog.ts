import type {Lexeme} from '@bedside/core'

/** SMOG's standard error in grades: what lies within it may be chance. Source: McLaughlin 1969. */
export const standardError = 1.5

/** Sentences that SMOG was made for; with fewer a grade is an estimate. Source: McLaughlin 1969. */
export const enoughSentences = 30

/** How many of some words count as polysyllables for SMOG: those of three syllables or more. */
export function polysyllablesIn(lexemes: readonly Lexeme[], from = 0, to = lexemes.length): number {
  let count = 0
  for (let at = from; at < to; at++) if (lexemes[at]!.syllables >= 3) count++
  return count
}

/** A grade to two places, as measures have it. */
export function rounded(grade: number): number {
  return Math.round(grade * 100) / 100
}
