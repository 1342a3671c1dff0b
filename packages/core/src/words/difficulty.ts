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
  const sum = wordFeatures(text).reduce((total, feature, index) => total + feature * weights[index]!, base)
  return Math.min(1, Math.max(0, sum))
}

/** Endings that mark a word as one of science: enzymes, cells, chemicals, growths and states of the body. */
const scientificEnding =
  /(?:ases?|genesis|omas?|omal|osis|itis|emia|plasm|cytes?|blasts?|phages?|kines?|ides?|ines?|oid|yl|otypes?|ploid|somes?|idal|ergic|enic|tropic|philic)$/

/** What the difficulty of a word is worked out from; exported so that the weights can be fitted. */
export function wordFeatures(text: string): readonly number[] {
  const lower = text.toLowerCase()
  const own = isName(text, lower) ? name : rarityOf(lower)
  const forms = [own, ...baseForms(lower).map(rarityOf)]
  const logRank = Math.min(...forms.map((rarity) => rarity.logRank))
  const size = Math.min(...forms.map((rarity) => rarity.size)) / 100
  const isCapitals = text.length > 1 && text === text.toUpperCase()
  return [
    own.logRank,
    own.logRank ** 2,
    own.size / 100,
    (own.size / 100) ** 2,
    logRank,
    size,
    isCapitals ? 1 : 0,
    scientificEnding.test(lower) ? 1 : 0
  ]
}

/** How rare a proper name counts that no dictionary holds and the news often mentions: as what a small dictionary holds. */
const name: Rarity = {size: 35, logRank: 9.1}

function isName(text: string, lower: string): boolean {
  if (!/^\p{Lu}\p{Ll}+$/u.test(text)) return false
  const {size, logRank} = rarityOf(lower)
  return size > 70 && logRank < 9.5
}

/** What a word may be without the ending of a plural, past or present participle. Some of them are no words; that does no harm. */
function baseForms(word: string): string[] {
  const forms: string[] = []
  if (word.endsWith('ies')) forms.push(`${word.slice(0, -3)}y`)
  if (word.endsWith('es')) forms.push(word.slice(0, -2))
  if (word.endsWith('s') && !word.endsWith('ss')) forms.push(word.slice(0, -1))
  if (word.endsWith('ed')) forms.push(word.slice(0, -2), word.slice(0, -1))
  if (word.endsWith('ing')) forms.push(word.slice(0, -3), `${word.slice(0, -3)}e`)
  if (word.endsWith("'s")) forms.push(word.slice(0, -2))
  return forms.filter((form) => form.length > 1)
}
