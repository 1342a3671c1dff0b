import {directive, noCalculation, steps, tool, visualExplained} from './features-actions.js'
import {
  authorsWithCredentials,
  disclosure,
  mainMessage,
  mainMessageFirst,
  mainMessageShown,
  pageDates,
  sources
} from './features-credits.js'
import {captions, chunks, headings, lists, summary, tableHeadings, visualCues} from './features-form.js'
import {
  alternatives,
  benefits,
  benefitsAndRisks,
  howItWorks,
  knownAndUnknown,
  noTreatment,
  qualityOfLife,
  risks,
  sharedDecision,
  uncertainty
} from './features-treatment.js'
import {activeVoice, addressesReader, enoughText, furtherSupport, helpDirections, purpose, readingGrade} from './features-words.js'
import type {Page, Sign} from './page.js'
import type {FeatureName} from './types.js'

/** How each feature is looked for. */
const looks: Readonly<Record<FeatureName, (page: Page) => Sign>> = {
  'active-voice': activeVoice,
  'addresses-reader': addressesReader,
  alternatives,
  'authors-with-credentials': authorsWithCredentials,
  benefits,
  'benefits-and-risks': benefitsAndRisks,
  captions,
  chunks,
  directive,
  disclosure,
  'enough-text': enoughText,
  'further-support': furtherSupport,
  headings,
  'help-directions': helpDirections,
  'how-it-works': howItWorks,
  'known-and-unknown': knownAndUnknown,
  lists,
  'main-message': mainMessage,
  'main-message-first': mainMessageFirst,
  'main-message-shown': mainMessageShown,
  'no-calculation': noCalculation,
  'no-treatment': noTreatment,
  'page-dates': pageDates,
  purpose: (page) => {
    const stated = mainMessageFirst(page)
    return stated.seen ? stated : purpose(page)
  },
  'quality-of-life': qualityOfLife,
  'reading-grade': readingGrade,
  risks,
  'shared-decision': sharedDecision,
  sources,
  steps,
  summary,
  'table-headings': tableHeadings,
  tool,
  uncertainty,
  'visual-cues': visualCues,
  'visual-explained': visualExplained
}

/** Features that show in any language: the others are found by English words. */
const ofAnyLanguage: ReadonlySet<FeatureName> = new Set([
  ...(['authors-with-credentials', 'captions', 'chunks', 'lists', 'page-dates', 'table-headings', 'visual-cues', 'enough-text'] as const),
  ...(['main-message', 'main-message-first', 'main-message-shown', 'reading-grade', 'sources', 'disclosure'] as const)
])

/** Looks for a feature of a page. */
export function lookFor(name: FeatureName, page: Page): Sign {
  if (!page.english && !ofAnyLanguage.has(name)) return {seen: false, text: 'Bedside looks for this in English only'}
  return looks[name](page)
}
