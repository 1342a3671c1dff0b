import {isUtf8} from 'node:buffer'
import {posix, relative} from 'node:path'
import {quote} from '../config/config-error.js'
import {UsageError} from '../usage-error.js'
import {ByteReader, GitError, runGit} from './git.js'

/** A revision of the repository that a run was started in. */
export interface Revision {
  /** As the user wrote it. */
  name: string
  /** Id of its commit. */
  commit: string
  /** Absolute path of the folder that the run was started in. */
  folder: string
  /** Path of that folder in the repository: empty, or with `/` at its end. */
  prefix: string
}

/**
 * Finds a revision.
 * @throws UsageError where there is none of that name, no repository, or no git.
 */
export async function findRevision(name: string, folder: string): Promise<Revision> {
  // A name that begins with a hyphen would be an option of git.
  if (name === '' || name.startsWith('-') || name.includes('\0')) throw new UsageError(`--base: ${quote(name)} is no revision.`)
  const [shallow, prefix] = await placeOf(folder)
  try {
    const commit = (await textOf(['rev-parse', '--verify', '--quiet', `${name}^{commit}`], folder)).trim()
    return {name, commit, folder, prefix}
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    const way = shallow
      ? 'this clone is shallow and may lack it: fetch its history first (git fetch --unshallow; fetch-depth: 0 in GitHub Actions).'
      : 'name a branch, a tag or a commit.'
    throw new UsageError(`--base: git knows no revision ${quote(name)} here; ${way}`)
  }
}

/** Whether the repository around a folder is a shallow clone, and the path of the folder in it. */
async function placeOf(folder: string): Promise<[shallow: boolean, prefix: string]> {
  try {
    const [shallow, ...prefix] = (await textOf(['rev-parse', '--is-shallow-repository', '--show-prefix'], folder)).split('\n')
    return [shallow === 'true', prefix.slice(0, -1).join('\n')]
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    const none = error.message.includes('not a git repository')
    throw new UsageError(`--base: ${none ? 'this folder is in no git repository' : error.message.replace(/^fatal: /, '')}.`)
  }
}

async function textOf(args: readonly string[], folder: string): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of runGit(args, folder)) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

/** Bytes of the longest text that is read: more than any article has. */
const longest = 16 * 1024 * 1024

/**
 * The texts that files had at a revision, by absolute path. What was no file then, is not UTF-8, is longer than 16 MiB or lies in another
 * repository is passed over. Nothing is fetched, filtered or converted.
 * @throws UsageError where the clone lacks what the revision holds.
 */
export async function* textsAt(revision: Revision, paths: readonly string[]): AsyncGenerator<{path: string; text: string}> {
  try {
    const blobs = await blobsOf(revision, paths)
    if (blobs.length > 0) yield* textsOf(blobs, revision)
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    throw lacking(revision)
  }
}

function lacking({name}: Revision): UsageError {
  return new UsageError(`--base: this clone lacks files of ${quote(name)}; fetch them first, in full (without --filter and --depth).`)
}

interface Blob {
  id: string
  path: string
}

/** Modes of plain files; a symbolic link has a path for its text. */
const fileModes = new Set(['100644', '100755'])

/** Where a revision keeps files: `mode type id<TAB>path<NUL>` is what git prints of each. */
async function blobsOf({commit, folder, prefix}: Revision, paths: readonly string[]): Promise<Blob[]> {
  const wanted = new Map(paths.map((path) => [posix.normalize(prefix + relative(folder, path).replaceAll('\\', '/')), path]))
  const found: Blob[] = []
  const listing = new ByteReader(runGit(['ls-tree', '-r', '-z', '--full-tree', commit], folder))
  for (let entry = await listing.until(0); entry !== null; entry = await listing.until(0)) {
    const tab = entry.indexOf(0x09)
    const path = wanted.get(entry.toString('utf8', tab + 1))
    const [mode = '', , id = ''] = entry.toString('latin1', 0, tab).split(' ')
    if (path !== undefined && fileModes.has(mode)) found.push({id, path})
  }
  return found
}

/** Reads all texts with one process. Of each it prints `id blob size<LF>text<LF>`, or `id missing<LF>`. */
async function* textsOf(blobs: readonly Blob[], revision: Revision): AsyncGenerator<{path: string; text: string}> {
  const input = blobs.map(({id}) => `${id}\n`).join('')
  const output = new ByteReader(runGit(['cat-file', '--batch'], revision.folder, input))
  try {
    for (const {path} of blobs) {
      const header = (await output.until(0x0a))?.toString('latin1') ?? ''
      const size = / blob (\d{1,15})$/.exec(header)?.[1]
      if (size === undefined) throw lacking(revision)
      const bytes = await output.take(Number(size), Number(size) <= longest)
      await output.take(1)
      if (bytes.length === Number(size) && isUtf8(bytes)) yield {path, text: bytes.toString('utf8')}
    }
  } finally {
    await output.close()
  }
}
