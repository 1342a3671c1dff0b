import {randomBytes} from 'node:crypto'
import {closeSync, openSync, renameSync, rmSync, writeSync} from 'node:fs'
import {crc32} from 'node:zlib'
import {footerLength, mark, type Pack, type PackEntry, type PackFacts, type Stretch} from './pack.js'

/** What is written of one page, beside the path that its library gives it. */
export interface Written {
  key: string
  facts: PackFacts
  summary: Buffer
  rest: Buffer | null
}

/** The ending of a pack that is being written. */
export const unfinished = '.tmp'

/** Bytes that are gathered before they are written. */
const portion = 1 << 20

/**
 * Writes a pack beside its place and puts it there in one step, so that nobody reads half of it and the last of two writers wins. Stretches
 * go to the disk as they come: memory holds only the index.
 */
export class PackWriter {
  readonly entries = new Map<string, PackEntry>()
  readonly #temporary: string
  readonly #file: number
  #waiting: Buffer[] = []
  #waitingLength = 0
  #end = 0

  /** @throws an error of the system where nothing can be written there. */
  constructor(path: string) {
    this.#temporary = `${path}.${process.pid}-${randomBytes(6).toString('hex')}${unfinished}`
    this.#file = openSync(this.#temporary, 'wx', 0o600)
  }

  /** Adds what is known of a page, in place of what was added before. */
  add(name: string, {key, facts, summary, rest}: Written): void {
    this.entries.set(name, {key, facts, summary: this.#append(summary), rest: rest && this.#append(rest)})
  }

  /** Takes an entry over from another pack, unless it is damaged there. */
  copy(name: string, entry: PackEntry, pack: Pack): void {
    const summary = bytesOf(pack, entry.summary)
    const rest = entry.rest && bytesOf(pack, entry.rest)
    if (summary && (rest || !entry.rest)) this.add(name, {...entry, summary, rest})
  }

  /** Writes the index, and puts the pack in its place. @throws an error of the system. */
  finish(path: string, build: string): void {
    const index = Buffer.from(JSON.stringify({build, entries: [...this.entries]}))
    const footer = Buffer.alloc(footerLength)
    footer.writeUInt32LE(crc32(index), 0)
    footer.writeUIntLE(this.#end, 4, 6)
    footer.writeUIntLE(index.length, 10, 6)
    mark.copy(footer, 16)
    this.#append(index)
    this.#append(footer)
    this.#flush()
    closeSync(this.#file)
    renameSync(this.#temporary, path)
  }

  /** Leaves nothing behind. */
  abandon(): void {
    try {
      closeSync(this.#file)
    } catch {
      // It was closed before.
    }
    remove(this.#temporary)
  }

  #append(bytes: Buffer): Stretch {
    const start = this.#end
    this.#waiting.push(bytes)
    this.#waitingLength += bytes.length
    this.#end += bytes.length
    if (this.#waitingLength >= portion) this.#flush()
    return [start, bytes.length, crc32(bytes)]
  }

  #flush(): void {
    const bytes = Buffer.concat(this.#waiting)
    this.#waiting = []
    this.#waitingLength = 0
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#file, bytes, at)
  }
}

/** A copy, since a pack's bytes are good only until the next are read. */
function bytesOf(pack: Pack, stretch: Stretch): Buffer | null {
  const bytes = pack.read(stretch)
  return bytes && Buffer.from(bytes)
}

/** Takes a file away that was not finished; where that cannot be done, `bedside cache clear` does it another day. */
export function remove(path: string): void {
  try {
    rmSync(path, {force: true})
  } catch {
    // A file stands where its folder should be, or the disk is read-only.
  }
}
