import {defineRule} from '@bedside/core'
import {pathOf, shortened} from '../address.js'
import {adviceOf, candidatesFor, waysOut} from '../candidates.js'
import {faultOf} from '../faults.js'
import {leadsToFile, targetsOf} from '../targets.js'

export default defineRule({
  id: 'links/missing-file',
  summary: 'Let every picture and download that a page names be there.',
  severity: 'error',
  phase: 'site',
  sources: ['PIF TICK, criterion 7: information is easy to access and navigate', 'NHS digital service manual, links'],
  *check(page, _options, {site}) {
    if (!site) return
    for (const {link, url, resolution} of targetsOf(site, page)) {
      if (resolution.kind !== 'missing' || !leadsToFile(link, resolution) || faultOf(url)) continue
      const candidates = candidatesFor(site, page, link)
      const message = `No file ${shortened(pathOf(url))}; ${adviceOf(candidates)}`
      yield {at: link.urlSpan ?? link, message, data: {url, near: [...candidates.all]}, ...waysOut(link, candidates)}
    }
  }
})
