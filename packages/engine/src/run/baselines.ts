import {existsSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {type BaselineEntry, parseBaseline} from '../baseline/baseline-text.js'
import {quote} from '../config/config-error.js'
import {ConfigError, locateNamed, refuse} from '../config/index.js'
import {readFromDisk, readSource, shownFrom} from '../config/source-files.js'
import {UsageError} from '../usage-error.js'
import type {Libraries, Library} from './libraries.js'

/** The baseline of one or several libraries. */
export interface Baseline {
  /** Absolute path. */
  file: string
  /** As messages show it: from the repository's root, with `/`. */
  name: string
  /** Absolute path of the folder that the paths of entries start from: the repository's root. */
  root: string
  entries: readonly BaselineEntry[]
}

/** Which file a library's findings are compared with. */
export interface BaselineChoice {
  cwd: string
  /** A file that goes before every configuration, from `cwd`; false for none. */
  baseline?: string | false
}

/** The name that a baseline has where nobody says another. With `.txt` at its end it would be an article. */
export const defaultName = 'bedside-baseline.tsv'

/** MiB of the longest file that is read: some 600,000 findings. */
const longest = 64

/**
 * Reads the baselines that apply to the files of a run, so that mistakes are said before a page is linted.
 * @throws ConfigError where one holds mistakes, or where configuration names one that cannot be read; UsageError where the user does.
 */
export function loadBaselines(files: readonly string[], libraries: Libraries, choice: BaselineChoice): Map<Library, Baseline> {
  const byFile = new Map<string, Baseline>()
  const byLibrary = new Map<Library, Baseline>()
  for (const {library} of libraries.group(files)) {
    const file = baselineFileOf(library, choice)
    if (file === null) continue
    const known = byFile.get(file) ?? read(file, library, choice)
    byFile.set(file, known)
    byLibrary.set(library, known)
  }
  return byLibrary
}

/** Absolute path of the file that a library's findings are compared with, whether it is there or not; null where none is named. */
export function baselineFileOf({config}: Library, {cwd, baseline}: BaselineChoice): string | null {
  if (baseline === false) return null
  if (baseline !== undefined) return resolve(cwd, baseline)
  return config.baseline && locateNamed(config.baseline, config, ['.tsv'])
}

/** The baseline in a file that is there. @throws ConfigError where it holds mistakes. */
export function readBaseline(file: string, root: string): Baseline | {fault: string} {
  const source = readSource(file, (path) => readFromDisk(path, longest))
  if (source.text === null) return {fault: source.fault}
  const name = shownFrom(root, file)
  const {entries, mistakes} = parseBaseline(source.text, name)
  if (mistakes) refuse(mistakes)
  return {file, name, root, entries: entries ?? []}
}

function read(file: string, {config}: Library, choice: BaselineChoice): Baseline {
  const found = readBaseline(file, config.root)
  if (!('fault' in found)) return found
  const isMissing = !existsSync(file)
  if (choice.baseline) {
    const way = isMissing ? ` Record today's findings in it: bedside baseline --baseline ${choice.baseline}` : ''
    throw new UsageError(`--baseline: ${quote(choice.baseline)} ${found.fault}.${way}`)
  }
  const named = config.baseline!
  const hint = isMissing ? "Record today's findings in it: bedside baseline" : undefined
  const message = `${quote(named.name)} ${found.fault}.`
  throw new ConfigError([{...named.origin, message, found: named.name, ...(hint !== undefined && {hint})}])
}

/** Whether a page that a baseline names is there no more. */
export function isGoneFrom({root}: Pick<Baseline, 'root'>): (path: string) => boolean {
  return (path) => !existsSync(join(root, path))
}
