import {existsSync, statSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {compareText, extensions, formatOf} from '@bedside/core'
import picomatch from 'picomatch'
import {isInside, pathBelow, walk} from '../files/walk.js'
import {UsageError} from '../usage-error.js'

const readable = extensions.map((one) => `.${one}`).join(', ')

/** A file to lint. `path` is absolute; `named` says that the user named it, so that silence about it would mislead. */
interface Target {
  path: string
  named: boolean
}

/** What the paths of a command line stand for. */
export interface Targets {
  files: Target[]
  /** Faults met on the way, by absolute path. */
  faults: {path: string; message: string}[]
}

/** The repository root above a folder: the nearest folder that holds `.git`, else the folder itself. */
export function repositoryRoot(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder
    if (dirname(folder) === folder) return from
  }
}

/**
 * Expands files, folders and globs into the files to lint, each once, in order of path. `.gitignore` files hide what they hide;
 * a file that is named is taken all the same.
 * @param list Lists what lies below a folder.
 * @throws UsageError where a path does not exist, a glob matches nothing, or a named file has an unknown extension.
 */
export function expandTargets(paths: readonly string[], cwd: string, top: string, list = walk): Targets {
  const found = new Map<string, Target>()
  const faults: Targets['faults'] = []
  const addFolder = (folder: string, wanted: (path: string) => boolean): number => {
    const walked = list(folder, isInside(top, folder) ? top : folder)
    const files = walked.files.filter((path) => formatOf(path) && wanted(path))
    for (const path of files) addTarget(found, {path: pathBelow(folder, path), named: false})
    for (const {path, message} of walked.faults) faults.push({path: join(folder, path), message})
    return files.length
  }
  for (const given of paths.length > 0 ? paths : ['.']) {
    const path = resolve(cwd, given)
    if (!existsSync(path)) addGlob(given, cwd, addFolder)
    else if (statSync(path).isDirectory()) addFolder(path, () => true)
    else addTarget(found, {path: knownFile(path, given), named: true})
  }
  return {files: [...found.values()].sort((a, b) => compareText(a.path, b.path)), faults}
}

function addTarget(found: Map<string, Target>, target: Target): void {
  found.set(target.path, {path: target.path, named: target.named || (found.get(target.path)?.named ?? false)})
}

function knownFile(path: string, given: string): string {
  if (formatOf(path)) return path
  throw new UsageError(`${given}: Bedside reads files that end in ${readable}; this one it cannot.`)
}

function addGlob(given: string, cwd: string, addFolder: (folder: string, wanted: (path: string) => boolean) => number): void {
  const {base, glob, isGlob} = picomatch.scan(given.replaceAll('\\', '/'))
  if (!isGlob) throw new UsageError(`${given}: there is no such file or folder.`)
  const folder = resolve(cwd, base)
  const matched = existsSync(folder) ? addFolder(folder, picomatch(glob)) : 0
  if (matched === 0) throw new UsageError(`${given}: this glob matches no file that Bedside reads (${readable}).`)
}
