import {defineRule, type Hidden, type PageSummary} from '@bedside/core'
import {shortened} from '../address.js'
import {targetsOf} from '../targets.js'

export default defineRule({
  id: 'links/draft-target',
  summary: 'Link only to pages that readers can see.',
  severity: 'error',
  phase: 'site',
  sources: ['PIF TICK, criterion 7: information is easy to access and navigate'],
  *check(page, _options, {site}) {
    if (!site) return
    let isAsHidden: boolean | null = null
    for (const {link, url, resolution} of targetsOf(site, page)) {
      if (resolution.kind !== 'page' || !resolution.hidden || resolution.page.path === page.path) continue
      // Drafts that link to each other are published together.
      isAsHidden ??= site.hiddenBy(page.path) !== null
      if (isAsHidden) return
      const {page: target, hidden} = resolution
      const message = `${shortened(target.path, 36)} ${reasons[hidden](target)}`
      yield {at: link.urlSpan ?? link, message, data: {url, page: target.path, hidden}}
    }
  }
})

/** Why readers do not see a page, and what to do, to follow its path. */
const reasons: Readonly<Record<Hidden, (page: PageSummary) => string>> = {
  draft: () => 'is a draft that readers cannot open; publish it or unlink it.',
  future: ({address}) => `is not published until ${address.from ?? address.date ?? 'later'}; wait with the link or publish it.`,
  expired: ({address}) => `was taken down after ${address.until ?? 'its last day'}; link to another page or remove the link.`,
  unserved: () => 'has no address of its own; link to the page that shows it.'
}
