import {summaryOf} from '@bedside/engine'
import {type Grades, gradesOf} from '../grades.js'
import {shown} from '../graph/shown.js'
import type {Reported} from '../reported.js'
import {bdi, type Child, type Element, element} from './element.js'
import {familiesTable, rulesTable} from './findings-tables.js'
import {gradeBars, gradeChart} from './grade-chart.js'
import {pagesSection} from './pages-section.js'
import {queueSection} from './queue-section.js'
import {countFindings, type ReportIndex, worstPagesFirst} from './report-data.js'
import {section, table} from './sections.js'
import {countOfNoun, figure, longDay, routeTo, severityNames} from './words.js'

/** The overview of a library: what stands without a script, too. */
export function overview(reported: Reported, index: ReportIndex): Element[] {
  return [
    summarySection(reported, index),
    readingSection(gradesOf(reported.report), reported, index),
    ...(index.rules.length > 0 ? [findingsSection(index)] : []),
    ...(reported.queue ? [queueSection(reported.queue, index)] : []),
    pagesSection(index),
    ...noticesSection(reported)
  ]
}

function summarySection({report, queue}: Reported, index: ReportIndex): Element {
  const {files, errors, warnings, notes, suppressed, baselined, fixable} = summaryOf(report)
  const calm = index.counts.filter((own) => own.length === 0).length
  const late = queue?.entries.filter(({status}) => status === 'expired').length ?? 0
  const figures = [
    figureOf(files, 'Pages', `${figure(calm)} without findings`),
    figureOf(errors, 'Errors', 'mend before the page is published', 'error'),
    figureOf(warnings, 'Warnings', 'mend when you next edit the page', 'warning'),
    figureOf(notes, 'Notes', 'worth knowing, nothing must change', 'note'),
    ...(queue ? [figureOf(late, 'Overdue', late === 1 ? 'page past its review date' : 'pages past their review date')] : [])
  ]
  const beside = [
    ...(fixable > 0 ? [`${countOfNoun(fixable, 'finding')} can be mended by bedside --fix.`] : []),
    ...(suppressed > 0 ? [`${countOfNoun(suppressed, 'finding')} silenced in the articles themselves.`] : []),
    ...(baselined > 0 ? [`${countOfNoun(baselined, 'known finding')} held back by the baseline.`] : [])
  ]
  const what = 'Bedside checks whether what readers need is there and in good form. It never says that an article is right.'
  const aside = beside.length > 0 ? [element('p', {class: 'aside'}, beside.join(' '))] : []
  return section('summary', 'At a glance', [what], element('dl', {class: 'figures'}, ...figures), ...aside, ...startHere(index, queue))
}

function figureOf(count: number, name: string, meaning: string, className = ''): Element {
  const number = element('dd', {class: `figure ${className}`.trim()}, figure(count))
  return element('div', {}, element('dt', {}, name), number, element('dd', {class: 'meaning'}, meaning))
}

/** The page, the rule and the review that are worth an editor's first half hour. */
function startHere(index: ReportIndex, queue: Reported['queue']): Element[] {
  const worst = worstPagesFirst(index)[0]
  const items: Element[] = []
  if (worst !== undefined && index.counts[worst]!.length > 0) {
    const count = countFindings(index, worst, {})
    const errors = countFindings(index, worst, {severity: 2})
    const said = errors > 0 ? countOfNoun(errors, 'error') : countOfNoun(count, 'finding')
    items.push(element('li', {}, 'The page with most to mend: ', pageLink(index, worst), `, ${said}.`))
  }
  const common = mostCommonRule(index)
  if (common) {
    const {id, summary} = index.rules[common.rule]!
    const link = element('a', {href: routeTo('rule', id)}, bdi(id))
    items.push(
      element('li', {}, `The ${common.severity} heard on most pages: `, link, `, on ${countOfNoun(common.pages, 'page')}. `, bdi(summary))
    )
  }
  const [first] = queue?.entries ?? []
  if (first) {
    const page = index.paths.indexOf(shown(first.path))
    const link = page < 0 ? bdi(shown(first.path)) : pageLink(index, page)
    items.push(element('li', {}, 'The review to do first: ', link, '. ', bdi(shown(first.reason))))
  }
  return items.length > 0 ? [element('h3', {}, 'Where to start'), element('ul', {class: 'start'}, ...items)] : []
}

