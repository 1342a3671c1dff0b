import type {QueueEntry, QueueStatus, ReviewQueue} from '@bedside/engine'
import {shown} from '../graph/shown.js'
import {bdi, type Child, type Element, element} from './element.js'
import type {ReportIndex} from './report-data.js'
import {section, table} from './sections.js'
import {countOfNoun, routeTo} from './words.js'

/** Entries that the report holds, and of them those that are shown at first. */
const most = 500
const firstRows = 10

const statusNames: Readonly<Record<QueueStatus, string>> = {
  expired: 'Overdue',
  changed: 'Changed since its review',
  due: 'Due soon',
  unreviewed: 'Not reviewed'
}

/** What to review next, the most urgent first. */
export function queueSection({entries, undated}: ReviewQueue, index: ReportIndex): Element {
  const lede = ['Pages whose review is overdue, pages that changed since somebody reviewed them, and pages that fall due within 90 days.']
  if (entries.length === 0)
    return section('queue', 'What to review next', lede, element('p', {}, 'No page is due for review.'), ...unclear(undated))
  const pages = new Map(index.paths.map((path, page) => [path, page]))
  const rows = entries.slice(0, most).map((entry) => queueRow(entry, pages, index))
  const heads = [['Page'], ['Why'], ['Due', 'day'], ['Reviewed by']] as const
  const more = entries.length - most
  const left =
    more > 0 ? [element('p', {class: 'aside'}, `${countOfNoun(more, 'more page')}: bedside review-queue lists all of them.`)] : []
  return section('queue', 'What to review next', lede, table('Review queue', heads, rows, firstRows), ...left, ...unclear(undated))
}

function queueRow({path, title, status, due, days, reviewers, reason}: QueueEntry, pages: ReadonlyMap<string, number>, index: ReportIndex) {
  const own = shown(path)
  const page = pages.get(own)
  const name = bdi(shown(title) || (page === undefined ? own : (index.titles[page] ?? own)))
  const head = page === undefined ? name : element('a', {href: routeTo('page', own)}, name)
  const day: Child[] = due === null ? ['–'] : [element('time', {datetime: due}, due), ...late(days)]
  return element(
    'tr',
    {},
    element('th', {scope: 'row'}, head, element('span', {class: 'path'}, bdi(own))),
    element('td', {class: 'reason'}, element('b', {class: `status ${status}`}, statusNames[status]), ' ', bdi(shown(reason))),
    element('td', {class: 'day'}, ...day),
    element('td', {}, bdi(shown(reviewers.join(', ')) || '–'))
  )
}

function late(days: number | null): Element[] {
  if (days === null) return []
  const said = days < 0 ? `${countOfNoun(-days, 'day')} late` : days === 0 ? 'today' : `in ${countOfNoun(days, 'day')}`
  return [element('span', {class: 'path'}, said)]
}

function unclear(undated: ReviewQueue['undated']): Element[] {
  if (undated.length === 0) return []
  return [
    element(
      'p',
      {class: 'aside'},
      `${countOfNoun(undated.length, 'page')} with a review date that cannot be read in one way: not in this list.`
    )
  ]
}
