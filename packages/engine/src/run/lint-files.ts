import {
  type ConfiguredRule,
  type Context,
  conclude,
  type Document,
  type Examination,
  examine,
  type PageSummary,
  type Site,
  summarise,
  type Timer,
  untimed
} from '@bedside/core'
import {lintAgain} from '../cache/lint-again.js'
import {buildSite} from '../site/index.js'
import type {Before} from './base.js'
import {ExaminedPages} from './examined-pages.js'
import type {External} from './external.js'
import type {History, HistoryBasis} from './history.js'
import type {Libraries, Library} from './libraries.js'
import {open, type Reading} from './open.js'
import type {FileReport} from './report.js'
import {shelvedReports} from './shelved-report.js'
import {buildViews} from './stopwatch.js'

/** What is known of how files came to be as they are. */
export interface Past {
  before: Before
  history: History
  /** As `HistoryResult` has it; left out where there is no history. */
  basis?: (path: string) => HistoryBasis | null
  /** What became of the external addresses of files. */
  external: External
}

/** Of files whose past nobody asked for. */
export const nothingPast: Past = {before: () => null, history: () => null, external: () => null}

/** Lints files by absolute path, library by library. Reports carry that path. */
export async function lintFiles(
  paths: readonly string[],
  libraries: Libraries,
  reading: Reading,
  past: Past = nothingPast
): Promise<FileReport[]> {
  const reports: FileReport[] = []
  const {again, cache} = reading
  for (const {library, files} of libraries.group(paths)) {
    if (again && cache) {
      const asked = {...again, reading, past, cache: cache.of(library, reading)}
      for (const report of await lintAgain(files, library, asked)) reports.push(report)
      continue
    }
    const examined = await examineFiles(files, library, reading, past)
    const site = library.readsSite ? siteOf(library, await summariesFor(library, examined, reading), reading) : null
    for (const report of concludeFiles(examined, library, site, past.external, reading.stopwatch?.time)) reports.push(report)
  }
  return reports
}

/** What the first half of a lint found in files of one library, by absolute path. */
export interface Examined {
  examinations: Iterable<readonly [string, Examination]>
  /** The reports of files that could not be read. */
  faults: ReadonlyMap<string, FileReport>
}

/** The first half: runs the rules that read a document on each file of one library. */
export async function examineFiles(
  files: readonly string[],
  library: Library,
  reading: Reading,
  past: Past
): Promise<Examined & {examinations: ExaminedPages}> {
  const faults = new Map<string, FileReport>()
  const examinations = new ExaminedPages(reading)
  for (const [index, file] of files.entries()) {
    await turnAfter(index)
    const {examination, fault} = examineFile(file, library, reading, past)
    if (fault) faults.set(file, fault)
    else examinations.add(file, examination)
    reading.examined?.(file)
  }
  return {examinations, faults}
}

/** Pages that are parsed in one turn. */
const pagesATurn = 128

/** Lets the event loop turn after so many pages: only then does Node free what native code lent it, 10 KB for each page that was parsed. */
export async function turnAfter(index: number): Promise<void> {
  if (index % pagesATurn === pagesATurn - 1) await new Promise((resolve) => setImmediate(resolve))
}

/** What examining a file gave, or the report of why it could not be read. */
export type ExaminedFile = {examination: Examination; fault: null} | {examination: null; fault: FileReport}

/** Examines a file, unless an earlier run or a thread has done so. */
export function examineFile(file: string, library: Library, reading: Reading, past: Past): ExaminedFile {
  const ahead = reading.ahead?.get(file)
  if (ahead) {
    // Nobody asks twice, and of a large library there are many.
    reading.ahead?.delete(file)
    return ahead
  }
  const kept = keptExamination(file, library, reading, past)
  return kept ? {examination: kept, fault: null} : examineAndKeep(file, library, reading, past)
}

/** What an earlier run found out about a file; null where nobody did, or it has changed. */
export function keptExamination(file: string, library: Library, reading: Reading, past: Past): Examination | null {
  return reading.cache?.of(library, reading).examination(file, basisOf(file, past), reading) ?? null
}

/** Examines a file, and keeps what that gives for the next run. */
export function examineAndKeep(file: string, library: Library, reading: Reading, past: Past): ExaminedFile {
  const cache = reading.cache?.of(library, reading)
  const {source, ...examined} = examineFresh(file, library, reading, past, (context) => cache?.watch(context) ?? context)
  if (examined.examination) cache?.keep(file, source, basisOf(file, past), examined.examination)
  return examined
}

