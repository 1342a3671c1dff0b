import {defineRule} from '@bedside/core'
import {readableEntries} from '../records.js'

export default defineRule({
  id: 'suppression/expired',
  summary: 'Mend what a suppression hid once its date has passed.',
  severity: 'warning',
  phase: 'suppressions',
  *check(records) {
    for (const {start, end, records: own} of readableEntries(records)) {
      if (!own[0]!.expired) continue
      yield {at: {start, end}, message: `Suppression ended on ${own[0]!.suppression.until}; mend what it hid, or set a later date.`}
    }
  }
})
