import type {Resolution} from '@bedside/core'
import {fileAt} from './files.js'
import {hasPageEnding} from './generators/parts.js'
import {foundFile, missing} from './outcome.js'
import {extensionOf, folderOf, join, nameOf, type Target} from './paths.js'
import type {SiteIndex} from './site-index.js'
import {languageOfPath} from './translations.js'

/** Hugo's `ref`: a path from the content folder, or from the page's, or a name that only one page has. */
export function byReference(index: SiteIndex, fromPath: string, {path, fragment}: Target): Resolution {
  if (path === '') return foundFile(index, fromPath, fragment)
  const {content} = index.settings
  const places = path.startsWith('/') ? [join(content, path)] : [join(folderOf(fromPath), path), join(content, path)]
  for (const place of places) {
    const file = place === null ? undefined : fileAt(index, place)
    if (file !== undefined && languageOfPath(index, file) === languageOfPath(index, fromPath)) return foundFile(index, file, fragment)
  }
  const name = withoutEnding(nameOf(path))
  const end = `/${withoutEnding(path)}`
  const language = languageOfPath(index, fromPath)
  const named = [...index.pages.keys()].filter((page) => {
    if (languageOfPath(index, page) !== language) return false
    const bare = withoutEnding(page)
    return path.includes('/') ? bare.endsWith(end) : nameOf(bare) === name || (nameOf(bare) === 'index' && nameOf(folderOf(bare)) === name)
  })
  const [file] = named
  return file === undefined ? missing(path) : foundFile(index, file, fragment)
}

function withoutEnding(path: string): string {
  return hasPageEnding(path) ? path.slice(0, -extensionOf(path).length) : path
}

/** Jekyll's `link`: a source file by its path. */
export function bySource(index: SiteIndex, {path, fragment}: Target): Resolution {
  const place = join(index.settings.content, path)
  const file = place === null ? undefined : index.files.get(place)
  if (file !== undefined) return foundFile(index, file, fragment)
  return missing(path)
}

/** Jekyll's `post_url`: a post by its file name. */
export function byPost(index: SiteIndex, {path, fragment}: Target): Resolution {
  const end = `_posts/${path}`
  const file = [...index.pages.keys()].find((page) => withoutEnding(page).endsWith(end))
  return file === undefined ? missing(path) : foundFile(index, file, fragment)
}
