import {type Context, conclude, type Document, type Examination, examine, type PageSummary, type Site, summarise} from '@bedside/core'
import {buildSite} from '../site/index.js'
import type {Before} from './base.js'
import type {External} from './external.js'
import type {History} from './history.js'
import type {Libraries, Library} from './libraries.js'
import {open, type Reading} from './open.js'
import type {FileReport} from './report.js'

/** What is known of how files came to be as they are. */
export interface Past {
  before: Before
  history: History
  /** What became of the external addresses of files. */
  external: External
}

/** Of files whose past nobody asked for. */
export const nothingPast: Past = {before: () => null, history: () => null, external: () => null}

/** Lints files by absolute path, library by library. Reports carry that path. */
export function lintFiles(paths: readonly string[], libraries: Libraries, reading: Reading, past: Past = nothingPast): FileReport[] {
  return libraries.group(paths).flatMap(({library, files}) => lintLibrary(library, files, reading, past))
}

function lintLibrary(library: Library, files: readonly string[], reading: Reading, past: Past): FileReport[] {
  const reports: FileReport[] = []
  const examinations = new Map<string, Examination>()
  for (const file of files) {
    const {rules, context, name} = library.fileSettings(file)
    const {document, fault} = open(file, name, reading)
    if (fault) reports.push(fault)
    else examinations.set(file, examine(document, rules, withPast(context, file, document, past)))
  }
  const known = new Map([...examinations].map(([file, {summary}]) => [file, summary]))
  const site = library.readsSite ? siteOf(library, known, reading) : null
  for (const [file, examination] of examinations) reports.push(concludeFile(file, examination, library, site, past.external))
  return reports
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
  external: External = nothingPast.external
): FileReport {
  const {rules, context} = library.fileSettings(file)
  return {...conclude(examination, rules, {...context, site, external: external(file)}), path: file}
}

/** The site index of a library, of pages that are no articles too, since links may lead to them. Pages whose summary is not known yet are read for it, linted or not; pages that cannot be read are left out. */
export function siteOf(library: Library, known: ReadonlyMap<string, PageSummary>, reading: Reading): Site {
  const summaries: PageSummary[] = []
  for (const file of library.linkedPages()) {
    const summary = known.get(file) ?? summaryOfFile(file, library, reading)
    if (summary) summaries.push(summary)
  }
  return buildSite({summaries, files: library.files(), ...library.site()})
}

function summaryOfFile(file: string, library: Library, reading: Reading): PageSummary | null {
  const {rules, context, name} = library.fileSettings(file)
  const {document} = open(file, name, reading)
  // What no rule checks gives rules nothing to compare with either.
  return document && summarise(document, context, library.holds(file, false) ? rules : [])
}
