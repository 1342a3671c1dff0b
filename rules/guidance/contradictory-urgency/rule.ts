import {defineRule} from '@bedside/core'
import {type SignInTier, signsByTier, tierNames} from '../tiers.js'

export default defineRule({
  id: 'guidance/contradictory-urgency',
  summary: 'Give each sign one level of urgency.',
  severity: 'error',
  languages: ['en'],
  sources: ['NHS service manual, care cards: one level of urgency each'],
  *check(document, _options, context) {
    const first = new Map<string, SignInTier>()
    for (const sign of signsByTier(document, context)) {
      const before = first.get(sign.key)
      if (!before) first.set(sign.key, sign)
      else if (before.urgency !== sign.urgency) {
        yield {
          at: sign,
          message: `"${sign.text}" is ${tierNames[sign.urgency]} here, ${tierNames[before.urgency]} above; choose one, or say what differs.`,
          data: {sign: sign.text, urgency: sign.urgency, before: before.urgency},
          // Both send the reader to a clinician, and only how soon is in doubt.
          ...(before.urgency !== 'emergency' && sign.urgency !== 'emergency' && {atMost: 'warning'})
        }
      }
    }
  }
})
