import {type Rarity, rarityOf} from './rarity.js'

/**
 * What readers found hard about words, as weights. They were fitted on the 2,576 ratings of words in biomedical sentences in the training
 * part of CompLex 2.0 (Shardlow and others 2020, CC BY 4.0) by least squares: `pnpm dev fit DATA` prints them anew, and
 * docs/decisions/0014 says what each of them adds. Order: see `wordFeatures`.
 */
const weights: readonly number[] = [-0.0287, 0.0024, 0.2678, -0.1908, 0.0103, 0.2265, 0.0767, 0.0356]
const base = 0.1729

/**
 * How hard a general reader finds a word, from 0 (everybody knows it) to 1 (nobody does), by how rare it is, alone or in its base form,
 * how it is written and how it ends. A number or a sign is 0.
 *
 * @param text as written: capitals count
 */
export function wordDifficulty(text: string): number {
  if (!/\p{L}/u.test(text)) return 0
  const features = wordFeatures(text)
  let sum = base
  for (let at = 0; at < features.length; at++) sum += features[at]! * weights[at]!
  return Math.min(1, Math.max(0, sum))
}

/** Endings that mark a word as one of science: enzymes, cells, chemicals, growths and states of the body. */
const scientificEnding =
  /(?:ases?|genesis|omas?|omal|osis|itis|emia|plasm|cytes?|blasts?|phages?|kines?|ides?|ines?|oid|yl|otypes?|ploid|somes?|idal|ergic|enic|tropic|philic)$/

/** What the difficulty of a word is worked out from; exported so that the weights can be fitted. */
export function wordFeatures(text: string): readonly number[] {
  const lower = text.toLowerCase()
  const listed = rarityOf(lower)
  const own = isName(text, listed) ? name : listed
  let {size, logRank} = own
  for (const form of baseForms(lower)) {
    if (form.length < 2) continue
    const rarity = rarityOf(form)
    size = Math.min(size, rarity.size)
    logRank = Math.min(logRank, rarity.logRank)
  }
  return [
    own.logRank,
    own.logRank ** 2,
    own.size / 100,
    (own.size / 100) ** 2,
    logRank,
    size / 100,
    isCapitals(text) ? 1 : 0,
    scientificEnding.test(lower) ? 1 : 0
  ]
}

/** How rare a proper name counts that no dictionary holds and the news often mentions: as what a small dictionary holds. */
const name: Rarity = {size: 35, logRank: 9.1}

function isName(text: string, {size, logRank}: Rarity): boolean {
  return size > 70 && logRank < 9.5 && /^\p{Lu}\p{Ll}+$/u.test(text)
}

function isCapitals(text: string): boolean {
  if (text.length < 2) return false
  // A small letter at the end, which nearly every word has, tells without a copy of the word.
  const last = text.charCodeAt(text.length - 1)
  return !(last >= 0x61 && last <= 0x7a) && text === text.toUpperCase()
}

const none: readonly string[] = []

/** What a word may be without the ending of a plural, past or present participle. Some of them are no words; that does no harm. */
function baseForms(word: string): readonly string[] {
  if (word.endsWith('ed')) return [word.slice(0, -2), word.slice(0, -1)]
  if (word.endsWith('ing')) return [word.slice(0, -3), `${word.slice(0, -3)}e`]
  if (word.endsWith("'s")) return [word.slice(0, -1), word.slice(0, -2)]
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`, word.slice(0, -2), word.slice(0, -1)]
  if (word.endsWith('es')) return [word.slice(0, -2), word.slice(0, -1)]
  return word.endsWith('s') && !word.endsWith('ss') ? [word.slice(0, -1)] : none
}
