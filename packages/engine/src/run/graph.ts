import {basename, join} from 'node:path'
import {compareText, type Hidden, LineIndex, type Link, type PageSummary, type Site} from '@bedside/core'
import {readText} from '../files/read.js'
import {type GraphCluster, placeClusters} from './graph-clusters.js'
import {type LibrarySite, readSites} from './read-site.js'
import {shownPath} from './run.js'
import type {RunOptions} from './run-options.js'

/** The pages of one or more libraries and the links between them: plain data, in an order that depends on nothing but the pages. */
export interface SiteGraph {
  /** In order of path. */
  pages: readonly GraphPage[]
  /** One for each pair of pages, in order of `from`, then of `to`. A page's links to itself are left out. */
  links: readonly GraphLink[]
  /** In order of `from`, then of line. */
  broken: readonly BrokenLink[]
  /** Largest first. A page that is linked with no other page is in none. */
  clusters: readonly GraphCluster[]
  totals: GraphTotals
}

/** A page of the graph. */
export interface GraphPage {
  /** From the folder where the run was started, with `/`. */
  path: string
  title: string | null
  /** Article type, stated or guessed. */
  type: string | null
  locale: string
  /** Such as `/spine/fusion/`; null where nothing is known of addresses. */
  address: string | null
  /** How many other pages link here. */
  in: number
  /** How many other pages this one links to. */
  out: number
  /** How many links lead to a page or file that is not there. */
  broken: number
  /** True where no other page links here; never for a front page or a hidden page. */
  orphan: boolean
  /** True where it links to no other page; never for a hidden page, or one that only leads on to another address. */
  deadEnd: boolean
  /** Id of its cluster, or null where it is linked with no other page. */
  cluster: number | null
  /** Why readers do not see it, or null where they do. */
  hidden: Hidden | null
}

/** The links from one page to another. */
export interface GraphLink {
  from: string
  to: string
  /** How many there are. */
  count: number
  /** Where they stand: `link`, `reference`, `html`, `frontmatter`; each once, in order of the alphabet. */
  kinds: readonly Link['kind'][]
}

/** A link to a page or file that is not there. */
export interface BrokenLink {
  from: string
  /** As written. */
  url: string
  /** Counts from 1. */
  line: number
}

/** Counts of a whole graph. */
export interface GraphTotals {
  pages: number
  /** Pairs of pages that a link joins, by direction. */
  links: number
  broken: number
  orphans: number
  deadEnds: number
  clusters: number
  /** Pages that readers do not see. */
  hidden: number
}

/** What a run that draws a graph gives back. */
export interface GraphResult {
  /** What the library is called: its folder's name, or where there are several the name of the folder where the run was started. */
  name: string
  graph: SiteGraph
  /** Pages that could not be read, and why. */
  faults: readonly {path: string; message: string}[]
}

/**
 * The graph of every library that the paths lie in. It is always whole: whether a page is an orphan depends on all others.
 * @throws ConfigError where a configuration is wrong, UsageError where there is nothing to read.
 */
export async function runGraph(options: RunOptions): Promise<GraphResult> {
  const libraries = await readSites(options)
  const shown = (path: string) => shownPath(path, options.cwd)
  const faults = libraries.flatMap((library) => library.faults.map(({path, message}) => ({path: shown(path), message})))
  const [library, another] = libraries
  const name = basename(library && !another ? library.folder : options.cwd)
  return {name, graph: joinGraphs(libraries.map((library) => partOf(library, shown))), faults}
}

/** What one library adds to a graph. */
type Part = Pick<SiteGraph, 'pages' | 'links' | 'broken'>

function joinGraphs(parts: readonly Part[]): SiteGraph {
  const unplaced = parts.flatMap(({pages}) => pages).sort((a, b) => compareText(a.path, b.path))
  const links = parts.flatMap((part) => part.links).sort((a, b) => compareText(a.from, b.from) || compareText(a.to, b.to))
  const broken = parts.flatMap((part) => part.broken).sort((a, b) => compareText(a.from, b.from) || a.line - b.line)
  const {pages, clusters} = placeClusters(unplaced, links)
  return {pages, links, broken, clusters, totals: totalsOf(pages, links, broken, clusters)}
}

