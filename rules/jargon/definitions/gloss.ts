import {entriesOf} from '../lexicon/lexicon.js'

/** How well a gloss serves: `full` says what the term means, `partial` gives examples or use, `none` explains jargon with jargon. */
export type Quality = 'full' | 'partial' | 'none'

/** Words that carry no meaning of their own. */
const functionWords = new Set(
  'a an the of in on to for with and or is are was be by from at as also it its this that these those which who your their'.split(' ')
)

/** What most glosses are not: how often, how much, where to look. */
const noGloss = new Set(
  `about after again all although any approved as at because before below both brand but by during each either especially even few figure
  first for from generic he her his how i if in it just least left less mainly many may more most mostly must my nor now often on once
  only optional our ranging over particularly per rarely recommended right second see she should since some sometimes table than their then there
  these they this those though to under unless until up usually very we what when where whether who whose why will with within without you
  your again here are can has have is was were but several so three two also however ask talk call tell`.split(/\s+/)
)

const examples = /^(?:e\.g\.|eg\b|for example|for instance|such as|like\b|including|includes?\b)[,:]?\s*/i
const opening = /^(?:i\.e\.,?|ie\b,?|that is,?|in other words,?|namely,?|meaning|which (?:is|are|means?)|or)\s+/i

/** What people call an illness, capitals or not: `Q Fever`. */
const namedIllness = /\b(?:cough|disease|fever|flu|measles|pox|sickness)$/i

/**
 * What a text that stands where a gloss would stand explains, or null where it is no gloss at all. After words such as `meaning that`
 * it is `announced` and may start like any clause.
 */
export function glossFrom(raw: string, termText: string, announced = false): {gloss: string; quality: Quality} | null {
  let text = raw.replace(/^[\s"'“”‘’*_]+/, '').replace(/(?<![\s"'“”‘’*_,;:])[\s"'“”‘’*_,;:]+$/, '')
  const partial = examples.test(text)
  const said = opening.exec(text)?.[0] ?? ''
  text = partial ? text.replace(examples, '') : text.slice(said.length)
  const words = text.slice(0, 120).split(/\s+/)
  const first = words[0]!.toLowerCase().replace(/(?<![^a-z])[^a-z]+$/, '')
  if (
    !/[a-z]/i.test(text) ||
    (!announced && !/^(?:meaning|that is|in other)/i.test(said) && noGloss.has(first) && !/^first (?:part|section)\b/.test(text)) ||
    /^(?:[\d<>=%±~#$£€]|not (?:all|always|every|for|shown|the|yet)\b)/.test(text)
  )
    return null
  if (/^[A-Z]/.test(text) && !/^(?:A|An|The)\s/.test(text))
    return words.every((word) => /^[A-Z0-9]/.test(word)) && !namedIllness.test(text) ? null : {gloss: text, quality: 'partial'}
  return {gloss: text, quality: isJargon(words, termText) ? 'none' : partial ? 'partial' : 'full'}
}

/** True where every word that means something is an unknown term itself, or where a few words hold the whole term again. */
function isJargon(words: readonly string[], termText: string): boolean {
  const own = termText.toLowerCase().split(' ')
  const lower = words.map((word) => word.toLowerCase().replace(/^[^a-z]+|(?<=[a-z])[^a-z]+$/g, ''))
  if (lower.length < 5 && own.every((word) => lower.includes(word))) return true
  return lower.every((word) => word === '' || functionWords.has(word) || own.includes(word) || isUnknown(word))
}

/** True for a lower-case word that is a term of its own, in any sense, and that a general reader may not know. */
export function isUnknown(word: string): boolean {
  const entry = entriesOf(word).find((one) => one.words.length === 1)
  return entry !== undefined && !entry.term.known && !entry.term.drug && !entry.term.near
}
