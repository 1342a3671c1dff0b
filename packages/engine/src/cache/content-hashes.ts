import {createHash} from 'node:crypto'
import {closeSync, fstatSync, openSync, readFileSync, type Stats, statSync} from 'node:fs'

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
      const facts = factsOf(fstatSync(file))!
      return {hash: hashOf(readFileSync(file)), facts}
    } finally {
      closeSync(file)
    }
  } catch {
    return null
  }
}

function factsOf(facts: Stats | undefined): string | null {
  return facts ? `${facts.dev} ${facts.ino} ${facts.size} ${facts.mtimeMs} ${facts.ctimeMs}` : null
}
