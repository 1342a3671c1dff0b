import {defineRule} from '@bedside/core'
import {readableEntries} from '../records.js'

export default defineRule({
  id: 'suppression/missing-reason',
  summary: 'Say why a finding is held back.',
  severity: 'warning',
  phase: 'suppressions',
  *check(records) {
    for (const {start, end, records: own} of readableEntries(records)) {
      if (own[0]!.suppression.reason !== null) continue
      yield {at: {start, end}, message: 'Suppression gives no reason; write one, in a comment after " -- ".'}
    }
  }
})
