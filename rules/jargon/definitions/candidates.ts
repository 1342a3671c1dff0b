import {lexemeDifficulty, type Sentence, textEndOf} from '@bedside/core'
import {entriesFor, termNamed} from '../lexicon/lexicon.js'
import {marks, marksOf} from '../lexicon/marks.js'
import {type Mentioned, unlistedMention} from '../lexicon/mentions.js'
import {isJoined} from '../running-text.js'

/** Words that no name of a thing holds: what stands on either side of one. */
const limits = new Set(
  `a about after all also although an and another any anyone are as at be because been before being both but by can could did do does doctors
  during each either every everyone few first for from get gets give given had has have he her here his how however i if in into is it its just
  made make makes many may might more most much must my no not now of often on once one only or other others our out over people per put she
  should since so some someone sometimes such take taken than that the their them then there these they this those through to too under
  unless unlike until up use used uses usually using very was we were what when where whether which while who whose why will with within
  without would you your called known named termed means mean including include includes like cause causes caused help helps develop
  develops following conducts conducted contain contains produce produces release releases secrete secretes stimulate stimulates treat treats
  treating preventing managing taking getting occur occurs happen happens certain several different serious common`.split(/\s+/)
)
const linking = new Set(['is', 'are', 'was', 'were', 'means', 'mean', 'refers', 'refer', 'describes', 'involves', 'occurs', 'happens'])
/** Words after a comma with which an explanation may start. */
const afterComma = new Set(
  `a affecting also an another called commonly damage death describes four hardening happens i.e in infection inflammation irritation known loss mean
  meaning means namely narrowing nicknamed occurs often one or referred removal scarring sometimes surgery swelling that the thickening three two
  when where which widening`.split(/\s+/)
)
const naming = new Set(['called', 'termed', 'named', 'nicknamed', 'as', 'dubbed'])
/** What is said of a thing on every page: no names of things. */
const aspects = new Set(
  `age areas body care cause causes child children doctor effect effects factor factors goal goals members month option options months patient patients people person problem problems
  reason reasons research result results risk sign signs stage stages symptom symptoms time treatment treatments type types way ways week weeks woman women
  year years`.split(/\s+/)
)
/** Kinds of things, which alone name none. */
const kinds = new Set(
  `agent agents attack attacks cancer cancers condition conditions defect defects device devices disease diseases disorder disorders drug drugs exam
  exams examination illness infection infections injection injections injury injuries level levels machine medication medications medicine medicines
  operation operations pain procedure procedures program reaction reactions scan scans screening study studies surgery surgeries syndrome system
  technique test tests testing therapy tumor tumors tumour tumours`.split(/\s+/)
)
const adjectiveEnding = /(?:al|ant|ar|ary|ent|ic|ive|oid|ory|ous|ed|less)$/
const openers = new Set([...linking, ...naming, 'or', 'meaning'])
/** The longest name, in words. */
const longest = 6
/** How hard a word has to be for it to look like a term: a fifth of general text is. */
const termlike = 0.33

/**
 * Where a sentence may introduce a term, listed or not: at its start before a verb, bracket, comma, dash or colon; before and inside
 * brackets; after `called`; on both sides of `or`; before a comma that an explanation may follow. Each comes as the whole name:
 * `anabolic steroids`, not `steroids`.
 */
export function candidatesIn(sentence: Sentence): Mentioned[] {
  const found = new Map<number, Mentioned>()
  for (const {from, to, as} of placesIn(sentence)) {
    const known = found.get(from)
    if ((!known || known.count < to - from) && mayName(sentence, from, to, as)) found.set(from, candidateOf(sentence, from, to))
  }
  const pair = sentence.block.kind === 'heading' ? null : pairedSubject(sentence)
  if (pair) found.set(pair.first, pair)
  return [...found.values()]
}

/** Words that may be a name: `term` where one of them has to look like one, `subject` where the sentence says what it is, `named` after `called`. */
interface Place {
  from: number
  to: number
  as: 'term' | 'subject' | 'named'
}

function placesIn(sentence: Sentence): Place[] {
  if (sentence.block.kind === 'heading') return askedIn(sentence)
  const {words} = sentence
  const start = openingOf(sentence)
  const end = endOfOpening(sentence, start)
  const places: Place[] = [{from: start, to: end, as: linking.has(words[end]?.lexeme.lower ?? '') ? 'subject' : 'term'}]
  for (let at = 0; at < words.length; at++) {
    if (at > 0 && !isJoined(sentence, at)) places.push(...aroundSign(sentence, at))
    const word = words[at]!.lexeme.lower
    if (openers.has(word)) places.push(...aroundWord(sentence, at, word))
  }
  return places
}

