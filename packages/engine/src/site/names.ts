import {bare} from './generators/parts.js'
import {folderOf, nameOf} from './paths.js'
import type {SiteIndex} from './site-index.js'

/** Paths by the last name in them, so that a link by name is one look-up however large the library is. */
interface Names {
  /** Name without ending -> pages that are called so, and indexes of folders that are, in order of path. */
  pages: ReadonlyMap<string, readonly string[]>
  /** Names of all files, endings and all. */
  files: ReadonlySet<string>
}

const known = new WeakMap<SiteIndex, Names>()

/** The names of a library's files, gathered when they are first asked for. */
export function namesIn(index: SiteIndex): Names {
  const made = known.get(index)
  if (made) return made
  const pages = new Map<string, string[]>()
  const add = (name: string, path: string) => {
    const paths = pages.get(name)
    if (paths) paths.push(path)
    else pages.set(name, [path])
  }
  for (const path of index.pages.keys()) {
    const own = bare(path)
    const name = nameOf(own)
    add(name, path)
    const folder = nameOf(folderOf(own))
    if (name === 'index' && folder !== name) add(folder, path)
  }
  const names = {pages, files: new Set([...index.files.keys()].map(nameOf))}
  known.set(index, names)
  return names
}
