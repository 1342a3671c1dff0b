import {existsSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {GitError, gitText} from '../run/git.js'
import {renamesSince} from '../run/renames.js'

/**
 * Pages that git knows to be renamed since a baseline was last committed: old path -> new path, from the repository's root. Names that are
 * only staged count, too (`git mv`). Empty where git does not know: no repository, or a shallow clone that does not reach back so far.
 * @param file Absolute path of the baseline.
 * @param root Absolute path of the repository's root.
 */
export async function movesByGit(file: string, root: string): Promise<Map<string, string>> {
  if (!existsSync(join(root, '.git')) || !existsSync(dirname(file))) return new Map()
  try {
    return await renamesSince(await lastCommitOf(file, root), root)
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    return new Map()
  }
}

/** The last commit that changed a file; the present one where it was not committed yet. */
async function lastCommitOf(file: string, root: string): Promise<string> {
  const found = await gitText(['--literal-pathspecs', 'rev-list', '-1', 'HEAD', '--', file], root).catch(() => '')
  return found.trim() || 'HEAD'
}
