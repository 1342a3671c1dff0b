import {articleTypeOf, defineRule, isClinical} from '@bedside/core'
import {guidanceIn} from '../guidance.js'
import {owesAny} from '../overlap.js'

export default defineRule({
  id: 'guidance/disclaimer-only',
  summary: 'Say when and whom to ask; a disclaimer does not.',
  severity: 'warning',
  languages: ['en'],
  sources: ['AHRQ, PEMAT-P, item 20 (2013)', 'HONcode, principle 2, complementarity (scheme closed 2022)'],
  *check(document, _options, context) {
    const type = articleTypeOf(document, context)
    if (!type || !isClinical(type) || owesAny(type.name, document, context)) return
    const all = guidanceIn(document)
    const disclaimer = all.find(({stance}) => stance === 'disclaimer')
    // With a narrative or a denial beside it, another rule speaks.
    if (!disclaimer || all.some(({stance}) => stance !== 'disclaimer')) return
    yield {
      at: disclaimer,
      message: 'Only this disclaimer speaks of turning to a clinician; say when to call, and whom.',
      data: {type: type.name}
    }
  }
})
