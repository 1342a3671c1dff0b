import {type Dirent, readdirSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {compareText} from '@bedside/core'
import picomatch from 'picomatch'
import {isInside, walk} from '../../files/walk.js'
import {quote} from '../config-error.js'
import {isPackageName} from '../extends.js'
import {matcherOf} from '../globs.js'
import {locate, nearestFile, type ReadFile, readSource, realPathOf} from '../source-files.js'
import type {Words} from '../validate.js'

/** A file of house rules, or what is wrong with the entry that names it. */
export type NamedHouseFile = {path: string; text: string; words?: undefined} | {words: Words}

interface Surroundings {
  /** Absolute path of the folder that every file has to lie in. */
  bounds: string
  readFile?: ReadFile
}

const extensions = ['.yaml', '.yml']

/** More than anybody writes. */
const mostFiles = 500

/** Finds the files of house rules that an entry of `houseRules` stands for: a file, a glob, a folder, or an installed package. */
export function findHouseFiles(name: string, folder: string, around: Surroundings): NamedHouseFile[] {
  const isPath = /\.ya?ml$/i.test(name) || /^\.{0,2}[/\\]/.test(name)
  if (picomatch.scan(name).isGlob) return filesOfGlob(name, folder, around)
  const listed = listOf(name, folder, around)
  if (listed) return listed
  if (isPath || !isPackageName(name)) return [readOne(name, folder, around)]
  return filesOfPackage(name, folder, around)
}

function filesOfGlob(name: string, folder: string, around: Surroundings): NamedHouseFile[] {
  const {base, glob} = picomatch.scan(name)
  const top = resolve(folder, base)
  if (!isInside(around.bounds, top) || !isInside(realPathOf(around.bounds), realPathOf(top)))
    return [refused(name, 'leads out of the repository')]
  if (entriesOf(top) === null) return [refused(name, 'matches no YAML file: there is no such folder')]
  const matches = matcherOf({base: '', patterns: [glob]})
  const found = walk(top).files.filter((path) => isYaml(path) && matches(path))
  return found.length === 0 ? [refused(name, 'matches no YAML file')] : read(base, found.sort(compareText), folder, around)
}

/** The files in a folder and the folders below it; null where the name is no folder. */
function listOf(name: string, folder: string, around: Surroundings): NamedHouseFile[] | null {
  const top = resolve(folder, name)
  if (!isInside(around.bounds, top) || entriesOf(top) === null) return null
  if (!isInside(realPathOf(around.bounds), realPathOf(top))) return [refused(name, 'leads out of the repository through a symbolic link')]
  const found = yamlBelow(top, '', 0).filter((path) => !/^bedside\.ya?ml$/.test(path))
  return found.length === 0 ? [refused(name, 'is a folder without a YAML file')] : read(name, found.sort(compareText), folder, around)
}

/** As Node looks for a package: from a folder upwards, but not above the bounds. Nothing but YAML is read. */
function filesOfPackage(name: string, from: string, around: Surroundings): NamedHouseFile[] {
  for (let folder = from; isInside(around.bounds, folder); folder = dirname(folder)) {
    const own = join('node_modules', name)
    const listed = listOf(join(own, 'house-rules'), folder, around) ?? listOf(own, folder, around)
    if (listed) return listed
    if (dirname(folder) === folder) break
  }
  const hint = 'A file or a folder is named by its path, such as ./house-rules or "house-rules/*.yaml".'
  return [{words: {message: `There is no folder ${quote(name)} here, and no installed package of that name.`, found: name, hint}}]
}

function readOne(name: string, folder: string, {bounds, readFile}: Surroundings): NamedHouseFile {
  const {path, fault} = locate(name, folder, bounds, extensions)
  if (path === null) return refused(name, fault)
  const source = readSource(path, readFile)
  if (source.text !== null) return {path, text: source.text}
  const near = source.missing ? nearestFile(name, path, extensions) : undefined
  return {words: {message: `${quote(name)} ${source.fault}.`, found: name, ...(near !== undefined && {nearest: near})}}
}

function read(base: string, paths: readonly string[], folder: string, around: Surroundings): NamedHouseFile[] {
  if (paths.length > mostFiles) return [refused(base, `stands for ${paths.length} files, and ${mostFiles} are read`)]
  return paths.map((path) => readOne(join(base, path), folder, around))
}

function refused(name: string, fault: string): NamedHouseFile {
  return {words: {message: `${quote(name)} ${fault}.`, found: name}}
}

const deepest = 8

function yamlBelow(top: string, below: string, depth: number): string[] {
  if (depth > deepest) return []
  return (entriesOf(join(top, below)) ?? []).flatMap((entry) => {
    const path = below ? `${below}/${entry.name}` : entry.name
    if (entry.name === 'node_modules' || entry.name.startsWith('.')) return []
    if (entry.isDirectory()) return yamlBelow(top, path, depth + 1)
    return isYaml(entry.name) ? path : []
  })
}

function isYaml(path: string): boolean {
  return extensions.some((extension) => path.toLowerCase().endsWith(extension))
}

function entriesOf(folder: string): Dirent[] | null {
  try {
    return readdirSync(folder, {withFileTypes: true})
  } catch {
    return null
  }
}
