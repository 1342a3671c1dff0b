import {readdirSync, rmdirSync, rmSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {outputsFolder} from './kept-output.js'
import {packNames} from './library-cache.js'
import {unfinished} from './pack-writer.js'
import {librariesFolder} from './run-cache.js'

/** What was taken away. */
export interface Cleared {
  files: number
  bytes: number
}

/** Takes away what runs have kept in a folder, and nothing else that may lie there. @throws an error of the system. */
export function clearCache(folder: string): Cleared {
  const all = join(folder, librariesFolder)
  const cleared: Cleared = {files: 0, bytes: 0}
  const remove = (path: string) => {
    cleared.bytes += statSync(path, {throwIfNoEntry: false})?.size ?? 0
    cleared.files++
    rmSync(path, {force: true})
  }
  for (const library of namesIn(all).filter((name) => /^[0-9a-f]{32}$/.test(name))) {
    for (const name of namesIn(join(all, library)).filter(isPack)) remove(join(all, library, name))
    removeEmpty(join(all, library))
  }
  const outputs = join(folder, outputsFolder)
  for (const name of namesIn(outputs).filter(isOutput)) remove(join(outputs, name))
  for (const emptied of [all, outputs]) removeEmpty(emptied)
  return cleared
}

function isOutput(name: string): boolean {
  return /^[\w-]{43}\.out(\.[\w-]+\.tmp)?$/.test(name)
}

function isPack(name: string): boolean {
  return Object.values(packNames).some((one) => name === one || (name.startsWith(`${one}.`) && name.endsWith(unfinished)))
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // Something else lies there, or there is no such folder.
  }
}
