import type {Site} from '@bedside/core'
import {isAnybodysGuess} from './bare-links.js'
import {inboundOf} from './inbound.js'
import {linkTo} from './link-to.js'
import {nearestIn} from './nearest.js'
import {resolve} from './resolve.js'
import {indexSite, type SiteParts} from './site-index.js'
import {translationsOf} from './translations.js'

export {affectedPages, type Linkers, linkersIn} from './affected.js'
export {type GeneratorName, generatorNames} from './generators/index.js'
export {repositoryIn} from './repository.js'
export {routeFault} from './routes.js'
export {type SiteParameters, slugsOf} from './settings.js'
export type {SiteParts} from './site-index.js'

/**
 * Joins page summaries into a site: pages, where they are served, and where links between them lead. It reads no file, so the summaries
 * may come from a cache, other threads or other machines; the same parts give the same site in whatever order they come.
 * @throws RangeError where a pattern of `routes` is wrong: `routeFault` says so beforehand.
 */
export function buildSite(parts: SiteParts): Site {
  const index = indexSite(parts)
  const nearest = nearestIn(index)
  const site: Site = {
    pages: index.pages,
    resolve: (fromPath, link) => {
      const resolution = resolve(index, fromPath, link)
      if (resolution.kind !== 'missing' || !isAnybodysGuess(index, link.url ?? '')) return resolution
      return nearest(fromPath, link).length > 0 ? resolution : {kind: 'unknown'}
    },
    nearest,
    addressOf: (path) => index.mains.get(path) ?? null,
    hiddenBy: (path) => index.hidden.get(path) ?? null,
    linkTo: (fromPath, toPath, manner) => linkTo(index, fromPath, toPath, manner),
    translations: (path) => translationsOf(index, path),
    linkedFrom: (path) => inbound().get(path) ?? [],
    sharedAddresses: (path) => index.shared.get(path) ?? []
  }
  let known: ReadonlyMap<string, readonly string[]> | null = null
  const inbound = () => {
    known ??= inboundOf(site)
    return known
  }
  return site
}
