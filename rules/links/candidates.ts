import {editDistance, type Link, type PageSummary, type Problem, type Site} from '@bedside/core'
import {comparable, pathOf, shortened, suffixOf} from './address.js'
import {sameLanguage} from './targets.js'
import {plainText} from './wording.js'

/** A slip of the keyboard: with no more edits than this to exactly one address, that address was meant. */
export const slip = 2

/** What a broken link may have meant. */
export interface Candidates {
  /** Addresses, written like the link, likeliest first. */
  all: readonly string[]
  /** The one that was surely meant, or null where an author has to say it. */
  sure: string | null
}

/**
 * Addresses near that of a broken link, and the page whose title is the link's text. A title that agrees with the address, or stands alone, is
 * sure; so is a single slip of the keyboard, unless it changes what the page is about.
 */
export function candidatesFor(site: Site, page: PageSummary, link: Link): Candidates {
  const near = site.nearest(page.path, link)
  const titled = titledLike(site, page, link)
  if (titled !== null) {
    const agrees = near.length === 0 || near.some((address) => comparable(address) === comparable(titled))
    return {all: [...new Set([titled, ...near])], sure: agrees && isTelling(page, link) ? titled : null}
  }
  const wanted = comparable(pathOf(link.url ?? ''))
  const slips = near.filter((address) => editDistance(wanted, comparable(address), slip) <= slip)
  const [only] = slips
  return {all: near, sure: slips.length === 1 && !changesMeaning(wanted, comparable(only!)) ? only! : null}
}

/** What follows the fault in a message: the likeliest address, or what to do without one. */
export function adviceOf({all: [first]}: Candidates): string {
  return first === undefined ? 'correct the link or remove it.' : `did you mean ${shortened(first)}?`
}

/** The address that was surely meant as a fix, several as suggestions. */
export function waysOut(link: Link, {all, sure}: Candidates): Pick<Problem, 'fix' | 'suggestions'> {
  if (sure !== null) return pointing(link, sure)
  if (!link.urlSpan) return {}
  return {suggestions: all.map((address) => ({message: `Link to ${address}`, edits: [editTo(link, address)]}))}
}

/** A fix that gives a link another address and keeps its query and its fragment; nothing where the address cannot be found. */
export function pointing(link: Link, address: string): Pick<Problem, 'fix'> {
  return link.urlSpan ? {fix: {edits: [editTo(link, address)]}} : {}
}

function editTo({urlSpan, url}: Link, address: string) {
  return {...urlSpan!, text: address + suffixOf(url ?? '')}
}

/** The address of the one page whose title is the link's text. */
function titledLike(site: Site, page: PageSummary, link: Link): string | null {
  if (link.kind === 'image' || link.kind === 'media') return null
  const texts = new Set(textsOf(page, link).map(plainText))
  const paths = [...texts].flatMap((text) => (text === '' ? [] : (titlesOf(site).get(text) ?? [])))
  const others = [...new Set(paths)].filter(
    (path) => path !== page.path && sameLanguage(site.pages.get(path)!.locale, page.locale) && site.hiddenBy(path) === null
  )
  if (others.length !== 1) return null
  const address = site.linkTo(page.path, others[0]!, link)
  if (address === null) return null
  const reached = site.resolve(page.path, {...link, url: address})
  return reached.kind === 'page' && reached.page.path === others[0] && !reached.instead ? address : null
}

/** True where a text is surely a title: of several words, or a word of the broken address as well. "Overview" alone may be any page's. */
function isTelling(page: PageSummary, link: Link): boolean {
  const address = new Set(plainText(pathOf(link.url ?? '')).split(' '))
  return textsOf(page, link).some((text) => {
    const words = plainText(text).split(' ')
    return words.length > 1 || address.has(words[0]!)
  })
}

/** The text of a link; for a definition, that of the references to it. */
function textsOf({links}: PageSummary, {kind, label, text}: Link): string[] {
  if (kind !== 'definition') return [text]
  return links.filter((link) => link.kind === 'reference' && link.label?.toLowerCase() === label?.toLowerCase()).map((link) => link.text)
}

const known = new WeakMap<Site, ReadonlyMap<string, readonly string[]>>()

/** Titles, as they are compared -> paths of the pages that have them. */
function titlesOf(site: Site): ReadonlyMap<string, readonly string[]> {
  const made = known.get(site)
  if (made) return made
  const titles = new Map<string, string[]>()
  for (const {path, title} of site.pages.values()) {
    const text = plainText(title ?? '')
    titles.set(text, [...(titles.get(text) ?? []), path])
  }
  known.set(site, titles)
  return titles
}

/** Parts of medical words that lie close to each other and mean different things. */
const opposites: readonly (readonly [one: string, other: string])[] = [
  ['hyper', 'hypo'],
  ['inter', 'intra'],
  ['macro', 'micro'],
  ['itis', 'osis'],
  ['ectomy', 'otomy'],
  ['ectomy', 'ostomy'],
  ['ostomy', 'otomy'],
  ['pre', 'post'],
  ['anti', 'ante']
]

/** True where two addresses differ in a number or in such a part: `type-1` and `type-2`, `hyperglycemia` and `hypoglycemia`. */
export function changesMeaning(one: string, other: string): boolean {
  if (one.replace(/\D/g, '') !== other.replace(/\D/g, '')) return true
  return opposites.some(([a, b]) => countOf(one, a) !== countOf(other, a) && countOf(one, b) !== countOf(other, b))
}

function countOf(text: string, part: string): number {
  return text.split(part).length - 1
}
