import {readFileSync} from 'node:fs'
import {findRevision, UsageError} from '@bedside/engine'
import type {Environment} from './inputs.js'

/** What a payload of GitHub says, as far as it is known here. */
interface Payload {
  before?: unknown
  pull_request?: {base?: {sha?: unknown}}
  merge_group?: {base_sha?: unknown}
}

/**
 * What the commit of this run is compared with: for a pull request the branch that it goes to, for a push the commit before it. Null
 * where the event says nothing of the kind, and the default branch has to do.
 * @param root Top of the repository.
 * @throws UsageError where the event names one that the checkout lacks.
 */
export async function baseOfEvent(env: Environment, root: string): Promise<string | null> {
  const named = candidates(env, payloadOf(env))
  for (const name of named) if (await isThere(name, root)) return name
  if (named.length === 0) return null
  throw new UsageError(
    `changed: the checkout lacks ${named[0]}; check out with "fetch-depth: 0", or name a base that is there, as after a forced push.`
  )
}

/** Revisions to compare with, the best first. */
function candidates(env: Environment, {before, pull_request: pullRequest, merge_group: mergeGroup}: Payload): string[] {
  if (pullRequest) {
    // The branch goes before the commit of the payload: what others merged meanwhile is in the merge that is checked out, and no change of this pull request.
    const branch = env.GITHUB_BASE_REF ? [`refs/remotes/origin/${env.GITHUB_BASE_REF}`] : []
    // With a fetch depth of 2 the first parent of that merge is all there is.
    const parent = env.GITHUB_REF && /^refs\/pull\/\d+\/merge$/.test(env.GITHUB_REF) ? ['HEAD^1'] : []
    return [...branch, ...commits(pullRequest.base?.sha), ...parent]
  }
  return mergeGroup ? commits(mergeGroup.base_sha) : commits(before)
}

/** A commit id that a payload names; one of zeros stands for none. */
function commits(id: unknown): string[] {
  return typeof id === 'string' && /^[0-9a-f]{40,64}$/.test(id) && !/^0+$/.test(id) ? [id] : []
}

function payloadOf({GITHUB_EVENT_PATH: path}: Environment): Payload {
  if (!path) return {}
  try {
    const payload: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return payload !== null && typeof payload === 'object' ? payload : {}
  } catch {
    // A runner that is not GitHub's may write none.
    return {}
  }
}

async function isThere(name: string, root: string): Promise<boolean> {
  try {
    await findRevision(name, root, 'changed')
    return true
  } catch (error) {
    if (error instanceof UsageError) return false
    throw error
  }
}
