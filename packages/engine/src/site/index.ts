import type {Site} from '@bedside/core'
import {nearestIn} from './nearest.js'
import {resolve} from './resolve.js'
import {indexSite, type SiteParts} from './site-index.js'

export {routeFault} from './routes.js'
export type {SiteParts} from './site-index.js'

/**
 * Joins page summaries into a site: pages, and where links between them lead. It reads no file, so the summaries may come from a
 * cache, other threads or other machines; the same parts give the same site in whatever order they come.
 * @throws RangeError where a pattern of `routes` is wrong: `routeFault` says so beforehand.
 */
export function buildSite(parts: SiteParts): Site {
  const index = indexSite(parts)
  return {
    pages: index.pages,
    resolve: (fromPath, url) => resolve(index, fromPath, url),
    nearest: nearestIn(index)
  }
}
