import type {Resolution} from '@bedside/core'
import {fileAt} from './files.js'
import {bare} from './generators/parts.js'
import {namesIn} from './names.js'
import {foundFile, missing} from './outcome.js'
import {folderOf, join, nameOf, type Target} from './paths.js'
import type {SiteIndex} from './site-index.js'
import {languageOfPath} from './translations.js'

/** Hugo's `ref`: a path from the content folder, or from the page's, or a name that only one page has. */
export function byReference(index: SiteIndex, fromPath: string, {path, fragment}: Target): Resolution {
  if (path === '') return foundFile(index, fromPath, fragment)
  const {content, languageFolders} = index.settings
  const roots = [...new Set([...Object.values(languageFolders), content])].map((root) => join(root, path))
  const places = path.startsWith('/') ? roots : [join(folderOf(fromPath), path), ...roots]
  for (const place of places) {
    const file = place === null ? undefined : fileAt(index, place)
    if (file !== undefined && languageOfPath(index, file) === languageOfPath(index, fromPath)) return foundFile(index, file, fragment)
  }
  const wanted = bare(path)
  const language = languageOfPath(index, fromPath)
  const named = namesIn(index).pages.get(nameOf(wanted)) ?? []
  const file = named.find((page) => languageOfPath(index, page) === language && (!path.includes('/') || bare(page).endsWith(`/${wanted}`)))
  return file === undefined ? missing(path) : foundFile(index, file, fragment)
}

/** Jekyll's `link`: a source file by its path. */
export function bySource(index: SiteIndex, {path, fragment}: Target): Resolution {
  const place = join(index.settings.content, path)
  const file = place === null ? undefined : index.files.get(place)
  if (file !== undefined) return foundFile(index, file, fragment)
  return missing(path)
}

/** Jekyll's `post_url`: a post by its file name, with the folders above or below `_posts` where it has any. */
export function byPost(index: SiteIndex, {path, fragment}: Target): Resolution {
  const name = path.replace(/^\//, '')
  const folder = folderOf(name)
  const ends = [`_posts/${name}`, ...(folder === '' ? [] : [`${folder}/_posts/${nameOf(name)}`])]
  const named = namesIn(index).pages.get(nameOf(name)) ?? []
  const file = named.find((page) => ends.some((end) => `/${bare(page)}`.endsWith(`/${end}`)))
  return file === undefined ? missing(path) : foundFile(index, file, fragment)
}
