import {drawLabels} from './labels.js'
import {colorOf, seenRadius} from './model.js'
import type {Palette} from './palette.js'
import type {State} from './state.js'

/** More links than this at once are a haze that nobody can read: of more, an even share is drawn. */
const mostLinks = 9000

/** What stands on the screen. */
export interface Drawn {
  /** How many of the links in view are drawn: one in so many. */
  share: number
}

/** Draws what a state shows. */
export function draw(context: CanvasRenderingContext2D, state: State, palette: Palette, density: number): Drawn {
  const {size} = state
  context.setTransform(density, 0, 0, density, 0, 0)
  context.clearRect(0, 0, size.width, size.height)
  const inView = pagesInView(state)
  const share = drawLinks(context, state, palette, inView)
  drawPages(context, state, palette, inView)
  const focus = state.selected ?? state.hovered
  if (focus !== null) drawFocus(context, state, palette, focus)
  drawLabels(context, state, palette, inView)
  return {share}
}

function pagesInView({model, view, size}: State): Uint8Array {
  const marks = new Uint8Array(model.count)
  const room = 24
  for (let page = 0; page < model.count; page++) {
    const x = model.x[page]! * view.scale + view.left
    const y = model.y[page]! * view.scale + view.top
    if (x > -room && y > -room && x < size.width + room && y < size.height + room) marks[page] = 1
  }
  return marks
}

/** Calls for each link that can be seen between pages that fit. */
function eachLink({model, isFit}: State, inView: Uint8Array, call: (from: number, to: number) => void): void {
  for (let from = 0; from < model.count; from++) {
    if (!isFit[from]) continue
    const isIn = inView[from] === 1
    for (const to of model.links[from]!) if (isFit[to] && (isIn || inView[to])) call(from, to)
  }
}

function drawLinks(context: CanvasRenderingContext2D, state: State, palette: Palette, inView: Uint8Array): number {
  const {model, view, selected} = state
  let count = 0
  eachLink(state, inView, () => count++)
  const share = Math.max(1, Math.ceil(count / mostLinks))
  const paths = palette.sections.map(() => new Path2D())
  eachLink(state, inView, (from, to) => {
    // The same links wherever the view moves, so that nothing flickers.
    if (share > 1 && (from * 7919 + to * 104_729) % share !== 0) return
    const path = paths[colorOf(model, from)]!
    path.moveTo(model.x[from]! * view.scale + view.left, model.y[from]! * view.scale + view.top)
    path.lineTo(model.x[to]! * view.scale + view.left, model.y[to]! * view.scale + view.top)
  })
  const drawn = count / share
  context.lineWidth = Math.max(0.5, Math.min(1.2, view.scale))
  context.globalAlpha = (selected === null ? 1 : 0.35) * Math.max(0.07, Math.min(0.42, 260 / (drawn + 1) + 0.05))
  for (const [index, path] of paths.entries()) {
    context.strokeStyle = palette.sections[index]!
    context.stroke(path)
  }
  context.globalAlpha = 1
  return share
}

/** Paths of circles to fill or stroke at once. */
type Circles = Map<string, Path2D>

function drawPages(context: CanvasRenderingContext2D, state: State, palette: Palette, inView: Uint8Array): void {
  const {model, isFit, view} = state
  const [full, hollow, broken, faint]: Circles[] = [new Map(), new Map(), new Map(), new Map()]
  for (let page = 0; page < model.count; page++) {
    if (!inView[page]) continue
    const color = palette.sections[colorOf(model, page)]!
    if (!isFit[page]) addCircle(faint!, palette.faint, state, page, 0)
    else if (model.isOrphan[page] || model.hidden.of[page]! >= 0) addCircle(hollow!, color, state, page, -0.5)
    else addCircle(full!, color, state, page, 0)
    if (isFit[page] && model.brokenOf.has(page)) addCircle(broken!, palette.danger, state, page, 2)
  }
  fill(context, faint!)
  // A selected page and its neighbours are drawn over the rest, which steps back.
  context.globalAlpha = state.selected === null ? 1 : 0.35
  context.strokeStyle = palette.ground
  context.lineWidth = Math.min(1.5, view.scale)
  for (const [color, path] of full!) {
    context.fillStyle = color
    context.fill(path)
    if (view.scale > 0.25) context.stroke(path)
  }
  for (const [color, path] of hollow!) {
    context.fillStyle = palette.ground
    context.fill(path)
    strokeWith(context, path, color, Math.max(1, Math.min(2, view.scale * 2)))
  }
  for (const [color, path] of broken!) strokeWith(context, path, color, 1.5)
  context.globalAlpha = 1
}

