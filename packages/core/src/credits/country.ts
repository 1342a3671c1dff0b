import type {Context} from '../context.js'
import type {Document} from '../document.js'
import {localeOf} from '../language.js'
import type {Contributor} from './person.js'

/** Names of countries that people write where an ISO 3166 code is due. */
const usualNames: Readonly<Record<string, string>> = {UK: 'GB', USA: 'US', EN: 'GB'}

/**
 * The country whose credentials a person holds, as an ISO 3166 code: the one that the reviewers list gives, else the one of the page's
 * readers. Null where neither is known, as on a page in `es`.
 */
export function countryOf({listed}: Pick<Contributor, 'listed'>, document: Document, context: Context): string | null {
  const stated = listed?.country?.trim().toUpperCase() ?? localeOf(document, context).split('-').slice(1).find(isRegion)?.toUpperCase()
  return stated ? (usualNames[stated] ?? stated) : null
}

/** True for the part of a language tag that names a country: `GB` in `en-GB`, and not `Hant` in `zh-Hant-TW`. */
function isRegion(subtag: string): boolean {
  return /^[a-z]{2}$/i.test(subtag)
}
