import {readdirSync, rmSync, statSync} from 'node:fs'
import {join} from 'node:path'

/** Something of a cache, and when it was written last. */
interface Kept {
  path: string
  /** Milliseconds since 1970. */
  at: number
  bytes: number
}

/** How much of a kind stays. */
export interface Most {
  count: number
  /** All together. The newest stays, however long it is. */
  bytes?: number
}

/** Takes away what was written longest ago, of the entries of a folder with such names. What cannot be removed stays. */
export function dropOld(folder: string, names: RegExp, most: Most): void {
  const newestFirst = keptIn(folder, names).sort((a, b) => b.at - a.at)
  let bytes = 0
  for (const [index, one] of newestFirst.entries()) {
    bytes += one.bytes
    if (index === 0 || (index < most.count && bytes <= (most.bytes ?? Number.POSITIVE_INFINITY))) continue
    try {
      rmSync(one.path, {recursive: true, force: true})
    } catch {
      // It belongs to somebody else, or another run is at it.
    }
  }
}

function keptIn(folder: string, names: RegExp): Kept[] {
  try {
    return readdirSync(folder)
      .filter((name) => names.test(name))
      .flatMap((name) => {
        const path = join(folder, name)
        const facts = statSync(path, {throwIfNoEntry: false})
        return facts ? [{path, at: facts.mtimeMs, bytes: facts.isFile() ? facts.size : 0}] : []
      })
  } catch {
    return []
  }
}
