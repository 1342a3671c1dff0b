import {Quadtree} from './quadtree.js'

/** Places in the plane, one for each point. */
export interface Points {
  x: Float64Array
  y: Float64Array
}

/** Points, what joins them, and which of them belong together. */
export interface Net {
  count: number
  /** Pairs of points, one after the other. */
  links: Int32Array
  /** The group of each point, from 0; points of a group stand near each other. */
  groups: Int32Array
  /** How much room each point needs around it. */
  radii: Float64Array
}

/** Steps of a small net; large ones get fewer, so that the whole takes linear time. */
const steps = {most: 300, least: 45, budget: 400_000}
const spacing = 16
const restLength = 34
const strength = {repulsion: 90, cohesion: 0.12, gravity: 0.035}
/** Of its speed a point keeps this much from step to step. */
const kept = 0.6
/** The heat that the last step has; the first has 1. */
const coldest = 0.002

/**
 * Places a net by forces, as d3-force does it: links pull, points push each other away, groups hold together. It starts from groups set
 * side by side and uses no chance, so the same net always gets the same places.
 */
export function placeByForces(net: Net): Points {
  const points = startOf(net)
  const count = Math.max(steps.least, Math.min(steps.most, Math.round(steps.budget / net.count)))
  const cooling = 1 - coldest ** (1 / count)
  const speed: Points = {x: new Float64Array(net.count), y: new Float64Array(net.count)}
  const degrees = degreesOf(net)
  const tree = new Quadtree(points.x, points.y)
  for (let step = 0, heat = 1; step < count; step++) {
    heat -= heat * cooling
    pull(net, degrees, points, speed, heat)
    gather(net, points, speed, heat)
    push(tree, speed, heat)
    move(points, speed)
  }
  return points
}

/** Turning by this angle each time never repeats a direction: how a sunflower sets its seeds. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5))

/** Groups as discs, set like the seeds of a sunflower, each with its points set in it in the same way. */
function startOf({count, groups}: Net): Points {
  const members = new Map<number, number[]>()
  for (let point = 0; point < count; point++) {
    const known = members.get(groups[point]!)
    if (known) known.push(point)
    else members.set(groups[point]!, [point])
  }
  const points: Points = {x: new Float64Array(count), y: new Float64Array(count)}
  let [placed, turn] = [0, 0]
  for (const [, group] of [...members].sort(([a, inA], [b, inB]) => inB.length - inA.length || a - b)) {
    const centre = seed(turn++, placed + (placed > 0 ? group.length / 2 : 0))
    placed += group.length
    for (const [index, point] of group.entries()) {
      const {x, y} = seed(index, index + 0.5)
      points.x[point] = centre.x + x
      points.y[point] = centre.y + y
    }
  }
  return points
}

/** A place on a spiral: in a direction of its own, outside of so many points. */
function seed(turn: number, inside: number): {x: number; y: number} {
  const radius = spacing * Math.sqrt(inside)
  return {x: radius * Math.cos(turn * goldenAngle), y: radius * Math.sin(turn * goldenAngle)}
}

function degreesOf({count, links}: Net): Int32Array {
  const degrees = new Int32Array(count)
  for (const point of links) degrees[point]!++
  return degrees
}

function pull({links}: Net, degrees: Int32Array, {x, y}: Points, speed: Points, heat: number): void {
  for (let at = 0; at < links.length; at += 2) {
    const [a, b] = [links[at]!, links[at + 1]!]
    const dx = x[b]! + speed.x[b]! - x[a]! - speed.x[a]! || 1e-6
    const dy = y[b]! + speed.y[b]! - y[a]! - speed.y[a]!
    const length = Math.sqrt(dx * dx + dy * dy)
    const force = ((length - restLength) / length) * (heat / Math.min(degrees[a]!, degrees[b]!))
    // A page that many link to stays where it is; those that link to it come.
    const share = degrees[a]! / (degrees[a]! + degrees[b]!)
    speed.x[b]! -= dx * force * share
    speed.y[b]! -= dy * force * share
    speed.x[a]! += dx * force * (1 - share)
    speed.y[a]! += dy * force * (1 - share)
  }
}

function gather({count, groups}: Net, {x, y}: Points, speed: Points, heat: number): void {
  const sums = new Map<number, {x: number; y: number; size: number}>()
  for (let point = 0; point < count; point++) {
    const sum = sums.get(groups[point]!) ?? {x: 0, y: 0, size: 0}
    sums.set(groups[point]!, sum)
    sum.x += x[point]!
    sum.y += y[point]!
    sum.size++
  }
  for (let point = 0; point < count; point++) {
    const sum = sums.get(groups[point]!)!
    speed.x[point]! += ((sum.x / sum.size - x[point]!) * strength.cohesion - x[point]! * strength.gravity) * heat
    speed.y[point]! += ((sum.y / sum.size - y[point]!) * strength.cohesion - y[point]! * strength.gravity) * heat
  }
}

function push(tree: Quadtree, speed: Points, heat: number): void {
  tree.build()
  const force = {x: 0, y: 0}
  for (let point = 0; point < speed.x.length; point++) {
    force.x = 0
    force.y = 0
    tree.repel(point, force)
    speed.x[point]! += force.x * strength.repulsion * heat
    speed.y[point]! += force.y * strength.repulsion * heat
  }
}

function move({x, y}: Points, speed: Points): void {
  for (let point = 0; point < x.length; point++) {
    speed.x[point]! *= kept
    speed.y[point]! *= kept
    x[point]! += speed.x[point]!
    y[point]! += speed.y[point]!
  }
}
