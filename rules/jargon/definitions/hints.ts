import {marks, marksOf} from '../lexicon/marks.js'
import type {Mentioned} from '../lexicon/mentions.js'
import {isAdjective, isHeadNoun} from './after-term.js'

/** How many words before a term may give it a name, and how many signs before it a bracket may open. */
const [farthestWord, farthestSign] = [14, 40]

/** False where nothing that follows a mention can explain it, as is the case for most. */
export function mayFollow({sentence, first, count, textEnd}: Mentioned): boolean {
  const {text} = sentence.block
  let at = textEnd
  while (at < sentence.textEnd && ` "'”’*_\n\u00A0`.includes(text[at]!)) at++
  if (at >= sentence.textEnd) return false
  if ('([,—–-/'.includes(text[at]!)) return true
  const next = sentence.words[first + count]
  if (!next || next.textStart !== at) return false
  return (
    (marksOf(next.lexeme) & marks.verb) !== 0 ||
    isHeadNoun(next.lexeme.lower) ||
    isAdjective(sentence.words[first + count - 1]!.lexeme.lower)
  )
}

/** False where nothing that precedes a mention can explain it. */
export function mayPrecede({sentence, first, textStart}: Mentioned): boolean {
  const {words, block} = sentence
  if (first === words.length - 1 && /^(?:is|are)$/.test(words[first - 1]?.lexeme.lower ?? '')) return true
  for (let at = first - 1; at >= 0 && at >= first - farthestWord; at--) if ((marksOf(words[at]!.lexeme) & marks.naming) !== 0) return true
  const from = Math.max(sentence.textStart, textStart - farthestSign)
  for (let at = textStart - 1; at >= from; at--) {
    const code = block.text.charCodeAt(at)
    if (code === 0x28 || code === 0x2f || code === 0x2014 || code === 0x2013) return true
  }
  return false
}
