import {type CommitAuthor, type Context, contentOf, type Document, type PageHistory, reviewsOf, signOffKey} from '@bedside/core'
import {type BlobText, blobIdOf, blobsOf, pathInRepository, readBlobs, type Snapshot} from './blobs.js'
import {GitError, gitText} from './git.js'
import type {Libraries} from './libraries.js'
import {commitsOf, type FileChange} from './log.js'
import type {HistoryNotice} from './notices.js'
import {open, type Reading, sourceOf} from './open.js'
import {readAs} from './reviewed.js'
import {lacking, type Revision, repositoryPlace} from './revision.js'
import {answerAll, type Question} from './rounds.js'

/** What was done to a page since a revision. */
export type SinceBase = NonNullable<PageHistory['sinceBase']>

/** What was done to files, by absolute path. */
export interface Changes {
  /** Files whose text is as it was are left out. */
  known: ReadonlyMap<string, SinceBase>
  notices: readonly HistoryNotice[]
}

/**
 * Finds who changed what pages say since a revision, and which sign-offs stood there. Compared is where the revision and the present commit
 * have their history in common: what was done on the side of the revision is no change of this branch.
 * @throws UsageError where the clone lacks what the revision holds.
 */
export async function changesSince(revision: Revision, files: readonly string[], libraries: Libraries, reading: Reading): Promise<Changes> {
  if (files.length === 0) return {known: new Map(), notices: []}
  try {
    const fork = {...revision, commit: await forkOf(revision)}
    const pages = await changedPages(fork, files, libraries, reading)
    const written = pages.filter(({hashBefore, hash}) => hashBefore !== hash)
    const {authors, unsure} = await authorsOf(written, revision)
    const known = pages.map(({path, signedBefore}): [string, SinceBase] => [path, {authors: authors.get(path) ?? [], signedBefore}])
    return {known: new Map(known), notices: unsure > 0 ? [{about: 'unsure', revision: revision.name, pages: unsure}] : []}
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    throw lacking(revision)
  }
}

/** The newest commit that the revision and the present one have in common; the revision where they have none. */
async function forkOf({commit, folder}: Revision): Promise<string> {
  try {
    return (await gitText(['merge-base', commit, 'HEAD'], folder)).trim() || commit
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    return commit
  }
}

/** A page whose text is not what it was. */
interface ChangedPage {
  path: string
  /** Path that its document calls itself. */
  name: string
  context: Context
  reading: Reading
  /** Hash of the content; before it is null where the page is new. */
  hash: string
  hashBefore: string | null
  signedBefore: readonly string[]
}

async function changedPages(fork: Snapshot, files: readonly string[], libraries: Libraries, reading: Reading): Promise<ChangedPage[]> {
  const blobs = await blobsBefore(fork, files)
  const changed = files.filter((path) => {
    const source = sourceOf(path, reading)
    return source !== null && blobIdOf(source) !== blobs.get(path)
  })
  const texts = new Map<string, BlobText>()
  const ids = new Set(changed.flatMap((path) => blobs.get(path) ?? []))
  for await (const text of readBlobs([...ids], fork.folder)) {
    if (text.missing) throw new GitError('a text is missing')
    texts.set(text.id, text)
  }
  return changed.flatMap((path) => {
    const {name, context} = libraries.of(path).fileSettings(path)
    const {document} = open(path, name, reading)
    if (!document) return []
    const before = texts.get(blobs.get(path) ?? '')
    const was = before ? readAs({name, reading}, before) : null
    return {
      path,
      name,
      context,
      reading,
      hash: contentOf(document).hash,
      hashBefore: was && contentOf(was).hash,
      signedBefore: signOffs(was, context)
    }
  })
}

function signOffs(document: Document | null, context: Context): string[] {
  return document ? reviewsOf(document, context).map(signOffKey) : []
}