function fill(context: CanvasRenderingContext2D, circles: Circles): void {
  for (const [color, path] of circles) {
    context.fillStyle = color
    context.fill(path)
  }
}

function strokeWith(context: CanvasRenderingContext2D, path: Path2D, color: string, width: number): void {
  context.strokeStyle = color
  context.lineWidth = width
  context.stroke(path)
}

function addCircle(circles: Circles, color: string, {model, view}: State, page: number, more: number): void {
  const path = circles.get(color) ?? new Path2D()
  circles.set(color, path)
  const radius = Math.max(0.8, seenRadius(model, page, view.scale) + more)
  const x = model.x[page]! * view.scale + view.left
  const y = model.y[page]! * view.scale + view.top
  path.moveTo(x + radius, y)
  path.arc(x, y, radius, 0, 2 * Math.PI)
}

/** A page with its own links: those that leave it in one colour, those that come in another. */
function drawFocus(context: CanvasRenderingContext2D, state: State, palette: Palette, page: number): void {
  const {model} = state
  context.lineWidth = 1.4
  for (const from of model.sources[page]!) drawArrow(context, state, from, page, palette.incoming)
  for (const to of model.links[page]!) drawArrow(context, state, page, to, palette.outgoing)
  const circles: Circles = new Map()
  for (const near of new Set([page, ...model.links[page]!, ...model.sources[page]!])) {
    addCircle(circles, palette.sections[colorOf(model, near)]!, state, near, near === page ? 2 : 0)
  }
  fill(context, circles)
  const ring: Circles = new Map()
  addCircle(ring, palette.text, state, page, 4)
  for (const [color, path] of ring) strokeWith(context, path, color, 2)
}

function drawArrow(context: CanvasRenderingContext2D, {model, view}: State, from: number, to: number, color: string): void {
  const [x1, y1] = [model.x[from]! * view.scale + view.left, model.y[from]! * view.scale + view.top]
  const [x2, y2] = [model.x[to]! * view.scale + view.left, model.y[to]! * view.scale + view.top]
  const length = Math.hypot(x2 - x1, y2 - y1)
  const room = seenRadius(model, to, view.scale) + 2
  if (length < room + 2) return
  const [dx, dy] = [(x2 - x1) / length, (y2 - y1) / length]
  const [tipX, tipY] = [x2 - dx * room, y2 - dy * room]
  context.globalAlpha = 0.8
  context.strokeStyle = color
  context.fillStyle = color
  context.beginPath()
  context.moveTo(x1, y1)
  context.lineTo(tipX, tipY)
  context.stroke()
  context.beginPath()
  context.moveTo(tipX, tipY)
  context.lineTo(tipX - dx * 7 - dy * 3, tipY - dy * 7 + dx * 3)
  context.lineTo(tipX - dx * 7 + dy * 3, tipY - dy * 7 - dx * 3)
  context.fill()
  context.globalAlpha = 1
}

/** The page at a place on the screen, or null. */
export function pageAt({model, view, isFit}: State, x: number, y: number, reach: number): number | null {
  let [found, least] = [null as number | null, Infinity]
  for (let page = 0; page < model.count; page++) {
    if (!isFit[page]) continue
    const distance = Math.hypot(model.x[page]! * view.scale + view.left - x, model.y[page]! * view.scale + view.top - y)
    const beyond = distance - seenRadius(model, page, view.scale)
    if (beyond < reach && beyond < least) [found, least] = [page, beyond]
  }
  return found
}
