import type {GraphPageData} from '../graph/page-data.js'
import {makeFilters, makeLegend} from './controls.js'
import {showDetails} from './details.js'
import {byId, counted} from './dom.js'
import {draw, pageAt} from './draw.js'
import {type Filters, fitting, sorted} from './filter.js'
import {type Gestures, listenToKeys, listenToPointers} from './gestures.js'
import {type Model, modelOf, nameOf} from './model.js'
import {readPalette} from './palette.js'
import type {State} from './state.js'
import {makeHeads, showOrder, showRows} from './table.js'
import {between, fitted, type View, zoomed} from './view.js'

const stage = byId('stage')
const canvas = byId<HTMLCanvasElement>('canvas')
const context = canvas.getContext('2d')!
const state = firstState(modelOf(JSON.parse(byId('graph').textContent ?? '') as GraphPageData))
let palette = readPalette()
let isDue = false
let movement = 0
let listRest = () => {}

function firstState(model: Model): State {
  const everything = Array.from({length: model.count}, (_, page) => page)
  return {
    model,
    view: {scale: 1, left: 0, top: 0},
    size: {width: 1, height: 1},
    filters: {search: '', flags: new Set(), type: null, cluster: null},
    order: {column: 'in', descending: true},
    fits: everything,
    isFit: new Uint8Array(model.count).fill(1),
    selected: null,
    hovered: null
  }
}

/** Draws once before the screen is shown next, however often it is asked for. */
function redraw(): void {
  if (isDue) return
  isDue = true
  requestAnimationFrame(() => {
    isDue = false
    const {share} = draw(context, state, palette, devicePixelRatio || 1)
    byId('drawn').textContent = share > 1 ? `1 of ${share} links drawn; zoom in or select a page for all` : ''
  })
}

function resize(): void {
  const {width, height} = stage.getBoundingClientRect()
  if (width === 0) return
  const [before, density] = [state.size, devicePixelRatio || 1]
  state.size = {width, height}
  canvas.width = Math.round(width * density)
  canvas.height = Math.round(height * density)
  if (before.width === 1) state.view = viewOfAll()
  else state.view = {...state.view, left: state.view.left + (width - before.width) / 2, top: state.view.top + (height - before.height) / 2}
  redraw()
}

function viewOfAll(): View {
  const {model, fits, size} = state
  // The legend stands over the lower edge.
  return fitted(model.x, model.y, fits, {...size, height: size.height - byId('legend').offsetHeight})
}

/** Moves the view, unless readers asked for less motion. */
function moveTo(view: View): void {
  const [from, start, own] = [state.view, performance.now(), ++movement]
  const time = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 350
  const step = (now: number) => {
    if (own !== movement) return
    const part = time === 0 ? 1 : Math.max(0, Math.min(1, (now - start) / time))
    state.view = between(from, view, part)
    redraw()
    if (part < 1) requestAnimationFrame(step)
  }
  step(time === 0 ? start + 1 : start)
}

function list(): void {
  const {model, fits, order, selected} = state
  listRest = showRows(model, sorted(model, fits, order), selected, select)
  showOrder(order)
  byId('count').textContent = fits.length === model.count ? '' : `${fits.length.toLocaleString('en')} of ${counted(model.count, 'page')}`
}

function filter(filters: Filters): void {
  const {model} = state
  state.filters = filters
  state.fits = fitting(model, filters)
  state.isFit = new Uint8Array(model.count)
  for (const page of state.fits) state.isFit[page] = 1
  state.hovered = null
  list()
  if (state.fits.length > 0) moveTo(viewOfAll())
  redraw()
}

/** Selects a page: shows what is known of it and moves it to the middle. */
function select(page: number | null): void {
  state.selected = page
  for (const row of document.querySelectorAll<HTMLElement>('#rows tr')) {
    if (row.dataset.page === String(page)) row.setAttribute('aria-current', 'true')
    else row.removeAttribute('aria-current')
  }
  showDetails(state.model, page, select)
  const hash = page === null ? ' ' : `#${encodeURIComponent(state.model.paths[page]!)}`
  history.replaceState(null, '', hash === ' ' ? location.pathname + location.search : hash)
  if (page !== null) {
    byId('details').focus()
    centreOn(page)
  }
  redraw()
}

