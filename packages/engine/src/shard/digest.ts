import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
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

/** Digests of the files that libraries rest on, by path from a folder, in order of path. */
export function settingsDigests(libraries: readonly Library[], cwd: string): Record<string, string | null> {
  const paths = new Set(libraries.flatMap(({config}) => filesBehind(config)))
  const digests = [...paths].map((path): [string, string | null] => [shownPath(path, cwd), fileDigest(path)])
  return Object.fromEntries(digests.sort(([a], [b]) => (a < b ? -1 : 1)))
}
