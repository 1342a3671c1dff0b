import {bdi, type Element, element} from './element.js'
import {inline} from './inline.js'
import {countFindings, type ReportIndex} from './report-data.js'
import {countOfNoun, familyTitle, figure, routeTo} from './words.js'

/** The view of a rule: what it asks for and why, and the pages on which it says something. The first heading takes the focus. */
export function ruleView(index: ReportIndex, rule: number): Element[] {
  const {id, family, summary, why, sources, url} = index.rules[rule]!
  const pages = pagesOf(index, rule)
  const total = pages.reduce((sum, {count}) => sum + count, 0)
  return [
    element('nav', {class: 'ways-on', 'aria-label': 'Report'}, element('a', {href: '#rules'}, 'All rules')),
    element('p', {class: 'eyebrow'}, familyTitle(index.families[family]!)),
    element('h1', {tabindex: '-1'}, bdi(id)),
    element('p', {class: 'lede'}, bdi(summary)),
    element(
      'div',
      {class: 'why'},
      ...why.map(whyPart),
      ...sourcesOf(sources),
      ...(url === null ? [] : [element('p', {}, element('a', {href: url, rel: 'noreferrer'}, 'The page of this rule'))])
    ),
    element('h2', {}, `${countOfNoun(total, 'finding')} on ${countOfNoun(pages.length, 'page')}`),
    pagesTable(index, pages)
  ]
}

function pagesOf(index: ReportIndex, rule: number): {page: number; count: number}[] {
  return index.paths
    .map((_, page) => ({page, count: countFindings(index, page, {rule})}))
    .filter(({count}) => count > 0)
    .sort((a, b) => b.count - a.count || a.page - b.page)
}

function pagesTable({paths, titles}: ReportIndex, pages: readonly {page: number; count: number}[]): Element {
  const rows = pages.map(({page, count}) => {
    const link = element('a', {href: routeTo('page', paths[page]!)}, bdi(titles[page] ?? paths[page]!))
    const path = titles[page] === null ? [] : [element('span', {class: 'path'}, bdi(paths[page]!))]
    return element('tr', {}, element('th', {scope: 'row'}, link, ...path), element('td', {class: 'number'}, figure(count)))
  })
  const head = element('tr', {}, element('th', {scope: 'col'}, 'Page'), element('th', {scope: 'col', class: 'number'}, 'Findings'))
  const caption = element('caption', {}, 'Pages on which the rule says something')
  return element('table', {class: 'narrow', 'data-fold': '50'}, caption, element('thead', {}, head), element('tbody', {}, ...rows))
}

function sourcesOf(sources: readonly string[]): Element[] {
  if (sources.length === 0) return []
  const items = sources.map((source) => element('li', {}, bdi(source)))
  return [element('h2', {}, 'Sources'), element('ul', {}, ...items)]
}

/** A paragraph or a list of an explanation. */
function whyPart(part: string): Element {
  if (!part.startsWith('- ')) return element('p', {}, ...inline(part))
  return element('ul', {}, ...part.split('\n').map((item) => element('li', {}, ...inline(item.replace(/^- /, '')))))
}
