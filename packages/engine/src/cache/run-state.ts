import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {GitError, gitText} from '../run/git.js'
import type {Library} from '../run/libraries.js'
import type {Prepared} from '../run/run.js'
import type {RunOptions} from '../run/run-options.js'
import type {RunCache} from './run-cache.js'
import {digestOf} from './settings-key.js'

/** All that a run's report follows from. */
export interface RunState {
  key: string
  /** What every page of the report follows from, beside the page and its library. */
  frame: string
  /** True while the files are as they were when the key was made. */
  holds(): boolean
}

/**
 * Sums up what the report of a run follows from: what the run was told, the configurations and the files behind them, every page, the names of
 * all files, and the commit that is checked out. Null for runs without a cache, and for those that change files, ask others, or read more than that.
 */
export async function stateOf(options: RunOptions, {files, faults, libraries, notices, reading}: Prepared): Promise<RunState | null> {
  const {cache} = reading
  const {cwd, paths, now, config, settings, parser, fix = 'off', stdin, base, external, changed, baseline} = options
  if (!cache || fix !== 'off' || stdin || base !== undefined || external || changed) return null
  const groups = libraries.group(files)
  // Which entries of a baseline moved with their pages is asked of the whole history.
  if (baseline || (baseline !== false && groups.some(({library}) => library.config.baseline))) return null
  const told = [cache.build, process.version, cwd, paths, now, config, settings, parser]
  const parts = await Promise.all(groups.map(({library, files: own}) => libraryState(library, own, cache)))
  const frame = digestOf([cache.build, process.version, now])
  return {key: digestOf([told, files, faults, notices, parts]), frame, holds: () => cache.hashes.areAsRead()}
}

async function libraryState(library: Library, linted: readonly string[], cache: RunCache): Promise<unknown> {
  const pages = library.readsSite ? [...new Set([...linted, ...library.linkedPages()])] : linted
  const site = library.readsSite ? [library.site(), [...library.files()]] : null
  // What was read of the files behind a configuration counts, not what they hold by now.
  const settings = [library.config, linted.slice(0, 1).map((path) => library.fileSettings(path).context), library.schemaTexts]
  const measures = [...library.readMeasures()]
  return [settings, measures, site, await headOf(library), pages.map((path) => [path, cache.hashes.of(path)])]
}

/** The commit that is checked out; null where there is none. */
async function headOf({config: {root}}: Library): Promise<string | null> {
  if (!existsSync(join(root, '.git'))) return null
  try {
    return await gitText(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'], root)
  } catch (error) {
    if (error instanceof GitError) return null
    throw error
  }
}
