import {type Net, type Points, placeByForces} from './forces.js'
import {part} from './part.js'

/** What a layout is made from. Pages are numbers from 0. */
export interface LayoutInput extends Net {
  /** The cluster of each page, or -1 for a page that is linked with no other. */
  clusters: Int32Array
}

/** Free room between clusters. */
const gap = 60
/** Width of the whole by its height: about that of a screen. */
const aspect = 1.5
/** Distance of pages that no link holds. */
const lone = 26

/**
 * Places every page: clusters by forces, each for itself, then side by side with the largest first, and beneath them in a grid the pages that
 * are linked with no other. Linear in pages and links but for a logarithm; the same input always gives the same whole numbers.
 */
export function layoutOf(input: LayoutInput): Points {
  const places: Points = {x: new Float64Array(input.count), y: new Float64Array(input.count)}
  const {boxes, singles} = clustersOf(input)
  const {width, height} = shelve(boxes)
  for (const {members, points, left, top} of boxes) {
    for (const [index, page] of members.entries()) {
      places.x[page] = Math.round(points.x[index]! + left)
      places.y[page] = Math.round(points.y[index]! + top)
    }
  }
  const columns = Math.max(8, Math.floor(width / lone), Math.ceil(Math.sqrt(singles.length * (boxes.length > 0 ? 1 : aspect))))
  for (const [index, page] of singles.entries()) {
    places.x[page] = (index % columns) * lone
    places.y[page] = Math.round(height) + Math.floor(index / columns) * lone
  }
  return places
}

/** A cluster, its points moved so that they begin at 0, and where it goes. */
interface Box {
  members: number[]
  points: Points
  width: number
  height: number
  left: number
  top: number
}

function clustersOf(input: LayoutInput): {boxes: Box[]; singles: number[]} {
  const members = new Map<number, number[]>()
  const singles: number[] = []
  for (let page = 0; page < input.count; page++) {
    const cluster = input.clusters[page]!
    const known = members.get(cluster)
    if (cluster < 0) singles.push(page)
    else if (known) known.push(page)
    else members.set(cluster, [page])
  }
  const links = linksByCluster(input)
  const boxes = [...members].map(([cluster, pages]) => boxOf(pages, netOf(pages, links.get(cluster) ?? [], input)))
  return {boxes: boxes.sort((a, b) => b.members.length - a.members.length || a.members[0]! - b.members[0]!), singles}
}

function linksByCluster({links, clusters}: LayoutInput): Map<number, number[]> {
  const found = new Map<number, number[]>()
  for (let at = 0; at < links.length; at += 2) {
    const known = found.get(clusters[links[at]!]!)
    if (known) known.push(links[at]!, links[at + 1]!)
    else found.set(clusters[links[at]!]!, [links[at]!, links[at + 1]!])
  }
  return found
}

/** A cluster as a net of its own, its pages numbered from 0. */
function netOf(pages: readonly number[], links: readonly number[], {groups, radii}: Net): Net {
  const numbers = new Map(pages.map((page, index) => [page, index]))
  return {
    count: pages.length,
    links: Int32Array.from(links, (page) => numbers.get(page)!),
    groups: Int32Array.from(pages, (page) => groups[page]!),
    radii: Float64Array.from(pages, (page) => radii[page]!)
  }
}

function boxOf(members: number[], net: Net): Box {
  const points = placeByForces(net)
  part(points, net)
  const [left, right] = rangeOf(points.x)
  const [top, bottom] = rangeOf(points.y)
  for (let index = 0; index < net.count; index++) {
    points.x[index]! -= left
    points.y[index]! -= top
  }
  return {members, points, width: right - left, height: bottom - top, left: 0, top: 0}
}

function rangeOf(values: Float64Array): [number, number] {
  return values.reduce<[number, number]>(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [Infinity, -Infinity])
}

/** Puts boxes side by side on shelves and gives back what room they take. */
function shelve(boxes: readonly Box[]): {width: number; height: number} {
  const area = boxes.reduce((sum, {width, height}) => sum + (width + gap) * (height + gap), 0)
  const widest = boxes.reduce((most, {width}) => Math.max(most, width), Math.sqrt(area * aspect))
  let [left, top, tallest] = [0, 0, 0]
  for (const box of boxes) {
    if (left > 0 && left + box.width > widest) {
      top += tallest + gap
      left = 0
      tallest = 0
    }
    box.left = left
    box.top = top
    left += box.width + gap
    tallest = Math.max(tallest, box.height)
  }
  return {width: boxes.length > 0 ? widest : 0, height: boxes.length > 0 ? top + tallest + gap : 0}
}
