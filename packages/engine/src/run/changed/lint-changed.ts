import {
  type ConfiguredRule,
  type Context,
  conclude,
  type Document,
  documentFrom,
  type Examination,
  examine,
  type Finding,
  type Site,
  summarise,
  suppressionsOf
} from '@bedside/core'
import {catalogue} from '../../catalogue.js'
import {fingerprintsOf} from '../fingerprint.js'
import type {Libraries, Library} from '../libraries.js'
import {concludeFile, lintFiles, type Past, siteOf, withPast} from '../lint-files.js'
import {open, type Reading, sourceOf} from '../open.js'
import type {FileReport} from '../report.js'
import {changedLines} from './changed-lines.js'
import type {Changes} from './changes.js'
import {documentOf, siteOfBefore} from './site-before.js'

/** What was linted of what was changed. Reports carry absolute paths. */
export interface LintedChanges {
  /** Of changed pages with all their findings; of others with those that rules about the site have. */
  reports: FileReport[]
  /** Pages of which only rules about the site were run. */
  partly: ReadonlySet<string>
  /** Findings that the changes did not bring. */
  older: ReadonlySet<Finding>
}

/** How much of a changed page is reported. */
export type Extent = 'files' | 'lines'

/**
 * Lints what was changed, and finds what the changes broke elsewhere: rules about the site run on all pages, with the site as it is and with
 * the site as it was, and what only the former yields is new.
 */
export async function lintChanged(
  files: readonly string[],
  libraries: Libraries,
  reading: Reading,
  past: Past,
  changes: Changes,
  extent: Extent
): Promise<LintedChanges> {
  const all: LintedChanges[] = []
  for (const {library, files: own} of libraries.group(files)) {
    all.push(await lintLibrary(library, own, {reading, past, changes, extent, libraries}))
  }
  return {
    reports: all.flatMap(({reports}) => reports),
    partly: new Set(all.flatMap(({partly}) => [...partly])),
    older: new Set(all.flatMap(({older}) => [...older]))
  }
}

/** What stays the same during one run. */
interface Trip {
  libraries: Libraries
  reading: Reading
  past: Past
  changes: Changes
  extent: Extent
}

async function lintLibrary(library: Library, files: readonly string[], trip: Trip): Promise<LintedChanges> {
  const {changes, reading, past, libraries, extent} = trip
  const before = changes.libraries.get(library)!
  const olderOf = (reports: readonly FileReport[], siteBefore: Site | null) =>
    extent === 'lines' ? olderIn(reports, changes, (path) => brokenBefore(path, library, siteBefore, trip), reading) : []
  if (!library.readsSite || !before.differs) {
    const changed = files.filter((path) => changes.changed.has(path))
    // Findings are told apart by their identity here, which those of a shelf do not keep: copies hold their own.
    const reports = (await lintFiles(changed, libraries, reading, past)).map((report) => ({...report}))
    return {reports, partly: new Set(), older: new Set(olderOf(reports, null))}
  }
  const {faults, changed, unchanged} = examineAll(library, files, trip)
  const known = new Map([...changed, ...unchanged].map(([path, {summary}]) => [path, summary]))
  const site = siteOf(library, known, reading)
  const siteBefore = siteOfBefore(library, site, before, changes, reading)
  const reports = [...changed].map(([path, examination]) => concludeFile(path, examination, library, site))
  const broken = [...unchanged].flatMap(([path, examination]) => brokenSince(path, examination, library, {site, siteBefore}, reading) ?? [])
  return {
    reports: [...faults, ...reports, ...broken.map(({report}) => report)],
    partly: new Set(unchanged.keys()),
    older: new Set([...olderOf(reports, siteBefore), ...broken.flatMap(({older}) => older)])
  }
}

/** Changed pages are read in full, others only for what the site may say of them: those that cannot be read are left to a run of all. */
function examineAll(library: Library, files: readonly string[], {changes, reading, past}: Trip) {
  const faults: FileReport[] = []
  const changed = new Map<string, Examination>()
  const unchanged = new Map<string, Examination>()
  for (const path of files) {
    const {rules, context, name} = library.fileSettings(path)
    const {document, fault} = open(path, name, reading)
    const hasChanged = changes.changed.has(path)
    if (!document) faults.push(...(hasChanged ? [fault] : []))
    else if (hasChanged) changed.set(path, examine(document, rules, withPast(context, path, document, past)))
    else unchanged.set(path, briefly(document, rules, context))
  }
  return {faults, changed, unchanged}
}

