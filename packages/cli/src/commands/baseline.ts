import {type RecordedBaseline, recordBaselines, UsageError} from '@bedside/engine'
import {counted, printable} from '@bedside/report'
import type {Io} from '../io.js'
import {dayFrom} from '../now.js'

/** The flags of `bedside baseline` as commander gives them. */
export interface BaselineFlags {
  config?: string
  baseline?: string
  prune?: boolean
  grow?: boolean
  now?: string
}

/** `bedside baseline`: records findings and gives back 0; 1 where there are new ones that nobody said to take in, 2 where a page could not be checked. */
export async function baselineCommand(paths: readonly string[], {prune, grow, ...flags}: BaselineFlags, io: Io): Promise<0 | 1 | 2> {
  if (prune && grow) throw new UsageError('--grow takes out what is fixed as well; leave --prune out.')
  const results = await recordBaselines({
    cwd: io.cwd,
    paths,
    now: dayFrom('--now', flags.now) ?? io.today(),
    mode: prune ? 'prune' : grow ? 'grow' : 'shrink',
    parser: io.env.BEDSIDE_PARSER,
    ...(flags.config !== undefined && {config: flags.config}),
    ...(flags.baseline !== undefined && {baseline: flags.baseline})
  })
  for (const result of results) io.out(`${textOf(result).map(printable).join('\n')}\n`)
  if (results.some(({unchecked}) => unchecked.length > 0)) return 2
  return results.some(({isWritten}) => !isWritten) ? 1 : 0
}

/** Lines that are listed of each kind. */
const mostListed = 20

function textOf(result: RecordedBaseline): string[] {
  const {isNew, isWritten, fresh} = result
  return [
    ...(isNew ? [] : [...fixedText(result), ...renamedText(result)]),
    ...(isNew || fresh.length === 0 ? [] : freshText(result)),
    isWritten
      ? writtenText(result)
      : 'Nothing was written. Mend what is new, or take it in with --grow; --prune only takes out what is fixed.',
    ...uncheckedText(result),
    ...(isNew ? firstSteps(result) : [])
  ]
}

function fixedText({fixed, isWritten}: RecordedBaseline): string[] {
  if (fixed.length === 0) return []
  const rows = tally(fixed.map(({path, rule}) => `${path}  ${rule}`))
  return [`${counted(fixed.length, 'finding')} fixed since${isWritten ? ', and taken out' : ''}:`, ...rows]
}

function renamedText({renamed}: RecordedBaseline): string[] {
  if (renamed.size === 0) return []
  const rows = [...renamed].map(([from, to]) => `  ${from} -> ${to}`)
  return [`${counted(renamed.size, 'page')} found again under another name:`, ...cut(rows)]
}

function freshText({fresh, isWritten, entries}: RecordedBaseline): string[] {
  const is = fresh.length === 1 ? 'is' : 'are'
  const what = isWritten ? '' : `; the baseline would grow from ${entries}`
  const rows = fresh.map(({path, finding}) => `  ${path}:${finding.start.line}:${finding.start.column}  ${finding.rule}`)
  return [`${counted(fresh.length, 'finding')} ${is} new${what}:`, ...cut(rows)]
}

function writtenText({path, entries, isNew}: RecordedBaseline): string {
  return isNew ? `Recorded ${counted(entries, 'finding')} in ${path}.` : `${path} holds ${counted(entries, 'finding')} now.`
}

function uncheckedText({unchecked}: RecordedBaseline): string[] {
  if (unchecked.length === 0) return []
  return [
    `${counted(unchecked.length, 'page')} could not be checked; bedside lint says why, and goes on saying so:`,
    ...cut(unchecked.map((path) => `  ${path}`))
  ]
}

function firstSteps({toName, path}: RecordedBaseline): string[] {
  const way = toName && (toName.config === null ? 'Write a bedside.yaml (bedside init) with' : `Add to ${toName.config}`)
  return [
    ...(toName ? [`${way} the line "baseline: ${toName.name}", so that lint leaves these findings out.`] : []),
    `Commit it, with the line "${path.split('/').at(-1)} merge=union" in .gitattributes: so branches that change it merge without conflict.`
  ]
}

/** Equal lines once, with their count. */
function tally(lines: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1)
  return cut([...counts].map(([line, count]) => `  ${line}${count > 1 ? ` (${count})` : ''}`))
}

function cut(rows: readonly string[]): string[] {
  return rows.length > mostListed ? [...rows.slice(0, mostListed), `  and ${rows.length - mostListed} more`] : [...rows]
}
