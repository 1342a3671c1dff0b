import {existsSync, realpathSync, statSync} from 'node:fs'
import {basename, dirname, join, relative, resolve, sep} from 'node:path'
import {isInside, repositoryRoot, UsageError} from '@bedside/engine'
import type {Environment, Inputs} from './inputs.js'

/** Where an action works. Paths are absolute. */
export interface Workspace {
  /** The folder that the runner checks repositories out into. */
  top: string
  /** The folder that inputs start from. */
  folder: string
  /** Top of the checked-out repository: GitHub's annotations and alerts count their paths from here. */
  root: string
}

/** What is most often wrong where a folder is missing. */
const checkout = 'is the checkout step before this one?'

/**
 * Finds where to work.
 * @throws UsageError where there is no workspace, or `working-directory` is no folder of it.
 */
export function openWorkspace(env: Environment, {workingDirectory}: Pick<Inputs, 'workingDirectory'>): Workspace {
  const given = env.GITHUB_WORKSPACE || process.cwd()
  if (!existsSync(given)) throw new UsageError(`GITHUB_WORKSPACE: there is no such folder; ${checkout}`)
  const top = realpathSync(given)
  const folder = resolve(top, workingDirectory)
  if (!existsSync(folder)) {
    throw new UsageError(`working-directory: there is no folder ${JSON.stringify(workingDirectory)}; ${checkout}`)
  }
  refuseOutside('working-directory', workingDirectory, folder, [top])
  if (!statSync(folder).isDirectory()) throw new UsageError(`working-directory: ${JSON.stringify(workingDirectory)} is a file.`)
  const real = realpathSync(folder)
  const root = repositoryRoot(real)
  return {top, folder: real, root: isInside(top, root) ? root : top}
}

/**
 * The absolute path of what an input names. A pull request can put a symbolic link in its place, so where it leads counts, too.
 * @throws UsageError where that is outside of the workspace.
 */
export function insideWorkspace(input: string, name: string, {top, folder}: Workspace): string {
  const path = resolve(folder, name)
  refuseOutside(input, name, path, [top])
  return path
}

/**
 * The absolute path of a file to write: in the workspace, or in the folder for temporary files. What Git keeps of the repository is its own:
 * a later step could run what stands there.
 * @throws UsageError where it lies elsewhere.
 */
export function placeToWrite(name: string, {top, folder}: Workspace, env: Environment): string {
  const path = resolve(folder, name)
  // The file itself is replaced, and not what a link of its name leads to.
  const target = join(realPathOf(dirname(path)), basename(path))
  refuseOutside('formats', name, target, env.RUNNER_TEMP ? [top, realPathOf(resolve(env.RUNNER_TEMP))] : [top])
  if (relative(top, target).toLowerCase().split(sep).includes('.git')) {
    throw new UsageError(`formats: ${JSON.stringify(name)} leads into a .git folder; write it elsewhere.`)
  }
  return target
}

function refuseOutside(input: string, name: string, path: string, tops: readonly string[]): void {
  const real = realPathOf(path)
  if (!tops.some((top) => isInside(top, real))) throw new UsageError(`${input}: ${JSON.stringify(name)} leads out of the workspace.`)
}

/** Where a path really leads; what does not exist, such as a glob, is taken as written below what does. */
function realPathOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    const folder = dirname(path)
    return folder === path ? path : join(realPathOf(folder), basename(path))
  }
}