function centreOn(page: number): void {
  const {model, size, view} = state
  const near = [page, ...model.links[page]!, ...model.sources[page]!]
  // Near enough to read, far enough to see what it is linked with.
  const scale = Math.max(0.9, Math.min(view.scale, 2), fitted(model.x, model.y, near, size).scale)
  moveTo({scale, left: size.width / 2 - model.x[page]! * scale, top: size.height / 2 - model.y[page]! * scale})
}

function hover(page: number | null, x = 0, y = 0): void {
  const hint = byId('hint')
  hint.hidden = page === null
  stage.classList.toggle('over', page !== null)
  if (page !== null) {
    hint.textContent = `${nameOf(state.model, page)}\n${state.model.paths[page]!}`
    hint.style.left = `${Math.min(x + 14, Math.max(0, state.size.width - 260))}px`
    hint.style.top = `${y + 18 > state.size.height - 60 ? y - 56 : y + 18}px`
  }
  if (page === state.hovered) return
  state.hovered = page
  redraw()
}

const gestures: Gestures = {
  pan(dx, dy) {
    movement++
    state.view = {...state.view, left: state.view.left + dx, top: state.view.top + dy}
    hover(null)
    redraw()
  },
  zoom(factor, at) {
    movement++
    state.view = zoomed(state.view, factor, at ?? {x: state.size.width / 2, y: state.size.height / 2})
    redraw()
  },
  showAll: () => moveTo(viewOfAll()),
  tap(x, y, reach) {
    const page = pageAt(state, x, y, reach)
    if (page !== null || state.selected !== null) select(page)
  },
  hover: (x, y) => hover(pageAt(state, x, y, 4), x, y),
  leave: () => hover(null)
}

function showTotals({name, count, links, clusters, orphans, deadEnds, broken}: Model): void {
  byId('name').textContent = name
  const pairs = links.reduce((sum, {length}) => sum + length, 0)
  const parts = [
    counted(count, 'page'),
    counted(pairs, 'link'),
    counted(clusters.names.length, 'cluster'),
    counted(orphans.length, 'orphan')
  ]
  byId('totals').textContent = [...parts, counted(deadEnds.length, 'dead end'), counted(broken.length, 'broken link')].join(' · ')
}

function listen(): void {
  listenToPointers(stage, gestures)
  listenToKeys(stage, gestures)
  byId('zoom-in').addEventListener('click', () => gestures.zoom(1.4, null))
  byId('zoom-out').addEventListener('click', () => gestures.zoom(1 / 1.4, null))
  byId('fit').addEventListener('click', () => gestures.showAll())
  byId('search').addEventListener('keydown', (event) => {
    const first = event.key === 'Enter' ? sorted(state.model, state.fits, state.order)[0] : undefined
    if (first !== undefined) select(first)
  })
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && state.selected !== null && event.target !== byId('search')) select(null)
  })
  // Paper has no button for more.
  addEventListener('beforeprint', () => listRest())
  new ResizeObserver(resize).observe(stage)
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', recolor)
}

function recolor(): void {
  palette = readPalette()
  canvas.dataset.ground = palette.ground
  redraw()
}

/** The page that the address names: who shares it shows the same. */
function selectNamed(): void {
  const at = location.hash.length > 1 ? state.model.paths.indexOf(decoded(location.hash.slice(1))) : -1
  if (at >= 0) select(at)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

showTotals(state.model)
makeLegend(state.model)
makeFilters(state.model, filter)
makeHeads(
  () => state.order,
  (order) => {
    state.order = order
    list()
  }
)
list()
listen()
recolor()
resize()
selectNamed()
