import type {Resolution} from '@bedside/core'
import {found, foundFile, missing, unknown} from './outcome.js'
import {join, readTarget, type Target} from './paths.js'
import {pageExtensions, type SiteIndex} from './site-index.js'

/** Names under which a page stands for its folder. */
export const indexNames: readonly string[] = ['index', '_index', 'README', 'readme', 'Readme']

/** The file at a path, the page that has it without its extension, or the index of the folder that it names. */
export function fileAt({files}: Pick<SiteIndex, 'files'>, path: string): string | undefined {
  const exact = files.get(path)
  if (exact !== undefined) return exact
  const built = /\.html?$/i.test(path) ? path.replace(/\.html?$/i, '') : path
  for (const extension of pageExtensions) {
    const page = files.get(built + extension)
    if (page !== undefined) return page
  }
  for (const name of indexNames) {
    for (const extension of pageExtensions) {
      const page = files.get(path === '' ? name + extension : `${path}/${name}${extension}`)
      if (page !== undefined) return page
    }
  }
  return undefined
}

/** A file of the repository by its path on the code host. The library may be a part of the repository: what lies outside is not known. */
export function fromRepository(index: SiteIndex, url: string): Resolution {
  const target = readTarget(`/${url}`)
  const path = target && join('', target.path)
  if (!target || path === null) return unknown
  const resolution = fromFile(index, path, target)
  return resolution.kind === 'missing' && !index.folders.has(path.split('/')[0]!) ? unknown : resolution
}

/** GitHub shows files and folders, by their exact names. */
export function fromFile(index: SiteIndex, path: string, target: Target): Resolution {
  const file = index.files.get(path)
  if (file !== undefined) return foundFile(index, file, target.fragment)
  if (index.folders.has(path)) {
    const readme = indexNames
      .map((name) => index.files.get(path === '' ? `${name}.md` : `${path}/${name}.md`))
      .find((known) => known !== undefined)
    return readme === undefined ? {kind: 'file', path} : foundFile(index, readme, target.fragment)
  }
  const otherCase = foldedFiles(index).get(path.toLowerCase())
  if (otherCase === undefined) return missing(target.path)
  return found(index, {path: otherCase, redirect: null}, target.fragment, {why: 'case', url: recased(target.path, otherCase)})
}

const foldedPaths = new WeakMap<SiteIndex, Map<string, string>>()

export function foldedFiles(index: SiteIndex): Map<string, string> {
  const known = foldedPaths.get(index)
  if (known) return known
  const made = new Map([...index.files].reverse().map(([path, file]) => [path.toLowerCase(), file]))
  foldedPaths.set(index, made)
  return made
}

/** A written path with the letters of the file that it means: both end alike but for case. */
export function recased(written: string, file: string): string {
  let same = 0
  while (same < written.length && written.at(-1 - same)?.toLowerCase() === file.at(-1 - same)?.toLowerCase()) same++
  return written.slice(0, written.length - same) + file.slice(file.length - same)
}
