import {articleTypeOf, defineRule} from '@bedside/core'
import {unsignedAdvice} from '../red-flags.js'
import {suggestionFor} from '../snippets.js'

export default defineRule({
  id: 'guidance/missing-red-flags',
  summary: 'Name the signs that the reader must not wait with.',
  severity: 'error',
  languages: ['en'],
  sources: ['NHS service manual, care cards', 'AHRQ, PEMAT-P, item 20 (2013)', 'CDC Clear Communication Index, question 14 (2014)'],
  *check(document, _options, context) {
    const advice = unsignedAdvice(document, context)
    if (!advice) return
    yield {
      at: advice,
      message: 'The reader is told to get help, but no sign is named; list the signs that cannot wait.',
      suggestions: suggestionFor('K3', document, context),
      ...(articleTypeOf(document, context)?.origin === 'guess' && {atMost: 'warning'})
    }
  }
})
