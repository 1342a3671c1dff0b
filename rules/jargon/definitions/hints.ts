import {type Sentence, textEndOf} from '@bedside/core'
import {marks, marksOf} from '../lexicon/marks.js'
import type {Mentioned} from '../lexicon/mentions.js'
import {isAdjective, isHeadNoun} from './after-term.js'

/** How many words before a term may give it a name, and how many signs before it a bracket may open. */
const [farthestWord, farthestSign] = [14, 40]

/** Signs with which an explanation may start. */
const signs = '([,—–-/'

/** False where nothing that follows a mention can explain it, as is the case for most. */
export function mayFollow({sentence, first, count, textEnd}: Mentioned): boolean {
  const {text} = sentence.block
  let at = textEnd
  while (at < sentence.textEnd && ` "'”’*_\n\u00A0`.includes(text[at]!)) at++
  if (at >= sentence.textEnd) return false
  if (signs.includes(text[at]!)) return true
  const next = sentence.words[first + count]
  if (!next || next.textStart !== at) return false
  if ((marksOf(next.lexeme) & marks.verb) !== 0) return true
  const adjective = isAdjective(sentence.lexemes[first + count - 1]!.lower)
  return (adjective || isHeadNoun(next.lexeme.lower)) && mayFollowNoun(sentence, first + count, adjective)
}

/** The same past the noun that a term stands before, and past one more: as far as `afterTerm` goes. */
function mayFollowNoun({words, block, textEnd}: Sentence, noun: number, adjective: boolean): boolean {
  for (let at = noun; at < noun + 2; at++) {
    const next = words[at + 1]
    if (holdsSign(block.text, textEndOf(words[at]!), next ? next.textStart : textEnd)) return true
    if (!next) return false
    if ((marksOf(next.lexeme) & (marks.verb | marks.predicate)) !== 0) return true
    if (!adjective && !isHeadNoun(next.lexeme.lower)) return false
  }
  return false
}

function holdsSign(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (signs.includes(text[at]!)) return true
  return false
}

/** False where nothing that precedes a mention can explain it. */
export function mayPrecede({sentence, first, textStart}: Mentioned): boolean {
  const {lexemes, block} = sentence
  if (first > 0 && first === lexemes.length - 1 && /^(?:is|are)$/.test(lexemes[first - 1]!.lower)) return true
  for (let at = first - 1; at >= 0 && at >= first - farthestWord; at--) if ((marksOf(lexemes[at]!) & marks.naming) !== 0) return true
  const from = Math.max(sentence.textStart, textStart - farthestSign)
  for (let at = textStart - 1; at >= from; at--) {
    const code = block.text.charCodeAt(at)
    if (code === 0x28 || code === 0x2f || code === 0x2014 || code === 0x2013) return true
  }
  return false
}