function totalsOf(
  pages: readonly GraphPage[],
  links: readonly GraphLink[],
  broken: readonly BrokenLink[],
  clusters: readonly GraphCluster[]
): GraphTotals {
  const count = (is: (page: GraphPage) => boolean) => pages.filter(is).length
  return {
    pages: pages.length,
    links: links.length,
    broken: broken.length,
    orphans: count(({orphan}) => orphan),
    deadEnds: count(({deadEnd}) => deadEnd),
    clusters: clusters.length,
    hidden: count(({hidden}) => hidden !== null)
  }
}

function partOf({folder, site}: LibrarySite, shown: (path: string) => string): Part {
  const summaries = [...site.pages.values()]
  const leads = summaries.map((page) => leadsOf(site, page))
  const incoming = new Map<string, number>()
  for (const {links} of leads) for (const {to} of links) incoming.set(to, (incoming.get(to) ?? 0) + 1)
  // Each path is written out once, since a large graph names them again and again.
  const names = new Map(summaries.map(({path}) => [path, shown(join(folder, path))]))
  const name = (path: string) => names.get(path)!
  const fronts = frontPages(site)
  const pages = summaries.map((page, index) => {
    const {links, broken} = leads[index]!
    const counts = {in: incoming.get(page.path) ?? 0, out: links.length, broken: broken.length}
    return {...pageOf(site, page, counts, fronts.has(page.path)), path: name(page.path)}
  })
  return {
    pages,
    links: leads.flatMap(({links}) => links.map((link) => ({...link, from: name(link.from), to: name(link.to)}))),
    broken: summaries.flatMap(({path}, index) => brokenOn(join(folder, path), name(path), leads[index]!.broken))
  }
}

function pageOf(site: Site, page: PageSummary, counts: Pick<GraphPage, 'in' | 'out' | 'broken'>, isFront: boolean): GraphPage {
  const {path, title, type, locale, address} = page
  const itself = site.resolve(path, {url: '#', kind: 'link'})
  const hidden = (itself.kind === 'page' && itself.hidden) || null
  return {
    path,
    title,
    type: type?.name ?? null,
    locale,
    address: site.addressOf(path),
    ...counts,
    orphan: counts.in === 0 && hidden === null && !isFront,
    deadEnd: counts.out === 0 && hidden === null && address.redirectTo === undefined,
    cluster: null,
    hidden
  }
}

/** Where the links of a page lead: to other pages, one for each of these, and to nothing. */
interface Leads {
  links: GraphLink[]
  broken: Link[]
}

/** A definition is no link: what refers to it is. That it leads nowhere is said of the definition, once, as `links/missing-page` does. */
function leadsOf(site: Site, {path, links}: PageSummary): Leads {
  const found = new Map<string, {count: number; kinds: Set<Link['kind']>}>()
  const broken: Link[] = []
  for (const link of links) {
    if (link.url === null || link.url.startsWith('#')) continue
    const resolution = site.resolve(path, link)
    if (resolution.kind === 'missing' && link.kind !== 'reference') broken.push(link)
    if (resolution.kind !== 'page' || resolution.page.path === path || !takesReaders(link)) continue
    const known = found.get(resolution.page.path) ?? {count: 0, kinds: new Set()}
    found.set(resolution.page.path, known)
    known.count++
    known.kinds.add(link.kind)
  }
  return {links: [...found].map(([to, {count, kinds}]) => ({from: path, to, count, kinds: [...kinds].sort(compareText)})), broken}
}

function takesReaders({kind}: Link): boolean {
  return kind !== 'definition' && kind !== 'image' && kind !== 'media'
}

/** Only pages with broken links are read again, for the lines. */
function brokenOn(path: string, name: string, links: readonly Link[]): BrokenLink[] {
  if (links.length === 0) return []
  const lines = new LineIndex(readText(path).text ?? '')
  return links.map(({url, urlSpan, start}) => ({from: name, url: url!, line: lines.lineAt(urlSpan?.start ?? start)}))
}

/** Names of a page that stands for its folder. */
const indexName = /^(?:_?index|readme)\.\w+$/i

/** Where readers come in: the front page, in every language. Where no addresses are known, a page that stands for the library's own folder. */
function frontPages(site: Site): ReadonlySet<string> {
  const fronts = [...site.pages.keys()].filter((path) => {
    const address = site.addressOf(path)
    return address === null ? indexName.test(path) : address === '/'
  })
  return new Set(fronts.flatMap((path) => [path, ...site.translations(path).values()]))
}
