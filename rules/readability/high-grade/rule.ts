import {defineRule} from '@bedside/core'

/** SMOG's standard error in grades: an estimate within it of the target says nothing. Source: McLaughlin 1969. */
const standardError = 1.5

export default defineRule({
  id: 'readability/high-grade',
  summary: 'Keep the reading grade within reach of most readers.',
  severity: 'warning',
  languages: ['en'],
  readsProseOnly: true,
  sources: [
    'McLaughlin 1969, SMOG grading: made for 30 sentences, standard error about 1.5 grades',
    'NSW Health and the SHeLL Health Literacy Editor: below grade 8 on SMOG',
    'PEMAT item 3: common, everyday language'
  ],
  options: {
    target: {type: 'number', minimum: 3, maximum: 18, default: 8, description: 'Highest SMOG grade the page may have.'}
  },
  *check(document, {target}) {
    const {smog, fleschKincaid, sentences} = document.measures
    if (smog === null) return
    const estimate = sentences < 30
    if (smog <= target + (estimate ? standardError : 0)) return
    const grade = `SMOG grade ${smog.toFixed(1)}${estimate ? ` (an estimate: ${sentences} sentences)` : ''}`
    yield {
      at: document.head,
      message: `${grade}, Flesch-Kincaid ${fleschKincaid?.toFixed(1)}; aim at SMOG ${target}: shorten sentences, use plainer words.`,
      data: {smog, fleschKincaid, sentences, target, estimate},
      // Under 30 sentences the grade may be off by more than what separates a good page from a bad one.
      ...(estimate && {atMost: 'note' as const})
    }
  }
})
