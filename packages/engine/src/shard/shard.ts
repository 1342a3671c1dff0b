import {createHash} from 'node:crypto'
import {relative, sep} from 'node:path'

/** One of the parts that a run is divided into. */
export interface Shard {
  /** From 1 to `count`. */
  index: number
  count: number
}

/** More parts than any run is divided into; it keeps a slip of the keyboard from making a thousand empty reports. */
export const mostShards = 1000

/**
 * The number, from 1, of the shard that a path falls to: the first 12 hexadecimal digits of the SHA-256 of the path, as a number, modulo
 * the count, plus 1. It depends on nothing else, so every machine divides the same files alike and a new page moves no other one.
 * @param path From the repository's root, with `/`. Its letters are composed (NFC) first, since some file systems take them apart.
 */
export function shardOf(path: string, count: number): number {
  const digest = createHash('sha256').update(path.normalize('NFC')).digest('hex')
  return (Number.parseInt(digest.slice(0, 12), 16) % count) + 1
}

/** Says whether a file, given by its absolute path, falls to a shard. */
export function isInShard(top: string, {index, count}: Shard): (file: string) => boolean {
  return (file) => shardOf(relative(top, file).split(sep).join('/'), count) === index
}
