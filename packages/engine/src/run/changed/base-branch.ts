import {existsSync} from 'node:fs'
import {resolve} from 'node:path'
import {quote} from '../../config/config-error.js'
import {UsageError} from '../../usage-error.js'
import {GitError, gitText} from '../git.js'
import {findRevision, placeOf, type Revision} from '../revision.js'

const flag = '--changed'

const fetchAll = 'fetch its history first (git fetch --unshallow; fetch-depth: 0 in GitHub Actions).'

/** A branch and the commit where the present state left it. */
export interface Fork extends Revision {
  /** True where that is the present commit: then only what is not committed yet can differ. */
  isPresent: boolean
}

/**
 * Finds where the present state left a branch: the newest commit that both have. The commit of the answer is that one, its name the branch.
 * @param given A revision; null for the default branch of the remote, else `main` or `master`.
 * @throws UsageError where there is no such revision, or the clone does not reach back so far.
 */
export async function findFork(given: string | null, cwd: string): Promise<Fork> {
  const {shallow} = await placeOf(cwd, flag)
  const head = await commitOf('HEAD', cwd)
  if (head === '') throw new UsageError(`${flag}: this repository has no commit yet; leave ${flag} out.`)
  const revision = given === null ? await defaultBranch(cwd, shallow) : await named(given, cwd)
  const commit = (await gitText(['merge-base', revision.commit, head], cwd).catch(silent)).trim()
  if (commit !== '') return {...revision, commit, isPresent: commit === head}
  const why = shallow
    ? `this clone is shallow and lacks the commit where it left ${quote(revision.name)}: ${fetchAll}`
    : `${quote(revision.name)} has no commit in common with the present one; name another branch.`
  throw new UsageError(`${flag}: ${why}`)
}

async function named(name: string, cwd: string): Promise<Revision> {
  try {
    return await findRevision(name, cwd, flag)
  } catch (error) {
    if (!(error instanceof UsageError) || name === '' || !existsSync(resolve(cwd, name))) throw error
    const way = `write --changed behind the paths (bedside lint ${name} --changed), or name the branch (--changed=main ${name}).`
    throw new UsageError(`${flag}: ${quote(name)} is a file or folder and no revision; ${way}`)
  }
}

async function defaultBranch(cwd: string, shallow: boolean): Promise<Revision> {
  const remotes = (await gitText(['remote'], cwd).catch(silent)).split('\n').filter(Boolean)
  const remote = remotes.includes('origin') ? 'origin' : remotes.length === 1 ? remotes[0]! : null
  const head = remote === null ? '' : (await gitText(['symbolic-ref', '--quiet', `refs/remotes/${remote}/HEAD`], cwd).catch(silent)).trim()
  const ofRemote = remote === null ? [] : [head, `refs/remotes/${remote}/main`, `refs/remotes/${remote}/master`]
  for (const ref of [...ofRemote, 'refs/heads/main', 'refs/heads/master']) {
    if (ref !== '' && (await commitOf(ref, cwd)) !== '') return {...(await findRevision(ref, cwd, flag)), name: shortName(ref)}
  }
  const why = shallow ? ` This clone is shallow and may lack it: ${fetchAll}` : ''
  throw new UsageError(`${flag}: there is no main or master here to compare with; name the branch, as in ${flag}=develop.${why}`)
}

function shortName(ref: string): string {
  return ref.replace(/^refs\/(?:remotes|heads)\//, '')
}

/** The id of the commit that a name stands for; empty where there is none. */
async function commitOf(ref: string, cwd: string): Promise<string> {
  return (await gitText(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], cwd).catch(silent)).trim()
}

/** What git does not know, it answers with an error; other errors are none of this. */
function silent(error: unknown): string {
  if (error instanceof GitError) return ''
  throw error
}
