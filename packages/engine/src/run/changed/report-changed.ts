import type {FileReport} from '../report.js'
import type {Changes} from './changes.js'
import type {Extent, LintedChanges} from './lint-changed.js'

/** Takes findings out of reports that the changes did not bring, and pages of which then nothing is left to say that were not linted in full. */
export function withoutOlder(reports: readonly FileReport[], {older, partly}: Pick<LintedChanges, 'older' | 'partly'>): FileReport[] {
  if (older.size === 0 && partly.size === 0) return [...reports]
  return reports.flatMap((report) => {
    const findings = report.findings.filter((finding) => !older.has(finding))
    const held = report.held?.filter((finding) => !older.has(finding)) ?? []
    if (partly.has(report.path) && findings.length + held.length === 0) return []
    const {held: _, ...rest} = report
    return {...rest, findings, ...(held.length > 0 && {held})}
  })
}

/** Says what was compared, so that silence about the other pages does not mislead. */
export function changesNotice({fork, changed, libraries}: Changes, files: readonly string[], extent: Extent): string {
  const since = `since ${fork.name} (${fork.commit.slice(0, 10)})`
  const count = files.filter((path) => changed.has(path)).length
  if (count > 0) {
    const differ = count === 1 ? `1 of ${files.length} pages has changed` : `${count} of ${files.length} pages have changed`
    const reported =
      extent === 'lines'
        ? 'only findings on changed lines and links that the changes broke are reported'
        : 'of the others only links that the changes broke are reported'
    return `${differ} ${since}; ${reported}.`
  }
  const elsewhere = [...libraries.values()].some(({differs}) => differs)
  if (elsewhere) return `No page checked here has changed ${since}; links that changes elsewhere broke are reported.`
  const why = fork.isPresent ? ', which the present commit belongs to; to compare with an earlier one, name it: --changed=HEAD~1' : ''
  return `Nothing has changed ${since}${why}.`
}
