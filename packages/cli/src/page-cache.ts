import {existsSync, mkdirSync, realpathSync, statSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {type CacheOptions, isTracked, UsageError, workingCopyAbove} from '@bedside/engine'
import {buildName} from './build-name.js'
import type {Io} from './io.js'
import {cacheFolder} from './start/cache-folder.js'

/** The flags about what is kept from one run to the next. */
export interface CacheFlags {
  /** False for `--no-cache`. */
  cache?: boolean
  cacheLocation?: string
}

/**
 * Where a run keeps what it finds out about pages; null for nowhere. Who can write there decides what runs find, and pages come from strangers:
 * so the usual place is outside of every working copy, and a place that Git tracks is refused.
 * @throws UsageError where a folder is named that cannot be used.
 */
export async function pageCache({cache, cacheLocation}: CacheFlags, io: Io): Promise<CacheOptions | null> {
  if (cache === false) {
    if (cacheLocation !== undefined) throw new UsageError('--no-cache and --cache-location contradict each other; use one of them.')
    return null
  }
  const folder = cacheLocation === undefined ? usualFolder(io) : await namedFolder(cacheLocation, io)
  return folder === null ? null : {folder, build: buildName()}
}

/** The folder to clear. Nothing is made. */
export function folderToClear({cacheLocation}: CacheFlags, io: Io): string | null {
  return cacheLocation === undefined ? usualFolder(io, true) : resolve(io.cwd, cacheLocation)
}

/** Where the system keeps a user's caches; in CI, where machines are thrown away, none, unless somebody names it. */
function usualFolder({env, cwd}: Io, inCi = false): string | null {
  const {HOME, XDG_CACHE_HOME, LOCALAPPDATA, CI} = env
  const place = {HOME, XDG_CACHE_HOME, LOCALAPPDATA, ...(inCi ? {} : {CI})}
  return cacheFolder({env: place, platform: process.platform, cwd, uid: process.getuid?.()})
}

async function namedFolder(name: string, io: Io): Promise<string> {
  const path = resolve(io.cwd, name)
  try {
    mkdirSync(path, {recursive: true, mode: 0o700})
    const folder = realpathSync(path)
    if (!statSync(folder).isDirectory()) throw new UsageError(`--cache-location ${name}: this is no folder.`)
    if (workingCopyAbove(folder) === null) return folder
    if (await isTracked(folder)) throw new UsageError(`--cache-location ${name}: ${refusal}`)
    // So that nobody commits it.
    if (!existsSync(join(folder, '.gitignore'))) writeFileSync(join(folder, '.gitignore'), '*\n', {flag: 'wx'})
    return folder
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`--cache-location ${name}: this folder cannot be used (${(error as NodeJS.ErrnoException).code}).`)
  }
}

const refusal = 'Git tracks files there, so a pull request could bring a cache that hides findings; choose a folder that Git ignores.'
