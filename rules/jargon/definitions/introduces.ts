import {type Sentence, wordDifficulty} from '@bedside/core'
import {type Term, termNamed} from '../lexicon/lexicon.js'
import {marks, marksOf} from '../lexicon/marks.js'
import {type Mentioned, textEndOf} from '../lexicon/mentions.js'
import {startsUpper} from '../running-text.js'
import type {Definition} from './definitions.js'
import {isUnknown} from './gloss.js'
import {isRunInList} from './places.js'

/** Patterns in which either side may be the plain one: the harder one is the term. */
const eitherWay = new Set(['P03', 'P04', 'P05', 'P10', 'P11'])
/** How much harder a gloss may seem than its term: rarity is not everything. */
const tolerance = 0.06

/**
 * Whether what was found beside a term truly introduces it. For a term known to be hard almost anything beside it helps the reader; as a
 * definition it has to say what the term means: not what it is caused by, not an abbreviation's long form, not a brand's substance, and not
 * a harder word for a plain one.
 */
export function introduces({kind, gloss, quality}: Definition, mention: Mentioned): boolean {
  if (quality === 'none') return true
  const listed = listedTerm(mention)
  if (kind === 'P21' || kind === 'P22' || isPartOfName(mention)) return false
  if ((kind === 'P01' || kind === 'P02') && isHarderThan(gloss, mention)) return false
  if (kind === 'P13') return isWholeLabel(mention)
  const isSaidOf = kind === 'P07' || (kind === 'P08' && quality === 'partial' && !(listed && !listed.known))
  if ((kind === 'P07' || kind === 'P08') && isObject(mention)) return false
  if (isSaidOf && !mayBeSubject(mention)) return false
  // Two hyphens around a gloss look like a list of two items: the article tells them apart.
  const isPair = mention.sentence.text.split(' - ', 4).length === 3 && /^(?:an?|the) /.test(gloss)
  const isItem = isRunInList(mention.sentence.text) && !isPair
  if (kind === 'P06' && (isItem || endsLine(mention))) return false
  if (kind === 'P19' && mention.count > 1 && mention.sentence.text.includes('?') && !opensWith(gloss, mention)) return false
  if (kind === 'P05' && !listedTerm(mention) && / (?:and|or) /.test(bracketAfter(mention))) return false
  if (kind === 'P18' && !endsSentence(mention)) return false
  if (kind === 'P05' && quality === 'partial') return false
  if (kind === 'P03' && !listed && mention.first > 2) return false
  if (kind === 'P08' && quality === 'partial' && (!listed || listed.known) && (mention.first > 2 || mention.count < 2)) return false
  if (kind === 'P23' && (!listed || listed.known || !/^(?:during|in)\b/i.test(mention.sentence.text))) return false
  if (kind === 'P05' && /\((?:such as|e\.g\.|for example|including|like)[^)]*$/.test(leadOf(mention))) return false
  if ((kind === 'P06' || kind === 'P04') && quality === 'partial' && (!listed || listed.known)) return false
  if (!eitherWay.has(kind)) return !(isAbbreviation(mention) && kind === 'P02' && !listed)
  const {sentence, first, count} = mention
  if (isAbbreviation(mention) || (kind === 'P05' && startsUpper(sentence.words[first]!.text))) return kind === 'P04' && !isHard(gloss, 0.34)
  if ((!listed || listed.known) && isUnknown(lastWord(gloss))) return false
  if (listed && !listed.known && (kind === 'P05' || kind === 'P11'))
    return !isUnknown(lastWord(gloss)) && !/(?:itis|pathy)$/.test(listed.term)
  const own = Math.max(...sentence.words.slice(first, first + count).map(({text}) => hardness(text.toLowerCase())))
  if (kind === 'P05' && /(?:itis|pathy)$/.test(mention.term.term) && !/disease|infect|inflam|swell/.test(gloss)) return false
  return hardest(gloss, 6) <= own + (kind === 'P05' || kind === 'P11' ? -0.02 : tolerance)
}

