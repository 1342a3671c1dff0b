import {existsSync} from 'node:fs'
import {conclude, type Document, examine, type PageSummary, type Site} from '@bedside/core'
import type {Baseline} from '../run/baselines.js'
import {fixFile} from '../run/fix-file.js'
import type {Library, LintSettings} from '../run/libraries.js'
import {concludeFile, type ExaminedFile, type Past, summaryOfFile, withPast} from '../run/lint-files.js'
import {type Opened, open, type Reading, sourceOf} from '../run/open.js'
import type {FileReport} from '../run/report.js'
import {type ReviewState, reviewStateOf} from '../run/review-state.js'
import {withoutHeld} from './live-baseline.js'
import {LiveSite} from './live-site.js'

/** What a living library is made of. */
export interface LiveParts {
  library: Library
  /** Shared with whoever changes its texts. */
  reading: Reading
  past: Past
  baseline: Baseline | null
}

/** Lets others work between two pages. What it throws ends the work. */
export type Pause = () => Promise<void>

/**
 * A library that stays in memory while somebody writes in it. A change of a page costs reading that page; where it may concern others,
 * `refresh` brings the site up to date, and after that every report is the one that `runLint` would give.
 */
export class LiveLibrary {
  readonly library: Library
  readonly #reading: Reading
  readonly #past: Past
  readonly #site: LiveSite
  readonly #withoutHeld: ReturnType<typeof withoutHeld>
  /** What was read of pages that an editor holds. */
  readonly #opened = new Map<string, Opened>()
  readonly #examined = new Map<string, ExaminedFile>()
  /** Pages whose summary may be an old one. */
  readonly #stale = new Set<string>()
  /** How often pages were touched. */
  readonly #touched = new Map<string, number>()
  #isLoaded: boolean
  #version = 0

  constructor({library, reading, past, baseline}: LiveParts) {
    this.library = library
    this.#reading = reading
    this.#past = past
    this.#site = new LiveSite(library)
    this.#withoutHeld = withoutHeld(baseline)
    this.#isLoaded = !library.readsSite
  }

  /** False until `load` has read the library: reports then hold only what a page says by itself. */
  get isLoaded(): boolean {
    return this.#isLoaded
  }

  /** The library as its readers meet it; null until it is loaded, and where no rule reads it. */
  get site(): Site | null {
    return this.#isLoaded ? this.#site.site : null
  }

  /** Reads what pages give up to the site. Pages that `from` has read are not read again, where both have the same settings. */
  async load(pause: Pause, from: LiveLibrary | null = null): Promise<void> {
    if (this.#isLoaded) return
    for (const path of this.library.linkedPages()) {
      if (!this.#site.has(path)) this.#site.put(path, (from ? from.#site.summaryOf(path) : null) ?? this.#summaryOf(path))
      await pause()
    }
    for (const path of from ? from.#stale : []) this.#stale.add(path)
    this.#isLoaded = true
    this.refresh()
  }

  /** Notes that a page says something else now, in an editor or on the disk. Pages that came or went need a new library. */
  touch(path: string): void {
    this.#opened.delete(path)
    this.#examined.delete(path)
    this.#stale.add(path)
    this.#touched.set(path, (this.#touched.get(path) ?? 0) + 1)
  }

  /** Names a state of the library: as long as it stays the same, so do the reports of pages that nobody touched. */
  get state(): string {
    return `${this.#isLoaded} ${this.#version}`
  }

  /** Names a state of a page and of what its report rests on: as long as it stays the same, so does the report. */
  stateOf(path: string): string {
    return `${this.state} ${this.#touched.get(path) ?? 0}`
  }

  /** True for a page that the library would hold, and that was not there when it was read. */
  isNew(path: string): boolean {
    return this.library.readsSite && !this.#site.has(path) && existsSync(path) && this.library.holds(path, true)
  }

  /** True for a page that is linted. */
  holds(path: string): boolean {
    return this.library.holds(path, false)
  }

  /** A page as it stands, in its editor where one holds it; null where it cannot be read. */
  document(path: string): Document | null {
    return this.#open(path).document
  }

  /** The text of a file, in its editor where one holds it; null where it cannot be read. */
  text(path: string): string | null {
    return sourceOf(path, this.#reading)
  }

  /** Another text as the page that stands at a path; null where it cannot be read as such. */
  read(path: string, text: string): Document | null {
    return open(path, this.library.nameOf(path), {...this.#reading, texts: new Map([[path, text]])}).document
  }

  /** What a page gives up to the site as it stands now; null where it cannot be read. */
  summary(path: string): PageSummary | null {
    return this.#examine(path).examination?.summary ?? null
  }

  /** What a page is linted with. */
  settings(path: string): LintSettings {
    const settings = this.library.fileSettings(path)
    return {...settings, context: {...settings.context, site: this.site}}
  }

  /** What became of the review of a page; null where it cannot be read. */
  reviewState(path: string): ReviewState | null {
    const {document} = this.#open(path)
    const settings = this.library.fileSettings(path)
    return document && reviewStateOf(document, {...settings, context: withPast(settings.context, path, document, this.#past)})
  }

  /** The report of a page as it stands now, under its absolute path. A page that the site does not hold stands alone. */
  report(path: string): FileReport {
    const {examination, fault} = this.#examine(path)
    const isInSite = this.#isLoaded && this.#site.has(path)
    if (isInSite) {
      this.#site.put(path, examination?.summary ?? null)
      this.#stale.delete(path)
    }
    if (fault) return fault
    if (isInSite || !this.library.readsSite)
      return this.#withoutHeld(concludeFile(path, examination, this.library, this.site), this.#reading)
    const {rules, context} = this.library.fileSettings(path)
    // Without the site nobody knows which suppressions are of use.
    const ownRules = rules.filter(({rule}) => rule.phase === 'document')
    return this.#withoutHeld({...conclude(examination, ownRules, context), path}, this.#reading)
  }

  /** Brings the site up to date. True where pages that nobody touched may have other findings than before. */
  refresh(): boolean {
    if (!this.#isLoaded || !this.library.readsSite) return false
    for (const path of this.#stale) if (this.#site.has(path)) this.#site.put(path, this.#summaryOf(path))
    this.#stale.clear()
    if (!this.#site.isOutdated) return false
    this.#site.rebuild()
    this.#version++
    return true
  }

  /** The page with every fix applied, fixes that follow from fixes too; null where there is nothing to mend. */
  fixed(path: string): string | null {
    return fixFile(path, this.library, this.site, this.#reading)?.after ?? null
  }

  #examine(path: string): ExaminedFile {
    const known = this.#examined.get(path)
    if (known) return known
    const {rules, context} = this.library.fileSettings(path)
    const {document, fault} = this.#open(path)
    const examined: ExaminedFile = document
      ? {examination: examine(document, rules, withPast(context, path, document, this.#past)), fault: null}
      : {examination: null, fault}
    this.#examined.set(path, examined)
    return examined
  }

  /** Documents of pages that no editor holds are let go: they are large. */
  #open(path: string): Opened {
    const known = this.#opened.get(path)
    if (known) return known
    const opened = open(path, this.library.nameOf(path), this.#reading)
    if (this.#reading.texts.has(path)) this.#opened.set(path, opened)
    return opened
  }

  #summaryOf(path: string): PageSummary | null {
    const known = this.#examined.get(path)
    if (known) return known.examination?.summary ?? null
    return summaryOfFile(path, this.library, this.#reading)
  }
}