function pageLink({paths, titles}: ReportIndex, page: number): Element {
  return element('a', {href: routeTo('page', paths[page]!)}, bdi(titles[page] ?? paths[page]!))
}

/** The rule that speaks on most pages, with the gravest severity that there is. */
function mostCommonRule({rules, counts}: ReportIndex): {rule: number; pages: number; severity: string} | null {
  for (const [severity, name] of [...severityNames.entries()].reverse()) {
    const pages = rules.map(() => 0)
    for (const own of counts) {
      for (let at = 0; at < own.length; at += 3) if (own[at + 1] === severity) pages[own[at]!]!++
    }
    const most = Math.max(0, ...pages)
    if (most > 0) return {rule: pages.indexOf(most), pages: most, severity: name}
  }
  return null
}

function readingSection({median, without}: Grades, {report}: Reported, index: ReportIndex): Element {
  const lede: Child[] = [
    'The SMOG grade says how many years of school, counted as in the United States, somebody needs to follow a text. The lower, the more people can read it. ',
    'It measures words and sentences; it does not know whether a text is clear or right.'
  ]
  if (median === null) return section('grades', 'How hard the pages are to read', lede, element('p', {}, 'No page has a reading grade.'))
  const bars = gradeBars(index)
  const rows = bars.map(({name, scored, estimated}) =>
    element('tr', {}, element('th', {scope: 'row'}, name), ...[scored, estimated].map((n) => element('td', {class: 'number'}, figure(n))))
  )
  const heads = [['Grade'], ['Pages', 'number'], ['Pages, estimate', 'number']] as const
  const key = element(
    'ul',
    {class: 'key'},
    element('li', {}, element('i', {class: 'swatch scored', 'aria-hidden': 'true'}), '30 sentences or more'),
    element('li', {}, element('i', {class: 'swatch estimated', 'aria-hidden': 'true'}), 'estimate, from 10 to 29 sentences')
  )
  const figures = element(
    'details',
    {class: 'figures-table'},
    element('summary', {}, 'The same as a table'),
    table('Pages by grade', heads, rows)
  )
  const left = without > 0 ? [element('p', {class: 'aside'}, withoutText(without, report))] : []
  return section('grades', 'How hard the pages are to read', lede, gradeChart(bars, median), key, ...left, figures)
}

function withoutText(without: number, {files}: Reported['report']): string {
  const short = files.filter(({measures}) => measures.status === 'too-short').length
  const pages = countOfNoun(without, 'page')
  if (short === without) return `${pages} without a grade: too short, with fewer than 10 sentences.`
  if (short === 0) return `${pages} without a grade: in a language that SMOG is not made for.`
  return `${pages} without a grade: ${figure(short)} with fewer than 10 sentences, ${figure(without - short)} in a language that SMOG is not made for.`
}

function findingsSection(index: ReportIndex): Element {
  const lede = ['Each rule asks one thing of a page. Rules that ask about the same matter form a family. ']
  const rules = element('div', {id: 'rules', tabindex: '-1'}, element('h3', {}, 'By rule'), rulesTable(index))
  return section('findings', 'What was found', lede, element('h3', {}, 'By family'), familiesTable(index), rules)
}

function noticesSection({report: {notices}, day}: Reported): Element[] {
  if (notices.length === 0) return []
  const items = notices.map((notice) => element('li', {}, bdi(shown(notice))))
  const lede = [day === undefined ? 'What else the run had to say.' : `What else the run of ${longDay(day)} had to say.`]
  return [section('notices', 'Notices', lede, element('ul', {}, ...items))]
}
