import {join} from 'node:path'
import {isInside, leftOut} from '@bedside/engine'
import {watch} from 'chokidar'

/** Milliseconds without another change before a change is told: an editor that saves writes more than once, and so does `git checkout`. */
const calm = 50

/** What is watched. Paths are absolute. */
export interface WatchedFiles {
  /** Folders and files, with all below them that no `.gitignore` hides. */
  roots: readonly string[]
  /** Files that a run writes itself. */
  written: readonly string[]
}

/** A watch over files. */
export interface FileWatch {
  /** Resolves with what has changed, once nothing changes any more; each path once. */
  changes(): Promise<readonly string[]>
  close(): Promise<void>
}

/** Begins to watch files, and resolves when every change from now on will be heard. @param say Hears what cannot be watched, and why. */
export async function watchFiles({roots, written}: WatchedFiles, say: (fault: string) => void): Promise<FileWatch> {
  const hidden = roots.map((root) => leftOut(root))
  const changed = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let tell: (() => void) | null = null
  const watcher = watch([...roots], {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path, stats) => isOwn(path, written) || hidden.some((hides) => hides(path, stats?.isDirectory() ?? false))
  })
  watcher.on('error', (error) => say(faultText(error)))
  watcher.on('all', (_, path) => {
    changed.add(join(path))
    clearTimeout(timer)
    timer = setTimeout(() => {
      timer = undefined
      tell?.()
    }, calm)
  })
  await new Promise<void>((resolve) => void watcher.once('ready', resolve))
  return {
    changes: async () => {
      if (changed.size === 0 || timer) await new Promise<void>((resolve) => (tell = resolve))
      tell = null
      const paths = [...changed].sort()
      changed.clear()
      return paths
    },
    close: async () => {
      clearTimeout(timer)
      await watcher.close()
    }
  }
}

/** A report is written beside its place and moved there: either is our own doing. */
function isOwn(path: string, written: readonly string[]): boolean {
  return written.some((file) => path === file || path.startsWith(`${file}.bedside-`))
}

function faultText(error: unknown): string {
  const {code, message} = error as NodeJS.ErrnoException
  if (code !== 'ENOSPC' && code !== 'EMFILE') return `Not all files are watched: ${message}.`
  return `Not all files are watched: the system allows no more (${code}). Start it in a smaller folder, or raise the limit on watched files.`
}

/** The folders to watch for some paths: those inside another one are watched with it. */
export function rootsOf(paths: readonly string[]): string[] {
  const all = [...new Set(paths)]
  return all.filter((path) => !all.some((other) => other !== path && isInside(other, path)))
}