/** The text that each file had, by absolute path; under another name where it was renamed since. */
async function blobsBefore(fork: Snapshot, files: readonly string[]): Promise<Map<string, string>> {
  const blobs = new Map((await blobsOf(fork, files)).map(({path, id}) => [path, id]))
  const byName = new Map(files.flatMap((path) => (blobs.has(path) ? [] : [[pathInRepository(path, fork), path] as const])))
  if (byName.size === 0) return blobs
  const options = ['-r', '-z', '-M', '-l400', '--diff-filter=R', '--no-ext-diff', '--no-textconv', '--no-abbrev']
  const fields = (await gitText(['diff-tree', ...options, fork.commit, 'HEAD', '--'], fork.folder)).split('\0')
  // Of each renamed file git prints `:mode mode id id R<score>`, its old and its new name.
  for (let at = 0; at + 2 < fields.length; at += 3) {
    const path = byName.get(fields[at + 2]!)
    const id = fields[at]!.split(' ')[2]
    if (path !== undefined && id !== undefined) blobs.set(path, id)
  }
  return blobs
}

/** A commit that gave a page another text. */
interface Touch extends Pick<FileChange, 'id'> {
  author: CommitAuthor
  before: string | null
}

/**
 * Who changed what pages say, oldest change first. A merge only brings together what others wrote, so whoever made it is no author for it.
 * Where a shallow clone ends, every file seems new: those commits say nothing of who wrote what.
 */
async function authorsOf(pages: readonly ChangedPage[], revision: Revision) {
  const authors = new Map<string, readonly CommitAuthor[]>()
  if (pages.length === 0) return {authors, unsure: 0}
  const {shallow} = await repositoryPlace(revision.folder)
  const {touches, unknown} = await touchesOf(pages, revision, shallow)
  const questions = pages.map((page) => authorsFrom(page, touches.get(page.path) ?? []))
  const unsure = new Set(unknown)
  for (const [index, {known, lacks}] of (await answerAll(questions, revision.folder)).entries()) {
    authors.set(pages[index]!.path, known)
    if (lacks) unsure.add(pages[index]!.path)
  }
  return {authors, unsure: unsure.size}
}

/** Commits since a revision that gave pages another text, newest first, by absolute path; and pages of which that is not known in full. */
async function touchesOf(pages: readonly ChangedPage[], revision: Revision, shallow: boolean) {
  const touches = new Map<string, Touch[]>(pages.map(({path}) => [path, []]))
  const byName = new Map(pages.map(({path}) => [pathInRepository(path, revision), new Set([path])]))
  const unknown = new Set<string>()
  for await (const {author, changes, parents} of commitsOf(['HEAD', `^${revision.commit}`], revision.folder)) {
    if (parents.length > 1) continue
    for (const {path, id, before} of changes) {
      const [was] = before
      for (const page of byName.get(path) ?? []) {
        if (shallow && parents.length === 0) unknown.add(page)
        else if (id !== null) touches.get(page)!.push({author, id, before: was?.id ?? null})
        if (was && was.path !== path) byName.set(was.path, new Set([...(byName.get(was.path) ?? []), page]))
      }
    }
  }
  return {touches, unknown}
}

/** Texts that are first compared for one page; then twice as many, and so on, since those of an author who is known are passed over. */
const firstTexts = 8

/** The authors of those touches that changed the content, not only frontmatter or markup, each once. */
function* authorsFrom(page: ChangedPage, newestFirst: readonly Touch[]): Question<{known: CommitAuthor[]; lacks: boolean}> {
  const authors = new Map<string, CommitAuthor>()
  const hashes = new Map<string, string | null>()
  let lacks = false
  let left = [...newestFirst].reverse()
  for (let count = firstTexts; left.length > 0; count *= 2) {
    const some = left.slice(0, count)
    const ids = new Set(some.flatMap(({id, before}) => [id, before]).filter((id) => id !== null && !hashes.has(id)) as string[])
    const texts = ids.size > 0 ? yield [...ids] : new Map<string, BlobText>()
    for (const id of ids) {
      const text = texts.get(id)
      if (!text || text.missing) lacks = true
      const document = text ? readAs(page, text) : null
      hashes.set(id, document && contentOf(document).hash)
    }
    for (const {author, id, before} of some) {
      const isChange = before === null || hashes.get(before) !== hashes.get(id!)
      if (isChange && hashes.get(id!) !== null) authors.set(keyOf(author), authors.get(keyOf(author)) ?? author)
    }
    left = left.slice(count).filter(({author}) => !authors.has(keyOf(author)))
  }
  return {known: [...authors.values()], lacks}
}

function keyOf({name, email}: CommitAuthor): string {
  return `${name}\n${email}`
}
