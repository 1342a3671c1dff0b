import {gitText} from './git.js'

/**
 * Files that were renamed since a commit, in commits or only staged (`git mv`): old path -> new path, from the repository's root.
 * @param commit An id, or `HEAD`: never a name that a user gives.
 * @throws GitError where git does not do it.
 */
export async function renamesSince(commit: string, folder: string): Promise<Map<string, string>> {
  // The index is compared, not the working tree: to read that, git would run filters that the repository's attributes ask for.
  const options = ['--cached', '-z', '-M', '-l400', '--diff-filter=R', '--no-ext-diff', '--no-textconv', '--no-abbrev', '--no-relative']
  const fields = (await gitText(['-c', 'core.fsmonitor=false', 'diff-index', ...options, commit, '--'], folder)).split('\0')
  const renames = new Map<string, string>()
  // Of each renamed file git prints `:mode mode id id R<score>`, its old and its new name.
  for (let at = 0; at + 2 < fields.length; at += 3) renames.set(fields[at + 1]!, fields[at + 2]!)
  return renames
}
