import {bdi, type Child, type Element, element} from './element.js'
import {findingCard} from './finding-card.js'
import {linesOf, markedLines} from './marked-text.js'
import {countFindings, type PageBlock, type ReportIndex} from './report-data.js'
import {countOfNoun, routeTo, severityNames} from './words.js'

/** Pages before and after one in the list that led to it. */
export interface Neighbours {
  before: number | null
  after: number | null
}

/** The view of a page: its text with the findings marked in it, and the findings beside it. The first heading takes the focus. */
export function pageView(index: ReportIndex, page: number, block: PageBlock, {before, after}: Neighbours): Element[] {
  const [path, title] = [index.paths[page]!, index.titles[page]]
  const way = (to: number | null, text: string) =>
    to === null ? [] : [element('a', {href: routeTo('page', index.paths[to]!), title: index.titles[to] ?? index.paths[to]!}, text)]
  const ways = [...way(before, '← Previous page'), ...way(after, 'Next page →')]
  return [
    element('nav', {class: 'ways-on', 'aria-label': 'Report'}, element('a', {href: '#pages'}, 'All pages'), ...ways),
    element('h1', {tabindex: '-1'}, bdi(title ?? path)),
    ...(title === null ? [] : [element('p', {class: 'path'}, bdi(path))]),
    element('p', {class: 'facts'}, ...[severitiesOf(index, page), ...block.facts].map((fact) => element('span', {}, fact))),
    element('div', {class: 'reading'}, textOf(index, path, block), findingsOf(index, path, block))
  ]
}

function severitiesOf(index: ReportIndex, page: number): string {
  const parts = [2, 1, 0].flatMap((severity) => {
    const count = countFindings(index, page, {severity})
    return count > 0 ? [countOfNoun(count, severityNames[severity]!)] : []
  })
  return parts.join(', ') || 'No findings'
}

function textOf(index: ReportIndex, path: string, {text, findings}: PageBlock): Element {
  const attributes = {class: 'text', 'aria-label': 'Text of the article', role: 'region'}
  if (text === null)
    return element('div', attributes, element('p', {class: 'lede'}, 'The text is not here: the file was gone, or too long to be shown.'))
  const refer = (number: number): Element => {
    const {severity, message, rule} = findings[number - 1]!
    const label = `Finding ${number}, ${severityNames[severity]}: ${message}`
    const named = {
      id: `mark-${number}`,
      href: routeTo('page', path, number),
      'aria-label': label,
      title: `${message}\n${index.rules[rule]!.id}`
    }
    return element('a', {...named, class: `ref s${severity}`, 'data-number': String(number)}, String(number))
  }
  const kinds = lineKinds(text, path)
  const lines = markedLines(text, findings, refer).map((content, at) => lineOf(content, at + 1, kinds[at]!))
  return element('div', attributes, ...lines)
}

function lineOf(content: readonly Child[], number: number, kind: string): Element {
  return element('div', {class: `line${kind}`, 'data-line': String(number)}, ...content)
}

/** What kind of line each is, as a class: headings and frontmatter look apart in Markdown. Nothing is rendered: this is the source. */
function lineKinds(text: string, path: string): string[] {
  const lines = linesOf(text).map(({start, end}) => text.slice(start, end))
  if (!/\.(?:md|mdx|markdown)$/i.test(path)) return lines.map(() => '')
  const close = /^\ufeff?---[ \t]*$/.test(lines[0]!) ? lines.findIndex((line, at) => at > 0 && /^---[ \t]*$/.test(line)) : -1
  return lines.map((line, at) => {
    if (at <= close) return ' meta'
    return /^#{1,6}[ \t]/.test(line) ? ' heading' : ''
  })
}

function findingsOf(index: ReportIndex, path: string, {text, findings}: PageBlock): Element {
  const cards = findings.map((finding, at) => findingCard(index, finding, at + 1, path, text))
  const heading = element('h2', {id: 'findings-title'}, 'Findings')
  const content =
    cards.length > 0 ? element('ol', {class: 'cards'}, ...cards) : element('p', {class: 'lede'}, 'Nothing to mend on this page.')
  return element('aside', {class: 'findings', 'aria-labelledby': 'findings-title'}, heading, content)
}
