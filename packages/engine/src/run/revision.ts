import {quote} from '../config/config-error.js'
import {UsageError} from '../usage-error.js'
import {blobsOf, readBlobs, type Snapshot} from './blobs.js'
import {GitError, gitText} from './git.js'

/** A revision of the repository that a run was started in. */
export interface Revision extends Snapshot {
  /** As the user wrote it. */
  name: string
}

/**
 * Finds a revision.
 * @param flag The option that named it, as messages begin with it.
 * @throws UsageError where there is none of that name, no repository, or no git.
 */
export async function findRevision(name: string, folder: string, flag = '--base'): Promise<Revision> {
  // A name that begins with a hyphen would be an option of git.
  if (name === '' || name.startsWith('-') || name.includes('\0')) throw new UsageError(`${flag}: ${quote(name)} is no revision.`)
  const {shallow, prefix} = await placeOf(folder, flag)
  try {
    const commit = (await gitText(['rev-parse', '--verify', '--quiet', `${name}^{commit}`], folder)).trim()
    return {name, commit, folder, prefix}
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    const way = shallow
      ? 'this clone is shallow and may lack it: fetch its history first (git fetch --unshallow; fetch-depth: 0 in GitHub Actions).'
      : 'name a branch, a tag or a commit.'
    throw new UsageError(`${flag}: git knows no revision ${quote(name)} here; ${way}`)
  }
}

/** Where a folder lies in its repository. */
export interface RepositoryPlace {
  /** True for a clone that lacks older commits. */
  shallow: boolean
  /** Path of the folder in the repository: empty, or with `/` at its end. */
  prefix: string
}

/**
 * Looks up where a folder lies.
 * @throws GitError where it is in no repository, or git cannot say.
 */
export async function repositoryPlace(folder: string): Promise<RepositoryPlace> {
  const [shallow, ...prefix] = (await gitText(['rev-parse', '--is-shallow-repository', '--show-prefix'], folder)).split('\n')
  return {shallow: shallow === 'true', prefix: prefix.slice(0, -1).join('\n')}
}

/** True for what git says of a folder that is in no repository. */
export function isNoRepository({message}: GitError): boolean {
  return message.includes('not a git repository')
}

/**
 * Looks up where a folder lies, for an option that cannot do without.
 * @throws UsageError where it is in no repository, or git cannot say.
 */
export async function placeOf(folder: string, flag: string): Promise<RepositoryPlace> {
  try {
    return await repositoryPlace(folder)
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    throw new UsageError(`${flag}: ${refusalOf(error)}.`)
  }
}

/** Why git says nothing of a folder. In a container the repository often belongs to another user than the one who runs git. */
function refusalOf(error: GitError): string {
  if (isNoRepository(error)) return 'this folder is in no git repository'
  const owned = /^fatal: (?:detected dubious ownership in|unsafe) repository (?:at )?\(?('.+?')/.exec(error.message)?.[1]
  if (owned === undefined) return error.message.replace(/^fatal: /, '')
  return `git reads no repository that belongs to another user; allow this one: git config --global --add safe.directory ${owned}`
}

/**
 * The texts that files had at a revision, by absolute path. What was no file then, is not UTF-8, is longer than 16 MiB or lies in another
 * repository is passed over. Nothing is fetched, filtered or converted.
 * @throws UsageError where the clone lacks what the revision holds.
 */
export async function* textsAt(revision: Revision, paths: readonly string[]): AsyncGenerator<{path: string; text: string}> {
  try {
    const blobs = await blobsOf(revision, paths)
    let at = 0
    const ids = blobs.map(({id}) => id)
    for await (const {text, missing} of readBlobs(ids, revision.folder)) {
      const {path} = blobs[at++]!
      if (missing) throw lacking(revision)
      if (text !== null) yield {path, text}
    }
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    throw lacking(revision)
  }
}

/** What is said where a clone lacks files of a revision. */
export function lacking({name}: Pick<Revision, 'name'>, flag = '--base'): UsageError {
  return new UsageError(`${flag}: this clone lacks files of ${quote(name)}; fetch them first, in full (without --filter and --depth).`)
}
