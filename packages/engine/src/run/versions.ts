import {compareDates, daysBetween} from '@bedside/core'
import type {Commit, FileChange} from './log.js'

/** A text that a page had. */
export interface Version {
  /** Id under which git keeps the text. */
  blob: string
  /** A commit that holds it: the one that brought it, where the history was read so far. */
  commit: string
}

/** The versions of a page as far back as they matter. */
export interface PageVersions {
  /** Newest first, without repeats in a row; never empty. */
  versions: readonly Version[]
  /** What the last one is: `reached`: how the page stood when the day ended; `start`: its very first, made later; `cut`: unknown beyond it. */
  end: 'reached' | 'start' | 'cut'
}

/** A page to follow back through the history. */
export interface Followed {
  /** Path in the repository. */
  path: string
  /** Id of its text in the newest commit. */
  blob: string
  /** `YYYY-MM-DD`: how the page stood at the end of this day is the last version wanted. */
  until: string
}

interface Trail<P> {
  page: P
  path: string
  until: string
  versions: Version[]
  end: PageVersions['end'] | null
}

/**
 * Clocks are wrong here and there: only where so many commits in a row lie before a day by more than `slack` days has the history passed it.
 * Git itself allows five, without slack.
 */
const inARow = 20
const slack = 2

/**
 * Follows pages back, newest commit first, each by its text: the commit that brought the text which the page has now, then the commit that
 * brought the text before it, and so on, through renames. So where histories run side by side and join, a page is followed into the one
 * that its text came from. The first parents alone (`--first-parent`) would take a merge for one change: a page that was
 * reviewed and then changed on one branch would pass as reviewed, and all that a `git pull` brought would be as new as the pull.
 * A merge counts as a change where it holds what no parent has; there the first parent that has the page is followed.
 *
 * Reading stops as soon as every page is back at its day.
 */
export async function followBack<P extends Followed>(
  pages: readonly P[],
  commits: AsyncIterable<Commit>,
  {head, shallow}: {head: string; shallow: boolean}
): Promise<Map<P, PageVersions>> {
  const trails = pages.map((page): Trail<P> => {
    const {path, until, blob} = page
    return {page, path, until, versions: [{blob, commit: head}], end: null}
  })
  const atText = new Map<string, Trail<P>[]>()
  for (const trail of trails) register(trail, atText)
  const open = [...trails].sort((a, b) => compareDates(a.until, b.until))
  let latest = ''
  let count = 0
  for await (const commit of commits) {
    for (const change of commit.changes) {
      const key = keyOf(change.path, change.id)
      const here = atText.get(key)
      if (!here) continue
      atText.delete(key)
      for (const trail of here) if (stepBack(trail, change, commit, shallow)) register(trail, atText)
    }
    const day = commit.day ?? '9999-12-31'
    if (day > latest) latest = day
    if (++count % inARow === 0) {
      settle(open, latest)
      latest = ''
    }
    if (open.length === 0) break
  }
  return new Map(trails.map(({page, versions, end}) => [page, {versions, end: end ?? 'cut'}]))
}

function keyOf(path: string, blob: string | null): string {
  return `${blob} ${path}`
}

function register<P>(trail: Trail<P>, atText: Map<string, Trail<P>[]>): void {
  const key = keyOf(trail.path, trail.versions.at(-1)!.blob)
  const same = atText.get(key)
  if (same) same.push(trail)
  else atText.set(key, [trail])
}

/** Goes over a commit that brought the last known version of a page. False where that ends the trail. */
function stepBack<P>(trail: Trail<P>, change: FileChange, commit: Commit, shallow: boolean): boolean {
  if (trail.end !== null) return false
  const version = trail.versions.at(-1)!
  const parent = change.before.findIndex(({id}) => id !== null)
  const before = change.before[parent]
  if (before && before.id === version.blob) {
    trail.path = before.path
    return true
  }
  version.commit = commit.id
  // Where a shallow clone ends, every file seems new: how long it was there nobody knows, only that it was there.
  if (commit.day !== null && commit.day <= trail.until) trail.end = 'reached'
  else if (!before) trail.end = shallow && commit.parents.length === 0 ? 'cut' : 'start'
  if (trail.end !== null || !before) return false
  trail.versions.push({blob: before.id!, commit: commit.parents[parent] ?? commit.id})
  trail.path = before.path
  return true
}

/** Ends the trails whose day the history has passed, and takes those away that have ended; the latest day stands last. */
function settle<P>(open: Trail<P>[], latest: string): void {
  for (let trail = open.at(-1); trail; trail = open.at(-1)) {
    if (trail.end === null && daysBetween(latest, trail.until) > slack) trail.end = 'reached'
    if (trail.end === null) return
    open.pop()
  }
}
