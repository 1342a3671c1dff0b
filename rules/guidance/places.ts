import {countries, everywhere} from './data/countries.js'

interface Names {
  /** Single words in lower case, and phrases. */
  words: ReadonlySet<string>
  phrases: readonly string[]
  /** Words that count only in capitals, such as `US`. */
  capitals: ReadonlySet<string>
}

const namesOf = new Map(Object.entries(countries).map(([country, {called}]) => [country, namesFrom(called)]))
const everywhereNames = namesFrom(everywhere)

function namesFrom(called: string): Names {
  const names = called.split('|')
  const isCapital = (name: string) => name !== name.toLowerCase()
  return {
    words: new Set(names.filter((name) => !isCapital(name) && !name.includes(' '))),
    phrases: names.filter((name) => name.includes(' ')),
    capitals: new Set(names.filter(isCapital))
  }
}

/** True where a text names one of the countries, or speaks to readers in several. A text of more than 4,000 characters is read that far. */
export function namesAny(text: string, wanted: readonly string[]): boolean {
  const words = text
    .slice(0, 4000)
    .split(/[^\p{L}.&-]/u)
    .map((word) => word.replace(/^[.-]+|[.-]{1,9}$/g, ''))
  const lower = words.map((word) => word.toLowerCase())
  const line = ` ${lower.join(' ')} `
  return [everywhereNames, ...wanted.flatMap((country) => namesOf.get(country) ?? [])].some(
    (names) =>
      lower.some((word) => names.words.has(word)) ||
      words.some((word) => names.capitals.has(word)) ||
      names.phrases.some((phrase) => line.includes(` ${phrase} `))
  )
}
