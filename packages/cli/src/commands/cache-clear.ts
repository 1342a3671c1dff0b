import {clearCache} from '@bedside/engine'
import {counted} from '@bedside/report'
import type {Io} from '../io.js'
import {type CacheFlags, folderToClear} from '../page-cache.js'

/** `bedside cache clear`: takes away what runs have kept, says how much it was, and gives back the exit code. */
export function cacheClear(flags: CacheFlags, io: Io): number {
  const folder = folderToClear(flags, io)
  const {files, bytes} = folder === null ? {files: 0, bytes: 0} : clearCache(folder)
  io.out(files === 0 ? 'There was nothing to clear.\n' : `Cleared ${counted(files, 'file')}, ${(bytes / 2 ** 20).toFixed(1)} MiB.\n`)
  return 0
}
