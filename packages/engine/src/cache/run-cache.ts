import {createHash} from 'node:crypto'
import {join} from 'node:path'
import type {Library} from '../run/libraries.js'
import type {Reading} from '../run/open.js'
import {ContentHashes} from './content-hashes.js'
import {dropOld} from './drop-old.js'
import {LibraryCache} from './library-cache.js'

/** Where a run keeps what it finds out about pages. */
export interface CacheOptions {
  /** Absolute path of a folder that no stranger can write to: who can, decides what a run finds. */
  folder: string
  /** Names the program that runs: its version and, where that stays the same from one build to the next, the build. */
  build: string
  /** True where nothing is to be written. */
  readOnly?: boolean
}

/** The folder, in that of the cache, which holds those of the libraries. */
export const librariesFolder = 'lint'

/** The caches of the libraries of a run. */
export class RunCache {
  readonly hashes = new ContentHashes()
  readonly #options: CacheOptions
  readonly #libraries = new Map<Library, LibraryCache>()

  constructor(options: CacheOptions) {
    this.#options = options
  }

  get build(): string {
    return this.#options.build
  }

  of(library: Library, reading: Reading): LibraryCache {
    const known = this.#libraries.get(library)
    if (known) return known
    const {folder, build, readOnly = false} = this.#options
    const own = join(folder, librariesFolder, folderNameOf(library))
    const made = new LibraryCache(library, reading, {folder: own, build, readOnly, hashes: this.hashes})
    this.#libraries.set(library, made)
    return made
  }

  /** Puts what was found out on the disk. @returns why that could not be done; null where it was. */
  save(): string | null {
    const faults = [...this.#libraries.values()].map((library) => library.save())
    this.#libraries.clear()
    const {folder, readOnly = false} = this.#options
    if (!readOnly) dropOldState(folder)
    return faults.find((fault) => fault !== null) ?? null
  }
}

/** Libraries whose pages are remembered, and builds of the program whose compiled code is: those that were written last. */
const mostLibraries = 24
const mostBuilds = 4

/** Takes away what belongs to libraries that nobody has linted for long, and code that older versions have left in the same folder. */
function dropOldState(folder: string): void {
  dropOld(join(folder, librariesFolder), /^[0-9a-f]{32}$/, {count: mostLibraries})
  dropOld(folder, /^v\d{1,9}\.\d{1,9}\.\d{1,9}[\w.-]{0,30}-[0-9a-f]{16}$/, {count: mostBuilds})
}

/** A library is told by where it lies on this machine; two checkouts have a cache each. */
function folderNameOf({config, folder}: Library): string {
  return createHash('sha256')
    .update(JSON.stringify([config.root, folder, config.path]))
    .digest('hex')
    .slice(0, 32)
}
