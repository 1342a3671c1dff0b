import {defineRule} from '@bedside/core'
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
  *check(document) {
    for (const {guidance, sort} of vagueTriggersIn(document)) {
      yield {at: guidance.trigger!, message: messages[sort], data: {contact: guidance.contact}}
    }
  }
})
