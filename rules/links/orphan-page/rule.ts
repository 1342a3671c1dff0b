import {type Document, defineRule, formatOf, type PageSummary, type Site} from '@bedside/core'

const id = 'links/orphan-page'

/** In a smaller library everybody sees every page. */
const leastPages = 5

/** Where a smaller share of the pages is linked from another page, layouts make the way around, and the source does not show it. */
const leastShare = 0.6

export default defineRule({
  id,
  summary: 'Link to every page from another one.',
  severity: 'note',
  phase: 'site',
  sources: ['PIF TICK, criterion 9: information can be found', 'WCAG 2.2, success criterion 2.4.5: multiple ways'],
  gather: (document) => (isArticle(document) ? true : null),
  *check(page, _options, {site}) {
    if (!site || !owesLink(site, page) || isLinked(site, page) || !isLinkedLibrary(site)) return
    yield {at: {start: 0, end: 0}, message: 'No other page links here; link to this page from one that its readers come by.'}
  }
})

/** Frontmatter by which layouts put a page into a menu or a list, or keep it out of every one. */
const listingKeys = [
  ...['menu', 'menus', 'nav', 'nav_order', 'navOrder', 'nav_title', 'sidebar', 'sidebar_position', 'eleventyNavigation', 'parent'],
  ...['collection', 'order', 'weight', 'private', 'noindex', 'unlisted', 'hidden']
]

/** A page with less text is the shell of an application, or a stub. */
const leastWords = 50

/** True for a page with text of its own that readers come to by a link. */
function isArticle({frontmatter, measures}: Document): boolean {
  if (frontmatter && listingKeys.some((key) => Object.hasOwn(frontmatter.data, key))) return false
  return measures.words >= leastWords
}

/** Pages that readers come to by themselves, that stand for a folder, or that are no articles. */
const names =
  /^(?:_?index|readme|home|_.*|40\d|50\d|search|sitemap|offline|maintenance|thank-you|thanks|changelog|contributing|code_of_conduct|license|security)$/i

/** Folders whose pages lists by date or by tag lead to. */
const listed = /(?:^|\/)(?:_?posts|_?drafts|blog|news|tags|categories|authors|_[^/]*)\//i

function owesLink(site: Site, {path, gathered, address}: PageSummary): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '')
  if (names.test(name) || listed.test(path) || gathered?.[id] !== true || address.unserved || formatOf(path) === 'text') return false
  return site.addressOf(path) !== '/' && site.hiddenBy(path) === null
}

/** True where a page links to this one or to its version in another language, from which a switch leads here. */
function isLinked(site: Site, {path}: PageSummary): boolean {
  return site.linkedFrom(path).length > 0 || [...site.translations(path).values()].some((other) => site.linkedFrom(other).length > 0)
}

const known = new WeakMap<Site, boolean>()

/** True where most pages of a library are linked from other pages, so that the few others stand out. */
function isLinkedLibrary(site: Site): boolean {
  const made = known.get(site)
  if (made !== undefined) return made
  const owing = [...site.pages.values()].filter((page) => owesLink(site, page))
  const isLinkedOne = owing.length >= leastPages && owing.filter((page) => isLinked(site, page)).length >= owing.length * leastShare
  known.set(site, isLinkedOne)
  return isLinkedOne
}
