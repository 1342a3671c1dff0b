import {dirname, join} from 'node:path'
import {isInside} from '../files/walk.js'
import {quote} from './config-error.js'
import {nearest} from './nearest.js'
import {profileNames, readProfile} from './profiles.js'
import {locate, nearestFile, type ReadFile, readSource, shownFrom} from './source-files.js'
import type {Words} from './validate.js'
import {parseYaml, type YamlFile} from './yaml-file.js'

/** What an entry of `extends` stands for, or what is wrong with it. */
export type Extended =
  | {
      yaml: YamlFile
      /** Absolute path; null for a built-in profile. */
      path: string | null
      folder: string
      /** From the root, with `/`. */
      base: string
      /** True of a profile or package, whose globs start from the folder of the file that extends it. */
      shared: boolean
      words?: undefined
    }
  | {words: Words}

interface Surroundings {
  root: string
  /** Absolute path of the folder that every file has to lie in. */
  bounds: string
  readFile?: ReadFile
}

const extensions = ['.yaml', '.yml']

/** Finds what an entry of `extends` stands for: a profile, a YAML file, or a package with a `bedside.yaml`. Nothing is executed. */
export function findExtended(name: string, {folder}: {folder: string}, around: Surroundings): Extended {
  if (profileNames().includes(name)) return {yaml: readProfile(name), path: null, folder, base: '', shared: true}
  if (/\.ya?ml$/i.test(name) || /^\.{0,2}[/\\]/.test(name)) return findFile(name, folder, around)
  return isPackageName(name) ? findPackage(name, folder, around) : {words: unknown(name)}
}

function findFile(name: string, folder: string, around: Surroundings): Extended {
  const {path, fault} = locate(name, folder, around.bounds, extensions)
  if (path === null) return {words: {message: `${quote(name)} ${fault}.`, found: name}}
  const source = readSource(path, around.readFile)
  if (source.text !== null) return fileOf(path, source.text, around, false)
  const near = source.missing ? nearestFile(name, path, extensions) : undefined
  return {words: {message: `${quote(name)} ${source.fault}.`, found: name, ...(near !== undefined && {nearest: near})}}
}

function fileOf(path: string, text: string, {root}: Surroundings, shared: boolean): Extended {
  const folder = dirname(path)
  return {yaml: parseYaml(shownFrom(root, path), text), path, folder, base: isInside(root, folder) ? shownFrom(root, folder) : '', shared}
}

/** Looks for a package as Node does, from a folder upwards, but not above the bounds, and reads no more than its `bedside.yaml`. */
function findPackage(name: string, from: string, around: Surroundings): Extended {
  const refused = (fault: string): Extended => ({words: {message: `The bedside.yaml of package ${quote(name)} ${fault}.`, found: name}})
  for (let folder = from; isInside(around.bounds, folder); folder = dirname(folder)) {
    const {path, fault} = locate(join('node_modules', name, 'bedside.yaml'), folder, around.bounds, extensions)
    if (path === null) return refused(fault)
    const source = readSource(path, around.readFile)
    if (source.text !== null) return fileOf(path, source.text, around, true)
    if (!source.missing) return refused(source.fault)
    if (dirname(folder) === folder) break
  }
  return {words: unknown(name)}
}

/** Whether npm would allow a name; `..` and the like are none. */
export function isPackageName(name: string): boolean {
  return name.length <= 214 && /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/.test(name)
}

function unknown(name: string): Words {
  const near = nearest(name, profileNames())
  return {
    message: `There is no built-in profile ${quote(name)}, and no installed package of that name with a bedside.yaml.`,
    found: name,
    allowed: profileNames(),
    ...(near !== undefined && {nearest: near}),
    hint: 'A file is named by its path, such as ./shared.yaml.'
  }
}
