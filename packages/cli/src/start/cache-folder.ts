import {existsSync, lstatSync, mkdirSync} from 'node:fs'
import {dirname, isAbsolute, join, relative} from 'node:path'

/** What the place of the cache follows from. */
export interface CachePlace {
  env: Readonly<Record<string, string | undefined>>
  platform: NodeJS.Platform
  cwd: string
  /** The user's number; undefined where the system knows none. */
  uid: number | undefined
}

/**
 * The folder for compiled code, made if it is not there; null where there is to be no cache. Who can write there can have the user run their
 * code, so it is the user's own: nobody else may write to it, and it lies in no working copy of Git and not below the current folder, where a
 * pull request could have put it.
 */
export function cacheFolder(place: CachePlace): string | null {
  const {env} = place
  if (env.NODE_DISABLE_COMPILE_CACHE) return null
  // A runner of CI is thrown away: it would write the cache and never read it.
  const folder = env.NODE_COMPILE_CACHE || (env.CI ? null : usualFolder(place))
  if (!folder || !isAbsolute(folder) || isBelow(place.cwd, folder) || isInWorkingCopy(folder)) return null
  try {
    mkdirSync(folder, {recursive: true, mode: 0o700})
    return isOwn(folder, place.uid) ? folder : null
  } catch {
    return null
  }
}

/** Where the system keeps what a program can make again. */
function usualFolder({env, platform}: CachePlace): string | null {
  const home = (name: string, ...parts: string[]) => (env[name] ? join(env[name], ...parts, 'bedside') : null)
  if (platform === 'win32') return home('LOCALAPPDATA')
  if (platform === 'darwin') return home('HOME', 'Library', 'Caches')
  return home('XDG_CACHE_HOME') ?? home('HOME', '.cache')
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way === '' || !(way.startsWith('..') || isAbsolute(way))
}

function isInWorkingCopy(path: string): boolean {
  for (let at = path; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return true
    if (at === dirname(at)) return false
  }
}

function isOwn(folder: string, uid: number | undefined): boolean {
  const facts = lstatSync(folder)
  if (!facts.isDirectory()) return false
  // Windows keeps a user's local data from other users; its modes say nothing.
  return uid === undefined || (facts.uid === uid && (facts.mode & 0o022) === 0)
}
