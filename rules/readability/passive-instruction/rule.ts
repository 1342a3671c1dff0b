import {defineRule} from '@bedside/core'
import {passiveInstructions} from '../passive-instructions.js'

export default defineRule({
  id: 'readability/passive-instruction',
  summary: 'Tell the reader what to do: write an instruction in the active voice.',
  severity: 'warning',
  languages: ['en'],
  readsProseOnly: true,
  sources: ['PEMAT item 5: the active voice', 'CDC Clear Communication Index, question 6: the active voice'],
  *check(document) {
    for (const {at, written, write, verb} of passiveInstructions(document)) {
      yield {at, message: `"${written}" does not say who acts; write "${write} ...".`, data: {verb, write}}
    }
  }
})
