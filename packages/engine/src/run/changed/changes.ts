import {existsSync, readFileSync} from 'node:fs'
import {join, relative, resolve} from 'node:path'
import {formatOf} from '@bedside/core'
import {isInside} from '../../files/walk.js'
import {isKeptAs} from '../blobs.js'
import {GitError} from '../git.js'
import type {Libraries, Library} from '../libraries.js'
import type {Reading} from '../open.js'
import {renamesSince} from '../renames.js'
import {lacking} from '../revision.js'
import {type Fork, findFork} from './base-branch.js'
import {type KeptFile, keptFiles, keptTexts} from './kept-files.js'

/** What differs from where the present state left a branch, uncommitted and untracked files included. Paths are absolute. */
export interface Changes {
  /** The branch, and the commit that both have. */
  fork: Fork
  /** Pages that are there now, and differ or are new. */
  changed: ReadonlySet<string>
  /** What each changed page was, under its former path where git knows it to be renamed; new pages, and what was no text, are left out. */
  before: ReadonlyMap<string, {path: string; text: string}>
  /** What there was in the folder of each library. */
  libraries: ReadonlyMap<Library, LibraryBefore>
}

/** A library as it was. Paths are absolute. */
export interface LibraryBefore {
  /** Every file, pages and others. */
  files: ReadonlySet<string>
  /** Texts of pages that are no more as they were: those that were changed, and those that are gone. */
  texts: ReadonlyMap<string, string>
  /** True where links may lead elsewhere now: a page differs, or a file came or went. */
  differs: boolean
}

/**
 * Finds what was changed since a branch was left.
 * @param given A revision; null for the default branch.
 * @throws UsageError where there is no such revision, or the clone lacks what it holds.
 */
export async function findChanges(
  given: string | null,
  cwd: string,
  files: readonly string[],
  libraries: Libraries,
  reading: Reading
): Promise<Changes> {
  const fork = await findFork(given, cwd)
  try {
    const top = resolve(cwd, '../'.repeat(fork.prefix.split('/').length - 1))
    const kept = await keptFiles({commit: fork.commit, folder: top})
    const groups = libraries.group(files)
    const pages = new Set([...files, ...groups.flatMap(({library}) => library.linkedPages())])
    const changed = new Set([...pages].filter((path) => hasChanged(path, kept.get(path), reading)))
    const formerly = new Map<string, string>()
    for (const [from, to] of await renames(fork)) formerly.set(join(top, to), join(top, from))
    const before = groups.map(({library}) => [library, goneFrom(library, kept)] as const)
    const wanted = [...changed, ...[...formerly.values()], ...before.flatMap(([, {gone}]) => gone)]
    const texts = onlyTexts(await keptTexts(kept, new Set(wanted)))
    return {
      fork,
      changed,
      before: new Map(
        [...changed].flatMap((path) => {
          const was = texts.has(path) ? path : (formerly.get(path) ?? path)
          const text = texts.get(was)
          return text === undefined ? [] : [[path, {path: was, text}] as const]
        })
      ),
      libraries: new Map(before.map(([library, {all}]) => [library, libraryBefore(library, all, changed, texts)]))
    }
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    throw lacking(fork, '--changed')
  }
}

function hasChanged(path: string, kept: KeptFile | undefined, {texts}: Reading): boolean {
  if (kept === undefined) return true
  const held = texts.get(path)
  try {
    return !isKeptAs(kept.id, held === undefined ? readFileSync(path) : Buffer.from(held))
  } catch {
    // What cannot be read is reported, not passed over.
    return true
  }
}

/** What git does not find out, such as in a clone without texts, makes a renamed page a new one: then more is reported, not less. */
async function renames(fork: Fork): Promise<ReadonlyMap<string, string>> {
  try {
    return await renamesSince(fork.commit, fork.folder)
  } catch (error) {
    if (error instanceof GitError) return new Map()
    throw error
  }
}

/** The files that lay in a library's folder, and the pages among them that are gone. */
function goneFrom(library: Library, kept: ReadonlyMap<string, KeptFile>): {all: string[]; gone: string[]} {
  const now = library.files()
  const all: string[] = []
  const gone: string[] = []
  for (const path of kept.keys()) {
    if (!isInside(library.folder, path)) continue
    const isThere = now.has(relative(library.folder, path).replaceAll('\\', '/'))
    const isGone = !isThere && !existsSync(path)
    // What is there and hidden by a `.gitignore` counts for as little as it does now.
    if (isThere || isGone) all.push(path)
    if (isGone && formatOf(path) && library.holds(path, true)) gone.push(path)
  }
  return {all, gone}
}

function libraryBefore(
  library: Library,
  all: readonly string[],
  changed: ReadonlySet<string>,
  texts: ReadonlyMap<string, string>
): LibraryBefore {
  const files = new Set(all)
  const now = [...library.files()].map((name) => join(library.folder, name))
  const isSame = files.size === now.length && now.every((path) => files.has(path) && !changed.has(path))
  return {files, texts: new Map([...texts].filter(([path]) => files.has(path))), differs: !isSame}
}

function onlyTexts(texts: ReadonlyMap<string, string | null>): Map<string, string> {
  return new Map([...texts].flatMap(([path, text]) => (text === null ? [] : [[path, text] as const])))
}
