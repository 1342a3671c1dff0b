import type {BaselineEntry} from '../baseline/baseline-text.js'
import {keyOf} from '../baseline/compare.js'
import {shownFrom} from '../config/source-files.js'
import type {Baseline} from '../run/baselines.js'
import {entriesOf} from '../run/judge-baseline.js'
import type {Reading} from '../run/open.js'
import type {FileReport} from '../run/report.js'

/** Takes from a report the findings that a baseline holds. Pages that were renamed since it was written are not looked for: a run does that. */
export function withoutHeld(baseline: Baseline | null): (report: FileReport, reading: Reading) => FileReport {
  if (!baseline) return (report) => report
  const keysByPath = keysOf(baseline)
  return (report, reading) => {
    const known = keysByPath.get(shownFrom(baseline.root, report.path))
    if (!known) return report
    const entries = entriesOf(report, baseline.root, reading)
    const isHeld = (entry: BaselineEntry | null | undefined) => !!entry && known.has(keyOf(entry))
    const held = report.findings.filter((_, at) => isHeld(entries[at]))
    if (held.length === 0) return report
    return {...report, findings: report.findings.filter((_, at) => !isHeld(entries[at])), held}
  }
}

function keysOf({entries}: Baseline): ReadonlyMap<string, ReadonlySet<string>> {
  const keys = new Map<string, Set<string>>()
  for (const entry of entries) {
    const known = keys.get(entry.path)
    if (known) known.add(keyOf(entry))
    else keys.set(entry.path, new Set([keyOf(entry)]))
  }
  return keys
}