/** Before a bracket, comma or dash, and inside a bracket. */
function aroundSign(sentence: Sentence, at: number): Place[] {
  const gap = gapBefore(sentence, at)
  if (gap.includes('(')) return [before(sentence, at), after(sentence, at)]
  if (/[—–]| - /.test(gap)) return [before(sentence, at)]
  return gap.includes(',') && afterComma.has(sentence.words[at]!.lexeme.lower) ? [before(sentence, at)] : []
}

/** Words beside which a name may stand. */
function aroundWord(sentence: Sentence, at: number, word: string): Place[] {
  if (word === 'or')
    return gapBefore(sentence, at).includes(',') || closesSoon(sentence, at) ? [before(sentence, at), after(sentence, at + 1)] : []
  if (word === 'meaning') return [{...before(sentence, at), as: 'named'}]
  if (naming.has(word)) return word !== 'as' || isKnownAs(sentence, at) ? [named(sentence, at + 1)] : []
  return [before(sentence, at)]
}

/** True where a comma or bracket comes within some words of an `or`, as it does after `or gloss,`. */
function closesSoon(sentence: Sentence, at: number): boolean {
  for (let next = at + 2; next < sentence.words.length && next < at + 5; next++) if (!isJoined(sentence, next)) return true
  return at + 5 > sentence.words.length
}

function before(sentence: Sentence, at: number): Place {
  return {from: nameBefore(sentence, at), to: at, as: 'term'}
}

function after(sentence: Sentence, at: number): Place {
  const from = skipArticle(sentence, at)
  return {from, to: nameAfter(sentence, from), as: 'term'}
}

/** The name after `called`. A listed noun is the whole name where a plain word follows that is no kind of thing: `alveoli fill`. */
function named(sentence: Sentence, at: number): Place {
  const {from, to} = after(sentence, at)
  const first = sentence.words[from]?.lexeme
  const second = sentence.words[from + 1]?.lexeme
  const isListed = first !== undefined && entriesFor(first).some(({words, singular, plural}) => words.length === 1 && (singular || plural))
  const isAlone = isListed && to - from === 2 && second !== undefined && !kinds.has(second.lower) && !isTermWord(sentence, from + 1)
  return {from, to: isAlone && !termNamed(nameOf(sentence, from, to).toLowerCase()) ? from + 1 : to, as: 'named'}
}

function mayName(sentence: Sentence, from: number, to: number, as: Place['as']): boolean {
  if (to <= from || to - from > longest) return false
  if (as !== 'named' && isNoName(sentence, from, to)) return false
  return as !== 'term' || isTermlike(sentence, from, to)
}

function isLimit(word: string): boolean {
  return (
    limits.has(word) ||
    (word.endsWith('ly') && word.length > 5 && !/^(?:anomaly|assembly|early|elderly|family|monthly|weekly|daily)$/.test(word))
  )
}

/** What a page says of everything: an aspect, or a bare kind such as `disease`. */
function isNoName({words}: Sentence, from: number, to: number): boolean {
  const last = words[to - 1]!.lexeme.lower
  return aspects.has(last) || isCoded(words[to - 1]!.text) || (to - from === 1 && kinds.has(last))
}

/** True for capitals with a hyphen, as in `anti-TNF` and `HER2-positive`. */
function isCoded(word: string): boolean {
  const hyphen = word.indexOf('-')
  if (hyphen < 0) return false
  if (/[A-Z]{2}/.test(word.slice(hyphen))) return true
  const capitals = word.search(/[A-Z]{2}/)
  return capitals >= 0 && /[a-z]/.test(word.slice(word.indexOf('-', capitals)))
}

function isKnownAs({words}: Sentence, at: number): boolean {
  return (
    /^(?:known|referred|described)$/.test(words[at - 1]?.lexeme.lower ?? '') ||
    words[at - 2]?.lexeme.lower === 'known' ||
    words[at - 1]?.lexeme.lower === 'to'
  )
}

/** What stands between a word and the one before it. */
function gapBefore({words, block, textStart}: Sentence, at: number): string {
  return block.text.slice(at === 0 ? textStart : textEndOf(words[at - 1]!), words[at]!.textStart)
}

