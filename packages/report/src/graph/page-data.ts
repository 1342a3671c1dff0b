import type {GraphPage, SiteGraph} from '@bedside/engine'
import {layoutOf} from './layout/layout.js'
import {sectionsOf} from './sections.js'
import {shown} from './shown.js'

/**
 * What the HTML page knows of a graph: columns, so that twenty thousand pages stay a few megabytes. Pages are numbers, in order of path; types,
 * locales, clusters and sections are indexes into lists, or -1 for none.
 */
export interface GraphPageData {
  /** What the page calls itself. */
  name: string
  paths: string[]
  /** Null where a page has no title. */
  titles: (string | null)[]
  addresses: (string | null)[]
  types: {names: string[]; of: number[]}
  locales: {names: string[]; of: number[]}
  hidden: {names: string[]; of: number[]}
  /** Folders, without those that all of them lie in. */
  sections: {names: string[]; of: number[]}
  clusters: {names: string[]; of: number[]}
  /** Pages that no other page links to, and pages that link to no other. */
  orphans: number[]
  deadEnds: number[]
  /** Places and radii in the drawing. A page that many link to is large. */
  x: number[]
  y: number[]
  radii: number[]
  /** For each page the pages it links to. */
  links: number[][]
  /** Broken links: page, address as written, line. */
  broken: [page: number, url: string, line: number][]
}

/** Lays a graph out and packs it for the HTML page. Text is made safe to show. */
export function pageDataOf(graph: SiteGraph, name: string): GraphPageData {
  const {pages, clusters} = graph
  const numbers = new Map(pages.map(({path}, index) => [path, index]))
  const links: number[][] = pages.map(() => [])
  for (const {from, to} of graph.links) links[numbers.get(from)!]!.push(numbers.get(to)!)
  const sections = sectionsOf(pages.map(({path}) => path))
  const numbersWhere = (is: (page: GraphPage) => boolean) => pages.flatMap((page, index) => (is(page) ? [index] : []))
  const clusterOf = pages.map(({cluster}) => (cluster === null ? -1 : cluster - 1))
  return {
    name: shown(name),
    paths: pages.map(({path}) => shown(path)),
    titles: pages.map(({title}) => (title === null ? null : shown(title))),
    addresses: pages.map(({address}) => (address === null ? null : shown(address))),
    types: listed(pages.map(({type}) => type)),
    locales: listed(pages.map(({locale}) => locale)),
    hidden: listed(pages.map(({hidden}) => hidden)),
    sections: {names: shortened(sections.sections.map(({folder}) => folder)).map(shown), of: sections.of},
    clusters: {names: clusters.map((cluster) => shown(cluster.name)), of: clusterOf},
    orphans: numbersWhere(({orphan}) => orphan),
    deadEnds: numbersWhere(({deadEnd}) => deadEnd),
    ...placesOf(pages, links, sections.of, clusterOf),
    links,
    broken: graph.broken.map(({from, url, line}) => [numbers.get(from)!, shown(url), line])
  }
}

/** Folders without what all of them begin with; the one that all others lie in is left empty. */
function shortened(folders: readonly string[]): string[] {
  const [first = [], ...others] = folders.map((folder) => folder.split('/'))
  let depth = 0
  while (others.length > 0 && depth < first.length && others.every((names) => names[depth] === first[depth])) depth++
  return folders.map((folder) => folder.split('/').slice(depth).join('/'))
}

/** Distinct values in order of the alphabet, and which of them each page has. */
function listed(values: readonly (string | null)[]): {names: string[]; of: number[]} {
  const names = [...new Set(values.flatMap((value) => (value === null ? [] : [value])))].sort()
  const numbers = new Map(names.map((name, index) => [name, index]))
  return {names: names.map(shown), of: values.map((value) => (value === null ? -1 : numbers.get(value)!))}
}

function placesOf(pages: readonly GraphPage[], links: readonly number[][], groups: readonly number[], clusters: readonly number[]) {
  const pairs = new Int32Array(links.reduce((sum, {length}) => sum + 2 * length, 0))
  const radii = pages.map((page) => radiusOf(page.in))
  let at = 0
  for (const [from, targets] of links.entries()) {
    for (const to of targets) {
      pairs[at++] = from
      pairs[at++] = to
    }
  }
  const {x, y} = layoutOf({
    count: pages.length,
    links: pairs,
    groups: Int32Array.from(groups),
    clusters: Int32Array.from(clusters),
    radii: Float64Array.from(radii, (radius) => radius + margin)
  })
  return {x: [...x], y: [...y], radii}
}

/** Free room around a page in the drawing. */
const margin = 4

/** Grows as the root, so that the area tells how many pages link here. */
function radiusOf(linksIn: number): number {
  return Math.round(10 * Math.min(18, 4 + 1.3 * Math.sqrt(linksIn))) / 10
}
