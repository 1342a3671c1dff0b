import {existsSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {compareText} from '@bedside/core'
import picomatch from 'picomatch'
import {isInside, walk} from '../files/walk.js'
import type {Config, NamedPath} from './config.js'
import {ConfigError, quote} from './config-error.js'
import {matcherOf} from './globs.js'
import {locate, nearestFile, type ReadFile, readFromDisk, readSource, realPathOf, shownFrom} from './source-files.js'
import {parseYaml, type YamlFile} from './yaml-file.js'

/** Kinds of files that data is read from. JSON is read as YAML, which it is a part of. */
const dataExtensions = ['.yaml', '.yml', '.json']

/**
 * Reads a file that a configuration names.
 * @throws ConfigError, at the place which names it, where it cannot be read. What is wrong within is left to the caller.
 */
export function readNamed(named: NamedPath, config: Config, readFile?: ReadFile): YamlFile {
  const {path, text} = readNamedText(named, config, {extensions: dataExtensions}, readFile)
  return parseYaml(shownFrom(config.root, path), text)
}

/** Which files are read: their kinds, such as `.json`, and the MiB of the longest. */
export interface Readable {
  extensions: readonly string[]
  megabytes?: number
}

/**
 * Reads a file that a configuration names as text, and says where it is.
 * @throws ConfigError, at the place which names it, where it cannot be read.
 */
export function readNamedText(
  named: NamedPath,
  config: Config,
  {extensions, megabytes}: Readable,
  readFile: ReadFile = (path) => readFromDisk(path, megabytes)
): {path: string; text: string} {
  const path = locateNamed(named, config, extensions)
  const source = readSource(path, readFile)
  if (source.text !== null) return {path, text: source.text}
  const near = source.missing ? nearestFile(named.name, path, extensions) : undefined
  throw refusal(named, `${quote(named.name)} ${source.fault}.`, near)
}

/**
 * Says where a file lies that a configuration names, whether it is there or not.
 * @throws ConfigError, at the place which names it, where no such file may be read.
 */
export function locateNamed(named: NamedPath, config: Config, extensions: readonly string[]): string {
  const {path, fault} = locate(named.name, named.folder, boundsOf(named, config), extensions)
  if (path === null) throw refusal(named, `${quote(named.name)} ${fault}.`)
  return path
}

/** Whether a name stands for several files. */
export function isGlob(name: string): boolean {
  return picomatch.scan(name).isGlob
}

/**
 * Reads the YAML and JSON files that a glob of a configuration matches, in order of path. What `.gitignore` hides stays hidden.
 * @throws ConfigError where there is none, or one cannot be read.
 */
export function readMatching(named: NamedPath, config: Config, readFile?: ReadFile): {path: string; file: YamlFile}[] {
  const bounds = boundsOf(named, config)
  const {base, glob} = picomatch.scan(named.name)
  const folder = resolve(named.folder, base)
  if (!isInside(bounds, folder) || !isInside(realPathOf(bounds), realPathOf(folder))) {
    throw refusal(named, `${quote(named.name)} leads out of the repository.`)
  }
  const matches = matcherOf({base: '', patterns: [glob]})
  const files = existsSync(folder) ? walk(folder).files : []
  const found = files.filter((path) => matches(path) && dataExtensions.some((extension) => path.toLowerCase().endsWith(extension)))
  if (found.length === 0) throw refusal(named, `${quote(named.name)} matches no YAML or JSON file.`)
  return found.sort(compareText).map((path) => ({path, file: readNamed({...named, name: join(base, path)}, config, readFile)}))
}

function boundsOf({folder}: NamedPath, {root}: Config): string {
  return isInside(root, folder) ? root : folder
}

function refusal({name, origin}: NamedPath, message: string, nearest?: string): ConfigError {
  return new ConfigError([{...origin, message, found: name, ...(nearest !== undefined && {nearest})}])
}
