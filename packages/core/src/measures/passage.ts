import {type CountedSentences, type Counts, spanishTallyOf, tallyOf} from './counts.js'
import {difficultyOf} from './difficulty.js'
import {type EnglishGrades, englishGrades, noEnglishGrades, noSpanishGrades, type SpanishGrades, spanishGrades} from './formulas.js'

/** The fewest sentences for a SMOG grade at all, and for one that is no estimate. Source: McLaughlin 1969; the table for short passages. */
export const fewest = 10
export const enough = 30

/** What a passage measures: counts, and grades, null where they do not apply. */
export interface PassageMeasures extends Counts, EnglishGrades, SpanishGrades {}

/**
 * Measures sentences: of a section, or any passage. Every formula of the language is worked out, however few the sentences; without a word all
 * are null.
 * @param language Primary subtag: `en` and `es` have formulas, other languages are only counted.
 */
export function measuresOf(sentences: CountedSentences, language = 'en'): PassageMeasures {
  const tally = language === 'es' ? spanishTallyOf(sentences) : tallyOf(sentences)
  const english = language === 'en' ? englishGrades(tally) : noEnglishGrades
  const spanish = language === 'es' ? spanishGrades(tally) : noSpanishGrades
  // Key by key: several objects spread into one take ten times as long, and a short text is measured in a few microseconds.
  return {
    words: tally.words,
    sentences: tally.sentences,
    syllables: tally.syllables,
    polysyllables: tally.polysyllables,
    smog: english.smog,
    fleschKincaid: english.fleschKincaid,
    flesch: english.flesch,
    gunningFog: english.gunningFog,
    ari: english.ari,
    colemanLiau: english.colemanLiau,
    daleChall: english.daleChall,
    spache: english.spache,
    difficulty: language === 'en' ? difficultyOf(sentences) : null,
    fernandezHuerta: spanish.fernandezHuerta,
    szigrisztPazos: spanish.szigrisztPazos,
    inflesz: spanish.inflesz,
    crawford: spanish.crawford
  }
}
