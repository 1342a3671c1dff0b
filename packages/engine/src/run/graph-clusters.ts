import {compareText} from '@bedside/core'
import type {GraphLink, GraphPage} from './graph.js'

/** Pages that links join to one another, in whichever direction, and to no page beyond. */
export interface GraphCluster {
  /** From 1, largest first. */
  id: number
  /** The deepest folder that holds more than half of its pages, else the title of the page that most pages link to. */
  name: string
  /** How many pages it has: two at least. */
  pages: number
}

/** Pages with their clusters, and these. Pages come in order of path, and stay in it. */
export function placeClusters(
  pages: readonly GraphPage[],
  links: readonly GraphLink[]
): {pages: GraphPage[]; clusters: readonly GraphCluster[]} {
  const groups = groupsOf(pages, links)
  const ids = new Map(groups.flatMap((group, index) => group.map(({path}) => [path, index + 1] as const)))
  const names = unlike(groups.map(nameOf))
  return {
    pages: pages.map((page) => ({...page, cluster: ids.get(page.path) ?? null})),
    clusters: groups.map((group, index) => ({id: index + 1, name: names[index]!, pages: group.length}))
  }
}

/** Connected pages, largest group first, of the same size in order of their first paths. */
function groupsOf(pages: readonly GraphPage[], links: readonly GraphLink[]): GraphPage[][] {
  const numbers = new Map(pages.map(({path}, index) => [path, index]))
  const roots = joined(
    pages.length,
    links.map(({from, to}) => [numbers.get(from)!, numbers.get(to)!])
  )
  const groups = new Map<number, GraphPage[]>()
  for (const [index, page] of pages.entries()) {
    const group = groups.get(roots[index]!)
    if (group) group.push(page)
    else groups.set(roots[index]!, [page])
  }
  return [...groups.values()].filter(({length}) => length > 1).sort((a, b) => b.length - a.length || compareText(a[0]!.path, b[0]!.path))
}

/** For each number under `count` the least number of its group: union by least number, with paths halved. */
function joined(count: number, pairs: readonly (readonly [number, number])[]): number[] {
  const parents = Array.from({length: count}, (_, index) => index)
  const root = (of: number) => {
    let at = of
    while (parents[at] !== at) {
      parents[at] = parents[parents[at]!]!
      at = parents[at]!
    }
    return at
  }
  for (const [a, b] of pairs) {
    const [low, high] = [root(a), root(b)].sort((x, y) => x - y) as [number, number]
    parents[high] = low
  }
  return parents.map((_, index) => root(index))
}

function nameOf(group: readonly GraphPage[]): string {
  const folder = mainFolder(group)
  if (folder !== '') return folder
  const main = group.reduce((best, page) => (page.in > best.in ? page : best))
  return main.title ?? main.path
}

/** The deepest folder that holds more than half of the pages; the empty text where only the top does. */
function mainFolder(group: readonly GraphPage[]): string {
  const counts = new Map<string, number>()
  for (const {path} of group) {
    for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      const folder = path.slice(0, slash)
      counts.set(folder, (counts.get(folder) ?? 0) + 1)
    }
  }
  // Of folders that hold more than half, each lies in the next shorter one.
  const main = [...counts].filter(([folder, count]) => count * 2 > group.length && !/^[./]*$/.test(folder))
  return main.reduce((deepest, [folder]) => (folder.length > deepest.length ? folder : deepest), '')
}

/** Names that occur again get a number. */
function unlike(names: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return names.map((name) => {
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
}
