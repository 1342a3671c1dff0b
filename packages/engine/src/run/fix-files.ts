import {realpathSync} from 'node:fs'
import {dirname} from 'node:path'
import {keptAsItIs, replaceFile} from '../files/replace.js'
import {isInside} from '../files/walk.js'
import type {FixedFile} from './fix-file.js'
import {fixLibrary} from './fix-library.js'
import type {Libraries, Library} from './libraries.js'
import type {Reading} from './open.js'
import {repositoryRoot} from './targets.js'

/** What fixing did to a file. */
export interface FileFix extends FixedFile {
  path: string
  /** Why the file could not be written; null where it was, or where nothing was to be. */
  fault: string | null
}

/**
 * Fixes files, given by absolute path. With `write` those on disk are replaced; else only the result says what would change. A file of
 * several names, where symbolic links lead to it, is fixed once.
 */
export function fixFiles(files: readonly string[], libraries: Libraries, reading: Reading, write: boolean): FileFix[] {
  return libraries.group(oneNameEach(files)).flatMap(({library, files: own}) =>
    [...fixLibrary(library, own, reading)].map(([path, fixed]) => {
      const place = {path, root: rootOf(path, library)}
      if (write) {
        const fault = replaceFile({...place, ...fixed})
        if (!fault) reading.texts.set(path, fixed.after)
        return {path, ...fixed, fault}
      }
      // A text that stands for a file, such as standard input, has none that could be in the way.
      return {path, ...fixed, fault: reading.texts.has(path) ? null : keptAsItIs(place)}
    })
  )
}

/** Paths without those that lead to a file of another one. The file's own path is the one that stays. */
function oneNameEach(files: readonly string[]): string[] {
  const names = new Map<string, string>()
  for (const path of files) {
    const real = realPathOf(path)
    if (path === real || !names.has(real)) names.set(real, path)
  }
  return files.filter((path) => names.get(realPathOf(path)) === path)
}

function realPathOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

/** The folder that a file has to lie in to be written: its repository. */
export function rootOf(path: string, {config: {root}}: Library): string {
  return isInside(root, path) ? root : repositoryRoot(dirname(path))
}
