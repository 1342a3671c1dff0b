import {defineRule, formatOf, type Link, type PageSummary, type Problem, type Resolution} from '@bedside/core'
import {shortened} from '../address.js'
import {type Target, targetsOf} from '../targets.js'
import {anchorsOf} from './anchors.js'
import {AnchorSearch} from './candidates.js'

/** As many characters of an id or path as a message shows: it may hold three. */
const shown = 24

export default defineRule({
  id: 'links/missing-anchor',
  summary: 'Let every link to a part of a page lead to a heading or id that is there.',
  severity: 'error',
  phase: 'site',
  sources: ['WCAG 2.2, success criterion 2.4.5: multiple ways', 'NHS digital service manual, links'],
  *check(page, _options, {site, links: {asOnCodeHost}}) {
    if (!page.links.some(({url}) => url?.includes('#'))) return
    const search = new AnchorSearch()
    for (const {link, url, resolution} of site ? targetsOf(site, page) : ownTargets(page)) {
      if (!url.includes('#')) continue
      const target = placeIn(page, link, url, resolution)
      if (target && !isReached(target.page, target.fragment) && !(asOnCodeHost && isReachedOnCodeHost(target.page, target.fragment)))
        yield missingAnchor(link, url, target, {from: page, search})
    }
  }
})

interface Place {
  page: PageSummary
  fragment: string
}

/** Links of a page without a site around it: only those within the page can be judged. */
function ownTargets({links}: PageSummary): Target[] {
  return links.flatMap((link) =>
    link.url?.startsWith('#') && link.kind !== 'reference' ? [{link, url: link.url, resolution: {kind: 'unknown'}}] : []
  )
}

/** The page that a link leads to with its fragment, or null where that cannot be told. A link within its own page needs no site. */
function placeIn(page: PageSummary, link: Link, url: string, resolution: Resolution): Place | null {
  if (url.startsWith('#') && !link.through && page.base === undefined) return {page, fragment: decode(url.slice(1))}
  return resolution.kind === 'page' && resolution.fragment !== null ? {page: resolution.page, fragment: resolution.fragment} : null
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment).normalize('NFC')
  } catch {
    return fragment
  }
}

const notAscii = /[^\0-\x7f]/

/** True where a page has the id, and where it may have ids that its source does not show. */
function isReached(page: PageSummary, fragment: string): boolean {
  const {path, includes} = page
  if (fragment === '' || fragment === 'top' || includes || formatOf(path) === 'text') return true
  // Text fragments, addresses of single-page applications, and options of a viewer such as #page=3 name no id.
  if (/^(?::~:|\/|!)/.test(fragment) || fragment.includes('=') || /\{[{%]|\$\{/.test(fragment)) return true
  const id = fragment.startsWith('user-content-') ? fragment.slice('user-content-'.length) : fragment
  const anchors = anchorsOf(page)
  return anchors.has(fragment) || anchors.has(id) || (notAscii.test(fragment) && anchors.hasNormal(fragment))
}

/** Code hosts find an id in any case, the top of a page by `#readme`, and lines of a file by `#L3`. */
function isReachedOnCodeHost(page: PageSummary, fragment: string): boolean {
  if (formatOf(page.path) === 'html') return false
  const lower = fragment.toLowerCase()
  return lower === 'readme' || /^l\d+(?:c\d+)?(?:-l?\d+(?:c\d+)?)?$/.test(lower) || anchorsOf(page).hasLower(lower)
}

/** What is looked for from where. */
interface Asking {
  from: PageSummary
  search: AnchorSearch
}

function missingAnchor({urlSpan, ...link}: Link, url: string, {page, fragment}: Place, {from, search}: Asking): Problem {
  const {all, sure} = search.candidates(page, fragment, link.text)
  const where = page.path === from.path ? 'on this page' : `in ${shortened(page.path, shown)}`
  const advice = all[0] === undefined ? 'correct the link or add the id.' : `did you mean #${shortened(all[0], shown)}?`
  const message = `No heading or id #${shortened(fragment, shown)} ${where}; ${advice}`
  const problem: Problem = {at: urlSpan ?? link, message, data: {url, page: page.path, near: [...all]}}
  if (!urlSpan) return problem
  const editTo = (id: string) => ({start: urlSpan.start + url.indexOf('#') + 1, end: urlSpan.end, text: id})
  if (sure !== null) return {...problem, fix: {edits: [editTo(sure)]}}
  return {...problem, suggestions: all.map((id) => ({message: `Link to #${id}`, edits: [editTo(id)]}))}
}
