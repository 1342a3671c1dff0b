import {dirname} from 'node:path'
import {replaceFile} from '../files/replace.js'
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

/** Fixes files, given by absolute path. With `write` those on disk are replaced; else only the result says what would change. */
export function fixFiles(files: readonly string[], libraries: Libraries, reading: Reading, write: boolean): FileFix[] {
  return libraries.group(files).flatMap(({library, files: own}) =>
    [...fixLibrary(library, own, reading)].map(([path, fixed]) => {
      const fault = write ? replaceFile({path, ...fixed, root: rootOf(path, library)}) : null
      if (write && !fault) reading.texts.set(path, fixed.after)
      return {path, ...fixed, fault}
    })
  )
}

/** The folder that a file has to lie in to be written: its repository. */
export function rootOf(path: string, {config: {root}}: Library): string {
  return isInside(root, path) ? root : repositoryRoot(dirname(path))
}
