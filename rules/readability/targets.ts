import {articleTypeOf, type Context, type Document, localeOf} from '@bedside/core'

/**
 * The target of a document among targets by article type, by locale or language, or by both with a space between: `medicine en-GB`, `medicine`,
 * `en-GB`, `en`. The most specific one counts, and an article type goes before a locale. Upper and lower case are alike.
 * @param fallback Where none fits.
 */
export function targetFor(document: Document, context: Context, targets: Readonly<Record<string, number>>, fallback: number): number {
  const given = Object.entries(targets)
  if (given.length === 0) return fallback
  const known = new Map(given.map(([key, target]) => [key.trim().toLowerCase(), target]))
  const locale = localeOf(document, context).toLowerCase()
  const type = articleTypeOf(document, context)?.name.toLowerCase()
  const places = [locale, locale.split('-')[0]!]
  const keys = type === undefined ? places : [...places.map((place) => `${type} ${place}`), type, ...places]
  for (const key of keys) {
    const target = known.get(key)
    if (target !== undefined) return target
  }
  return fallback
}
