import {
  type ConfiguredRule,
  type Context,
  conclude,
  type Document,
  documentFrom,
  type Examination,
  examine,
  type Finding,
  FormatError,
  type PageSummary,
  type Site,
  summarise,
  suppressionsOf
} from '@bedside/core'
import {catalogue} from '../../catalogue.js'
import {buildSite} from '../../site/index.js'
import {fingerprintsOf} from '../fingerprint.js'
import type {Libraries, Library} from '../libraries.js'
import {concludeFile, lintFiles, type Past, siteOf, withPast} from '../lint-files.js'
import {open, type Reading, sourceOf} from '../open.js'
import type {FileReport} from '../report.js'
import {changedLines} from './changed-lines.js'
import type {Changes, LibraryBefore} from './changes.js'

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
export function lintChanged(
  files: readonly string[],
  libraries: Libraries,
  reading: Reading,
  past: Past,
  changes: Changes,
  extent: Extent
): LintedChanges {
  const all = libraries.group(files).map(({library, files: own}) => lintLibrary(library, own, {reading, past, changes, extent, libraries}))
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

function lintLibrary(library: Library, files: readonly string[], trip: Trip): LintedChanges {
  const {changes, reading, past, libraries, extent} = trip
  const changed = files.filter((path) => changes.changed.has(path))
  const before = changes.libraries.get(library)!
  if (!library.readsSite || !before.differs) {
    const reports = lintFiles(changed, libraries, reading, past)
    return {reports, partly: new Set(), older: extent === 'lines' ? olderIn(reports, changes, () => null, reading) : new Set()}
  }
  const unchanged = new Map<string, Examination>()
  const examinations = new Map<string, Examination>()
  const reports: FileReport[] = []
  for (const path of files) {
    const {rules, context, name} = library.fileSettings(path)
    const {document, fault} = open(path, name, reading)
    const hasChanged = changes.changed.has(path)
    if (!document) reports.push(...(hasChanged ? [fault] : []))
    else if (hasChanged) examinations.set(path, examine(document, rules, withPast(context, path, document, past)))
    else unchanged.set(path, briefly(document, rules, context))
  }
  const known = new Map([...examinations, ...unchanged].map(([path, {summary}]) => [path, summary]))
  const site = siteOf(library, known, reading)
  const siteBefore = siteOfBefore(library, site, before, changes, reading)
  for (const [path, examination] of examinations) reports.push(concludeFile(path, examination, library, site))
  const older =
    extent === 'lines' ? olderIn(reports, changes, (path) => brokenBefore(path, library, siteBefore, trip), reading) : new Set<Finding>()
  for (const [path, examination] of unchanged) {
    const report = aboutSite(path, examination, library, site)
    if (report.findings.length === 0) continue
    const was = numbered(aboutSite(path, examination, library, siteBefore).findings)
    const wasThere = [...numbered(report.findings)].filter(([key]) => was.has(key)).map(([, finding]) => finding)
    if (wasThere.length === report.findings.length) continue
    for (const finding of wasThere) older.add(finding)
    reports.push({...report, measures: measuresOf(path, library, reading)})
  }
  return {reports, partly: new Set(unchanged.keys()), older}
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

function measuresOf(path: string, library: Library, reading: Reading) {
  return open(path, library.nameOf(path), reading).document?.measures ?? nothingMeasured
}

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

/** The site with the pages as they were, under the present configuration. */
function siteOfBefore(library: Library, site: Site, before: LibraryBefore, {changed}: Changes, reading: Reading): Site {
  const summaries: PageSummary[] = []
  for (const path of before.files) {
    const same = changed.has(path) ? undefined : site.pages.get(library.nameOf(path))
    const text = before.texts.get(path)
    const document = same || text === undefined ? null : documentOf(path, text, library, reading)
    const summary = same ?? (document && summaryOf(path, document, library))
    if (summary) summaries.push(summary)
  }
  return buildSite({summaries, files: [...before.files].map((path) => library.nameOf(path)), ...library.site()})
}

function summaryOf(path: string, document: Document, library: Library): PageSummary {
  const {rules, context} = library.fileSettings(path)
  return summarise(document, context, library.holds(path, false) ? rules : [])
}

/** A text that a page had, as a document; null where it cannot be read as what the file is. */
function documentOf(path: string, text: string, library: Library, {parsers}: Reading): Document | null {
  try {
    return documentFrom(text, {path: library.nameOf(path), parsers})
  } catch (error) {
    if (error instanceof FormatError) return null
    throw error
  }
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

/** Fingerprints of what rules about the site said of a changed page as it was; null for a new page. */
function brokenBefore(path: string, library: Library, siteBefore: Site, {changes, reading}: Trip): ReadonlySet<string> | null {
  const was = changes.before.get(path)
  const document = was ? documentOf(was.path, was.text, library, reading) : null
  if (!was || !document) return null
  const {rules, context} = library.fileSettings(was.path)
  const {findings} = aboutSite(was.path, briefly(document, rules, context), library, siteBefore)
  return new Set(fingerprintsOf(findings, was.text))
}

/**
 * The findings in changed pages that stand on lines which were not changed. What other pages broke there is new all the same.
 * @param brokenBefore As the function of that name; null where the site is as it was.
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