/**
 * Examines a file as it is, whatever is known of it.
 * @param watch Gives the context that rules get.
 */
export function examineFresh(
  file: string,
  library: Library,
  reading: Reading,
  past: Past,
  watch: (context: Context) => Context
): ExaminedFile & {source: string} {
  const {rules, context, name} = library.fileSettings(file)
  const {document, fault} = open(file, name, reading)
  if (fault) return {examination: null, fault, source: ''}
  const examination = examineTimed(document, rules, withPast(watch(context), file, document, past), reading.stopwatch?.time)
  return {examination: {...examination, summary: detached(examination.summary)}, fault: null, source: document.source}
}

/** What of the past a file is examined with. */
export function basisOf(file: string, {before, basis}: Past): unknown {
  const [measured, known] = [before(file), basis?.(file) ?? null]
  return measured || known ? [measured, known] : null
}

/** The second half: finishes the reports with what the site says, and what became of external addresses. */
export function concludeFiles(
  {examinations, faults}: Examined,
  library: Library,
  site: Site | null,
  external: External,
  time: Timer = untimed
): FileReport[] {
  function* reports(): Generator<FileReport> {
    yield* faults.values()
    for (const [file, examination] of examinations) yield concludeFile(file, examination, library, site, external, time)
  }
  return shelvedReports(reports())
}

function examineTimed(document: Document, rules: readonly ConfiguredRule[], context: Context, time: Timer | undefined): Examination {
  if (time) buildViews(document, time)
  return examine(document, rules, context, time)
}

/** What is known of pages of a library once they were read: their summaries, null where they could not be. */
export type Summaries = ReadonlyMap<string, PageSummary | null>

/** Of the pages that were examined, and of those that links may lead to. */
async function summariesFor(
  library: Library,
  {examinations, faults}: {examinations: ExaminedPages; faults: Examined['faults']},
  reading: Reading
): Promise<Summaries> {
  const known = new Map<string, PageSummary | null>(examinations.summaries())
  for (const file of faults.keys()) known.set(file, null)
  const others = library.linkedPages().filter((file) => !known.has(file))
  for (const [index, file] of others.entries()) {
    await turnAfter(index)
    known.set(file, summaryOfFile(file, library, reading))
  }
  return known
}

/** The context of a file with what is known of its past. Files of which nothing is known share theirs. */
export function withPast(context: Context, file: string, document: Document, past: Past): Context {
  const [before, history] = [past.before(file), past.history(file, document)]
  return before || history ? {...context, before, history} : context
}

/** Finishes the report of one file with what the site says of it, and what became of its external addresses. */
export function concludeFile(
  file: string,
  examination: Examination,
  library: Library,
  site: Site | null,
  external: External = nothingPast.external,
  time: Timer = untimed
): FileReport {
  const {rules, context} = library.fileSettings(file)
  return {...conclude(examination, rules, {...context, site, external: external(file)}, time), path: file}
}

/** The site index of a library, of pages that are no articles too, since links may lead to them. Pages whose summary is not known yet are read for it, linted or not; pages that cannot be read are left out. */
export function siteOf(library: Library, known: Summaries, reading: Reading): Site {
  const summaries: PageSummary[] = []
  for (const file of library.linkedPages()) {
    const summary = known.has(file) ? known.get(file) : summaryOfFile(file, library, reading)
    if (summary) summaries.push(summary)
  }
  const time = reading.stopwatch?.time ?? untimed
  return time('site index', () => buildSite({summaries, files: library.files(), ...library.site()}))
}

/** The summary of a page that is not linted itself; null where it cannot be read. */
export function summaryOfFile(file: string, library: Library, reading: Reading): PageSummary | null {
  const cache = reading.cache?.of(library, reading)
  const kept = cache?.summary(file, reading)
  if (kept) return kept
  const {rules, context, name} = library.fileSettings(file)
  const {document} = open(file, name, reading)
  if (!document) return null
  // What no rule checks gives rules nothing to compare with either.
  const summary = detached(summarise(document, cache?.watch(context) ?? context, library.holds(file, false) ? rules : []))
  cache?.keepSummary(file, document.source, summary)
  return summary
}

/** A copy of a summary that stands for itself: V8 keeps the whole source of a page for the sake of a title that was cut out of it. */
function detached(summary: PageSummary): PageSummary {
  return JSON.parse(JSON.stringify(summary)) as PageSummary
}
