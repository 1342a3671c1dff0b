import {existsSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {GitError, gitText} from '../run/git.js'

/** The root of the working copy of Git that a folder lies in, by absolute path; null where it lies in none. */
export function workingCopyAbove(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at
    if (at === dirname(at)) return null
  }
}

/** True where Git tracks files in a folder, or cannot say: what it tracks came with the checkout, and anybody may have written it. */
export async function isTracked(folder: string): Promise<boolean> {
  try {
    return (await gitText(['ls-files', '-z', '--', '.'], folder)).length > 0
  } catch (error) {
    if (error instanceof GitError) return true
    throw error
  }
}
