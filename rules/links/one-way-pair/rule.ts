import {defineRule, type PageSummary, type Site} from '@bedside/core'
import {shortened} from '../address.js'
import {sameLanguage, targetsOf} from '../targets.js'
import {declaredPairs, pairKeysOf} from './declared.js'

const id = 'links/one-way-pair'

export default defineRule({
  id,
  summary: 'Let pages on a condition and on its treatments link to each other.',
  severity: 'note',
  phase: 'site',
  sources: ['DISCERN item 14: it is clear that there may be more than one possible treatment choice'],
  options: {
    maxPages: {
      type: 'integer',
      minimum: 1,
      maximum: 100,
      default: 3,
      description: 'Most pages that may link here for each to be owed a link back. A painkiller need not name every pain.'
    }
  },
  gather: (document) => pairKeysOf(document),
  *check(page, {maxPages}, {site}) {
    const partners = partnersOf(page)
    if (!site || !partners || site.hiddenBy(page.path) !== null) return
    const declared = declaredPairs(site, id)
    const linking = new Set([...site.linkedFrom(page.path), ...(declared.get(page.path) ?? [])])
    const others = [...linking].filter((path) => isPartner(site, page, path, partners))
    if (others.length === 0 || others.length > maxPages) return
    const named = new Set(targetsOf(site, page).flatMap(({resolution}) => (resolution.kind === 'page' ? [resolution.page.path] : [])))
    for (const path of others.sort()) {
      if (named.has(path) || declared.get(path)?.has(page.path)) continue
      yield {
        at: {start: 0, end: 0},
        message: `${shortened(path, 48)} links here and gets no link back; name it on this page.`,
        data: {page: path}
      }
    }
  }
})

const conditions = new Set(['condition', 'mental-health'])
const treatments = new Set(['procedure', 'medicine', 'test', 'self-care', 'supplement'])

/** The types of page that go with a page: treatments and tests with a condition, conditions with those. */
function partnersOf({type}: PageSummary): ReadonlySet<string> | null {
  if (!type) return null
  return conditions.has(type.name) ? treatments : treatments.has(type.name) ? conditions : null
}

function isPartner(site: Site, page: PageSummary, path: string, partners: ReadonlySet<string>): boolean {
  const other = site.pages.get(path)
  return !!other?.type && partners.has(other.type.name) && sameLanguage(other.locale, page.locale) && site.hiddenBy(path) === null
}
