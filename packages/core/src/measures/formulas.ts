import {automatedReadability} from 'automated-readability'
import {colemanLiau} from 'coleman-liau'
import {daleChallFormula} from 'dale-chall-formula'
import {flesch} from 'flesch'
import {fleschKincaid} from 'flesch-kincaid'
import {gunningFog} from 'gunning-fog'
import {smogFormula} from 'smog-formula'
import {spacheFormula} from 'spache-formula'
import type {Counts, Tally} from './counts.js'

/** What the formulas for English say, to two places. Null where one does not apply. Grades are US school years. */
export interface EnglishGrades {
  /** McLaughlin's SMOG grade (1969); its standard error is about 1.5 grades. */
  smog: number | null
  /** The Flesch-Kincaid grade (Kincaid and others 1975). */
  fleschKincaid: number | null
  /** Flesch's reading ease (1948): about 0 to 100, the higher the easier. No grade. */
  flesch: number | null
  /** Gunning's fog index (1952), a grade. */
  gunningFog: number | null
  /** The automated readability index (Smith and Senter 1967), a grade. */
  ari: number | null
  /** The Coleman-Liau index (1975), a grade. */
  colemanLiau: number | null
  /** The raw score of Dale and Chall (1948; list of 1995): 4.9 or less for grade 4, 9 to 9.9 for college. No grade. */
  daleChall: number | null
  /** The revised Spache grade (1974), made for texts up to grade 4. */
  spache: number | null
  /** Bedside's own measure, 0 to 100, the higher the harder. */
  difficulty: number | null
}

/** What the formulas for Spanish say, to two places. Null where one does not apply. */
export interface SpanishGrades {
  /** Fernández Huerta's ease of reading (1959): about 0 to 100, the higher the easier. */
  fernandezHuerta: number | null
  /** Szigriszt-Pazos' perspicuity (1993): about 0 to 100, the higher the easier. */
  szigrisztPazos: number | null
  /** The band of the INFLESZ scale that `szigrisztPazos` falls in. */
  inflesz: Inflesz | null
  /** Crawford's grade (1984), made for texts up to grade 6. */
  crawford: number | null
}

/** Those of `EnglishGrades` that formulas work out from a tally. */
export type FormulaGrades = Omit<EnglishGrades, 'difficulty'>

/** The bands of the INFLESZ scale, hardest first. */
export type Inflesz = 'muy difícil' | 'algo difícil' | 'normal' | 'bastante fácil' | 'muy fácil'

export const noEnglishGrades: FormulaGrades = {
  smog: null,
  fleschKincaid: null,
  flesch: null,
  gunningFog: null,
  ari: null,
  colemanLiau: null,
  daleChall: null,
  spache: null
}

export const noSpanishGrades: SpanishGrades = {fernandezHuerta: null, szigrisztPazos: null, inflesz: null, crawford: null}

/** The formulas for English. */
export function englishGrades(tally: Tally): FormulaGrades {
  const {words: word, sentences: sentence, syllables: syllable} = tally
  const counts = {
    word,
    sentence,
    syllable,
    character: tally.characters,
    letter: tally.characters,
    polysillabicWord: tally.polysyllables,
    complexPolysillabicWord: tally.complexWords,
    difficultWord: tally.unfamiliarWords,
    unfamiliarWord: tally.distinctUnfamiliarWords
  }
  return {
    smog: word > 0 ? rounded(smogFormula(counts)) : null,
    fleschKincaid: rounded(fleschKincaid(counts)),
    flesch: rounded(flesch(counts)),
    gunningFog: rounded(gunningFog(counts)),
    ari: rounded(automatedReadability(counts)),
    colemanLiau: rounded(colemanLiau(counts)),
    daleChall: rounded(daleChallFormula(counts)),
    spache: rounded(spacheFormula(counts))
  }
}

/** The SMOG grade of so many polysyllables in so many sentences, to two places; NaN without a sentence. Source: McLaughlin 1969. */
export function smogOf(polysyllables: number, sentences: number): number {
  return Math.round(smogFormula({polysillabicWord: polysyllables, sentence: sentences}) * 100) / 100
}

/** The formulas for Spanish. */
export function spanishGrades({words, sentences, syllables}: Counts): SpanishGrades {
  if (words === 0 || sentences === 0 || syllables === 0) return noSpanishGrades
  const perWord = syllables / words
  const perSentence = words / sentences
  const perspicuity = rounded(206.835 - 62.3 * perWord - perSentence)
  return {
    // Two readings circulate. This is Gwillim Law's (2011): words per sentence, as in Flesch's formula that it was made from, since with sentences
    // per 100 words, as it is often printed, shorter sentences would count as harder.
    fernandezHuerta: rounded(206.84 - 60 * perWord - 1.02 * perSentence),
    szigrisztPazos: perspicuity,
    inflesz: perspicuity === null ? null : inflesz(perspicuity),
    crawford: rounded((-0.205 * 100) / perSentence + 0.049 * 100 * perWord - 3.407)
  }
}

/** Source: Barrio-Cantalejo and others, Validación de la Escala INFLESZ, Anales del Sistema Sanitario de Navarra 31 (2008). */
function inflesz(perspicuity: number): Inflesz {
  if (perspicuity < 40) return 'muy difícil'
  if (perspicuity < 55) return 'algo difícil'
  if (perspicuity < 65) return 'normal'
  return perspicuity < 80 ? 'bastante fácil' : 'muy fácil'
}

/** To two places; null where a formula has nothing to work on. */
function rounded(grade: number): number | null {
  return Number.isFinite(grade) ? Math.round(grade * 100) / 100 + 0 : null
}
