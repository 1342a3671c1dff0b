import {closeSync, constants, fstatSync, openSync, readSync} from 'node:fs'
import {crc32} from 'node:zlib'

/** Where a stretch of a pack lies, and the CRC-32 of its bytes. */
export type Stretch = readonly [start: number, length: number, sum: number]

/** What a pack holds of one page. */
export interface PackEntry {
  /** Digest of all that the stretches follow from. */
  key: string
  /** Small facts that are wanted before the stretches are read. Plain data. */
  facts: PackFacts
  summary: Stretch
  /** All else that an examination gave; null where only the summary was wanted. */
  rest: Stretch | null
}

/** The facts of an entry. */
export interface PackFacts {
  /** Digest of what was known of the page's past; empty where nothing was. */
  past?: string
  /** The day of the run, where a rule read it. */
  day?: string
  /** The day of the review of which Git is asked what it saw; null where it is not asked. Left out where nobody wanted to know. */
  review?: {day: string | null; today?: string}
  /** Digest of the summary without places: what rules can read of this page when they check others. */
  seen?: string
}

/** What stands at the very end of a pack: the sum of its index, the index's start and length, and this. */
export const mark = Buffer.from('BdsdPk1\n')
export const footerLength = 4 + 6 + 6 + mark.length

/** How a file of the cache is opened: a link could lead anywhere, and a pipe would wait for ever. */
export const ownFile = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/** MiB of the longest index that is read: a page takes some 150 bytes of it. */
const longestIndex = 256

/** Bytes that are read at once. Entries are mostly asked for in the order in which they were written. */
const windowLength = 1 << 20

/**
 * A file of what was found out about pages, open for reading. It never throws: what is not as it was written is as if it were not there. The
 * file may be replaced while it is open; then this one still reads the old one.
 */
export class Pack {
  readonly entries: ReadonlyMap<string, PackEntry>
  readonly #file: number
  #window: Buffer = Buffer.alloc(0)
  #from = 0

  private constructor(file: number, entries: ReadonlyMap<string, PackEntry>) {
    this.#file = file
    this.entries = entries
  }

  /** Opens a pack; null where there is none, it is damaged, it was cut short, or another build of the program wrote it. */
  static open(path: string, build: string): Pack | null {
    let file: number
    try {
      file = openSync(path, ownFile)
    } catch {
      return null
    }
    const entries = entriesIn(file, build)
    if (entries) return new Pack(file, entries)
    closeSync(file)
    return null
  }

  /** The bytes of a stretch, good until the next call; null where they are not what was written. */
  read([start, length, sum]: Stretch): Buffer | null {
    const at = start - this.#from
    if (at < 0 || at + length > this.#window.length) {
      this.#window = bytesAt(this.#file, start, Math.max(length, windowLength))
      this.#from = start
    }
    const bytes = this.#window.subarray(start - this.#from, start - this.#from + length)
    return bytes.length === length && crc32(bytes) === sum ? bytes : null
  }

  close(): void {
    closeSync(this.#file)
  }
}

function entriesIn(file: number, build: string): Map<string, PackEntry> | null {
  try {
    const facts = fstatSync(file)
    if (!facts.isFile() || facts.size < footerLength) return null
    const footer = bytesAt(file, facts.size - footerLength, footerLength)
    const start = footer.readUIntLE(4, 6)
    const length = footer.readUIntLE(10, 6)
    const isWhole = footer.subarray(16).equals(mark) && start + length + footerLength === facts.size && length <= longestIndex << 20
    if (!isWhole) return null
    const index = bytesAt(file, start, length)
    if (crc32(index) !== footer.readUInt32LE(0)) return null
    const data = JSON.parse(index.toString('utf8')) as {build: string; entries: [string, PackEntry][]}
    return data.build === build ? new Map(data.entries) : null
  } catch {
    return null
  }
}

/** So many bytes; fewer where the file ends or cannot be read. */
function bytesAt(file: number, start: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length)
  let got = 0
  try {
    while (got < length) {
      const count = readSync(file, bytes, got, length - got, start + got)
      if (count === 0) break
      got += count
    }
  } catch {
    // A disk that fails costs time, as a missing cache does.
  }
  return bytes.subarray(0, got)
}
