import {isUtf8} from 'node:buffer'
import {readdirSync, readFileSync, realpathSync, statSync} from 'node:fs'
import {basename, dirname, extname, isAbsolute, join, resolve, sep} from 'node:path'
import {reasonOf} from '../files/read.js'
import {isInside, pathFrom} from '../files/walk.js'
import {nearest} from './nearest.js'
import {maxLength} from './yaml-file.js'

/** Gives the text of a file by its absolute path, or throws as `readFileSync` does. */
export type ReadFile = (path: string) => string

/** Text that stands for a file, or why there is none, to follow the file's name. */
export type SourceText = {text: string; fault: null} | {text: null; fault: string; missing: boolean}

/** Reads a configuration file. It never throws. */
export function readSource(path: string, readFile: ReadFile = (file) => readFromDisk(file)): SourceText {
  try {
    return {text: readFile(path), fault: null}
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    const missing = code === 'ENOENT' || code === 'ENOTDIR'
    if (missing) return {text: null, fault: 'does not exist', missing}
    const reason = error instanceof Unreadable ? error.message : `cannot be read (${reasonOf(error)})`
    return {text: null, fault: reason, missing}
  }
}

class Unreadable extends Error {}

/**
 * Reads a text file as UTF-8.
 * @param megabytes MiB of the longest that is read.
 * @throws an error that `readSource` can say.
 */
export function readFromDisk(path: string, megabytes = maxLength >> 20): string {
  const facts = statSync(path)
  if (facts.isDirectory()) throw new Unreadable('is a folder')
  if (!facts.isFile()) throw new Unreadable('is not a file')
  // A character takes at most three bytes for each UTF-16 unit; the text itself is measured when it is parsed.
  if (facts.size > 3 * (megabytes << 20)) throw new Unreadable(`is longer than ${megabytes} MiB`)
  const bytes = readFileSync(path)
  if (!isUtf8(bytes)) throw new Unreadable('is not UTF-8 text')
  return bytes.toString('utf8')
}

/** A file that configuration names: its absolute path, or why it may not be read, to follow its name. */
export type Located = {path: string; fault: null} | {path: null; fault: string}

/**
 * Finds the file that a configuration names. Strangers write configuration, and messages show lines of what it names, so the file
 * has to lie inside the root and has to be of a kind that configuration reads, through symbolic links as well.
 * @param folder Absolute path of the folder that the name starts from.
 * @param extensions Such as `.yaml`.
 */
export function locate(name: string, folder: string, root: string, extensions: readonly string[]): Located {
  if (isAbsolute(name) || /^[A-Za-z]:|\0/.test(name)) return {path: null, fault: 'must be a path from the folder of this file'}
  const path = resolve(folder, name)
  if (!isInside(root, path)) return {path: null, fault: 'leads out of the repository'}
  const real = realPathOf(path)
  if (!isInside(realPathOf(root), real)) return {path: null, fault: 'leads out of the repository through a symbolic link'}
  for (const each of [path, real]) {
    if (!extensions.includes(extname(each).toLowerCase())) return {path: null, fault: `must end in ${listed(extensions)}`}
  }
  return {path, fault: null}
}

function listed(words: readonly string[]): string {
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)}` : String(words[0])
}

/** Where a path really leads; what does not exist is taken as written below what does. */
export function realPathOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    const folder = dirname(path)
    return folder === path ? path : join(realPathOf(folder), basename(path))
  }
}

/** The file of a folder whose name is nearest to a missing one, as the missing one was written. */
export function nearestFile(name: string, path: string, extensions: readonly string[]): string | undefined {
  try {
    const names = readdirSync(dirname(path)).filter((each) => extensions.includes(extname(each).toLowerCase()))
    const found = nearest(basename(path), names)
    return found === undefined ? undefined : name.slice(0, name.length - basename(name).length) + found
  } catch {
    return undefined
  }
}

/** A path as configuration and messages have it: from the root, with `/`. One outside the root stays absolute. */
export function shownFrom(root: string, path: string): string {
  return isInside(root, path) ? pathFrom(root, path) : path.split(sep).join('/')
}
