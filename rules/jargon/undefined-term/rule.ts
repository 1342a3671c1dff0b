import {defineRule} from '@bedside/core'
import {problemOf, undefinedTerms} from '../undefined.js'

export default defineRule({
  id: 'jargon/undefined-term',
  summary: 'Explain a clinical term where the article uses it, or use a plain word.',
  severity: 'warning',
  languages: ['en'],
  sources: [
    'AHRQ PEMAT-P item 4: medical terms are used only to familiarise the audience with them, and are then defined',
    'CDC Clear Communication Index, question 7: unfamiliar terms are explained when first used',
    'NHS content guide: plain words first, and medical words explained'
  ],
  options: {
    known: {type: 'array', items: {type: 'string'}, default: [], description: 'Terms that the readers of this article know.'}
  },
  *check(document, {known}, {glossary}) {
    const audience = new Set(known.map((word) => word.toLowerCase()))
    for (const mention of undefinedTerms(document, audience)) yield problemOf(mention, document, glossary)
  }
})
