import type {Site} from '@bedside/core'
import {siteOf} from './lint-files.js'
import {prepare, type RunOptions} from './run.js'

/** A library and where its links lead. */
export interface LibrarySite {
  /** Absolute path of the library's folder, which the paths of its pages start from. */
  folder: string
  site: Site
}

/**
 * Reads the pages of every library that the paths lie in, and builds its site. The whole of each library is read, whichever of its files are named.
 * @throws ConfigError where a configuration is wrong, UsageError where there is nothing to read.
 */
export async function readSites(options: RunOptions): Promise<LibrarySite[]> {
  const {files, libraries, reading} = await prepare(options)
  return libraries.group(files).map(({library}) => ({folder: library.folder, site: siteOf(library, new Map(), reading)}))
}
