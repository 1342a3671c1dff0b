import {statSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {isInside} from '../files/walk.js'
import {ConfigError, mistakeAboutFile} from './config-error.js'
import {shownFrom} from './source-files.js'

/**
 * Finds the configuration that applies to the files of a folder: the nearest `bedside.yaml` or `bedside.yml` from there up to the
 * root, never above it; null where there is none.
 * @param directory Absolute path.
 * @param root Absolute path of the repository's root.
 * @throws ConfigError where a folder holds both, since nobody could tell which is meant.
 */
export function findConfig(directory: string, root: string): string | null {
  for (let folder = directory; isInside(root, folder); folder = dirname(folder)) {
    const [found, other] = ['bedside.yaml', 'bedside.yml'].map((name) => join(folder, name)).filter(isFile)
    if (other !== undefined) throw bothIn(root, other)
    if (found !== undefined) return found
    if (dirname(folder) === folder) return null
  }
  return null
}

function isFile(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isFile() ?? false
}

function bothIn(root: string, path: string): ConfigError {
  const file = shownFrom(root, path)
  return new ConfigError([mistakeAboutFile(file, 'This folder holds both bedside.yaml and bedside.yml.', 'Keep one of the two.')])
}
