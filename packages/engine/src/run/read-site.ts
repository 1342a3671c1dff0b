import type {Site} from '@bedside/core'
import type {Library} from './libraries.js'
import {siteOf} from './lint-files.js'
import {open, type Reading} from './open.js'
import {prepare} from './run.js'
import type {RunOptions} from './run-options.js'

/** A library and where its links lead. */
export interface LibrarySite {
  /** Absolute path of the library's folder, which the paths of its pages start from. */
  folder: string
  site: Site
  /** Pages that could not be read, by absolute path, and why; the site lacks them. */
  faults: readonly {path: string; message: string}[]
}

/**
 * Reads the pages of every library that the paths lie in, and builds its site. The whole of each library is read, whichever of its files are named.
 * @throws ConfigError where a configuration is wrong, UsageError where there is nothing to read.
 */
export async function readSites(options: RunOptions): Promise<LibrarySite[]> {
  const {files, libraries, reading} = await prepare(options)
  return libraries.group(files).map(({library}) => {
    const site = siteOf(library, new Map(), reading)
    return {folder: library.folder, site, faults: faultsOf(library, site, reading)}
  })
}

/** Only the few pages that the site lacks are read again, to say why. */
function faultsOf(library: Library, site: Site, reading: Reading): LibrarySite['faults'] {
  const missing = library.pages().filter((path) => !site.pages.has(library.nameOf(path)))
  return missing.flatMap((path) => {
    const {fault} = open(path, library.nameOf(path), reading)
    return fault ? [{path, message: fault.findings[0]!.message}] : []
  })
}
