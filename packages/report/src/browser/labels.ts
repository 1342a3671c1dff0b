import {type Model, nameOf, seenRadius} from './model.js'
import type {Palette} from './palette.js'
import type {State} from './state.js'

const mostLabels = 140
/** Beside those of a selected page and its neighbours. */
const mostOtherLabels = 15
const longest = 38
/** Pages that are drawn smaller than this go unnamed, unless somebody asked for them. */
const smallest = 4.2
const fontFamily = 'system-ui, sans-serif'

/** Writes names beside pages, the most linked first, as far as there is room; from far away also the names of sections. */
export function drawLabels(context: CanvasRenderingContext2D, state: State, palette: Palette, inView: Uint8Array): void {
  const taken = new Boxes()
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  const focus = state.selected ?? state.hovered
  if (focus !== null) nameFocus(context, state, palette, focus, taken)
  else if (state.view.scale < 0.7) nameSections(context, state, palette, taken)
  const isSearched = state.fits.length < 60 && state.fits.length < state.model.count
  nameLone(context, state, palette, taken)
  keepOff(state, inView, taken)
  let count = 0
  context.font = `12px ${fontFamily}`
  for (const page of byRank(state.model)) {
    if (count >= (focus === null ? mostLabels : mostOtherLabels)) break
    if (!inView[page] || !state.isFit[page] || page === focus) continue
    if (!isSearched && seenRadius(state.model, page, state.view.scale) < smallest) continue
    if (namePage(context, state, palette.text, page, taken, focus === null ? 1 : 0.45)) count++
  }
  context.globalAlpha = 1
}

const ranks = new WeakMap<Model, readonly number[]>()

/** Pages, the most linked first. */
function byRank(model: Model): readonly number[] {
  const known = ranks.get(model)
  if (known) return known
  const order = Array.from({length: model.count}, (_, page) => page)
  order.sort((a, b) => model.sources[b]!.length - model.sources[a]!.length || a - b)
  ranks.set(model, order)
  return order
}

function nameFocus(context: CanvasRenderingContext2D, state: State, palette: Palette, focus: number, taken: Boxes): void {
  context.font = `600 13px ${fontFamily}`
  namePage(context, state, palette.text, focus, taken, 1)
  context.font = `12px ${fontFamily}`
  const near = [...new Set([...state.model.links[focus]!, ...state.model.sources[focus]!])]
  for (const page of near.slice(0, 60)) namePage(context, state, palette.text, page, taken, 1)
}

/** Writes a name right, left, above or below its page, wherever there is room first. */
function namePage(
  context: CanvasRenderingContext2D,
  {model, view, selected}: State,
  color: string,
  page: number,
  taken: Boxes,
  alpha: number
): boolean {
  const text = cut(nameOf(model, page))
  const away = seenRadius(model, page, view.scale) + (page === selected ? 8 : 4)
  const width = context.measureText(text).width
  const [x, y] = [model.x[page]! * view.scale + view.left, model.y[page]! * view.scale + view.top]
  const starts = [
    [x + away, y],
    [x - away - width, y],
    [x - width / 2, y - away - 6],
    [x - width / 2, y + away + 7]
  ] as const
  const start = starts.find(([left, middle]) => taken.take(left - 2, middle - 8, width + 4, 16))
  if (!start) return false
  write(context, text, start[0], start[1], color, alpha)
  return true
}

/** More pages than this in view leave no room around them: names may cover the small ones. */
const mostObstacles = 250

/** Keeps names off pages, as long as these are few. */
function keepOff(state: State, inView: Uint8Array, taken: Boxes): void {
  const {model, view} = state
  const pages = state.fits.filter((page) => inView[page])
  if (pages.length > mostObstacles) return
  for (const page of pages) {
    const radius = seenRadius(model, page, view.scale)
    taken.block(model.x[page]! * view.scale + view.left - radius, model.y[page]! * view.scale + view.top - radius, 2 * radius, 2 * radius)
  }
}

function write(context: CanvasRenderingContext2D, text: string, x: number, y: number, color: string, alpha: number): void {
  context.globalAlpha = alpha
  context.strokeStyle = getGround(context)
  context.lineWidth = 3.5
  context.strokeText(text, x, y)
  context.fillStyle = color
  context.fillText(text, x, y)
}

function getGround({canvas}: CanvasRenderingContext2D): string {
  return canvas.dataset.ground ?? '#fff'
}

function cut(text: string): string {
  const letters = [...text]
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : text
}

function nameSections(context: CanvasRenderingContext2D, state: State, palette: Palette, taken: Boxes): void {
  const {model, view, size} = state
  if (model.sections.names.length < 2) return
  context.font = `600 15px ${fontFamily}`
  context.textAlign = 'center'
  for (const {section, x, y, pages} of sectionPlaces(model).slice(0, 40)) {
    const text = cut(model.sections.names[section] || 'top folder')
    const width = context.measureText(text).width
    const [atX, atY] = [x * view.scale + view.left, y * view.scale + view.top]
    const isSeen = atX > 0 && atY > 0 && atX < size.width && atY < size.height
    if (pages < 3 || !isSeen || !taken.take(atX - width / 2 - 4, atY - 11, width + 8, 22)) continue
    write(context, text, atX, atY, palette.sections[model.colors[section]!]!, 1)
  }
  context.textAlign = 'start'
}

/** Says what the grid beneath the clusters is. */
function nameLone(context: CanvasRenderingContext2D, {model, view}: State, palette: Palette, taken: Boxes): void {
  const first = model.clusters.of.indexOf(-1)
  if (first < 0) return
  const [x, y] = [model.x[first]! * view.scale + view.left - 4, model.y[first]! * view.scale + view.top - 16]
  const text = 'Linked with no other page'
  context.font = `12px ${fontFamily}`
  if (taken.take(x, y - 8, context.measureText(text).width, 16)) write(context, text, x, y, palette.muted, 1)
}

/** Where the name of a section stands: amid its pages. */
interface SectionPlace {
  section: number
  x: number
  y: number
  pages: number
}

const places = new WeakMap<Model, readonly SectionPlace[]>()

function sectionPlaces(model: Model): readonly SectionPlace[] {
  const known = places.get(model)
  if (known) return known
  const members: number[][] = model.sections.names.map(() => [])
  for (let page = 0; page < model.count; page++) if (model.clusters.of[page]! >= 0) members[model.sections.of[page]!]!.push(page)
  const made = members.map((pages, section) => ({
    section,
    x: middle(pages.map((page) => model.x[page]!)),
    y: middle(pages.map((page) => model.y[page]!)),
    pages: pages.length
  }))
  places.set(model, made)
  return made
}

function middle(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0
}

/** Boxes on the screen that hold text already. */
class Boxes {
  readonly #boxes: [left: number, top: number, right: number, bottom: number][] = []

  /** Takes a box where it is free. */
  take(left: number, top: number, width: number, height: number): boolean {
    const [right, bottom] = [left + width, top + height]
    if (this.#boxes.some(([l, t, r, b]) => left < r && right > l && top < b && bottom > t)) return false
    this.block(left, top, width, height)
    return true
  }

  /** Takes a box, free or not. */
  block(left: number, top: number, width: number, height: number): void {
    this.#boxes.push([left, top, left + width, top + height])
  }
}
