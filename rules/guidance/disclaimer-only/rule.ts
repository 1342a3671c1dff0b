import {articleTypeOf, defineRule, isClinical} from '@bedside/core'
import {guidanceIn} from '../guidance.js'
import {isElsewhere} from '../inclusions.js'
import {allKinds} from '../kinds.js'

/** From so many sentences that tell of clinicians on, `guidance/narrative-only` may speak. */
const fewestNarratives = 3

export default defineRule({
  id: 'guidance/disclaimer-only',
  summary: 'Say when and whom to ask; a disclaimer does not.',
  severity: 'warning',
  languages: ['en'],
  sources: ['AHRQ, PEMAT-P, item 20 (2013)', 'HONcode, principle 2, complementarity (scheme closed 2022)'],
  *check(document, _options, context) {
    const type = articleTypeOf(document, context)
    if (!type || !isClinical(type)) return
    const all = guidanceIn(document)
    const disclaimer = all.find(({stance}) => stance === 'disclaimer')
    // A page that tells of clinicians again and again is told so by another rule, and one that denies the need by a third.
    const others = all.filter(({stance}) => stance !== 'disclaimer')
    if (!disclaimer || others.length >= fewestNarratives || others.some(({stance}) => stance !== 'narrative')) return
    if (isElsewhere(allKinds, document, context)) return
    yield {
      at: disclaimer,
      message: 'Only this disclaimer speaks of turning to a clinician; say when to call, and whom.',
      data: {type: type.name}
    }
  }
})
