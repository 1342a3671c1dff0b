import {defineRule} from '@bedside/core'
import {inconsistency} from '../inconsistency.js'
import {spellingIndex, synonymIndex} from '../name-index.js'
import {namesUsed} from '../names-used.js'
import {spellsBritish} from '../spelling.js'

export default defineRule({
  id: 'jargon/inconsistent-term',
  summary: 'Call one thing by one name throughout an article.',
  severity: 'note',
  languages: ['en'],
  sources: [
    'AHRQ PEMAT-P item 3: common, everyday language',
    'CDC Clear Communication Index, question 7: words the audience uses',
    'NHS content guide: one word for one thing'
  ],
  options: {
    minUses: {type: 'integer', minimum: 1, default: 3, description: 'How often an article must use each of two names.'},
    ignore: {type: 'array', items: {type: 'string'}, default: [], description: 'Names that may stand beside others of the same thing.'}
  },
  *check(document, {minUses, ignore}, context) {
    const ignored = new Set(ignore.map((name) => name.toLowerCase()))
    const british = spellsBritish(document, context)
    for (const index of [synonymIndex(), spellingIndex()]) {
      for (const used of namesUsed(document, index)) {
        const problem = inconsistency(document.format, used, {minUses: used.of.spelling ? 1 : minUses, ignored, british})
        if (problem) yield problem
      }
    }
  }
})
