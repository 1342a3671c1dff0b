import {type Form, type FormedWord, formsOf} from './inflect.js'
import {unchanging} from './irregular.js'
import {type Phrase, phraseOf, type Token} from './tokens.js'

/** A term that a rule looks for. */
export interface Entry {
  /** As the rule writes it. */
  term: string
  /** What the rule keeps with it, such as what to write instead. */
  at: number
  /** Of an exception: what it covers is no match. */
  exception: boolean
}

/** One spelling of a term. */
export interface Pattern {
  /** The list that it belongs to. */
  list: number
  entry: Entry
  form: Form
  phrase: Phrase
  /** The words of the spelling; where one is inflected it differs from the phrase's. */
  tokens: readonly Token[]
  /** Index of the first token that is no placeholder; -1 where there is none. */
  anchor: number
  matchCase: boolean
}

/** Terms that are looked for together, and how. */
export interface TermList {
  terms: readonly {term: string; forms?: readonly string[]}[]
  exceptions: readonly string[]
  matchCase: boolean
  inflect: boolean
  /** Of the terms; null where nobody says. */
  language: string | null
}

/** Every spelling of the terms of a list. */
export function* patternsOf(list: TermList, number: number): Generator<Pattern> {
  for (const [at, {term, forms = []}] of list.terms.entries()) {
    const entry = {term, at, exception: false}
    yield* spellings(term, entry, list, number)
    for (const form of forms) yield pattern(phraseOf(form), phraseOf(form).tokens, {entry, form: 'base', list, number})
  }
  for (const term of list.exceptions) yield* spellings(term, {term, at: -1, exception: true}, list, number)
}

interface Given {
  entry: Entry
  form: Form
  list: TermList
  number: number
}

function* spellings(term: string, entry: Entry, list: TermList, number: number): Generator<Pattern> {
  const phrase = phraseOf(term)
  const {tokens} = phrase
  yield pattern(phrase, tokens, {entry, form: 'base', list, number})
  if (!list.inflect || tokens.length === 0) return
  const last = tokens.length - 1
  for (const {text, form} of endingsOf(tokens[last]!, list))
    yield pattern(phrase, tokens.with(last, formed(text)), {entry, form, list, number})
  if (last === 0) return
  for (const {text, form} of endingsOf(tokens[0]!, list)) {
    if (form !== 'possessive') yield pattern(phrase, tokens.with(0, formed(text)), {entry, form, list, number})
  }
  const all = list.language === 'en' ? tokens : tokens.map((token) => spanishPlural(token))
  if (all.filter((token, at) => token !== tokens[at]).length > 1) yield pattern(phrase, all, {entry, form: 's', list, number})
}

const formed = (text: string): Token => ({text, lower: text.toLowerCase(), wild: null})

/** Spanish inflects every word of a phrase: `efectos secundarios`. */
function spanishPlural(token: Token): Token {
  const [plural] = token.lower === null ? [] : formsOf(token.lower, 'es')
  return plural ? formed(plural.text) : token
}

/** The forms of a word, written with the capitals that it has. */
function endingsOf({lower, text}: Token, {language, matchCase}: TermList): FormedWord[] {
  if (lower === null) return []
  // Of a word in capitals only the plural is another form: MRIs. So it is of one whose capitals count.
  const abbreviation = matchCase || (text.length > 1 && text === text.toUpperCase() && text !== lower)
  return formsOf(lower, language, {abbreviation}).map(({text: spelled, form}) => ({
    text: spelled.startsWith(lower) ? text + spelled.slice(lower.length) : spelled,
    form
  }))
}

/** True of `US` or `WHO`, which are other words in small letters. */
function namesLikeSmallWord([token, ...others]: readonly Token[]): boolean {
  return others.length === 0 && token !== undefined && token.lower !== null && token.text !== token.lower && unchanging.has(token.lower)
}

function pattern(phrase: Phrase, tokens: readonly Token[], {entry, form, list, number}: Given): Pattern {
  const anchor = tokens.findIndex(({wild}) => wild === null)
  return {list: number, entry, form, phrase, tokens, anchor, matchCase: list.matchCase || namesLikeSmallWord(tokens)}
}
