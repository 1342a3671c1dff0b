import {type Document, oneLine, type Problem, type Sentence, startsUpper} from '@bedside/core'
import {unchanging} from '../irregular.js'
import type {Match} from '../matcher.js'
import {formAt} from '../pattern.js'
import {plainText} from '../tokens.js'
import {editOf, isPlain, isWritten, startsSentence} from './editing.js'
import {headingStyle} from './heading-style.js'
import {type Check, finder, listOf, type Making, say, spanOfMatch, textOfMatch} from './kind.js'

/** Names that are written in one way, or headings that are. */
export function capitalise(making: Making<'capitalise'>): Check {
  const {data, scope, matcher, language} = making
  if (data.style) return headingStyle(making)
  const find = finder({matcher, scope}, listOf(data.terms ?? [], data, language))
  return function* (document) {
    for (const match of find(document)) {
      const wanted = writtenAs(match)
      if (wanted !== null && !isRight(match, wanted)) yield problemOf(match, wanted, data.message, document)
    }
  }
}

/** A match with the capitals of its term; null where its letters are not those of the term one by one. */
function writtenAs({pattern, sentence, first, start, end}: Match): string | null {
  const {text} = sentence.block
  let written = ''
  let at = start
  for (const index of pattern.phrase.tokens.keys()) {
    const word = sentence.words[first + index]!
    const wanted = formAt(pattern, index, plainText(word.lexeme.lower))?.text
    if (wanted?.length !== word.text.length) return null
    written += text.slice(at, word.textStart)
    for (let letter = 0; letter < wanted.length; letter++) {
      const own = word.text[letter]!
      written += own.toLowerCase() === wanted[letter]!.toLowerCase() ? wanted[letter] : own
    }
    at = word.textStart + word.text.length
  }
  return written + text.slice(at, end)
}

function isRight(match: Match, wanted: string): boolean {
  const found = textOfMatch(match)
  if (found === wanted) return true
  const {sentence, unit} = match
  const isShout = found === found.toUpperCase() && sentence.lexemes.length > match.pattern.phrase.tokens.length && looksOf(sentence).shouts
  const opens = startsSentence(match) && found === wanted[0]!.toUpperCase() + wanted.slice(1)
  const isOtherWord = unchanging.has(found.toLowerCase()) && found.slice(1) === found.slice(1).toLowerCase()
  return isShout || opens || isOtherWord || ((unit.part === 'headings' || unit.part === 'title') && isInTitle(match, found, wanted))
}

/** Of a sentence: whether all its letters are capitals, and whether all its longer words have one. */
interface Looks {
  shouts: boolean
  isTitle: boolean
}

/** Asked once a sentence: one may hold a hundred thousand names. */
const looks = new WeakMap<Sentence, Looks>()

function looksOf(sentence: Sentence): Looks {
  const known = looks.get(sentence)
  if (known) return known
  const isTitle = sentence.words.every(({text}) => text.length <= 3 || startsUpper(text))
  const found = {shouts: sentence.text === sentence.text.toUpperCase(), isTitle}
  looks.set(sentence, found)
  return found
}

/** True where a heading writes all its longer words with a capital, and of the term differs in nothing else. */
function isInTitle({sentence}: Match, found: string, wanted: string): boolean {
  return (
    looksOf(sentence).isTitle && found.replace(/(?<![\p{L}\p{N}’'])\p{L}/gu, lower) === wanted.replace(/(?<![\p{L}\p{N}’'])\p{L}/gu, lower)
  )
}

const lower = (letter: string) => letter.toLowerCase()

function problemOf(match: Match, wanted: string, own: string | undefined, document: Document): Problem {
  const values = {match: oneLine(textOfMatch(match), 60), term: match.pattern.entry.term, replacement: oneLine(wanted, 60)}
  const message = say(own, '"{match}" has the wrong capitals; write "{replacement}".', values)
  const problem = {at: spanOfMatch(match), message, data: values}
  return isWritten(match, document) && isPlain(wanted.replace(/\s/g, ' '), match)
    ? {...problem, fix: {edits: [editOf(match, wanted, document)]}}
    : problem
}
