import {type Document, type Edit, type Sentence, type Span, spanOf, startsUpper} from '@bedside/core'
import type {Match} from '../matcher.js'
import {holdsSpan} from '../spans.js'
import {spanOfMatch, textOfMatch} from './kind.js'

/** True where the source writes a match letter by letter, so that another text can take its place. */
export function isWritten(match: Match, document: Document): boolean {
  const {start, end} = spanOfMatch(match)
  return match.unit.exact && document.source.slice(start, end) === textOfMatch(match)
}

/** True where another text can take the place of a match: not in `[label]`, where the text of a link is its address as well. */
export function isReplaceable(match: Match, document: Document): boolean {
  return isWritten(match, document) && !holdsSpan(document.view(labels), spanOfMatch(match))
}

/** Links and images whose text is the label of their definition, in reading order. */
function labels(document: Document): Span[] {
  const references = [...document.nodes('linkReference'), ...document.nodes('imageReference')]
  return references
    .filter(({referenceType}) => referenceType !== 'full')
    .map(spanOf)
    .sort((a, b) => a.start - b.start)
}

/** True of a text that means itself wherever it is written: in prose, in a field of the frontmatter, in an attribute. */
export function isPlain(text: string, match: Match): boolean {
  // A line that begins so is a heading, a quotation or a list.
  if (/^(?:[#>+-]|\d+[.)])(?:\s|$)/.test(text)) return false
  return match.unit.part !== null && match.unit.field === null && match.unit.part !== 'images'
    ? !/[<>[\]*_`{}\\|]/.test(text)
    : /^[\p{L}\p{M}\p{N} .’-]+$/u.test(text)
}

/** The edit that writes a text in the place of a match. */
export function editOf(match: Match, text: string, document: Document): Edit {
  const isHtml = document.format === 'html' && match.unit.field === null
  return {...spanOfMatch(match), text: isHtml ? text.replaceAll('&', '&amp;') : text}
}

/** A text with the capitals of what it takes the place of, those of a shout or the one at the start, and with its apostrophe. */
export function inCaseOf(match: Match, plain: string): string {
  const written = textOfMatch(match)
  const text = written.includes('’') ? plain.replaceAll("'", '’') : plain
  const {term} = match.pattern.entry
  const isShout = (written.match(/\p{Lu}/gu)?.length ?? 0) > 1 && written === written.toUpperCase() && term !== term.toUpperCase()
  if (isShout) return text.toUpperCase()
  const capital = startsUpper(written) && (!startsUpper(term) || startsSentence(match))
  return capital ? text[0]!.toUpperCase() + text.slice(1) : text
}

/** True at the start of a sentence, and of what follows a colon, a dash or a bracket within one. */
export function startsSentence({first, sentence, start}: Pick<Match, 'first' | 'sentence' | 'start'>): boolean {
  if (first === 0) return true
  return /[:;•–—("“‘]\s*$/.test(sentence.block.text.slice(Math.max(sentence.textStart, start - 8), start))
}

/** The edit that `a` or `an` before a match needs once another text stands there; null where it needs none. */
export function articleEdit(match: Match, text: string): Edit | null {
  const {sentence, first} = match
  const word = first > 0 ? sentence.words[first - 1] : undefined
  const article = word?.lexeme.lower
  if (!word || (article !== 'a' && article !== 'an') || !isNext(sentence, first)) return null
  const right = (isSpelled(text) ? opensWithVowel : /^(?!us|uni|one|eu)[aeiou]|^(?:hour|honest)/i).test(text) ? 'an' : 'a'
  return right === article ? null : {start: word.start, end: word.end, text: startsUpper(word.text) ? `A${right.slice(1)}` : right}
}

/** Letters whose names begin with a vowel: an MRI. */
const opensWithVowel = /^[AEFHILMNORSX]/

/** True of an abbreviation that is read letter by letter, such as MRI or HIV, as far as its letters tell: SARS is read as a word. */
function isSpelled(text: string): boolean {
  const word = /^(\p{Lu}{2,5})s?(?!\p{L})/u.exec(text)?.[1]
  return word !== undefined && (word.length === 2 || word === 'HIV' || !/^.[AEIOUY]/.test(word))
}

/** True where nothing but white space stands before a word. */
function isNext({words, block}: Sentence, at: number): boolean {
  const before = words[at - 1]!
  return block.text.slice(before.textStart + before.text.length, words[at]!.textStart).trim() === ''
}
