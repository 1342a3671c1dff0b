import type {Address, Hidden} from '@bedside/core'
import {extensionOf, folderOf, nameOf} from '../paths.js'
import type {SiteSettings} from './generator.js'

/** Extensions of what generators turn into pages and Bedside reads. */
const pageEndings = ['.md', '.mdx', '.markdown', '.html', '.htm']

/** A path without the extension of a page. */
export function bare(path: string): string {
  const extension = extensionOf(path)
  return pageEndings.includes(extension) ? path.slice(0, -extension.length) : path
}

/** True where a path has the extension of a page. */
export function hasPageEnding(path: string): boolean {
  return pageEndings.includes(extensionOf(path))
}

/** True for a path in which a file or folder begins with an underscore or a dot. */
export function isPrivate(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('_') || part.startsWith('.'))
}

/** Joins the parts of an address with single slashes. It begins with one, and ends in one where the last part does. */
export function address(...parts: readonly string[]): string {
  return `/${parts.filter((part) => part !== '').join('/')}`.replace(/\/{2,}/g, '/')
}

/** The address of a page without a slash or an ending, as applications with a router have it. */
export function bareAddress({base, trailingSlash}: SiteSettings, path: string, indexNames: readonly string[]): string {
  const own = indexNames.includes(nameOf(path)) ? folderOf(path) : path
  const end = trailingSlash === 'always' ? '/' : ''
  return own === '' ? base : address(base, own, end)
}

/** Why readers do not see a page. Days are compared with today's; where nobody said which day it is, no day hides a page. */
export function hiddenBy({draft, unserved, date, from, until}: Address, today: string | null, datesHide = true): Hidden | null {
  if (unserved) return 'unserved'
  if (draft) return 'draft'
  if (!today || !datesHide) return null
  if ((from ?? date ?? '') > today) return 'future'
  return until !== undefined && until <= today ? 'expired' : null
}

/** The language that a path's first folder names, with the path below it. */
export function languageFolder(path: string, languages: readonly string[]): {language: string | null; rest: string} {
  const first = path.slice(0, Math.max(0, path.indexOf('/')))
  const language = languages.find((known) => known.toLowerCase() === first.toLowerCase())
  return language === undefined ? {language: null, rest: path} : {language, rest: path.slice(first.length + 1)}
}

/** Puts values in the place of `:names` of a pattern. A name that has no value is left out. */
export function fillPattern(pattern: string, values: Readonly<Record<string, string | undefined>>): string {
  return pattern.replace(/:([a-z_]+)/gi, (_, name: string) => values[name] ?? '').replace(/\/{2,}/g, '/')
}
