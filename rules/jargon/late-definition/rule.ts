import {defineRule} from '@bedside/core'
import {lateDefinitions} from '../late.js'
import {problemOf} from '../undefined.js'

export default defineRule({
  id: 'jargon/late-definition',
  summary: 'Explain a clinical term where the article first uses it.',
  severity: 'note',
  languages: ['en'],
  sources: [
    'CDC Clear Communication Index, question 7: unfamiliar terms are explained the first time they are used',
    'AHRQ PEMAT-P item 4: medical terms are defined'
  ],
  options: {
    known: {type: 'array', items: {type: 'string'}, default: [], description: 'Terms that the readers of this article know.'}
  },
  *check(document, {known}, context) {
    const audience = new Set(known.map((word) => word.toLowerCase()))
    for (const {mention, definition} of lateDefinitions(document, audience)) {
      const {at, data, suggestions} = problemOf(mention, document, context)
      const line = document.lines.lineAt(definition.start)
      const written = document.source.slice(at.start, at.end).replace(/\s+/g, ' ')
      yield {
        at,
        message: `"${written}" is explained only on line ${line}; explain it here, where it first stands.`,
        data: {...data, explainedOn: line},
        suggestions: suggestions ?? []
      }
    }
  }
})
