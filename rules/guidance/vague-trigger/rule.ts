import {defineRule} from '@bedside/core'
import {isElsewhere} from '../inclusions.js'
import {unsignedAdvice, whens} from '../red-flags.js'
import {vagueTriggersIn} from '../vague-triggers.js'

const messages = {
  blank: 'This leaves the reader to judge when to call; name the signs to act on.',
  pointing: 'This points at signs that the section does not name; name the signs to act on.'
}

export default defineRule({
  id: 'guidance/vague-trigger',
  summary: 'Where you say whom to call, name the signs to call about.',
  severity: 'warning',
  languages: ['en'],
  sources: ['NHS service manual, care cards', 'CDC Clear Communication Index, question 14 (2014)'],
  *check(document, _options, context) {
    const found = vagueTriggersIn(document)
    if (found.length === 0 || isElsewhere(whens, document, context)) return
    // Another rule says of the whole page that it names no sign: one fault, one finding.
    if ((context.settings.get('guidance/missing-red-flags') ?? 'off') !== 'off' && unsignedAdvice(document, context)) return
    for (const {guidance, sort} of found) {
      yield {at: guidance.trigger!, message: messages[sort], data: {contact: guidance.contact}}
    }
  }
})
