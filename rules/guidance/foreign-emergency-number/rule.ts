import {defineRule, emptyContext, localeOf, markedLocale} from '@bedside/core'
import {callsIn} from '../calls.js'
import {outsideAmerica} from '../data/countries.js'
import {foreignIn} from '../foreign.js'
import {messageOf, replacementsOf} from '../foreign-answers.js'
import {countryIn, countryOfReaders, rowsOf} from '../numbers.js'

export default defineRule({
  id: 'guidance/foreign-emergency-number',
  summary: 'Give the number that works where your readers live.',
  severity: 'error',
  languages: ['en'],
  sources: [
    'NHS service manual, care cards: the number to call in an emergency',
    'AHRQ, PEMAT-P, items 20 and 21: actions that the reader can take (2013)'
  ],
  *check(document, _options, context) {
    const country = countryOfReaders(document, context)
    if (!country || callsIn(document).length === 0) return
    const states = localeOf(document, {...context, locale: 'und'}).includes('-') || context.locale !== emptyContext.locale
    const certain = states || !document.prose.sentences.some(({lexemes}) => lexemes.some(({lower}) => outsideAmerica.has(lower)))
    const marked = countryIn(markedLocale(document) ?? '')
    for (const foreign of foreignIn(document, country)) {
      // Where `<html lang>` names another country than the configuration does, nobody knows which of them is right.
      if (marked && rowsOf(foreign.call.digits).some((row) => row.country === marked && row.meaning === foreign.meaning)) continue
      const answers = replacementsOf(foreign, country)
      const only = answers.length === 1 && certain && !foreign.named ? answers[0] : undefined
      yield {
        at: foreign.call.at,
        message: messageOf(foreign, country),
        data: {number: foreign.call.digits, meaning: foreign.meaning, country},
        ...(only && {fix: {edits: only.edits}}),
        suggestions: only ? [] : answers
      }
    }
  }
})
