import {extensionOf, readTarget} from './paths.js'
import {resolve} from './resolve.js'
import type {SiteIndex} from './site-index.js'

/**
 * True where a link such as `[exercise](exercise)` may be an address that only the site's generator knows: nobody named one, there are no
 * routes, the link has no ending, and no link written so leads to a page of this library.
 */
export function isAnybodysGuess(index: SiteIndex, url: string): boolean {
  if (index.generator || index.isGithub || index.patterns.length > 0 || !isBare(url)) return false
  return !knowsBareLinks(index)
}

/** True for a relative link without an ending. */
function isBare(url: string): boolean {
  const path = readTarget(url)?.path ?? ''
  return path !== '' && !path.startsWith('/') && extensionOf(path) === ''
}

const known = new WeakMap<SiteIndex, boolean>()

function knowsBareLinks(index: SiteIndex): boolean {
  const made = known.get(index)
  if (made !== undefined) return made
  const found = [...index.pages.values()].some(({path, links}) =>
    links.some((link) => link.url !== null && isBare(link.url) && resolve(index, path, link).kind === 'page')
  )
  known.set(index, found)
  return found
}
