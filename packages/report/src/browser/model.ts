import type {GraphPageData} from '../graph/page-data.js'
import {folded} from './folded.js'
import {sectionColors} from './palette.js'

/** A graph as the page works with it. Pages are numbers. */
export interface Model extends GraphPageData {
  count: number
  /** For each page the pages that link to it. */
  sources: number[][]
  brokenOf: Map<number, {url: string; line: number}[]>
  isOrphan: Uint8Array
  isDeadEnd: Uint8Array
  /** The number of the colour of each section. */
  colors: number[]
  /** True where sections share colours, which then only tell neighbours apart. */
  sharesColors: boolean
  /** What a search looks through: title, path and address, folded. */
  searchable: string[]
}

/** Unpacks a graph. */
export function modelOf(data: GraphPageData): Model {
  const count = data.paths.length
  const sources: number[][] = data.paths.map(() => [])
  for (const [from, targets] of data.links.entries()) for (const to of targets) sources[to]!.push(from)
  const brokenOf: Model['brokenOf'] = new Map()
  for (const [page, url, line] of data.broken) {
    const known = brokenOf.get(page)
    if (known) known.push({url, line})
    else brokenOf.set(page, [{url, line}])
  }
  return {
    ...data,
    count,
    sources,
    brokenOf,
    ...colorsOf(data),
    isOrphan: markedOf(count, data.orphans),
    isDeadEnd: markedOf(count, data.deadEnds),
    searchable: data.paths.map((path, page) => folded(`${data.titles[page] ?? ''}\n${path}\n${data.addresses[page] ?? ''}`))
  }
}

/** The largest sections have a colour of their own. Where most pages are in others, colours come again and again. */
function colorsOf({sections: {names, of}}: GraphPageData): Pick<Model, 'colors' | 'sharesColors'> {
  const coloured = of.filter((section) => section < sectionColors).length
  const sharesColors = coloured < of.length / 2
  return {colors: names.map((_, section) => (sharesColors ? section % sectionColors : Math.min(section, sectionColors))), sharesColors}
}

function markedOf(count: number, pages: readonly number[]): Uint8Array {
  const marks = new Uint8Array(count)
  for (const page of pages) marks[page] = 1
  return marks
}

/** What a page is called: its title, else its path. */
export function nameOf({titles, paths}: Pick<Model, 'titles' | 'paths'>, page: number): string {
  return titles[page] || paths[page]!
}

/** The number of a page's colour. */
export function colorOf({colors, sections}: Pick<Model, 'colors' | 'sections'>, page: number): number {
  return colors[sections.of[page]!]!
}

/** Radius on the screen. */
export function seenRadius({radii}: Pick<Model, 'radii'>, page: number, scale: number): number {
  return Math.max(1.4, radii[page]! * Math.min(scale, 2.5))
}
