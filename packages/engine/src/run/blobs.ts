import {isUtf8} from 'node:buffer'
import {createHash} from 'node:crypto'
import {posix, relative} from 'node:path'
import {ByteReader, runGit} from './git.js'

/** A commit, and the folder in whose repository it is looked up. */
export interface Snapshot {
  /** Id of the commit. */
  commit: string
  /** Absolute path of a folder in the repository: relative names are told from it. */
  folder: string
  /** Path of that folder in the repository: empty, or with `/` at its end. */
  prefix: string
}

/** A file's text as git keeps it. */
export interface Blob {
  id: string
  /** Absolute path of the file, or its path in the repository where all of a commit is listed. */
  path: string
}

/** The path that a file has in its repository, with `/`. */
export function pathInRepository(path: string, {folder, prefix}: Pick<Snapshot, 'folder' | 'prefix'>): string {
  return posix.normalize(prefix + relative(folder, path).replaceAll('\\', '/'))
}

/** What a commit holds under a path: of a symbolic link the text is the path that it leads to, of a submodule the id is that of its commit. */
export interface Entry extends Blob {
  kind: 'file' | 'link' | 'submodule'
}

const kinds: Readonly<Record<string, Entry['kind']>> = {'100644': 'file', '100755': 'file', '120000': 'link', '160000': 'submodule'}

/** Where a commit keeps files. */
export async function blobsOf(snapshot: Snapshot, paths: readonly string[]): Promise<Blob[]> {
  const wanted = new Map(paths.map((path) => [pathInRepository(path, snapshot), path]))
  const found: Blob[] = []
  for await (const {id, kind, path: inRepository} of everyEntry(snapshot)) {
    const path = wanted.get(inRepository)
    if (path !== undefined && kind === 'file') found.push({id, path})
  }
  return found
}

/** Everything in a commit, by its path in the repository: `mode type id<TAB>path<NUL>` is what git prints of each. */
export async function* everyEntry({commit, folder}: Pick<Snapshot, 'commit' | 'folder'>): AsyncGenerator<Entry> {
  const listing = new ByteReader(runGit(['ls-tree', '-r', '-z', '--full-tree', commit], folder))
  for (let entry = await listing.until(0); entry !== null; entry = await listing.until(0)) {
    const tab = entry.indexOf(0x09)
    const [mode = '', , id = ''] = entry.toString('latin1', 0, tab).split(' ')
    const kind = kinds[mode]
    if (kind) yield {id, path: entry.toString('utf8', tab + 1), kind}
  }
}

/** Bytes of the longest text that is read: more than any article has. */
const longest = 16 * 1024 * 1024

/** A text by the id that git keeps it under. */
export interface BlobText {
  id: string
  /** Null where it is no text: not UTF-8, longer than 16 MiB, or not in this clone. */
  text: string | null
  /** True where this clone lacks it, as a partial one may. */
  missing: boolean
}

/** Reads texts with one process, in the order of the ids. Of each git prints `id blob size<LF>text<LF>`, or `id missing<LF>`. */
export async function* readBlobs(ids: readonly string[], folder: string): AsyncGenerator<BlobText> {
  if (ids.length === 0) return
  const output = new ByteReader(runGit(['cat-file', '--batch'], folder, ids.map((id) => `${id}\n`).join('')))
  try {
    for (const id of ids) {
      const header = (await output.until(0x0a))?.toString('latin1') ?? ''
      const size = / blob (\d{1,15})$/.exec(header)?.[1]
      if (size === undefined) {
        yield {id, text: null, missing: true}
        continue
      }
      const bytes = await output.take(Number(size), Number(size) <= longest)
      await output.take(1)
      yield {id, text: bytes.length === Number(size) && isUtf8(bytes) ? bytes.toString('utf8') : null, missing: false}
    }
  } finally {
    await output.close()
  }
}

/** The id under which git keeps a text, in a repository of the usual kind (SHA-1). */
export function blobIdOf(text: string): string {
  return idOf(Buffer.from(text), 'sha1')
}

/** True where git keeps bytes under an id, in a repository of either kind. Line ends of Windows, which a checkout may make, are no difference. */
export function isKeptAs(id: string, bytes: Buffer): boolean {
  const kind = id.length === 64 ? 'sha256' : 'sha1'
  return idOf(bytes, kind) === id || (bytes.includes('\r\n') && idOf(withoutReturns(bytes), kind) === id)
}

function idOf(bytes: Buffer, kind: 'sha1' | 'sha256'): string {
  return createHash(kind).update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

function withoutReturns(bytes: Buffer): Buffer {
  // One character for each byte, whatever the bytes mean.
  return Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
}
