import {codeOf} from './built-page.js'
import {addressIn, addressOfFile, addressOfPage, type BuiltSite, type Outcome, outcomeOf} from './outcome.js'
import {linksWritten} from './source-links.js'

/** What a generator really made of a sample site. Addresses are paths with the site's base, written as readers write them. */
export interface SiteRecord {
  generator: string
  version: string
  /** Pages that source pages were built into; a page that stands in for a missing translation is a second one of its source. */
  pages: {source: string; address: string; ids: string[]}[]
  /** Pages without a source page: lists, tags, "not found". */
  generated: string[]
  redirects: {from: string; to: string}[]
  /** Source pages that were built into nothing. */
  unpublished: string[]
  /** Built files with the content of a file of the site. */
  files: string[]
  /** Of every published source page; `becomes` is as on the page with the shortest address. */
  links: LinkRecord[]
}

interface LinkRecord {
  source: string
  line: number
  written: string
  /** Null where the link was dropped, or a reference could not be resolved. */
  becomes: string | null
  outcome: Outcome
}

/** A source page of a site, with its text. */
export interface SourcePage {
  path: string
  text: string
}

/** Compares the source pages of a site with what was built from them. `files` are the built copies of the site's other files. */
export function recordOf(
  {generator, version, site, files}: {generator: string; version: string; site: BuiltSite; files: readonly string[]},
  sources: readonly SourcePage[]
): SiteRecord {
  const built = [...site.pages].map(([file, page]) => ({page, address: addressOfPage(file, page, site)}))
  const pages = sources.flatMap(({path, text}) =>
    built.filter(({page}) => page.code === codeOf(text)).map(({page, address}) => ({source: path, address, ids: page.ids}))
  )
  const published = new Set(pages.map(({source}) => source))
  const codes = new Set(sources.map(({text}) => codeOf(text)))
  return {
    generator,
    version,
    pages: pages.sort((a, b) => order(a.source, b.source) || order(a.address, b.address)),
    generated: built.flatMap(({page, address}) => (page.redirect === null && !codes.has(page.code) ? [address] : [])).sort(order),
    redirects: redirectsOf(site),
    unpublished: sources.flatMap(({path}) => (published.has(path) ? [] : [path])).sort(order),
    files: files.map((file) => addressOfFile(file, site.base)).sort(order),
    links: sources.flatMap((source) => linksOf(source, pages, site)).sort((a, b) => order(a.source, b.source) || a.line - b.line)
  }
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function redirectsOf(site: BuiltSite): SiteRecord['redirects'] {
  const redirects = [...site.pages].flatMap(([file, {redirect}]) => {
    const from = addressOfFile(file, site.base)
    return redirect === null ? [] : [{from, to: addressIn(redirect, from) ?? redirect}]
  })
  return redirects.sort((a, b) => order(a.from, b.from))
}

function linksOf({path, text}: SourcePage, pages: SiteRecord['pages'], site: BuiltSite): LinkRecord[] {
  const own = pages
    .filter(({source}) => source === path)
    .sort((a, b) => a.address.length - b.address.length || order(a.address, b.address))[0]
  if (!own) return []
  const page = [...site.pages].find(([file, one]) => one.code === codeOf(text) && addressOfPage(file, one, site) === own.address)![1]
  return written(path, text).flatMap(({text: linkText, line, written: address}): LinkRecord[] => {
    const href = page.links.get(linkText)
    const link = {source: path, line, written: address}
    if (href === undefined) return [{...link, becomes: null, outcome: 'dropped'}]
    // Hugo gives a reference that it cannot resolve an empty address, which would lead to the page itself.
    if (href === '' && address !== '') return [{...link, becomes: null, outcome: 'missing'}]
    const becomes = addressIn(href, own.address)
    return becomes === null ? [] : [{...link, becomes, outcome: outcomeOf(becomes, site)}]
  })
}

function written(path: string, text: string) {
  try {
    return linksWritten(text)
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`)
  }
}

/** A record as JSON with one entry a line, so that a change of one link is a change of one line. */
export function recordText(record: SiteRecord): string {
  const values = Object.entries(record).map(([key, value]) => {
    const entries = Array.isArray(value) ? value.map((one) => `\n    ${JSON.stringify(one)}`) : null
    return `  ${JSON.stringify(key)}: ${entries ? (entries.length > 0 ? `[${entries.join(',')}\n  ]` : '[]') : JSON.stringify(value)}`
  })
  return `{\n${values.join(',\n')}\n}\n`
}
