import {type Difference, differencesOf, type FileReport, type RunReport, type RunResult} from '@bedside/engine'

/** What a round found, with the texts that it was found in: by the next round they may have changed on the disk. */
export interface Known {
  report: RunReport
  files: readonly FileReport[]
  source(path: string): string | null
}

/** Keeps a round. @param saved Paths whose text is another one than in the round before. */
export function knownFrom({report, source}: Pick<RunResult, 'report' | 'source'>, last: Known | null, saved: ReadonlySet<string>): Known {
  const texts = new Map(report.files.map(({path}) => [path, (saved.has(path) ? null : last?.source(path)) ?? source(path)]))
  return {report, files: report.files, source: (path) => texts.get(path) ?? null}
}

/** What is different between two rounds. Only pages that were saved, or of which something else is said, are looked at closely. */
export function changesBetween(last: Known, now: Known, saved: ReadonlySet<string>): Difference[] {
  const [earlier, later] = [byPath(last), byPath(now)]
  const isTouched = ({path}: FileReport) => saved.has(path) || !saysTheSame(earlier.get(path), later.get(path))
  const touched = ({files, source}: Known) => ({files: files.filter(isTouched), source})
  return differencesOf(touched(last), touched(now))
}

function byPath({files}: Known): ReadonlyMap<string, FileReport> {
  return new Map(files.map((file) => [file.path, file]))
}

function saysTheSame(one: FileReport | undefined, other: FileReport | undefined): boolean {
  if (!one || !other || one.findings.length !== other.findings.length) return false
  return one.findings.every(({rule, severity, message, start}, index) => {
    const twin = other.findings[index]!
    return twin.rule === rule && twin.severity === severity && twin.message === message && twin.start.offset === start.offset
  })
}

/** Findings of a page up to which all are told once more when it is saved. */
const fewLeft = 10

/** What has come up in any page, and of pages that were saved what is left to do, where that is little. */
export function toldFiles(files: readonly FileReport[], differences: readonly Difference[], saved: ReadonlySet<string>): FileReport[] {
  const fresh = new Set(differences.flatMap(({kind, after}) => (kind === 'new' || kind === 'severity' ? [after] : [])))
  const isWhole = ({path, findings}: FileReport) => saved.has(path) && findings.length <= fewLeft
  return files
    .map((file) => (isWhole(file) ? file : {...file, findings: file.findings.filter((finding) => fresh.has(finding))}))
    .filter(({findings}) => findings.length > 0)
}
