import {existsSync, lstatSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {type BlobText, everyEntry, readBlobs} from '../blobs.js'
import {GitError} from '../git.js'

/** A file as a commit keeps it. */
export interface KeptFile {
  id: string
  /** Absolute path of a folder in the repository that keeps it: that of a submodule has texts of its own. */
  folder: string
}

/** A commit, and the top folder of the repository that it is in. */
interface KeptCommit {
  commit: string
  folder: string
}

/**
 * Every file of a commit by its absolute path. A symbolic link is kept as what it led to; a submodule gives the files of the commit that it
 * stood at. What a clone does not hold of a submodule is left out.
 * @throws GitError where git does not do it.
 */
export async function keptFiles({commit, folder}: KeptCommit): Promise<Map<string, KeptFile>> {
  const files = new Map<string, KeptFile>()
  const links = new Map<string, KeptFile>()
  const submodules: KeptCommit[] = []
  for await (const {id, path, kind} of everyEntry({commit, folder})) {
    if (kind === 'submodule') submodules.push({commit: id, folder: join(folder, path)})
    else (kind === 'file' ? files : links).set(join(folder, path), {id, folder})
  }
  for (const submodule of submodules) for (const [path, file] of await keptInSubmodule(submodule)) files.set(path, file)
  const targets = await keptTexts(links, links.keys())
  for (const [path, target] of targets) {
    const file = target === null ? undefined : files.get(resolve(dirname(path), target))
    if (file) files.set(path, file)
  }
  return files
}

async function keptInSubmodule(submodule: KeptCommit): Promise<ReadonlyMap<string, KeptFile>> {
  const {folder} = submodule
  // A link could lead anywhere, and without `.git` git would look into the repository around it.
  if (!lstatSync(folder, {throwIfNoEntry: false})?.isDirectory() || !existsSync(join(folder, '.git'))) return new Map()
  try {
    return await keptFiles(submodule)
  } catch (error) {
    if (error instanceof GitError) return new Map()
    throw error
  }
}

/**
 * The texts of some of the files, by path; null where a file is no text. Paths that are not among the files are left out.
 * @throws GitError where the clone lacks one.
 */
export async function keptTexts(files: ReadonlyMap<string, KeptFile>, paths: Iterable<string>): Promise<Map<string, string | null>> {
  const wanted = [...paths].flatMap((path) => {
    const file = files.get(path)
    return file ? [{path, ...file}] : []
  })
  const texts = new Map<string, BlobText>()
  for (const folder of new Set(wanted.map((file) => file.folder))) {
    const ids = new Set(wanted.filter((file) => file.folder === folder).map(({id}) => id))
    for await (const text of readBlobs([...ids], folder)) {
      if (text.missing) throw new GitError('a text is missing')
      texts.set(text.id, text)
    }
  }
  return new Map(wanted.map(({path, id}) => [path, texts.get(id)?.text ?? null]))
}
