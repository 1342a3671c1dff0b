import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {contentOf, type Document, type PageHistory} from '@bedside/core'
import {blobIdOf, blobsOf, pathInRepository} from './blobs.js'
import {GitError, gitText} from './git.js'
import type {Libraries, Library} from './libraries.js'
import {commitsOf} from './log.js'
import {open, type Reading} from './open.js'
import {findReviewed, type ReviewedPage, type ReviewedVersion, reviewDayOf, saysWhatWasSigned} from './reviewed.js'
import {isNoRepository, type Revision, repositoryPlace} from './revision.js'
import {answerAll} from './rounds.js'
import {changesSince, type SinceBase} from './since-base.js'
import {followBack} from './versions.js'

/** What git knows of a file, given by its absolute path and as it stands; null where nothing is known, or nobody would read it. */
export type History = (path: string, document: Document) => PageHistory | null

/** The rules that read what git knows: pages on which none of them is on are not looked up. */
export const historyRules = {reviewed: 'review/changed-since-sign-off', sinceBase: 'attribution/self-review'} as const

/** What git knows of the files of a run. */
export interface HistoryResult {
  history: History
  /** Things said once a run. */
  notices: readonly string[]
}

/**
 * Asks git about files: what was reviewed where no hash says it, and what was changed since a revision. It is asked for once files have been
 * mended. Where git cannot answer, a notice says so and rules stay silent.
 * @throws UsageError where the clone lacks what the revision holds.
 */
export async function readHistory(
  files: readonly string[],
  libraries: Libraries,
  reading: Reading,
  {revision, rules = historyRules}: {revision: Revision | null; rules?: {reviewed: string; sinceBase: string}}
): Promise<HistoryResult> {
  const reviewed = await reviewedVersions(pagesToLookUp(files, libraries, reading, rules.reviewed))
  const changed = filesWith(rules.sinceBase, files, libraries)
  const since = revision && changed.length > 0 ? await changesSince(revision, changed, libraries, reading) : noChanges
  return {
    history: (path, document) => historyFrom(reviewed.known.get(path), since.known.get(path), document),
    notices: [...reviewed.notices, ...since.notices]
  }
}

const noChanges: {known: ReadonlyMap<string, SinceBase>; notices: readonly string[]} = {known: new Map(), notices: []}

function historyFrom(reviewed: ReviewedVersion | undefined, sinceBase: SinceBase | undefined, document: Document): PageHistory | null {
  if (!reviewed && !sinceBase) return null
  return {
    reviewed: reviewed ? {commit: reviewed.commit, content: reviewed.content ?? contentOf(document)} : null,
    sinceBase: sinceBase ?? null
  }
}

function filesWith(rule: string, files: readonly string[], libraries: Libraries): string[] {
  return files.filter((file) => isOn(rule, file, libraries.of(file)))
}

function isOn(id: string, file: string, library: Library): boolean {
  return library.fileSettings(file).rules.some(({rule}) => rule.id === id)
}

/** A page to look up, by its absolute path. */
interface Wanted extends ReviewedPage {
  path: string
  /** Absolute path of the repository's root. */
  root: string
}

/** The pages that state the day of a review, and hold no hash of what was reviewed. */
function pagesToLookUp(files: readonly string[], libraries: Libraries, reading: Reading, rule: string): Wanted[] {
  return files.flatMap((path) => {
    const library = libraries.of(path)
    if (!isOn(rule, path, library)) return []
    const {context, name} = library.fileSettings(path)
    const {document} = open(path, name, reading)
    const day = document && reviewDayOf(document, context)
    if (!document || day === null || saysWhatWasSigned(document, context)) return []
    return {path, name, context, reading, day, blob: blobIdOf(document.source), root: library.config.root}
  })
}

interface Reviewed {
  known: Map<string, ReviewedVersion>
  notices: string[]
}

async function reviewedVersions(pages: readonly Wanted[]): Promise<Reviewed> {
  const all: Reviewed = {known: new Map(), notices: []}
  for (const root of new Set(pages.map((page) => page.root))) {
    const own = pages.filter((page) => page.root === root)
    try {
      const {known, lacking, shallow} = await lookUp(own, root)
      for (const [path, version] of known) all.known.set(path, version)
      if (lacking > 0) all.notices.push(lackNotice(lacking, shallow))
    } catch (error) {
      if (!(error instanceof GitError)) throw error
      if (!isNoRepository(error)) all.notices.push(failNotice(own.length, error))
    }
  }
  return all
}

/** Looks pages of one repository up. Pages that git does not track are passed over. */
async function lookUp(pages: readonly Wanted[], root: string) {
  const known = new Map<string, ReviewedVersion>()
  const none = {known, lacking: 0, shallow: false}
  if (!existsSync(join(root, '.git'))) return none
  const {shallow, prefix} = await repositoryPlace(root)
  const head = await headOf(root)
  if (head === null) return none
  const place = {commit: head, folder: root, prefix}
  const byPath = new Map(pages.map((page) => [page.path, page]))
  const tracked = (await blobsOf(place, [...byPath.keys()])).map(({id, path}) => {
    const page = byPath.get(path)!
    return {page, path: pathInRepository(path, place), blob: id, until: page.day}
  })
  if (tracked.length === 0) return none
  const followed = await followBack(tracked, commitsOf([head], root), {head, shallow})
  const answers = await answerAll(
    [...followed].map(([{page}, versions]) => findReviewed(page, versions)),
    root
  )
  let lacking = 0
  for (const [index, answer] of answers.entries()) {
    if (answer === 'lacking') lacking++
    else if (answer) known.set(tracked[index]!.page.path, answer)
  }
  return {known, lacking, shallow}
}

/** Id of the commit that is checked out; null in a repository without one. */
async function headOf(folder: string): Promise<string | null> {
  try {
    return (await gitText(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'], folder)).trim()
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    return null
  }
}

function lackNotice(count: number, shallow: boolean): string {
  const fetch = shallow ? '(fetch-depth: 0)' : '(without --filter)'
  const clone = shallow ? 'This is a shallow clone' : 'This clone lacks parts of the history'
  return `${clone}: ${pagesWithoutHash(count)} not compared with what was reviewed. Fetch the whole history ${fetch}.`
}

function failNotice(count: number, {message}: GitError): string {
  return `Git gave no history (${message.replace(/^fatal: /, '')}): ${pagesWithoutHash(count)} not compared with what was reviewed.`
}

function pagesWithoutHash(count: number): string {
  return count === 1 ? '1 page without a sign-off hash was' : `${count} pages without a sign-off hash were`
}
