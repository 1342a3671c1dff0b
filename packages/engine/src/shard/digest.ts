import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {catalogue} from '../catalogue.js'
import {filesBehind} from '../config/rests-on.js'
import type {Library} from '../run/libraries.js'
import {shownPath} from '../run/run.js'

/** SHA-256 of a text or of bytes, in hexadecimal digits. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** SHA-256 of a file's bytes; null where it cannot be read. */
export function fileDigest(path: string): string | null {
  try {
    return digestOf(readFileSync(path))
  } catch {
    return null
  }
}

/**
 * SHA-256 of the rules of this program, their checks with them: a program that is built from its repository keeps its version from one commit
 * to the next. What a check calls is not seen.
 */
export function rulesDigest(): string {
  return digestOf(JSON.stringify([...catalogue.values()], (_, value) => (typeof value === 'function' ? String(value) : value)))
}

/** Digests of the files that libraries rest on, by path from a folder, in order of path. */
export function settingsDigests(libraries: readonly Library[], cwd: string): Record<string, string | null> {
  const paths = new Set(libraries.flatMap(({config}) => filesBehind(config)))
  const digests = [...paths].map((path): [string, string | null] => [shownPath(path, cwd), fileDigest(path)])
  return Object.fromEntries(digests.sort(([a], [b]) => (a < b ? -1 : 1)))
}
