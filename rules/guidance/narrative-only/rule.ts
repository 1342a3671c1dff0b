import {articleTypeOf, defineRule, isClinical} from '@bedside/core'
import {guidanceIn} from '../guidance.js'
import {isElsewhere} from '../inclusions.js'
import {allKinds} from '../kinds.js'

/** People whom a reader meets; hospitals, and links for professionals, do not count. */
const people = /doctor|provider|surgeon|physician|nurse|pharmacist|specialist|dentist|midwife|therapist|\bgp\b/

/** Fewer mentions of a clinician may be chance. */
const fewest = 3

export default defineRule({
  id: 'guidance/narrative-only',
  summary: 'Tell readers what to ask; do not only tell them what clinicians do.',
  severity: 'warning',
  languages: ['en'],
  sources: ['AHRQ, PEMAT-P, items 20 and 21 (2013)', 'NHS content guide, voice: talk to your doctor'],
  *check(document, _options, context) {
    const type = articleTypeOf(document, context)
    if (!type || !isClinical(type)) return
    const all = guidanceIn(document)
    const told = all.filter(
      ({stance, contact, sentence}) => stance === 'narrative' && sentence.block.kind !== 'heading' && people.test(contact ?? '')
    )
    if (told.length < fewest || all.some(({stance}) => stance === 'directive') || isElsewhere(allKinds, document, context)) return
    yield {
      at: told[0]!,
      message: `${told.length} sentences tell of clinicians and none tells the reader to turn to one; add whom to ask, and when.`,
      data: {mentions: told.length, type: type.name}
    }
  }
})
