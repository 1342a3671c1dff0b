import {type Child, type Element, element} from './element.js'
import {pageColumns, pageRow} from './page-row.js'
import {type ReportIndex, worstPagesFirst} from './report-data.js'
import {section} from './sections.js'
import {countOfNoun, familyTitle, severityNames} from './words.js'

/** Rows that stand without a script. */
const firstRows = 50

/** The table of pages, which is the heat map of pages by family, with its filters. */
export function pagesSection(index: ReportIndex): Element {
  const columns = pageColumns(index)
  const heads = columns.map(({key, text, title, family}) => {
    const className = family !== null ? 'family' : key === 'page' ? '' : 'number'
    return element('th', {scope: 'col', 'data-column': key, ...(className && {class: className}), title}, element('span', {}, text))
  })
  const order = worstPagesFirst(index)
  const rows = order.slice(0, firstRows).map((page) => pageRow(index, page, columns))
  const more = order.length - rows.length
  const lede: Child[] = [
    'One row a page, those with most errors first. The shaded columns count findings by family: the darker, the more. ',
    element('b', {}, 'est.'),
    ' marks a grade from fewer than 30 sentences.'
  ]
  const body = element('tbody', {id: 'rows'}, ...rows)
  const whole = element(
    'table',
    {class: 'pages'},
    element('caption', {}, 'Pages and their findings'),
    element('thead', {}, element('tr', {}, ...heads)),
    body
  )
  return section(
    'pages',
    'Pages',
    lede,
    filters(index),
    element('p', {id: 'count', role: 'status'}, ''),
    element('div', {class: 'scroll', role: 'region', tabindex: '0', 'aria-label': 'Table of pages'}, whole),
    element('p', {id: 'more'}, ...(more > 0 ? [`${countOfNoun(more, 'more page')}: listed where the report may run its script.`] : []))
  )
}

/** Hidden until the script is there: without it nothing would filter. */
function filters({families, rules, types}: ReportIndex): Element {
  const severities = [...severityNames.entries()].reverse().map(([value, name]) => [value, `${name}s`] as const)
  const search = element(
    'label',
    {class: 'search'},
    element('span', {}, 'Find pages'),
    element('input', {id: 'search', type: 'search', autocomplete: 'off', spellcheck: 'false', placeholder: 'Words of a title or path'})
  )
  return element(
    'form',
    {id: 'filters', role: 'search', 'aria-label': 'Filter the pages', hidden: ''},
    search,
    select('severity', 'Severity', 'any', severities),
    select(
      'family',
      'Family',
      'any',
      [...families.entries()].map(([value, name]) => [value, familyTitle(name)] as const)
    ),
    select(
      'rule',
      'Rule',
      'any',
      [...rules.entries()].map(([value, {id}]) => [value, id] as const)
    ),
    select('type', 'Article type', 'any', [...types.entries(), [-1, 'none'] as const]),
    element('button', {type: 'reset', id: 'clear'}, 'Clear')
  )
}

function select(id: string, label: string, all: string, choices: readonly (readonly [value: number, text: string])[]): Element {
  const options = choices.map(([value, text]) => element('option', {value: String(value)}, text))
  const control = element('select', {id}, element('option', {value: ''}, all), ...options)
  return element('label', {}, element('span', {}, label), control)
}
