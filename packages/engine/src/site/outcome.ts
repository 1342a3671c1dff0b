import type {Instead, Resolution} from '@bedside/core'
import {isDownload} from './endings.js'
import type {Served, SiteIndex} from './site-index.js'

export const unknown: Resolution = {kind: 'unknown'}

export function missing(path: string): Resolution {
  return {kind: 'missing', path, isFile: isDownload(path)}
}

export function found(index: SiteIndex, {path, redirect}: Served, fragment: string | null, instead?: Instead): Resolution {
  const page = index.pages.get(path)
  const better: Instead | undefined = instead ?? (redirect === null ? undefined : {why: 'redirect', url: redirect})
  if (!page) return {kind: 'file', path, ...(better && {instead: better})}
  const hidden = index.hidden.get(path)
  return {kind: 'page', page, fragment, ...(hidden && {hidden}), ...(better && {instead: better})}
}

export function foundFile(index: SiteIndex, path: string, fragment: string | null): Resolution {
  return found(index, {path, redirect: null}, fragment)
}

export function isContent({settings: {content, languageFolders}}: SiteIndex, path: string): boolean {
  return [content, ...Object.values(languageFolders)].some((folder) => folder === '' || path.startsWith(`${folder}/`))
}

export function isExternal(index: SiteIndex, path: string): boolean {
  const {base} = index.settings
  return index.isExternal(path) || (base !== '/' && path.startsWith(base) && index.isExternal(path.slice(base.length - 1)))
}
