import {byId} from '../browser/dom.js'
import type {ReportIndex} from '../html/report-data.js'
import {foldTables} from './fold.js'
import {startPageList} from './page-list.js'
import {type Route, routeOf} from './route.js'
import {showFinding, showNothing, showPage, showRule} from './views.js'

const index = JSON.parse(byId('index').textContent ?? '') as ReportIndex
const overviewTitle = document.title
/** What is shown now, apart from a finding of it; empty for the overview. */
let shownName = ''
/** How far down each view was when it was left. */
const positions = new Map<string, number>()
/** What had the focus when the overview was left. */
let leftAt: Element | null = null
/** True where a link led on, and not the way back. */
let isFollowed = false

foldTables(byId('overview'))
const listedPages = startPageList(index)

function go(): void {
  const route = routeOf(location.hash)
  if (route.view === 'overview') goToOverview()
  // The block of a page may not have been read yet.
  else if (route.view === 'page' && document.readyState === 'loading') addEventListener('DOMContentLoaded', go, {once: true})
  else goToView(route)
  isFollowed = false
}

function goToView(route: Exclude<Route, {view: 'overview'}>): void {
  const name = `${route.view} ${route.name}`
  if (name !== shownName) open(route, name)
  if (route.view === 'page' && route.finding !== null) showFinding(route.finding, null)
}

function open(route: Exclude<Route, {view: 'overview'}>, name: string): void {
  if (shownName === '') leftAt = document.activeElement
  positions.set(shownName, scrollY)
  shownName = name
  const names = route.view === 'page' ? index.paths : index.rules.map(({id}) => id)
  const number = names.indexOf(route.name)
  if (number < 0) showNothing(route)
  else if (route.view === 'page') showPage(index, number, listedPages())
  else showRule(index, number)
  byId('overview').hidden = true
  byId('view').hidden = false
  document.title = `${(route.view === 'page' && index.titles[number]) || route.name} – ${overviewTitle}`
  document.querySelector<HTMLElement>('#view h1')!.focus({preventScroll: true})
  scrollTo(0, isFollowed ? 0 : (positions.get(name) ?? 0))
}

function goToOverview(): void {
  if (shownName === '') return
  positions.set(shownName, scrollY)
  shownName = ''
  document.title = overviewTitle
  byId('view').hidden = true
  byId('view').replaceChildren()
  byId('overview').hidden = false
  const target = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null
  const focus = leftAt?.isConnected && leftAt !== document.body ? (leftAt as HTMLElement) : null
  if (target && !target.contains(focus)) {
    target.focus({preventScroll: true})
    target.scrollIntoView()
    return
  }
  // Who comes back stands where they left.
  const here = focus ?? byId('name')
  here.focus({preventScroll: true})
  scrollTo(0, positions.get('') ?? 0)
}

/** A finding and its place lead to each other. The address follows, but the way back leads out of the page and not through its findings. */
function followFinding(event: MouseEvent): void {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href*="&finding="]')
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  const route = routeOf(link.hash)
  if (route.view !== 'page' || route.finding === null || shownName !== `page ${route.name}`) return
  event.preventDefault()
  history.replaceState(null, '', link.hash)
  showFinding(route.finding, link)
}

byId('view').addEventListener('click', followFinding)
// Views have places of their own, which the browser does not know.
history.scrollRestoration = 'manual'
addEventListener('click', ({target}) => (isFollowed = (target as Element).closest('a[href^="#"]') !== null), {capture: true})
addEventListener('hashchange', go)
go()
document.documentElement.dataset.ready = ''
