import {byId} from '../browser/dom.js'
import {type Child, element} from '../html/element.js'
import {pageView} from '../html/page-view.js'
import type {PageBlock, ReportIndex} from '../html/report-data.js'
import {ruleView} from '../html/rule-view.js'
import {foldTables} from './fold.js'
import {nodesOf} from './nodes.js'
import type {Route} from './route.js'

/** Shows a page, from the block that holds it. */
export function showPage(index: ReportIndex, page: number, listed: readonly number[]): void {
  const block = JSON.parse(byId(`page-${page}`).textContent ?? '') as PageBlock
  const at = listed.indexOf(page)
  const [before, after] = at < 0 ? [null, null] : [listed[at - 1] ?? null, listed[at + 1] ?? null]
  show(pageView(index, page, block, {before, after}))
}

/** Shows a rule. */
export function showRule(index: ReportIndex, rule: number): void {
  show(ruleView(index, rule))
}

/** Says that an address leads to nothing in this report. */
export function showNothing({view}: Route): void {
  const what = view === 'rule' ? 'No finding of this run is of that rule.' : 'That page was not part of this run.'
  const back = element('a', {href: '#pages'}, 'All pages')
  show([element('h1', {tabindex: '-1'}, 'Not in this report'), element('p', {}, what, ' ', back)])
}

function show(content: readonly Child[]): void {
  const view = byId('view')
  view.replaceChildren(...nodesOf(content))
  foldTables(view)
}

/**
 * Shows a finding and its place in the text, and gives one of them the focus: the place where the link that was followed stands in the finding,
 * else the finding.
 */
export function showFinding(finding: number, followed: Element | null): void {
  for (const one of document.querySelectorAll('#view .current')) one.classList.remove('current')
  const card = document.getElementById(`finding-${finding}`)
  const place = document.getElementById(`mark-${finding}`)
  if (!card) return
  const marks = [...document.querySelectorAll<HTMLElement>('#view mark')].filter(isOf(finding))
  for (const one of [card, place, ...marks]) one?.classList.add('current')
  const target = place && card.contains(followed) ? place : card
  target.focus({preventScroll: true})
  const others = target === card ? place : card
  others?.scrollIntoView({block: followed ? 'nearest' : 'center'})
  target.scrollIntoView({block: target === place ? 'center' : 'nearest'})
}

function isOf(finding: number): (mark: HTMLElement) => boolean {
  return ({dataset}) => dataset.findings!.split(' ').includes(String(finding))
}