/** The report of an unchanged page in which something is broken that was not; with it, what was broken before. */
function brokenSince(
  path: string,
  examination: Examination,
  library: Library,
  {site, siteBefore}: {site: Site; siteBefore: Site},
  reading: Reading
): {report: FileReport; older: Finding[]} | null {
  const report = aboutSite(path, examination, library, site)
  if (report.findings.length === 0) return null
  const was = numbered(aboutSite(path, examination, library, siteBefore).findings)
  const older = [...numbered(report.findings)].flatMap(([key, finding]) => (was.has(key) ? finding : []))
  if (older.length === report.findings.length) return null
  const measures = open(path, library.nameOf(path), reading).document?.measures ?? nothingMeasured
  return {report: {...report, measures}, older}
}

/** A page of which only rules about the site have something to say. */
function briefly(document: Document, rules: readonly ConfiguredRule[], context: Context): Examination {
  return {
    path: document.path,
    summary: summarise(document, context, rules),
    findings: [],
    suppressions: suppressionsOf(document),
    measures: nothingMeasured,
    skipped: null,
    lines: document.lines
  }
}

const nothingMeasured = documentFrom('', {format: 'text'}).measures

/** What rules about the site say of a page. */
function aboutSite(path: string, examination: Examination, library: Library, site: Site): FileReport {
  const {rules, context} = library.fileSettings(path)
  const report = conclude(
    examination,
    rules.filter(({rule}) => rule.phase === 'site'),
    {...context, site}
  )
  return {...report, path, suppressed: []}
}

/** Findings by what tells them from all others of a page whose text stayed. Messages may name what changed elsewhere. */
function numbered(findings: readonly Finding[]): Map<string, Finding> {
  const counts = new Map<string, number>()
  return new Map(
    findings.map((finding) => {
      const place = `${finding.rule} ${finding.start.offset} ${finding.end.offset}`
      const count = (counts.get(place) ?? 0) + 1
      counts.set(place, count)
      return [`${place} ${count}`, finding]
    })
  )
}

/** Fingerprints of what rules about the site said of a changed page as it was; null for a new page, and where the site is as it was. */
function brokenBefore(path: string, library: Library, siteBefore: Site | null, {changes, reading}: Trip): ReadonlySet<string> | null {
  const was = changes.before.get(path)
  const document = was && siteBefore ? documentOf(was.path, was.text, library, reading) : null
  if (!was || !siteBefore || !document) return null
  const {rules, context} = library.fileSettings(was.path)
  const {findings} = aboutSite(was.path, briefly(document, rules, context), library, siteBefore)
  return new Set(fingerprintsOf(findings, was.text))
}

/**
 * The findings in changed pages that stand on lines which were not changed. What other pages broke there is new all the same.
 * @param brokenBefore As the function of that name.
 */
function olderIn(
  reports: readonly FileReport[],
  {before}: Changes,
  brokenBefore: (path: string) => ReadonlySet<string> | null,
  reading: Reading
): Set<Finding> {
  const older = new Set<Finding>()
  for (const {path, findings} of reports) {
    const text = before.get(path)?.text
    const source = text === undefined || findings.length === 0 ? null : sourceOf(path, reading)
    if (text === undefined || source === null) continue
    const changed = changedLines(text, source)
    const about = findings.filter(({rule}) => catalogue.get(rule)?.phase === 'site')
    const was = about.length > 0 ? brokenBefore(path) : null
    const isNew = new Set(was ? fingerprintsOf(about, source).flatMap((print, at) => (was.has(print) ? [] : [about[at]!])) : [])
    for (const finding of findings) {
      if (!finding.rule.startsWith('run/') && !isNew.has(finding) && !touches(finding, changed)) older.add(finding)
    }
  }
  return older
}

function touches({start, end}: Finding, lines: ReadonlySet<number>): boolean {
  for (let line = start.line; line <= end.line; line++) if (lines.has(line)) return true
  return false
}
