import {type Context, type Document, localeOf} from '@bedside/core'
import {countries} from './data/countries.js'
import {emergencyNumbers, type Meaning, type NumberRow} from './data/emergency-numbers.js'

/** The rows of each number, its digits and letters without spaces and marks, such as `116123`. */
const byDigits = new Map<string, NumberRow[]>()
for (const row of emergencyNumbers)
  for (const written of [...row.numbers, ...row.alsoWorks]) {
    const digits = digitsOf(written)
    byDigits.set(digits, [...(byDigits.get(digits) ?? []), row])
  }

/** The most characters that a known number has. */
export const longestNumber = Math.max(...[...byDigits.keys()].map((digits) => digits.length))

/** A number without spaces and marks, letters in capitals: `1-800-273-TALK` becomes `1800273TALK`. */
export function digitsOf(written: string): string {
  return written.replace(/[^0-9a-z]/gi, '').toUpperCase()
}

/** What a number is, in every country that has it; none where it is not known. */
export function rowsOf(digits: string): readonly NumberRow[] {
  return byDigits.get(digits) ?? []
}

/** What to write for readers in a country; none where nothing is known. */
export function numbersFor(country: string, meaning: Meaning): readonly string[] {
  return emergencyNumbers.filter((row) => row.country === country && row.meaning === meaning).flatMap(({numbers}) => numbers)
}

/** The country of a page's readers where it is known and its emergency number is; null for a page in `en`. */
export function countryOfReaders(document: Document, context: Context): string | null {
  return countryIn(localeOf(document, context))
}

/** The country that a locale such as `en-GB` names, where its emergency number is known. */
export function countryIn(locale: string): string | null {
  const region = locale
    .split('-')
    .slice(1)
    .find((subtag) => /^[a-z]{2}$/i.test(subtag))
    ?.toUpperCase()
  const country = region === 'UK' ? 'GB' : region
  return country && numbersFor(country, 'emergency').length > 0 ? country : null
}

/** How a message names a country, such as `the United States`. */
export function nameOf(country: string): string {
  return countries[country]?.name ?? country
}
