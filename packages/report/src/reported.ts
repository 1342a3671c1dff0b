import type {Finding, Severity} from '@bedside/core'
import {severities} from '@bedside/core'
import {type FileReport, fingerprintsOf, type ReviewQueue, type RunReport} from '@bedside/engine'

/** Name and version of the program that made a report. */
export interface Tool {
  name: string
  version: string
}

/** A run as every format gets it. A format reads what it needs and leaves the rest. */
export interface Reported {
  report: RunReport
  tool: Tool
  /** The text of a file of the run, as it was linted; null where it is gone. */
  source(path: string): string | null
  /** What the library is called, such as its folder; for formats with a title. */
  name?: string
  /** The day that the run took for today, `YYYY-MM-DD`; for formats that say it. */
  day?: string
  /** Why each rule exists, as Markdown, by its id; for formats that carry help. */
  explanations?: Readonly<Record<string, string>>
  /** What to review next; for the summary. */
  queue?: ReviewQueue
  /** Colours, which only a terminal understands. */
  color?: boolean
}

/** A finding with its file. */
export interface Located {
  path: string
  finding: Finding
  /** 16 hex digits; see `fingerprintsOf`. */
  fingerprint: string
  /** True where a suppression held it back. */
  suppressed: boolean
}

/** Every finding of a run in order of file and place; what suppressions held back comes last in each file. */
export function locatedFindings({report, source}: Reported): Located[] {
  return report.files.flatMap((file) => locatedIn(file, source(file.path) ?? ''))
}

function locatedIn({path, findings, suppressed, held = []}: FileReport, source: string): Located[] {
  // What a baseline holds is counted among equals, so that a finding has one fingerprint with a baseline and without.
  const open = held.length > 0 ? [...findings, ...held].sort((a, b) => a.start.offset - b.start.offset) : findings
  const all = [...open, ...suppressed]
  const prints = fingerprintsOf(all, source)
  const fingerprints = new Map(all.map((finding, at) => [finding, prints[at]!]))
  const located = (suppressed: boolean) => (finding: Finding) => ({path, finding, fingerprint: fingerprints.get(finding)!, suppressed})
  return [...findings.map(located(false)), ...suppressed.map(located(true))]
}

/** Worst first: by severity, and what was suppressed after all that was not. The order of equals stays. */
export function worstFirst<T extends Pick<Located, 'finding' | 'suppressed'>>(located: readonly T[]): T[] {
  const weight = ({finding, suppressed}: T) => severities.indexOf(finding.severity) - (suppressed ? severities.length : 0)
  return [...located].sort((a, b) => weight(b) - weight(a))
}

/** How many findings have a severity. */
export function countOf(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length
}
