import {createHash} from 'node:crypto'
import {closeSync, fstatSync, openSync, readFileSync, readSync, type Stats, statSync} from 'node:fs'

/** Bytes of a file that is read in one call of the system. */
const longestAtOnce = 1 << 18

/** Digests of what files hold, each read once a run; and whether they still hold it. */
export class ContentHashes {
  readonly #known = new Map<string, {hash: string; facts: string} | null>()

  /** SHA-256 of a file's bytes, given its absolute path; null where it cannot be read. */
  of(path: string): string | null {
    if (!this.#known.has(path)) this.#known.set(path, read(path))
    return this.#known.get(path)?.hash ?? null
  }

  /** True while every file that was asked for is the one that was read, as far as its size and times tell. */
  areAsRead(): boolean {
    return [...this.#known].every(([path, known]) => (known?.facts ?? null) === factsOf(statSync(path, {throwIfNoEntry: false})))
  }
}

/** SHA-256 of a text or of bytes. */
export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url')
}

function read(path: string): {hash: string; facts: string} | null {
  try {
    const file = openSync(path, 'r')
    try {
      const stats = fstatSync(file)
      return {hash: hashOf(bytesOf(file, stats.size)), facts: factsOf(stats)!}
    } finally {
      closeSync(file)
    }
  } catch {
    return null
  }
}

/** Room for a page, used again for the next. */
let room = Buffer.alloc(0)

/** What an open file holds, good until the next is read. */
function bytesOf(file: number, size: number): Uint8Array {
  if (size >= longestAtOnce) return readFileSync(file)
  if (room.length === 0) room = Buffer.allocUnsafe(longestAtOnce)
  const length = readSync(file, room, 0, size + 1, 0)
  // It grew meanwhile, or is none that tells its size.
  return length === size ? room.subarray(0, length) : readFileSync(file)
}

function factsOf(facts: Stats | undefined): string | null {
  return facts ? `${facts.dev} ${facts.ino} ${facts.size} ${facts.mtimeMs} ${facts.ctimeMs}` : null
}
