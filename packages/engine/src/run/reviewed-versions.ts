import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {blobIdOf, blobsOf, pathInRepository, type Snapshot} from './blobs.js'
import {GitError, gitText} from './git.js'
import type {Libraries, Library} from './libraries.js'
import {commitsOf} from './log.js'
import type {HistoryNotice} from './notices.js'
import {open, type Reading, sourceOf} from './open.js'
import {findReviewed, type ReviewedPage, type ReviewedVersion, reviewDayOf, saysWhatWasSigned} from './reviewed.js'
import {isNoRepository, repositoryPlace} from './revision.js'
import {answerAll} from './rounds.js'
import {followBack} from './versions.js'

/** What was reviewed, by absolute path, and what is said once a run. */
export interface Reviewed {
  known: ReadonlyMap<string, ReviewedVersion>
  notices: readonly HistoryNotice[]
}

/**
 * Finds the reviewed versions of those files that state the day of a review and hold no hash of what was reviewed. Files that git does not
 * track are passed over; where git cannot answer, or the clone does not reach back so far, a notice says so.
 */
export async function reviewedVersions(files: readonly string[], libraries: Libraries, reading: Reading): Promise<Reviewed> {
  const known = new Map<string, ReviewedVersion>()
  const notices: HistoryNotice[] = []
  for (const [root, own] of byRepository(files, libraries)) {
    const pages = (paths: readonly string[]) => pagesToLookUp(paths, libraries, reading)
    try {
      const found = await lookUp(own, root, pages)
      for (const [path, version] of found.known) known.set(path, version)
      if (found.lacking > 0) notices.push({about: 'lacking', shallow: found.shallow, pages: found.lacking})
    } catch (error) {
      if (!(error instanceof GitError)) throw error
      const count = isNoRepository(error) ? 0 : pages(own).size
      if (count > 0) notices.push({about: 'failed', reason: error.message.replace(/^fatal: /, ''), pages: count})
    }
  }
  return {known, notices}
}

/** Files by the root of their repository. Those that lie in none are left out. */
function byRepository(files: readonly string[], libraries: Libraries): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const {library, files: own} of libraries.group(files)) {
    const {root} = library.config
    if (existsSync(join(root, '.git'))) groups.set(root, [...(groups.get(root) ?? []), ...own])
  }
  return groups
}

/** The pages to look up, by absolute path. */
function pagesToLookUp(files: readonly string[], libraries: Libraries, reading: Reading): Map<string, ReviewedPage> {
  const pages = new Map<string, ReviewedPage>()
  for (const path of files) {
    const library = libraries.of(path)
    const {context, name} = library.fileSettings(path)
    const known = reading.cache?.of(library, reading).reviewDay(path, reading)
    const day = known === undefined ? dayToLookUp(path, library, reading) : known
    const source = day === null ? null : sourceOf(path, reading)
    if (day === null || source === null) continue
    pages.set(path, {name, context, reading, day, blob: blobIdOf(source)})
  }
  return pages
}

/** The day of a page's review, where no hash says what was reviewed; null for a page of which nothing is to be looked up. */
function dayToLookUp(path: string, library: Library, reading: Reading): string | null {
  const cache = reading.cache?.of(library, reading)
  const settings = library.fileSettings(path)
  const {document} = open(path, settings.name, reading)
  if (!document) return null
  const context = cache?.watch(settings.context) ?? settings.context
  const day = saysWhatWasSigned(document, context) ? null : reviewDayOf(document, context)
  cache?.keepReviewDay(path, document.source, day)
  return day
}

/** Looks files of one repository up. */
async function lookUp(files: readonly string[], root: string, pagesOf: (paths: readonly string[]) => ReadonlyMap<string, ReviewedPage>) {
  const known = new Map<string, ReviewedVersion>()
  const {shallow, prefix} = await repositoryPlace(root)
  const head = await headOf(root)
  if (head === null) return {known, lacking: 0, shallow}
  const answers = await answersFor(files, {commit: head, folder: root, prefix}, shallow, pagesOf)
  for (const [path, answer] of answers) if (answer !== null && answer !== 'lacking') known.set(path, answer)
  return {known, lacking: answers.filter(([, answer]) => answer === 'lacking').length, shallow}
}

async function answersFor(
  files: readonly string[],
  head: Snapshot,
  shallow: boolean,
  pagesOf: (paths: readonly string[]) => ReadonlyMap<string, ReviewedPage>
): Promise<[path: string, answer: ReviewedVersion | 'lacking' | null][]> {
  const blobs = new Map((await blobsOf(head, files)).map(({path, id}) => [path, id]))
  const followed = [...pagesOf(files.filter((path) => blobs.has(path)))].map(([file, page]) => {
    return {file, page, path: pathInRepository(file, head), blob: blobs.get(file)!, until: page.day}
  })
  if (followed.length === 0) return []
  const versions = await followBack(followed, commitsOf([head.commit], head.folder), {head: head.commit, shallow})
  const answers = await answerAll(
    followed.map((one) => findReviewed(one.page, versions.get(one)!)),
    head.folder
  )
  return followed.map(({file}, index) => [file, answers[index]!])
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
