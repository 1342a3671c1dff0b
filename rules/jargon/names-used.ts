import {type Document, isQuoted, isRunningText, type Sentence, type Span, textEndOf} from '@bedside/core'
import {bare} from './lexicon/beginnings.js'
import {markedWords} from './lexicon/marks.js'
import type {NameForm, NameIndex, NamesOfOne} from './name-index.js'
import {isInLink, isInProperName} from './proper-names.js'
import {isJoined} from './running-text.js'

/** A name in its place. Offsets into its block's text. */
export interface NameUse {
  form: NameForm
  sentence: Sentence
  /** Index of its first word in the sentence. */
  first: number
  textStart: number
  textEnd: number
}

/** What a document calls one thing. */
export interface NamesUsed {
  of: NamesOfOne
  /** The uses that count, by the index of the name, in reading order. */
  uses: ReadonlyMap<number, readonly NameUse[]>
  /** Where the document first says that two of the names mean one thing, as an offset of the source; -1 where it doesn't. */
  equatedAt: number
}

/**
 * The sets of which a document uses two names or more in running text. Not counted: a place where the names are said to mean one
 * thing, headings and lists of sources, proper names, quotations and the texts of links, which may be titles of other pages.
 */
export function namesUsed(document: Document, index: NameIndex): NamesUsed[] {
  const found: NamesUsed[] = []
  for (const [of, all] of standingIn(document, index)) {
    if (!holdsTwoNames(all)) continue
    const own = all.map(useAt).filter((use) => isOwnWording(document, use))
    const equating = equatingSentences(own)
    const uses = new Map<number, NameUse[]>()
    for (const use of own) {
      if (equating.has(use.sentence)) continue
      const same = uses.get(use.form.name)
      if (same) same.push(use)
      else uses.set(use.form.name, [use])
    }
    const [first] = equating
    if (uses.size > 1) found.push({of, uses, equatedAt: first ? first.start : -1})
  }
  return found
}

/** The sentences that hold two of the names or tell what a thing is called: there the article says, or shows, that they mean one thing. */
function equatingSentences(uses: readonly NameUse[]): ReadonlySet<Sentence> {
  const names = new Map<Sentence, number>()
  const equating = new Set<Sentence>()
  for (const {sentence, form} of uses) {
    const name = names.get(sentence)
    names.set(sentence, form.name)
    if (name === undefined ? isNaming(sentence) : name !== form.name) equating.add(sentence)
  }
  return equating
}

/** Where a use stands in the source. */
export function spanOfUse({sentence, textStart, textEnd}: NameUse): Span {
  return sentence.block.spanOf(textStart, textEnd)
}

/** A name that stands at a word: a use before its offsets are asked for, which few sets need. */
type Standing = Pick<NameUse, 'form' | 'sentence' | 'first'>

function standingIn(document: Document, index: NameIndex): Map<NamesOfOne, Standing[]> {
  const found = new Map<NamesOfOne, Standing[]>()
  let [taken, until]: [Sentence | null, number] = [null, 0]
  for (const {sentence, first} of markedWords(document).names) {
    if (sentence === taken && first < until) continue
    const forms = index.startingWith(sentence.lexemes[first]!.lower)
    const form = forms && formAt(forms, sentence, first)
    if (!form) continue
    taken = sentence
    until = first + form.lower.length
    if (!form.of) continue
    const standing = {form, sentence, first}
    const same = found.get(form.of)
    if (same) same.push(standing)
    else found.set(form.of, [standing])
  }
  return found
}

/** The longest form that stands at a word. */
function formAt(forms: readonly NameForm[], sentence: Sentence, first: number): NameForm | null {
  for (const form of forms) if (standsAt(form, sentence, first)) return form
  return null
}

function standsAt({lower}: NameForm, sentence: Sentence, first: number): boolean {
  const {lexemes} = sentence
  const last = lower.length - 1
  if (first + last >= lexemes.length) return false
  for (let at = 0; at <= last; at++) {
    const word = lexemes[first + at]!.lower
    if (word !== lower[at] && (at < last || bare(word) !== lower[at])) return false
    if (at > 0 && !isJoined(sentence, first + at)) return false
  }
  return true
}

function useAt({form, sentence, first}: Standing): NameUse {
  const {words} = sentence
  const last = words[first + form.lower.length - 1]!
  const end = textEndOf(last)
  const own = last.lexeme.lower === form.lower.at(-1) ? 0 : 2
  return {form, sentence, first, textStart: words[first]!.textStart, textEnd: end - own}
}

function holdsTwoNames(uses: readonly Standing[]): boolean {
  return uses.some(({form}) => form.name !== uses[0]!.form.name)
}

/** True where the article itself speaks: in running text, not in a proper name, a quotation or the text of a link. */
function isOwnWording(document: Document, use: NameUse): boolean {
  const {sentence} = use
  if (!isRunningText(sentence) || isLabel(sentence) || sentence.block.quoted) return false
  return !isInProperName(sentence, use.first, use.form.words) && !isQuoted(sentence, use.textStart) && !isInLink(document, spanOfUse(use))
}

/** True for a paragraph of few words without a full stop: a heading that an extraction left without its sign. */
function isLabel({block, lexemes}: Sentence): boolean {
  return block.kind === 'paragraph' && lexemes.length < 6 && block.sentences.length === 1 && !/[.!?]["”)]?\s*$/.test(block.text.slice(-4))
}

const naming = new Set('aka called known named name names termed term terms spelled spelt synonym synonyms'.split(' '))
const pointing = new Set(['it', 'them', 'these', 'this'])

/** True for a sentence that tells what a thing is called, and for a list of other names. */
function isNaming({lexemes, block}: Sentence): boolean {
  for (const [at, {lower}] of lexemes.entries()) {
    if (naming.has(lower) || ((lower === 'call' || lower === 'calls') && pointing.has(lexemes[at + 1]?.lower ?? ''))) return true
  }
  return /\b(?:also (?:called|known)|names|synonyms)\b/i.test(block.section.title)
}
