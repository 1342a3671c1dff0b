import {defineRule, type Section} from '@bedside/core'
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
    if (!all.some(({unneeded}) => unneeded)) return
    const net = netOf(all)
    for (const guidance of all) {
      if (!guidance.unneeded || isErrand(guidance) || catches(net, guidance)) continue
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

/** The advice of a page that catches a reader who was told that no doctor is needed. */
interface Net {
  /** Sections that tell the reader to turn to anybody. */
  sections: ReadonlySet<Section>
  /** Where the last advice starts that says when to get help; -1 where there is none. */
  lastWhen: number
}

function netOf(all: readonly Guidance[]): Net {
  const directives = all.filter(({stance}) => stance === 'directive')
  const whens = directives.filter(({kinds}) => kinds.includes('K3') || kinds.includes('K4'))
  return {
    sections: new Set(directives.map(({sentence}) => sentence.block.section)),
    lastWhen: whens.reduce((last, {start}) => Math.max(last, start), -1)
  }
}

/** True where advice when to get help stands further down the page, or advice to turn to anybody in the same section. */
function catches({sections, lastWhen}: Net, {sentence, start}: Guidance): boolean {
  return lastWhen > start || sections.has(sentence.block.section)
}
