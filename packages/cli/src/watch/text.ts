import {type Difference, type RunReport, summaryOf} from '@bedside/engine'
import {counted, printable} from '@bedside/report'

/** Names that are said one by one; of more only the number is. */
const mostNamed = 3

/** The line over what one change brought: when, and what was saved. */
export function headerText(time: string | undefined, names: readonly string[]): string {
  const more = names.length - mostNamed
  const named = names.slice(0, mostNamed).map(printable).join(', ') + (more > 0 ? ` and ${more} more` : '')
  return `\n── ${time === undefined ? '' : `${time}  `}${named} ──\n\n`
}

/** What one change did to the findings of all pages, and how many there are now. */
export function changeText(differences: readonly Difference[], report: RunReport): string {
  const count = (kind: Difference['kind']) => differences.filter((one) => one.kind === kind).length
  const [fresh, gone, other] = [count('new'), count('gone'), count('severity')]
  const changes = [
    ...(fresh > 0 ? [`${fresh} new`] : []),
    ...(gone > 0 ? [`${gone} gone`] : []),
    ...(other > 0 ? [`${other} of another severity`] : [])
  ]
  return `${changes.length > 0 ? `Findings: ${changes.join(', ')}.` : 'The same findings as before.'} ${totalText(report)}\n`
}

function totalText(report: RunReport): string {
  const {errors, warnings, notes, files} = summaryOf(report)
  const pages = counted(files, 'page')
  if (errors + warnings + notes === 0) return `None are left in ${pages}.`
  return `Now ${counted(errors, 'error')}, ${counted(warnings, 'warning')} and ${counted(notes, 'note')} in ${pages}.`
}
