import type {Link, PageSummary, Problem, Resolution, Site} from '@bedside/core'
import {pathOf, shortened} from './address.js'
import {adviceOf, candidatesFor, waysOut} from './candidates.js'
import {faultOf} from './faults.js'
import {targetsOf} from './targets.js'

/** True where what a link lacks is a picture, a film or a download, and not a page. */
function leadsToFile({kind}: Link, {isFile}: Extract<Resolution, {kind: 'missing'}>): boolean {
  return isFile || kind === 'image' || kind === 'media'
}

/** Links to pages or to files that are not there. One that is written wrong has a rule of its own. */
export function* missingTargets(site: Site, page: PageSummary, what: 'page' | 'file'): Iterable<Problem> {
  for (const {link, url, resolution} of targetsOf(site, page)) {
    if (resolution.kind !== 'missing' || leadsToFile(link, resolution) !== (what === 'file') || faultOf(url)) continue
    const candidates = candidatesFor(site, page, link)
    const message = `No ${what} ${shortened(pathOf(url))}; ${adviceOf(candidates)}`
    yield {at: link.urlSpan ?? link, message, data: {url, near: [...candidates.all]}, ...waysOut(link, candidates)}
  }
}
