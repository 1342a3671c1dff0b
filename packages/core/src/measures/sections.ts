import type {Document} from '../document.js'
import type {Section} from '../sections.js'
import {enough, fewest, measuresOf, type PassageMeasures} from './passage.js'
import {type MeasuredSentence, readingText} from './reading-text.js'

/** A section with the sentences that count in it. */
export interface SectionPassage {
  section: Section
  /** Its sentences, so that a rule can say which of them weigh most. Those of short sections beneath it come last. */
  measured: readonly MeasuredSentence[]
}

/** What one section measures, the short sections beneath it included. */
export interface SectionMeasures extends SectionPassage, PassageMeasures {
  /** True where it has under 30 sentences, too few for a SMOG grade that is more than an estimate. */
  estimate: boolean
}

/**
 * Measures the sections of a document that have 10 sentences or more, in reading order. The sentences of a shorter section count in the section
 * above it; where there is none they count in no section.
 * @param language Primary subtag of the language to measure in; by default as for `measure`.
 */
export function sectionMeasures(document: Document, language = document.detectedLanguage ?? 'en'): readonly SectionMeasures[] {
  return sectionPassages(document).map(({section, measured}) => ({
    section,
    measured,
    ...measuresOf(measured, language),
    estimate: measured.length < enough
  }))
}

/** The sections of a document that have 10 sentences or more, with their sentences: what `sectionMeasures` measures. */
export function sectionPassages(document: Document): readonly SectionPassage[] {
  const bySection = new Map<Section, MeasuredSentence[]>()
  for (const sentence of document.view(readingText).sentences) sentencesIn(bySection, sentence.section).push(sentence)
  const long: SectionPassage[] = []
  // Backwards, so that every section has got what the sections beneath it were too short for.
  for (const section of [...document.sections].reverse()) {
    const measured = bySection.get(section) ?? []
    if (measured.length >= fewest) long.push({section, measured})
    else if (section.parent) sentencesIn(bySection, section.parent).push(...measured)
  }
  return long.reverse()
}

function sentencesIn(bySection: Map<Section, MeasuredSentence[]>, section: Section): MeasuredSentence[] {
  const known = bySection.get(section) ?? []
  bySection.set(section, known)
  return known
}
