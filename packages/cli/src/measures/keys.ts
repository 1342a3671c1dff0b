import type {PassageMeasures} from '@bedside/core'

/** The keys of what a text measures, in the order in which they are printed. */
export const measureKeys = [
  'words',
  'sentences',
  'syllables',
  'polysyllables',
  'smog',
  'fleschKincaid',
  'flesch',
  'gunningFog',
  'ari',
  'colemanLiau',
  'daleChall',
  'spache',
  'difficulty'
] as const satisfies readonly (keyof PassageMeasures)[]

/** Those that only Spanish texts have. */
export const spanishKeys = [
  'fernandezHuerta',
  'szigrisztPazos',
  'inflesz',
  'crawford'
] as const satisfies readonly (keyof PassageMeasures)[]

/** What a text measures as an object to print; the keys of Spanish formulas only for Spanish. */
export function measuresObject(measures: PassageMeasures, language: string): Record<string, number | string | null> {
  const object: Record<string, number | string | null> = {}
  for (const key of measureKeys) object[key] = measures[key]
  if (language === 'es') for (const key of spanishKeys) object[key] = measures[key]
  return object
}
