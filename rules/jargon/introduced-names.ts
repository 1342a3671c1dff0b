import type {Document, Sentence} from '@bedside/core'
import {pluralsOf, singularOf} from './lexicon/inflection.js'
import {isJoined} from './running-text.js'
import {type Place, placeOf} from './term-places.js'

/** A number with its unit. */
const amount =
  /\d\s?(?:cups?|days?|feet|g|glass\w*|grams?|hours?|inches|mg|minutes?|ml|months?|ounces?|oz|percent|pounds?|servings?|weeks?|years?)\b/i

/** What a page says of a thing, which is no name: `signs of urethral cancer`. */
const aspect =
  /^(?:a|abnormal|additional|affected|an|certain|common|general|having|known|many|mild|more|most|my|new|normal|other|our|possible|severe|small|some|special|the|these|this|visit|with|your)\s|^(?:causes?|complications?|diagnosed|risks?|signs?|stages?|symptoms?|treatments?|amount|number|lack|level|part|case|history)s? (?:and|in|of|for)\s|\b(?:examples?|kinds?|signs?|symptoms?|types?) of\s|\b(?:e\.g|i\.e)\b|\bfor example\b|['’]s$|['’](?:d|ll|re|t|ve)\b|^diagnosed$/i

/** False for amounts (`4 ounces`, `98.6 F`), codes such as `3D`, contractions, and a heading that ran together with its text. */
export function isName(text: string): boolean {
  if (
    amount.test(text) ||
    aspect.test(text) ||
    /^[a-z]{1,3}$/.test(text) ||
    /^\d[\d.,]*(?:\s|\p{L}*$|-D$)|n['’]t$|^(?:are|ca|did|do|does|have|is|should|was|were|wo)nt$|^P\d|[^\p{L}\p{N}\s'’&/.,()+-]/u.test(text)
  )
    return false
  const words = text.toLowerCase().split(' ')
  const last = words.pop()!
  return !words.some((word) => word.length > 2 && word.slice(0, 7) === last.slice(0, 7))
}

/** Finds the uses of names that stand in no list. */
export function gatherIntroduced({prose}: Document, introduced: ReadonlyMap<string, {places: Place[]}>): void {
  if (introduced.size === 0) return
  const byFirst = new Map<string, Name[]>()
  // Most words start no name: a look at their length and first letter tells.
  const starts = new Uint8Array(1024)
  for (const [key, {places}] of introduced) {
    const name = {words: key.split(/\s+/), places}
    for (const first of name.words.length > 1 ? [name.words[0]!] : [key, ...pluralsOf(key)]) {
      starts[startOf(first)] = 1
      const same = byFirst.get(first)
      if (same) same.push(name)
      else byFirst.set(first, [name])
    }
  }
  for (const sentence of prose.sentences) {
    const {lexemes} = sentence
    for (let first = 0; first < lexemes.length; first++) {
      const {lower} = lexemes[first]!
      if (starts[startOf(lower)] === 0) continue
      for (const {words, places} of byFirst.get(lower) ?? []) {
        if (holdsAt(sentence, first, words)) places.push(placeOf(sentence, first, words.length))
      }
    }
  }
}

/** A name that stands in no list, as lower-case words, and where it is used. */
interface Name {
  words: readonly string[]
  places: Place[]
}

function startOf(word: string): number {
  return ((word.charCodeAt(0) & 31) << 5) | (word.length & 31)
}

function holdsAt(sentence: Sentence, first: number, words: readonly string[]): boolean {
  const last = words.length - 1
  for (let at = 0; at <= last; at++) {
    const lower = sentence.words[first + at]?.lexeme.lower
    if (lower === undefined || (at < last ? lower !== words[at] : singularOf(lower) !== words[at])) return false
    if (at > 0 && !isJoined(sentence, first + at)) return false
  }
  return true
}
