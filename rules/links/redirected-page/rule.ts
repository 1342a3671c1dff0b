import {defineRule, type PageSummary, type Problem, type Site} from '@bedside/core'
import {pathOf, shortened} from '../address.js'
import {pointing} from '../candidates.js'
import {type Target, targetsOf} from '../targets.js'

export default defineRule({
  id: 'links/redirected-page',
  summary: 'Link to the address that a page has now.',
  severity: 'note',
  phase: 'site',
  sources: ['NHS digital service manual, links'],
  *check(page, _options, {site}) {
    if (!site) return
    for (const target of targetsOf(site, page)) {
      const {link, url, resolution} = target
      if (resolution.kind === 'missing' || resolution.kind === 'unknown' || resolution.instead?.why !== 'redirect') continue
      const now = addressNow(site, page, target)
      const message = `${shortened(pathOf(url), 36)} is a former address; link to ${now === null ? 'the page itself' : shortened(now, 36)}.`
      const problem: Problem = {at: link.urlSpan ?? link, message, data: {url, now}}
      yield now === null ? problem : {...problem, ...pointing(link, now)}
    }
  }
})

/** The address that a link should have, if a link written so reaches a page without another detour. */
function addressNow(site: Site, page: PageSummary, {link, url, resolution}: Target): string | null {
  if (resolution.kind !== 'page') return null
  const stated = resolution.instead?.url ?? null
  const isOwn = stated === null || stated === site.addressOf(resolution.page.path)
  const now = isOwn ? site.linkTo(page.path, resolution.page.path, link) : url.startsWith('/') && !link.through ? stated : null
  if (now === null || now === pathOf(url)) return null
  const reached = site.resolve(page.path, {...link, url: now})
  return reached.kind === 'page' && !reached.instead ? now : null
}
