import type {Context, Document, Sentence} from '@bedside/core'
import {callsIn} from './calls.js'
import type {Meaning} from './data/emergency-numbers.js'
import {guidanceIn} from './guidance.js'
import {countryOfReaders, rowsOf} from './numbers.js'

/**
 * The sentences that send readers to a number of this meaning in their country. A number such as 111 says by itself nothing of how soon help
 * is needed: it is the emergency number of New Zealand and an advice line in the United Kingdom.
 */
export function sentencesThatCall(meaning: Meaning, document: Document, context: Context): ReadonlySet<Sentence> {
  const calls = callsIn(document)
  const country = calls.length > 0 ? countryOfReaders(document, context) : null
  if (country === null) return none
  const fit = calls.flatMap(({digits, sentence}) =>
    sentence && rowsOf(digits).some((row) => row.country === country && row.meaning === meaning) ? [sentence] : []
  )
  if (fit.length === 0) return none
  const denied = new Set(guidanceIn(document).flatMap(({stance, sentence}) => (stance === 'negated' ? [sentence] : [])))
  return new Set(fit.filter((sentence) => !denied.has(sentence)))
}

const none: ReadonlySet<Sentence> = new Set()
