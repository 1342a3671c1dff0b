import type {Lexeme, Sentence} from '@bedside/core'
import {vagueWords} from './data/vague-words.js'
import type {Guidance} from './guidance.js'
import {placeIn} from './order.js'
import {topic, topicsOf, topicsOfText} from './topics.js'

const vague: ReadonlySet<string> = new Set(vagueWords.words.split(' '))

/**
 * True where a directive names or points at something to act on: a list that says when, words such as `if your skin turns yellow` or
 * `these symptoms`, or a symptom just before it or above it. `If you are worried` and `in an emergency` name nothing.
 */
export function namesSign({sentence, trigger}: Guidance): boolean {
  if (trigger !== null && trigger.start >= sentence.end) return true
  if (sentence.lexemes.some(isContent)) return true
  const {sentences, section, kind} = sentence.block
  const place = placeIn(sentence.block, sentence)
  if (sentences.slice(Math.max(0, place - 3), place).some(namesSymptom)) return true
  // An item of a list may be what a lead-in such as `With chest pain:` is about, and a heading may name the sign.
  return kind === 'listItem' || kind === 'tableCell' || (section.depth > 1 && namesSymptomIn(section.title))
}

function isContent({lower}: Lexeme): boolean {
  return !vague.has(lower) && !/^[\d-]+$|^\w$/.test(lower)
}

/** A symptom by a word of its own: `symptoms` and `problems` name none. */
function namesSymptom({lexemes}: Sentence): boolean {
  return lexemes.some(({lower}, at) => !vague.has(lower) && (topicsOf(lexemes, at, Math.min(at + 2, lexemes.length)) & topic.symptom) !== 0)
}

function namesSymptomIn(title: string): boolean {
  const words = title.toLowerCase().split(' ')
  return words.some((word) => !vague.has(word) && (topicsOfText(word) & topic.symptom) !== 0)
}
