import {dirname} from 'node:path'
import {ConfigError} from '../config/index.js'
import {readFromDisk} from '../config/source-files.js'
import {loadParsers} from '../parsers.js'
import {loadBaselines} from '../run/baselines.js'
import {type HistoryBasis, historyFrom, readHistory} from '../run/history.js'
import {Libraries, type Library, type LibraryOptions} from '../run/libraries.js'
import {nothingPast, type Past} from '../run/lint-files.js'
import type {Reading} from '../run/open.js'
import {LiveLibrary, type Pause} from './live-library.js'

/** What living libraries are told. */
export interface LiveOptions extends Pick<LibraryOptions, 'top' | 'now' | 'config'> {
  settings?: LibraryOptions['settings']
  /** `remark` forces the reference parser. */
  parser?: string | undefined
}

/** Opens the libraries below a folder, to stay open. Nothing is read yet but the parsers. */
export async function openLive(options: LiveOptions): Promise<LiveLibraries> {
  return new LiveLibraries(options, {parsers: await loadParsers(options.parser), texts: new Map()})
}

/** Every library that somebody writes in, each under its nearest configuration. Texts of editors go before those of the disk. */
export class LiveLibraries {
  #options: LibraryOptions
  readonly #reading: Reading
  /** Texts of editors by absolute path, pages and configuration. */
  readonly #texts: Map<string, string>
  readonly #bases = new Map<string, HistoryBasis | null>()
  #libraries: Libraries
  #live = new Map<Library, LiveLibrary>()
  /** Libraries of before the last renewal whose pages need not be read again. */
  #earlier: ReadonlyMap<string, LiveLibrary> = new Map()
  /** The library that a folder belonged to when its configuration could last be read. */
  readonly #good = new Map<string, LiveLibrary>()
  readonly #failed = new Map<string, ConfigError>()

  constructor({settings = new Map(), parser: _, ...options}: LiveOptions, reading: Reading) {
    this.#reading = reading
    this.#texts = reading.texts
    this.#options = {...options, settings, readFile: (path) => this.#texts.get(path) ?? readFromDisk(path)}
    this.#libraries = new Libraries(this.#options)
  }

  /**
   * The library that a file belongs to: where its configuration cannot be read, the library as it last was.
   * @throws ConfigError where there was none before.
   */
  of(path: string): LiveLibrary {
    const folder = dirname(path)
    const failed = this.#failed.get(folder)
    try {
      if (failed) throw failed
      const live = this.#liveOf(path)
      this.#good.set(folder, live)
      return live
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error
      this.#failed.set(folder, error)
      const before = this.#good.get(folder)
      if (before) return before
      throw error
    }
  }

  /** What is wrong with the configuration that applies to the files of a file's folder; null where nothing is. */
  faultOf(path: string): ConfigError | null {
    try {
      this.of(path)
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error
    }
    return this.#failed.get(dirname(path)) ?? null
  }

  /** True where a configuration that somebody asked for cannot be read. */
  get isFaulty(): boolean {
    return this.#failed.size > 0
  }

  /** Libraries that somebody has asked for; of those whose configuration cannot be read, what they were before. */
  get all(): LiveLibrary[] {
    const before = [...this.#failed.keys()].flatMap((folder) => this.#good.get(folder) ?? [])
    return [...new Set([...this.#live.values(), ...before])]
  }

  /** The text of a file in its editor, or null where the disk's counts again. */
  setText(path: string, text: string | null): void {
    if (text === null) this.#texts.delete(path)
    else this.#texts.set(path, text)
    this.touch(path)
  }

  /** Notes that a page says something else now. */
  touch(path: string): void {
    for (const live of [...this.all, ...this.#earlier.values()]) live.touch(path)
  }

  /** Reads what the pages of a library give up to its site. */
  async load(live: LiveLibrary, pause: Pause): Promise<void> {
    await live.load(pause, this.#earlier.get(keyOf(live)) ?? null)
  }

  /**
   * Reads configurations and folders anew when they are next asked for.
   * @param keeps True where only files came or went: then what was read of the others counts still.
   */
  renew({now = this.#options.now, keeps = false}: {now?: string; keeps?: boolean} = {}): void {
    this.#options = {...this.#options, now}
    this.#earlier = new Map(keeps ? this.all.map((live) => [keyOf(live), live]) : [])
    this.#libraries = new Libraries(this.#options)
    this.#live = new Map()
    this.#failed.clear()
  }

  /** Asks Git what it knows of pages; true where that is something else than before. Where it cannot answer, rules stay silent. */
  async askHistory(paths: readonly string[]): Promise<boolean> {
    const known = paths.filter((path) => this.faultOf(path) === null)
    const {basis} = await readHistory(known, this.#libraries, this.#reading, {revision: null})
    const changed = known.filter((path) => JSON.stringify(this.#bases.get(path) ?? null) !== JSON.stringify(basis(path)))
    for (const path of changed) {
      this.#bases.set(path, basis(path))
      this.touch(path)
    }
    return changed.length > 0
  }

  #liveOf(path: string): LiveLibrary {
    const library = this.#libraries.of(path)
    const known = this.#live.get(library)
    if (known) return known
    const measures = library.readMeasures()
    const basis = (file: string) => this.#bases.get(file) ?? null
    const past: Past = {...nothingPast, before: (file) => measures.get(file) ?? null, history: historyFrom(basis), basis}
    const baseline = loadBaselines([path], this.#libraries, {cwd: this.#options.top}).get(library) ?? null
    const live = new LiveLibrary({library, reading: this.#reading, past, baseline})
    this.#live.set(library, live)
    return live
  }
}

function keyOf({library}: LiveLibrary): string {
  return library.config.path ?? library.config.root
}
