import {existsSync} from 'node:fs'
import {resolve} from 'node:path'
import type {PageMeasuresBefore} from '@bedside/core'
import {isInside} from '../files/walk.js'
import type {Config} from './config.js'
import {ConfigError, quote} from './config-error.js'
import {readNamedText} from './named-files.js'
import type {ReadFile} from './source-files.js'

type Entry = PageMeasuresBefore & {path: string}

/** MiB of the longest file that is read: a page takes some 3 KiB of it. */
const longest = 64

/**
 * Reads what pages measured before, by absolute path, from a file that `bedside measure --format json` wrote; empty where the configuration
 * names none. Paths in it start from the folder of the configuration.
 * @throws ConfigError, at the place which names the file, where it cannot be read, is another kind of file, or is about other pages.
 */
export function loadMeasures(config: Config, {readFile}: {readFile?: ReadFile} = {}): ReadonlyMap<string, PageMeasuresBefore> {
  const {measures: named, root} = config
  if (!named) return new Map()
  const hint = `Write it anew in this folder: bedside measure --format json > ${named.name}`
  const refusal = (message: string) =>
    new ConfigError([{...named.origin, message: `${quote(named.name)} ${message}.`, found: named.name, hint}])
  const data = dataIn(readNamedText(named, config, {extensions: ['.json'], megabytes: longest}, readFile).text)
  if (data === undefined) throw refusal('is not JSON')
  if (!isReport(data)) throw refusal('is not what "bedside measure --format json" writes')
  const folder = isInside(root, named.folder) ? named.folder : root
  const pages = new Map(
    data.files.map(({path, smog, fleschKincaid, sentences}) => [resolve(folder, path), {smog, fleschKincaid, sentences}])
  )
  if (pages.size > 0 && ![...pages.keys()].some((path) => isInside(root, path) && existsSync(path))) {
    throw refusal(`is about ${pages.size} ${pages.size === 1 ? 'page' : 'pages'}, and none of them is found from this folder`)
  }
  return pages
}

function dataIn(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text)
  } catch {
    return undefined
  }
}

function isReport(data: unknown): data is {files: Entry[]} {
  if (!isMapping(data) || data.version !== 1 || !Array.isArray(data.files)) return false
  return data.files.every(isEntry)
}

function isEntry(entry: unknown): entry is Entry {
  if (!isMapping(entry)) return false
  const {path, smog, fleschKincaid, sentences} = entry
  return typeof path === 'string' && isGrade(smog) && isGrade(fleschKincaid) && Number.isSafeInteger(sentences) && Number(sentences) >= 0
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isGrade(value: unknown): value is number | null {
  return value === null || Number.isFinite(value)
}
