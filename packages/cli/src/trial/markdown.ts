import {markdownPath, markdownTable, markdownText} from '@bedside/report'
import {changeText} from './text.js'
import {examplesOf, isTold, type Total, totalsByPage, totalsByRule} from './totals.js'
import {severityTexts, summaryText, type TrialView} from './words.js'

/** Pages that the table lists; of more only the number is said. */
const mostPages = 20

const numbers = ['Now', 'Then', 'New', 'Gone']

/** A trial as Markdown, for an issue or a pull request: what would happen, by rule, by page, and examples. */
export function trialMarkdown(view: TrialView): string {
  const lines = ['# What would change', '', markdownText(summaryText(view)), '']
  const differences = view.differences.filter(isTold)
  return [...lines, ...(differences.length === 0 ? [] : tables({...view, differences}))].join('\n')
}

function tables(view: TrialView): string[] {
  const rules = totalsByRule(view)
  const pages = totalsByPage(view)
  const more = pages.length - mostPages
  return [
    ...markdownTable(
      ['Rule', ...numbers, 'Other severity'],
      rules.map((total) => [markdownPath(total.rule), ...cells(total)]),
      numbers
    ),
    '',
    ...markdownTable(
      ['Page', ...numbers, 'Other severity'],
      pages.slice(0, mostPages).map((total) => [markdownPath(total.path), ...cells(total)]),
      numbers
    ),
    '',
    ...(more > 0 ? [`And ${more} more.`, ''] : []),
    ...rules.flatMap(({rule}) => examples(rule, view))
  ]
}

function cells(total: Total): string[] {
  return [...[total.before, total.after, total.new, total.gone].map(String), severityTexts(total).join(', ')]
}

function examples(rule: string, {differences, examples: most}: TrialView): string[] {
  const rows = examplesOf(rule, differences, most).map((one) => {
    const {start, message} = (one.after ?? one.before)!
    return `- ${markdownPath(`${one.path}:${start.line}`)} ${changeText(one)}: ${markdownText(message)}`
  })
  return rows.length === 0 ? [] : [`${markdownPath(rule)}, for example:`, '', ...rows, '']
}
