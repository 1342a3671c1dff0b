import {type Sentence, startsUpper, textEndOf} from '@bedside/core'
import {type Term, termNamed} from '../lexicon/lexicon.js'
import {marks, marksOf} from '../lexicon/marks.js'
import type {Mentioned} from '../lexicon/mentions.js'
import type {Definition} from './definitions.js'
import {isUnknown} from './gloss.js'
import {hardest, hardestOf} from './hardness.js'
import {isRunInList} from './places.js'

type Check = (definition: Definition, mention: Mentioned) => boolean

/**
 * What has to hold, pattern by pattern, for something beside a term to introduce it. `P21` says what causes a thing and `P22` names a kind that
 * it is one of: that helps the reader, and defines nothing.
 */
const checks: Readonly<Record<string, Check>> = {
  P01: isPlainerBefore,
  P02: (definition, mention) => isPlainerBefore(definition, mention) && !(isAbbreviation(mention) && !listedTerm(mention)),
  P03: (definition, mention) => (listedTerm(mention) !== null || isOpening(mention)) && isPlainAfter(definition, mention),
  P04: (definition, mention) => (definition.quality !== 'partial' || isHardTerm(mention)) && isPlainAfter(definition, mention),
  P05: (definition, mention) => definition.quality !== 'partial' && standsForOneName(mention) && isPlainBefore(definition, mention),
  P06: (definition, mention) => !isListItem(definition, mention) && (definition.quality !== 'partial' || isHardTerm(mention)),
  P07: (_, mention) => !isObject(mention) && mayBeSubject(mention),
  P08: isSaidOf,
  P10: isPlainAfter,
  P11: isPlainBefore,
  P13: (_, mention) => isWholeLabel(mention),
  P18: (_, mention) => endsSentence(mention),
  P19: ({gloss}, mention) => mention.count < 2 || !mention.sentence.text.includes('?') || opensWith(gloss, mention),
  P21: () => false,
  P22: () => false,
  P23: (_, mention) => isHardTerm(mention) && /^(?:during|in)\b/i.test(mention.sentence.text)
}

/**
 * Whether what was found beside a term truly introduces it. For a term known to be hard almost anything beside it helps the reader; as a
 * definition it has to say what the term means: not what it is caused by, not an abbreviation's long form, not a brand's substance, and not
 * a harder word for a plain one.
 */
export function introduces(definition: Definition, mention: Mentioned): boolean {
  if (definition.quality === 'none') return true
  return !isPartOfName(mention) && (checks[definition.kind]?.(definition, mention) ?? true)
}

/** The difficulty up to which the long form of an abbreviation is plain words. */
const plainWords = 0.34
/** How much harder than its term a gloss in brackets may seem: rarity is not everything. */
const tolerance = 0.06

/** `term (gloss)`: the gloss is not the harder of the two. */
function isPlainAfter({kind, gloss}: Definition, mention: Mentioned): boolean {
  if (isAbbreviation(mention)) return kind === 'P04' && hardest(gloss, 40) <= plainWords
  if (!isHardTerm(mention) && isUnknown(lastWord(gloss))) return false
  return hardest(gloss, 6) <= hardestOf(mention) + tolerance
}

/** `gloss (term)`, `gloss, or term`: the term is the harder of the two, and the gloss is not only the part of the body that is ill. */
function isPlainBefore({gloss}: Definition, mention: Mentioned): boolean {
  if (isAbbreviation(mention) || isUnknown(lastWord(gloss))) return false
  if (/(?:itis|pathy)$/.test(mention.term.term) && !/disease|infect|inflam|problem|sore|swell/.test(gloss)) return false
  return isHardTerm(mention) || hardest(gloss, 6) < hardestOf(mention) - 0.02
}

