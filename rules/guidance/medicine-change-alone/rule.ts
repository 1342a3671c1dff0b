import {defineRule} from '@bedside/core'
import {changesIn} from '../medicine-changes.js'

export default defineRule({
  id: 'guidance/medicine-change-alone',
  summary: 'Where you tell readers to change a medicine, tell them to ask first.',
  severity: 'error',
  languages: ['en'],
  sources: ['AHRQ, PEMAT-P, item 20 (2013)', 'NHS content guide: how to stop taking a medicine, and when to ask first'],
  *check(document) {
    for (const {at, words, order} of changesIn(document)) {
      yield {at, message: `Nothing near "${words}" says to ask first; add whom to ask.`, data: {change: order}}
    }
  }
})
