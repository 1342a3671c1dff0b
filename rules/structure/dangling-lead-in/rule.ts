import {defineRule, endingOf, leadInsOf} from '@bedside/core'
import {dangerIn} from './danger.js'
import {isLost} from './lost.js'

/** As many characters of a lead-in as a message quotes. */
const quoted = 44

export default defineRule({
  id: 'structure/dangling-lead-in',
  summary: 'Let a list follow the words that announce it.',
  severity: 'error',
  sources: ['PEMAT item 10', 'CDC Clear Communication Index item 8'],
  *check(document) {
    for (const leadIn of leadInsOf(document)) {
      if (leadIn.announces !== 'items') continue
      const {sentence} = leadIn
      const danger = dangerIn(sentence)
      if (!isLost(document, leadIn, danger !== null)) continue
      if (danger) {
        yield {
          at: sentence,
          message: `The ${danger} after "${endingOf(sentence.text, quoted)}" are missing; put the list back.`,
          urgent: true
        }
      } else yield {at: sentence, message: `No list follows "${endingOf(sentence.text, quoted)}"; put it back or reword the sentence.`}
    }
  }
})
