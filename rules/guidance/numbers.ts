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

const beginnings: ReadonlySet<string> = new Set(
  [...byDigits.keys()].flatMap((digits) => Array.from(digits, (_, at) => digits.slice(0, at + 1)))
)

/** True for the digits that a known number begins with, such as `116`, and for a whole one. */
export function beginsNumber(digits: string): boolean {
  return beginnings.has(digits)
}

/** What known numbers have in place of figures, in lower case: `poison`, `talk`. */
export const letterGroups: readonly string[] = [
  ...new Set(
    emergencyNumbers.flatMap(
      ({numbers, alsoWorks}) =>
        [...numbers, ...alsoWorks]
          .join(' ')
          .toLowerCase()
          .match(/[a-z]+/g) ?? []
    )
  )
]

/** The most characters that a known number has. */
export const longestNumber = Math.max(...[...byDigits.keys()].map((digits) => digits.length))

/** A number without spaces and marks, letters in capitals: `1-800-273-TALK` becomes `1800273TALK`. */
export function digitsOf(written: string): string {
  return written.replace(/[^0-9a-z]/gi, '').toUpperCase()
}

/** Countries whose pages for patients are written in English. */
const writtenInEnglish = new Set('US CA GB IE AU NZ IN ZA SG HK'.split(' '))

/**
 * The numbers that a text in English writes as one word, such as `999`, and the usual ways to spell them: `9-1-1`, `116123`. What only also works
 * is left out, since digits such as 102 mean something else in most sentences.
 */
const spelled = emergencyNumbers
  .filter(({country}) => writtenInEnglish.has(country))
  .flatMap(({numbers}) => numbers)
  .flatMap((number) => [number, number.replaceAll(' ', ''), number.length === 3 ? [...number].join('-') : number])
  .filter((number) => !number.includes(' '))

/** Of these, the ones of up to six figures: they count only after a verb such as `call`. `116` is how `116 123` begins. */
export const shortNumbers: ReadonlySet<string> = new Set([...spelled.filter((number) => digitsOf(number).length <= 6), '116'])

/** The longer ones, such as `1-800-222-1222`. */
export const wholeNumbers: ReadonlySet<string> = new Set(spelled.filter((number) => digitsOf(number).length > 6))

/** The numbers that are for emergencies wherever they are for anything urgent: not 111, which is an advice line in the United Kingdom. */
export const emergencyWords: ReadonlySet<string> = new Set(spelled.filter((number) => isOnly('emergency', number)))

/** The numbers of crisis lines. */
export const crisisWords: ReadonlySet<string> = new Set(spelled.filter((number) => isOnly('crisis', number)))

function isOnly(wanted: Meaning, number: string): boolean {
  const rows = rowsOf(digitsOf(number)).filter(({numbers}) => numbers.some((written) => digitsOf(written) === digitsOf(number)))
  return rows.every(({meaning}) => meaning === wanted || meaning === 'other')
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
