import {defineRule} from '@bedside/core'
import {type Guidance, guidanceIn} from '../guidance.js'
import {isElsewhere} from '../inclusions.js'

/** What one may not need a clinician for without any risk: paper and bookings. */
const errands = new Set(
  (
    'appointment appointments prescription prescriptions refill referral letter form forms card record records copy paperwork ' +
    'certificate claim apply application register booking'
  ).split(' ')
)

export default defineRule({
  id: 'guidance/discouraged-contact',
  summary: 'Where you say that no doctor is needed, say when one is.',
  severity: 'error',
  languages: ['en'],
  sources: ['HONcode, principle 2, complementarity (scheme closed 2022)', 'NHS service manual, care cards'],
  *check(document, _options, context) {
    const all = guidanceIn(document)
    for (const guidance of all) {
      if (!guidance.unneeded || isErrand(guidance) || all.some((other) => catches(other, guidance))) continue
      // The net may hang in text that the page takes in.
      if (isElsewhere(['K3', 'K4'], document, context)) return
      yield {
        at: guidance,
        message: 'This tells the reader not to turn to a professional; say also when they should.',
        data: {contact: guidance.contact}
      }
    }
  }
})

function isErrand({sentence}: Guidance): boolean {
  return sentence.words.some(({lexeme}) => errands.has(lexeme.lower))
}

/** True for the net: advice when to get help further down the page, or advice to turn to anybody in the same section. */
function catches(other: Guidance, {sentence, start}: Guidance): boolean {
  if (other.stance !== 'directive') return false
  if (other.sentence.block.section === sentence.block.section) return true
  return other.start > start && (other.kinds.includes('K3') || other.kinds.includes('K4'))
}