/** `A clot, called an embolism`. In `atherosclerosis, known as hardening of the arteries` the name is the plain one. */
function isPlainerBefore({gloss}: Definition, mention: Mentioned): boolean {
  // `A, also known as B` gives a second name: it explains where A is the plain one.
  const isSecondName = /\balso\s+(?:called|known as|referred to as)\s+(?:an?\s|the\s)?["“]?$/.test(leadOf(mention))
  return hardest(withoutOpenBracket(gloss), 2) <= hardestOf(mention) + (isSecondName ? -0.02 : 0.1)
}

/** The text up to a bracket that is not closed any more. */
function withoutOpenBracket(text: string): string {
  const closed = Math.max(text.lastIndexOf(')'), text.lastIndexOf(']')) + 1
  const open = text.slice(closed).search(/[([]/)
  return open < 0 ? text : text.slice(0, closed + open)
}

/** True for one name in brackets: no brand, no row of names, no example. */
function standsForOneName(mention: Mentioned): boolean {
  if (startsUpper(mention.sentence.words[mention.first]!.text)) return false
  if (!listedTerm(mention) && / (?:and|or) /.test(bracketAfter(mention))) return false
  const lead = leadOf(mention)
  return !/\((?:such as|e\.g\.|for example|including|like)/.test(lead.slice(lead.lastIndexOf(')') + 1))
}

/** True for an item of a list that was run together. Two hyphens around a gloss look like one: the article tells them apart. */
function isListItem({gloss}: Definition, mention: Mentioned): boolean {
  const {text} = mention.sentence
  const isPair = text.split(' - ', 4).length === 3 && /^(?:an?|the) /.test(gloss)
  return (isRunInList(text) && !isPair) || endsLine(mention)
}

/** `A diuretic helps the body pass water`: what is said of a thing, where the thing is what the clause is about. */
function isSaidOf({quality}: Definition, mention: Mentioned): boolean {
  if (isObject(mention)) return false
  if (quality !== 'partial' || isHardTerm(mention)) return true
  return isOpening(mention) && mention.count > 1 && mayBeSubject(mention)
}

/** True for a term that the lexicon holds and that a general reader may not know. */
function isHardTerm(mention: Mentioned): boolean {
  const listed = listedTerm(mention)
  return listed !== null && !listed.known
}

/** True at the start of a sentence, an article and a label aside. */
function isOpening({first}: Mentioned): boolean {
  return first < 3
}

function isAbbreviation({sentence, first, count}: Mentioned): boolean {
  return count === 1 && (marksOf(sentence.lexemes[first]!) & marks.short) !== 0
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
  return /(?<![a-z-])[a-z-]+$/.exec(text.toLowerCase())?.[0] ?? ''
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
  const clause = /(?<![^,;:(—–])[^,;:(—–]*$/.exec(leadOf(mention))![0]
  const words = clause.split(/\s+/).filter((word) => /\p{L}/u.test(word))
  return words.length < 5 && !words.some((word) => /^(?:are|can|has|have|is|may|that|which|who|will)$/.test(word))
}

/** True after a preposition: in `the treatment for Whipple's disease is a ...` something else is the subject. */
function isObject(mention: Mentioned): boolean {
  return /\b(?:about|against|as|at|by|for|from|in|of|on|to|with)\s+(?:(?:an?|the|this|your)\s+)?["“]?$/i.test(leadOf(mention))
}

/** True where nothing but brackets and a plain noun stands between a term and the end of its sentence. */
function endsSentence({sentence, textEnd}: Mentioned): boolean {
  const rest = sentence.block.text
    .slice(textEnd, sentence.textEnd)
    .replace(/\([^)]*(?:\)|$)/g, (bracket) => (bracket.endsWith(')') ? '' : bracket))
  return rest.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length < 2
}

/** True where a label is nothing but the term, with an abbreviation or another name in brackets at most. */
function isWholeLabel({sentence, first, textEnd}: Mentioned): boolean {
  const {block, words} = sentence
  const label = /^[^.:—–-]*/.exec(block.text.slice(textEnd, textEnd + 60))![0]
  if (/\p{L}/u.test(label.replace(/\([^)]{0,60}\)/, '').replace(/^\s*(?:or|with)\s.*/, ''))) return false
  const before = words[first - 1]
  return (
    before === undefined ||
    /[:•]|\n| - |^-/.test(block.text.slice(textEndOf(before), words[first]!.textStart)) ||
    /^(?:an?|the)$/.test(before.lexeme.lower)
  )
}
