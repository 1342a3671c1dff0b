import {defineRule} from '@bedside/core'
import {missingTargets} from '../missing-targets.js'

export default defineRule({
  id: 'links/missing-page',
  summary: 'Let every link inside the library lead to a page that is there.',
  severity: 'error',
  phase: 'site',
  sources: ['PIF TICK, criterion 7: information is easy to access and navigate', 'NHS digital service manual, links'],
  *check(page, _options, {site}) {
    if (site) yield* missingTargets(site, page, 'page')
  }
})
