import {conclude, type Examination, type Finding, type PageSummary, type Site, siteFindings} from '@bedside/core'
import {ExaminedPages} from '../run/examined-pages.js'
import type {Library} from '../run/libraries.js'
import {basisOf, examineFile, type Past, siteOf, summaryOfFile, turnAfter} from '../run/lint-files.js'
import {type Reading, sourceOf} from '../run/open.js'
import type {FileReport} from '../run/report.js'
import {shelvedReports} from '../run/shelved-report.js'
import {UsageError} from '../usage-error.js'
import {hashOf} from './content-hashes.js'
import {LateLines} from './late-lines.js'
import type {LibraryCache, Trace} from './library-cache.js'
import type {Rerun} from './rerun.js'
import {digestOf} from './settings-key.js'

/** What lints a library beside an earlier run. */
export interface AgainOptions {
  reading: Reading
  past: Past
  cache: LibraryCache
  rerun: Rerun
  /** A path as reports show it. */
  shown: (path: string) => string
}

/**
 * Lints files of one library as `lintFiles` does, but leaves out pages of which an earlier run printed what this one would: those go to
 * `rerun.kept`. That is known where the page is as it was, and the rules that read the site say of it what they said; and these need not be
 * asked where all that they could read of the site is as it was. Reports carry absolute paths.
 */
export async function lintAgain(files: readonly string[], library: Library, options: AgainOptions): Promise<FileReport[]> {
  const pages = new Pages(library, options)
  for (const [index, file] of files.entries()) {
    await turnAfter(index)
    pages.hold(file)
    options.reading.examined?.(file)
  }
  return shelvedReports(reportsOf(files, pages, library, options))
}

/** Reports of pages of which nobody printed what is to be said now. */
function* reportsOf(files: readonly string[], pages: Pages, library: Library, options: AgainOptions): Generator<FileReport> {
  const {rerun, shown} = options
  const id = digestOf([library.folder, library.config.path])
  const silent = digestOf([id, []])
  const siteKey = pages.siteKey()
  const isSameSite = siteKey !== null && rerun.before.sites[id] === siteKey
  if (siteKey !== null) rerun.sites[id] = siteKey
  for (const file of files) {
    const {trace, fault} = pages.held(file)
    if (fault) {
      yield fault
      continue
    }
    const name = shown(file)
    const before = rerun.before.pages.get(name)
    const base = trace && hashOf(`${id} ${trace.digest}`)
    const isSamePage = before !== undefined && before.base === base
    // A rule that said nothing of a page says nothing of it where only places in it have moved.
    const isSilent = !library.readsSite || (isSameSite && before?.site === silent)
    const ofSite = isSilent || (isSamePage && isSameSite) ? [] : pages.siteFindings(file)
    const site = isSamePage && isSameSite ? before.site : ofSite.length === 0 ? silent : digestOf([id, ofSite])
    if (base) rerun.traces.set(name, {base, site})
    if (isSamePage && before.site === site) rerun.kept.set(name, before)
    else yield pages.conclude(file, ofSite)
  }
}

/** A page that was held against the cache: of one that is known there nothing was decoded yet, another lies among the examined ones. */
type Held = {trace: Trace | null; examined: number | null; fault: null} | {trace: null; examined: null; fault: FileReport}

/** The pages of a library in a run, each read no further than somebody asks. */
class Pages {
  readonly #library: Library
  readonly #options: AgainOptions
  readonly #held = new Map<string, Held>()
  readonly #examined: ExaminedPages
  #site: Site | null = null

  constructor(library: Library, options: AgainOptions) {
    this.#library = library
    this.#options = options
    this.#examined = new ExaminedPages(options.reading)
  }

  /** Holds a page against the cache, and examines it where it is not known there. */
  hold(file: string): void {
    this.#held.set(file, this.#look(file))
  }

  /** A page that was held. */
  held(file: string): Held {
    return this.#held.get(file)!
  }

  /** Digest of all that rules can read of the site, without places, and of what pages are checked with; null where it cannot be told. */
  siteKey(): string | null {
    const library = this.#library
    if (!library.readsSite) return ''
    const pages: [name: string, seen: string | null, settings: string][] = []
    for (const file of new Set([...this.#held.keys(), ...library.linkedPages()])) {
      const seen = this.#seen(file)
      if (seen === undefined) return null
      pages.push([library.nameOf(file), seen, this.#options.cache.settingsKey(file)])
    }
    return digestOf([library.now, library.site(), [...library.files()], pages])
  }

  siteFindings(file: string): Finding[] {
    const {rules, context} = this.#library.fileSettings(file)
    const lines = new LateLines(() => sourceOf(file, this.#options.reading) ?? '')
    return siteFindings({summary: this.#summary(file), lines}, rules, {...context, site: this.#siteOnce(), external: null})
  }

  conclude(file: string, ofSite: readonly Finding[]): FileReport {
    const {rules, context} = this.#library.fileSettings(file)
    return {...conclude(this.#examination(file), rules, context, undefined, ofSite), path: file}
  }

  #look(file: string): Held {
    const {cache, reading, past} = this.#options
    const known = cache.trace(file, basisOf(file, past), reading)
    if (known) return {trace: known, examined: null, fault: null}
    const {examination, fault} = examineFile(file, this.#library, reading, past)
    if (fault) return {trace: null, examined: null, fault}
    return {trace: cache.trace(file, basisOf(file, past), reading), examined: this.#examined.add(file, examination), fault: null}
  }

  /** What others see of a page; null of one that cannot be read, and undefined where nobody can tell. */
  #seen(file: string): string | null | undefined {
    const {cache, reading} = this.#options
    const held = this.#held.get(file)
    if (held) return held.fault ? null : held.trace?.seen
    const seen = cache.seen(file, reading)
    if (seen !== null) return seen
    return summaryOfFile(file, this.#library, reading) ? (cache.seen(file, reading) ?? undefined) : null
  }

  #examination(file: string): Examination {
    const {reading, past} = this.#options
    const {examined} = this.held(file)
    if (examined !== null) return this.#examined.at(examined)
    const {examination, fault} = examineFile(file, this.#library, reading, past)
    // It was read before in this run.
    if (fault) throw new UsageError(`${file} changed while it was checked; run this again.`)
    return examination
  }

  #siteOnce(): Site {
    this.#site ??= siteOf(
      this.#library,
      new Map([...this.#held].map(([file, {fault}]) => [file, fault ? null : this.#summary(file)])),
      this.#options.reading
    )
    return this.#site
  }

  #summary(file: string): PageSummary {
    const {cache, reading} = this.#options
    const {examined} = this.held(file)
    if (examined !== null) return this.#examined.summaryAt(examined)
    return cache.summaryOf(file, reading) ?? this.#examination(file).summary
  }
}