/** `Atherosclerosis (commonly known as "hardening of the arteries")`: here the name is the plain one. */
function isHarderThan(gloss: string, mention: Mentioned): boolean {
  const {sentence, first, count} = mention
  const own = Math.max(...sentence.words.slice(first, first + count).map(({text}) => hardness(text.toLowerCase())))
  // `A, also known as B` gives a second name: it explains where A is the plain one.
  const limit = /\balso\s+(?:called|known as|referred to as)\s+(?:an?\s|the\s)?["“]?$/.test(leadOf(mention)) ? own - 0.02 : own + 0.1
  return hardest(gloss.replace(/[([][^)\]]*$/, ''), 2) > limit
}

function isHard(text: string, limit: number): boolean {
  return hardest(text, 40) > limit
}

/** The difficulty of the hardest of the last words of a text. */
function hardest(text: string, count: number): number {
  const words = text.match(/[a-z]+(?:'[a-z]+)?/gi) ?? []
  return words
    .filter((word) => !/[A-Z].*[A-Z]/.test(word))
    .slice(-count)
    .map((word) => word.toLowerCase())
    .reduce((most, word) => Math.max(most, hardness(word)), 0)
}

/** Difficulty, where a word that a plain one was made into (`tiredness`, `shrinkage`) is hardly harder than that one. */
function hardness(word: string): number {
  const known = hardnesses.get(word)
  if (known !== undefined) return known
  // Bounded, so that an editor that stays open does not grow without end.
  if (hardnesses.size > 50_000) hardnesses.clear()
  const hard = hardnessOf(word)
  hardnesses.set(word, hard)
  return hard
}

const hardnesses = new Map<string, number>()

function hardnessOf(word: string): number {
  const stem = /^(\w{4,}?)(?:ness|age|ing|ly|less|ful)$/.exec(word)?.[1]
  const own = wordDifficulty(word)
  return stem === undefined ? own : Math.min(own, Math.min(wordDifficulty(stem), wordDifficulty(`${stem}e`)) + 0.05)
}

function isAbbreviation({sentence, first, count}: Mentioned): boolean {
  return count === 1 && (marksOf(sentence.words[first]!.lexeme) & marks.short) !== 0
}

/** `Stroke` in `Disorders and Stroke`: capitals within a sentence on both sides. */
function isPartOfName({sentence, first}: Mentioned): boolean {
  const {words} = sentence
  if (first === 0 || !startsUpper(words[first]!.text) || words[first]!.text === words[first]!.text.toUpperCase()) return false
  let before = first - 1
  while (before > 0 && /^(?:and|of|for|the|on)$/.test(words[before]!.lexeme.lower)) before--
  return before > 0 && startsUpper(words[before]!.text) && isPlainGap(sentence, before, first)
}

function isPlainGap({block, words}: Sentence, from: number, to: number): boolean {
  return /^[\w\s]*$/.test(block.text.slice(textEndOf(words[from]!), words[to]!.textStart))
}

function listedTerm({term}: Mentioned): Term | null {
  return termNamed(term.term.toLowerCase())
}

function lastWord(text: string): string {
  return /[a-z-]+$/.exec(text.toLowerCase())?.[0] ?? ''
}

function bracketAfter({sentence, textEnd}: Mentioned): string {
  return /^[^)]*/.exec(sentence.block.text.slice(textEnd, textEnd + 60))![0]
}

/** True where the next word stands on another line: the hyphen before it marks an item of a list. */
function endsLine({sentence, first, count, textEnd}: Mentioned): boolean {
  const next = sentence.words[first + count]
  return next !== undefined && sentence.block.text.slice(textEnd, next.textStart).includes('\n')
}

/** True where the text under a heading starts by naming what the heading asks for, or points at it. */
function opensWith(gloss: string, {term}: Mentioned): boolean {
  const start = gloss.toLowerCase().split(' ', 12).join(' ')
  const words = term.term
    .toLowerCase()
    .split(/[ -]/)
    .filter((word) => word.length > 3)
  return /^(?:an? |it |this )/.test(start) || words.every((word) => start.includes(word.slice(0, 5)))
}

function leadOf({sentence, textStart}: Mentioned): string {
  return sentence.block.text.slice(Math.max(sentence.textStart, textStart - 60), textStart)
}

/** True where little enough stands before a term in its clause for it to be what the clause is about. */
function mayBeSubject(mention: Mentioned): boolean {
  const clause = /[^,;:(—–]*$/.exec(leadOf(mention))![0]
  const words = clause.split(/\s+/).filter((word) => /\p{L}/u.test(word))
  return words.length < 5 && !words.some((word) => /^(?:are|can|has|have|is|may|that|which|who|will)$/.test(word))
}

/** True after a preposition: in `the treatment for Whipple's disease is a ...` something else is the subject. */
function isObject(mention: Mentioned): boolean {
  return /\b(?:about|against|as|at|by|for|from|in|of|on|to|with)\s+(?:(?:an?|the|this|your)\s+)?["“]?$/i.test(leadOf(mention))
}

/** True where nothing but brackets and a plain noun stands between a term and the end of its sentence. */
function endsSentence({sentence, textEnd}: Mentioned): boolean {
  const rest = sentence.block.text.slice(textEnd, sentence.textEnd).replace(/\([^)]*\)/g, '')
  return rest.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length < 2
}

/** True where a label is nothing but the term, with an abbreviation or another name in brackets at most. */
function isWholeLabel({sentence, first, textEnd}: Mentioned): boolean {
  const {block, words} = sentence
  const label = /^[^.:—–-]*/.exec(block.text.slice(textEnd, textEnd + 60))![0]
  if (/\p{L}/u.test(label.replace(/\([^)]*\)/, '').replace(/^\s*(?:or|with)\s.*/, ''))) return false
  const before = words[first - 1]
  return (
    before === undefined ||
    /[:•]|\n| - |^-/.test(block.text.slice(textEndOf(before), words[first]!.textStart)) ||
    /^(?:an?|the)$/.test(before.lexeme.lower)
  )
}
