import type {PageSummary, Site} from '@bedside/core'
import type {Library} from '../run/libraries.js'
import {buildSite} from '../site/index.js'
import {factsOf} from './facts.js'

/**
 * The site of a library that is being written. A page whose summary says to others what it said before takes its place in the site as it
 * stands; any other change waits for `rebuild`, since it may change where links lead all over the library.
 */
export class LiveSite {
  readonly #library: Library
  readonly #summaries = new Map<string, PageSummary | null>()
  #site: Site | null = null
  #isOutdated = true

  constructor(library: Library) {
    this.#library = library
  }

  /** As it was last built, the pages that were put in since in their places; null before it was first built. */
  get site(): Site | null {
    return this.#site
  }

  /** True where pages have changed in ways that the site does not show yet. */
  get isOutdated(): boolean {
    return this.#isOutdated
  }

  has(path: string): boolean {
    return this.#summaries.has(path)
  }

  /** What a page was last said to give up; null where it could not be read, and where nothing is known. */
  summaryOf(path: string): PageSummary | null {
    return this.#summaries.get(path) ?? null
  }

  /** Takes in what a page gives up now; null where it cannot be read. */
  put(path: string, summary: PageSummary | null): void {
    const known = this.#summaries.get(path)
    this.#summaries.set(path, summary)
    if (known === undefined || factsOf(known) !== factsOf(summary)) this.#isOutdated = true
    // The map was made for this site alone.
    if (summary && this.#site?.pages.has(summary.path)) (this.#site.pages as Map<string, PageSummary>).set(summary.path, summary)
  }

  /** Builds the site anew. It throws as `buildSite` does. */
  rebuild(): void {
    const summaries = [...this.#summaries.values()].filter((summary) => summary !== null)
    this.#site = buildSite({summaries, files: this.#library.files(), ...this.#library.site()})
    this.#isOutdated = false
  }
}
