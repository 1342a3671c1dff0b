import {type Lexeme, LexemeBits} from '@bedside/core'
import {kindTable as kinds} from './data/kinds.js'
import {crisisWords} from './numbers.js'

/** What words can be about. */
export type Topic = keyof typeof kinds.topics

const names = Object.keys(kinds.topics) as Topic[]

/** The bit of each topic. */
export const topic = Object.fromEntries(names.map((name, index) => [name, 1 << index])) as Readonly<Record<Topic, number>>

const single = new Map<string, number>()
const pairs = new Map<string, Map<string, number>>()

for (const name of names) {
  for (const entry of kinds.topics[name].split(' ')) {
    const [first, second] = entry.split('+') as [string, string?]
    if (second === undefined) single.set(first, (single.get(first) ?? 0) | topic[name])
    else {
      const seconds = pairs.get(first) ?? new Map<string, number>()
      pairs.set(first, seconds.set(second, (seconds.get(second) ?? 0) | topic[name]))
    }
  }
}

for (const number of crisisWords) single.set(number, topic.crisis)

/** Says that a word opens a pair. */
const opensPair = 1 << 30

/** The topics of each word alone. */
const alone = new LexemeBits((lower) => (single.get(lower) ?? 0) | (pairs.has(lower) ? opensPair : 0))

/** What a stretch of words is about, as bits of `topic`. */
export function topicsOf(lexemes: readonly Lexeme[], from = 0, to = lexemes.length): number {
  let found = 0
  for (let at = from; at < to; at++) {
    const topics = alone.of(lexemes[at]!)
    found |= topics
    if (topics & opensPair && at + 1 < to) found |= pairs.get(lexemes[at]!.lower)!.get(lexemes[at + 1]!.lower) ?? 0
  }
  return found & ~opensPair
}

/** What a heading or title is about. */
export function topicsOfText(text: string): number {
  const words = text
    .slice(0, 300)
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]/u)
    .filter((word) => word !== '')
  let found = 0
  for (const [at, word] of words.entries()) found |= (single.get(word) ?? 0) | (pairs.get(word)?.get(words[at + 1] ?? '') ?? 0)
  return found
}
