import {existsSync, mkdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import type {Context, Examination, PageSummary} from '@bedside/core'
import {reasonOf} from '../files/read.js'
import type {Library} from '../run/libraries.js'
import type {Reading} from '../run/open.js'
import {sourceOf} from '../run/open.js'
import {type KeptExamination, withoutLines} from '../shard/partial-report.js'
import {type ContentHashes, hashOf} from './content-hashes.js'
import {LateLines} from './late-lines.js'
import {Pack, type PackEntry, type PackFacts} from './pack.js'
import {PackWriter} from './pack-writer.js'
import {digestOf, SettingsKeys} from './settings-key.js'
import {WatchedDay} from './watched-day.js'

/** What a library's cache is told. */
export interface LibraryCacheOptions {
  /** Absolute path of its own folder. */
  folder: string
  /** Names the program that runs: what another build found out counts for nothing. */
  build: string
  /** True where nothing is to be written. */
  readOnly: boolean
  /** Of files on the disk. */
  hashes: ContentHashes
}

/** The files of a library's cache: of most pages, and of those that were examined since it was written. */
export const packNames = {most: 'pages.pack', recent: 'recent.pack'} as const

/** Part of the pages that may stand beside the large pack before it is written anew: copying it takes longer than examining a few pages. */
const mostBeside = 0.2
const alwaysBeside = 64

/** What a page follows from, in digests. */
export interface Trace {
  digest: string
  /** As `PackFacts` has it. */
  seen: string
}

/** What earlier runs found out about the pages of a library. What is missing, damaged or not about the page as it is counts for nothing. */
export class LibraryCache {
  readonly #library: Library
  readonly #options: LibraryCacheOptions
  readonly #settings: SettingsKeys
  readonly #day = new WatchedDay()
  readonly #packs: readonly Pack[]
  readonly #reviewDays = new Map<string, {content: string; review: NonNullable<PackFacts['review']>}>()
  #writer: PackWriter | null = null
  #fault: string | null = null

  constructor(library: Library, reading: Reading, options: LibraryCacheOptions) {
    this.#library = library
    this.#options = options
    this.#settings = new SettingsKeys(library, reading)
    const {folder, build} = options
    this.#packs = [packNames.recent, packNames.most].flatMap((name) => Pack.open(join(folder, name), build) ?? [])
  }

  /**
   * What examining a file gave, as it is now.
   * @param basis What, beside the text and the settings, it was examined with. Plain data; null for nothing.
   */
  examination(file: string, basis: unknown, reading: Reading): Examination | null {
    const found = this.#find(file, true, reading)
    if (!found?.entry.rest || found.entry.facts.past !== pastOf(basis)) return null
    const summary = parsed(found.pack.read(found.entry.summary)) as PageSummary | null
    const rest = parsed(found.pack.read(found.entry.rest)) as Omit<KeptExamination, 'summary'> | null
    return summary && rest && {...rest, summary, lines: new LateLines(() => sourceOf(file, reading) ?? '')}
  }

  /** What is known of a file as it is now, undecoded; null where it is not known, or was not kept. */
  trace(file: string, basis: unknown, reading: Reading): Trace | null {
    const entry = this.#entry(file, true, reading)
    const {past, seen} = entry?.facts ?? {}
    if (!entry?.rest || seen === undefined || past !== pastOf(basis)) return null
    return {digest: `${entry.key} ${past ?? ''}`, seen}
  }

  /** The day of a page's review of which Git is to be asked; null for none, undefined where it is not known. */
  reviewDay(file: string, reading: Reading): string | null | undefined {
    const {day, today} = this.#entry(file, true, reading)?.facts.review ?? {}
    return today === undefined || today === this.#library.now ? day : undefined
  }

  /** Notes that day, found with a context of `watch`; it is kept with the page, if that is examined in this run. */
  keepReviewDay(file: string, source: string, day: string | null): void {
    const review = {day, ...(this.#day.wasRead && {today: this.#library.now})}
    this.#reviewDays.set(file, {content: hashOf(source), review})
  }

  /** Digest of what a file is examined with. */
  settingsKey(file: string): string {
    return this.#settings.keyOf(this.#library.fileSettings(file))
  }

  /** What others see of a file that is not linted; null where it is not known. */
  seen(file: string, reading: Reading): string | null {
    return this.#entry(file, this.#library.holds(file, false), reading)?.facts.seen ?? null
  }

  /** The summary of a file that is linted. */
  summaryOf(file: string, reading: Reading): PageSummary | null {
    const found = this.#find(file, true, reading)
    return found && (parsed(found.pack.read(found.entry.summary)) as PageSummary | null)
  }

  /** The summary of a file that is not linted. */
  summary(file: string, reading: Reading): PageSummary | null {
    const found = this.#find(file, this.#library.holds(file, false), reading)
    return found && (parsed(found.pack.read(found.entry.summary)) as PageSummary | null)
  }

  /** A context for one page, which notes whether the day matters to it. What comes of it is to be kept before the next one is asked for. */
  watch(context: Context): Context {
    return this.#day.of(context)
  }

  /** Keeps what examining a text gave, with a context of `watch`. */
  keep(file: string, source: string, basis: unknown, examination: Examination): void {
    const {summary, ...rest} = withoutLines(examination)
    const past = pastOf(basis)
    this.#write(file, source, true, {...(past !== undefined && {past}), ...this.#dayRead()}, summary, rest)
  }

  /** Keeps the summary of a file that is not linted. */
  keepSummary(file: string, source: string, summary: PageSummary): void {
    this.#write(file, source, this.#library.holds(file, false), this.#dayRead(), summary, null)
  }

  /** Puts what was kept on the disk. @returns why that could not be done; null where it was, or where there was nothing to do. */
  save(): string | null {
    try {
      if (this.#writer) this.#finish(this.#writer)
    } catch (error) {
      this.#fail(error)
    } finally {
      for (const pack of this.#packs) pack.close()
    }
    return this.#fault
  }

  /** What is kept of a file as it is now, of this run too. */
  #entry(file: string, withRules: boolean, reading: Reading): PackEntry | null {
    const written = this.#writer?.entries.get(this.#library.nameOf(file))
    if (!written) return this.#find(file, withRules, reading)?.entry ?? null
    return written.key === this.#keyNow(file, withRules, reading) ? written : null
  }

  #find(file: string, withRules: boolean, reading: Reading): {pack: Pack; entry: PackEntry} | null {
    const name = this.#library.nameOf(file)
    if (!this.#packs.some((pack) => pack.entries.has(name))) return null
    const key = this.#keyNow(file, withRules, reading)
    const {now} = this.#library
    for (const pack of this.#packs) {
      const entry = pack.entries.get(name)
      if (entry?.key === key && (entry.facts.day === undefined || entry.facts.day === now)) return {pack, entry}
    }
    return null
  }

  /** The key of a file as it is now; null where it cannot be read. */
  #keyNow(file: string, withRules: boolean, {texts}: Reading): string | null {
    const text = texts.get(file)
    const content = text === undefined ? this.#options.hashes.of(file) : hashOf(text)
    return content === null ? null : this.#keyOf(file, withRules, content)
  }

  #keyOf(file: string, withRules: boolean, content: string): string {
    const settings = this.#library.fileSettings(file)
    return hashOf(`${this.#settings.keyOf(settings)} ${withRules} ${content} ${settings.name}`)
  }

  #dayRead(): Pick<PackFacts, 'day'> {
    return this.#day.wasRead ? {day: this.#library.now} : {}
  }

  #write(file: string, source: string, withRules: boolean, facts: PackFacts, summary: PageSummary, rest: object | null): void {
    if (this.#options.readOnly || this.#fault !== null) return
    try {
      this.#writer ??= this.#start()
      const name = this.#library.nameOf(file)
      // The text is what was examined, whatever the disk holds by now.
      const content = hashOf(source)
      const key = this.#keyOf(file, withRules, content)
      const known = this.#writer.entries.get(name)
      if (known?.key === key && (known.rest || !rest)) return
      const text = JSON.stringify(summary)
      const noted = this.#reviewDays.get(file)
      const all = {...facts, ...(noted?.content === content && {review: noted.review}), seen: withoutPlaces(text)}
      this.#writer.add(name, {key, facts: all, summary: Buffer.from(text), rest: rest && bytes(rest)})
    } catch (error) {
      this.#fail(error)
    }
  }

  #start(): PackWriter {
    mkdirSync(this.#options.folder, {recursive: true, mode: 0o700})
    return new PackWriter(join(this.#options.folder, packNames.recent))
  }

  #finish(writer: PackWriter): void {
    const {folder, build} = this.#options
    const [recent, most] = [packNames.recent, packNames.most].map((name) => join(folder, name)) as [string, string]
    const isThere = (name: string) => existsSync(join(this.#library.folder, name))
    const take = (pack: Pack) => {
      for (const [name, entry] of pack.entries) if (!writer.entries.has(name) && isThere(name)) writer.copy(name, entry, pack)
    }
    // The larger pack is the last one.
    const large = this.#packs.at(-1)
    for (const pack of this.#packs) if (pack !== large) take(pack)
    if (large && writer.entries.size <= Math.max(alwaysBeside, large.entries.size * mostBeside)) {
      writer.finish(recent, build)
      return
    }
    if (large) take(large)
    writer.finish(most, build)
    rmSync(recent, {force: true})
  }

  #fail(error: unknown): void {
    this.#fault = reasonOf(error)
    this.#writer?.abandon()
    this.#writer = null
  }
}

/** Digest of a summary's JSON without the numbers of its places. No text can look like a key: its quotation marks are escaped. */
function withoutPlaces(summary: string): string {
  return hashOf(summary.replaceAll(/"(?:start|end)":\d+/g, ''))
}

/** Digest of what a page was examined with beside its text and settings. */
function pastOf(basis: unknown): string | undefined {
  return basis === null ? undefined : digestOf(basis)
}

function bytes(data: object): Buffer {
  return Buffer.from(JSON.stringify(data))
}

function parsed(bytes: Buffer | null): unknown {
  return bytes && JSON.parse(bytes.toString('utf8'))
}
