import {defineRule} from '@bedside/core'
import {enoughSentences, rounded, standardError} from '../smog.js'

export default defineRule({
  id: 'readability/regression',
  summary: 'Keep an article as easy to read as it was.',
  severity: 'warning',
  languages: ['en'],
  readsProseOnly: true,
  sources: [
    'McLaughlin 1969, SMOG grading: made for 30 sentences, standard error about 1.5 grades',
    'CMS Toolkit for Making Written Material Clear and Effective, part 7: report a grade with its limits'
  ],
  options: {
    maxRise: {type: 'number', minimum: 0, maximum: 10, default: 0.5, description: 'By how many SMOG grades an article may become harder.'}
  },
  *check(document, {maxRise}, {before}) {
    const {smog, fleschKincaid, sentences} = document.measures
    if (smog === null || !before || before.smog === null) return
    const rise = rounded(smog - before.smog)
    const estimate = Math.min(sentences, before.sentences) < enoughSentences
    // The grade of a few sentences jumps by chance, so it takes a rise of more than the standard error to say anything.
    if (rise <= (estimate ? Math.max(maxRise, standardError) : maxRise)) return
    const about = estimate ? 'about ' : ''
    yield {
      at: document.head,
      message: `SMOG grade rose from ${about}${before.smog.toFixed(1)} to ${smog.toFixed(1)}; simplify what changed or accept the new grade with bedside measure.`,
      data: {smog, fleschKincaid, sentences, before: {...before}, rise, maxRise, estimate},
      ...(estimate && {atMost: 'note' as const})
    }
  }
})
