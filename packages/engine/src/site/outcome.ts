import type {Instead, Resolution} from '@bedside/core'
import {isDownload} from './endings.js'
import type {Served, SiteIndex} from './site-index.js'

/** What the source does not show. */
export const unknown: Resolution = {kind: 'unknown'}

/** That a link leads nowhere: to no page or, by its ending, to no file. */
export function missing(path: string): Resolution {
  return {kind: 'missing', path, isFile: isDownload(path)}
}

/** What an address serves, with the address to use in its place where it is a former one or `instead` says so. */
export function found(index: SiteIndex, {path, redirect}: Served, fragment: string | null, instead?: Instead): Resolution {
  const page = index.pages.get(path)
  const better: Instead | undefined = instead ?? (redirect === null ? undefined : {why: 'redirect', url: redirect})
  if (!page) return {kind: 'file', path, ...(better && {instead: better})}
  const hidden = index.hidden.get(path)
  return {kind: 'page', page, fragment, ...(hidden && {hidden}), ...(better && {instead: better})}
}

/** What a file is, by its path: a page, or a file of another kind. */
export function foundFile(index: SiteIndex, path: string, fragment: string | null): Resolution {
  return found(index, {path, redirect: null}, fragment)
}

/** True for a path within the folders of pages. */
export function isContent({settings: {content, languageFolders}}: SiteIndex, path: string): boolean {
  return [content, ...Object.values(languageFolders)].some((folder) => folder === '' || path.startsWith(`${folder}/`))
}

/** True for an address that another system answers, written with the site's base or without it. */
export function isExternal(index: SiteIndex, path: string): boolean {
  const {base} = index.settings
  return index.isExternal(path) || (base !== '/' && path.startsWith(base) && index.isExternal(path.slice(base.length - 1)))
}
