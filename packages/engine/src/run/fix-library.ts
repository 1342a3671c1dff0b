import type {Site} from '@bedside/core'
import {affectedPages} from '../site/index.js'
import {type FixedFile, fixFile} from './fix-file.js'
import type {Library} from './libraries.js'
import {siteOf, summaryOfFile} from './lint-files.js'
import type {Reading} from './open.js'

/** Rounds over a library after which fixing stops: a mended page may show a fix in another one that links to it, but never so often. */
const mostRounds = 10

/**
 * Fixes files of one library until no fix is left in any of them; nothing is written. Where a mended page changes what links to it find,
 * the pages that this may concern are gone through again.
 * @returns What became of each file that changes, by absolute path, in the order in which they come.
 */
export function fixLibrary(library: Library, files: readonly string[], reading: Reading): Map<string, FixedFile> {
  const known = new Map<string, FixedFile>()
  // Texts as they will be: what the disk holds is only replaced once all is done.
  const planned: Reading = {...reading, texts: new Map(reading.texts)}
  let site = library.readsSite ? siteOf(library, new Map(), planned) : null
  let waiting = [...files]
  for (let round = 1; waiting.length > 0; round++) {
    const changed = waiting.filter((path) => fixInto(known, path, library, site, planned))
    const next = site && changed.length > 0 ? siteAfter(site, changed, library, planned) : null
    waiting = site && next ? affectedFiles(files, site, next, changed, library) : []
    site = next ?? site
    if (round < mostRounds) continue
    for (const path of waiting) markUnsettled(known, path)
    break
  }
  return new Map(files.flatMap((path) => (known.has(path) ? [[path, known.get(path)!] as const] : [])))
}

/** Fixes a file as it is planned to be, and joins what was done to it. True where it changed. */
function fixInto(known: Map<string, FixedFile>, path: string, library: Library, site: Site | null, planned: Reading): boolean {
  const fixed = fixFile(path, library, site, planned)
  if (!fixed) return false
  planned.texts.set(path, fixed.after)
  const earlier = known.get(path)
  known.set(path, earlier ? joined(earlier, fixed) : fixed)
  return true
}

function joined(earlier: FixedFile, later: FixedFile): FixedFile {
  const mended = {...earlier.mended}
  for (const [rule, count] of Object.entries(later.mended)) mended[rule] = (mended[rule] ?? 0) + count
  return {before: earlier.before, after: later.after, mended, settled: later.settled}
}

/** The site once pages have changed: only their summaries are made anew. */
function siteAfter(site: Site, changed: readonly string[], library: Library, planned: Reading): Site {
  const anew = new Set(changed)
  const known = library
    .linkedPages()
    .map((path) => [path, anew.has(path) ? summaryOfFile(path, library, planned) : (site.pages.get(library.nameOf(path)) ?? null)] as const)
  return siteOf(library, new Map(known), planned)
}

function affectedFiles(files: readonly string[], before: Site, after: Site, changed: readonly string[], library: Library): string[] {
  const affected = affectedPages(
    before,
    after,
    changed.map((path) => library.nameOf(path))
  )
  return files.filter((path) => affected.has(library.nameOf(path)))
}

function markUnsettled(known: Map<string, FixedFile>, path: string): void {
  const file = known.get(path)
  if (file) known.set(path, {...file, settled: false})
}