/** The name in a heading that asks for it: `What is (are) Degenerative Nerve Diseases?` */
function askedIn({words, block, textStart}: Sentence): Place[] {
  const question = /^(?:so )?what (?:is|are)(?: \((?:is|are)\))?(?: an?| the| your)? /i.exec(block.text.slice(textStart))?.[0]
  if (question === undefined) return []
  const from = words.findIndex((word) => word.textStart >= textStart + question.length)
  const end = words.findIndex((word, at) => at > from && /[(?,]/.test(block.text.slice(textEndOf(words[at - 1]!), word.textStart)))
  const to = end < 0 ? words.length : end
  return from < 0 || words.slice(from, to).some(({lexeme}) => limits.has(lexeme.lower)) ? [] : [{from, to, as: 'subject'}]
}

/** The first word of what a sentence is about: past an article and past the label `Summary :`. */
function openingOf(sentence: Sentence): number {
  const {words} = sentence
  const from = skipArticle(sentence, words[0]?.lexeme.lower === 'summary' ? 1 : 0)
  // A heading that ran together with its text: `Radiation therapy Radiation therapy is ...`.
  for (let at = from + 1; at < Math.min(from + longest, words.length); at++) if (words[at]!.text === words[from]!.text) return at
  return from
}

function skipArticle({words}: Sentence, at: number): number {
  let from = at
  while (from < words.length && /^(?:an?|the|your)$/.test(words[from]!.lexeme.lower)) from++
  // `The term dysphagia`: the word itself is the name.
  return from > at && from + 1 < words.length && /^(?:phrase|term|word)$/.test(words[from]!.lexeme.lower) ? from + 1 : from
}

/** Where the name ends that starts a sentence; it may hold `of`: `Paget's disease of bone`. */
function endOfOpening(sentence: Sentence, from: number): number {
  const end = beforeVerb(sentence, from, nameAfter(sentence, from))
  const of = sentence.words[end]?.lexeme.lower
  if (end === from || of !== 'of' || !isSpace(gapBefore(sentence, end))) return end
  return nameAfter(sentence, skipArticle(sentence, end + 1))
}

/** The first verb that may begin an explanation, after the first word; else the end. */
function beforeVerb({words}: Sentence, from: number, end: number): number {
  for (let at = from + 1; at < end; at++)
    if ((marksOf(words[at]!.lexeme) & marks.verb) !== 0 && /s$/.test(words[at]!.lexeme.lower)) return at
  return end
}

/** The first of two names that share a verb: `colonoscopy and sigmoidoscopy are`. What follows the second is said of both. */
function pairedSubject(sentence: Sentence): Mentioned | null {
  const {words} = sentence
  const from = openingOf(sentence)
  const end = endOfOpening(sentence, from)
  if (end === from || !/^(?:and|or)$/.test(words[end]?.lexeme.lower ?? '')) return null
  const last = beforeVerb(sentence, end + 1, nameAfter(sentence, end + 1))
  if (last === end + 1 || !linking.has(words[last]?.lexeme.lower ?? '') || !isTermlike(sentence, from, end)) return null
  const {term, textStart} = candidateOf(sentence, from, end)
  return unlistedMention(term.term, sentence, from, last - from, textStart, textEndOf(words[last - 1]!))
}

/** The end of the words from one on that may be one name. */
function nameAfter(sentence: Sentence, from: number): number {
  const {words} = sentence
  let to = from
  while (to < words.length && to - from < longest && !isLimit(words[to]!.lexeme.lower) && (to === from || isSpace(gapBefore(sentence, to))))
    to++
  return to
}

/** The start of the words before one that may be one name: adjectives and hard words, and one plain noun at the end. */
function nameBefore(sentence: Sentence, to: number): number {
  const {words} = sentence
  let from = to
  while (from > 0 && to - from < longest) {
    const {lexeme} = words[from - 1]!
    if (isLimit(lexeme.lower) || (from < to && !isSpace(gapBefore(sentence, from)))) break
    if (from < to && !isTermWord(sentence, from - 1) && !adjectiveEnding.test(lexeme.lower)) break
    from--
  }
  return from
}

function isSpace(gap: string): boolean {
  return /^(?:\s+|-)$/.test(gap)
}

function isTermlike(sentence: Sentence, from: number, to: number): boolean {
  if (to - from > 1 && termNamed(nameOf(sentence, from, to).toLowerCase())) return true
  for (let at = from; at < to; at++) if (isTermWord(sentence, at)) return true
  return false
}

function isTermWord({words}: Sentence, at: number): boolean {
  const {lexeme} = words[at]!
  return lexemeDifficulty(lexeme) >= termlike || entriesFor(lexeme).some((entry) => entry.words.length === 1)
}

function nameOf({words, block}: Sentence, from: number, to: number): string {
  return block.text.slice(words[from]!.textStart, textEndOf(words[to - 1]!)).replace(/\s+/g, ' ')
}

function candidateOf(sentence: Sentence, from: number, to: number): Mentioned {
  const {words} = sentence
  const [textStart, textEnd] = [words[from]!.textStart, textEndOf(words[to - 1]!)]
  const written = nameOf(sentence, from, to)
  const listed = termNamed(written.toLowerCase())?.term
  const term = listed ?? (from <= 2 && !/[A-Z][^A-Z]*[A-Z]/.test(written) ? written.toLowerCase() : written)
  return unlistedMention(term, sentence, from, to - from, textStart, textEnd)
}
