import {type FormedWord, formsOf} from './inflect.js'
import {unchanging} from './irregular.js'
import {type Phrase, phraseOf, type Token} from './tokens.js'

/** A term that a rule looks for. */
interface Entry {
  /** As the rule writes it. */
  term: string
  /** Index in its list; -1 for an exception. */
  at: number
  /** Of an exception: what it covers is no match. */
  exception: boolean
}

/** Forms of a word by their spelling in lower case. */
type Forms = ReadonlyMap<string, FormedWord>

/** A term as it is looked for. */
export interface Pattern {
  /** The list that it belongs to. */
  list: number
  entry: Entry
  phrase: Phrase
  /** Forms that the first and the last word may take; those of a single word stand under `last`. */
  first: Forms
  last: Forms
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

/** The patterns of a list: one for each term, each form that is named, and each exception. */
export function* patternsOf(list: TermList, number: number): Generator<Pattern> {
  for (const [at, {term, forms = []}] of list.terms.entries()) {
    const entry = {term, at, exception: false}
    yield patternOf(term, entry, list, number, list.inflect)
    for (const form of forms) yield patternOf(form, entry, list, number, false)
  }
  for (const term of list.exceptions) yield patternOf(term, {term, at: -1, exception: true}, list, number, list.inflect)
}

const none: Forms = new Map()

function patternOf(term: string, entry: Entry, list: TermList, number: number, inflect: boolean): Pattern {
  const phrase = phraseOf(term)
  const {tokens} = phrase
  const anchor = tokens.findIndex(({wild}) => wild === null)
  const matchCase = list.matchCase || namesLikeSmallWord(tokens)
  const pattern = {list: number, entry, phrase, first: none, last: none, anchor, matchCase}
  if (!inflect || tokens.length === 0) return pattern
  return {...pattern, first: tokens.length > 1 ? endingsOf(tokens[0]!, list) : none, last: endingsOf(tokens.at(-1)!, list)}
}

/** True of `US` or `WHO`, which are other words in small letters. */
function namesLikeSmallWord([token, ...others]: readonly Token[]): boolean {
  return others.length === 0 && token !== undefined && token.lower !== null && token.text !== token.lower && unchanging.has(token.lower)
}

/** The forms of a word, written with the capitals that it has. */
function endingsOf({lower, text}: Token, {language, matchCase}: TermList): Forms {
  if (lower === null || unchanging.has(lower)) return none
  // Of a word in capitals only the plural is another form: MRIs. So it is of one whose capitals count.
  const abbreviation = matchCase || (text.length > 1 && text === text.toUpperCase() && text !== lower)
  const forms = new Map<string, FormedWord>()
  for (const formed of formsOf(lower, language, {abbreviation})) {
    const spelled = formed.text.startsWith(lower) ? text + formed.text.slice(lower.length) : formed.text
    if (!forms.has(formed.text)) forms.set(formed.text, {text: spelled, form: formed.form})
  }
  return forms
}

/** The spellings in lower case that a token of a pattern may have; none for a placeholder. */
export function* spellingsAt({phrase: {tokens}, first, last}: Pattern, at: number): Generator<string> {
  const {lower} = tokens[at]!
  if (lower === null) return
  yield lower
  if (at === 0) yield* first.keys()
  if (at === tokens.length - 1) yield* last.keys()
}

/** The form that a word is, if it can stand at a token of a pattern; null where it cannot. */
export function formAt({phrase: {tokens}, first, last}: Pattern, at: number, lower: string): FormedWord | null {
  const token = tokens[at]!
  if (token.lower === lower) return {text: token.text, form: 'base'}
  return (at === 0 ? first.get(lower) : undefined) ?? (at === tokens.length - 1 ? last.get(lower) : undefined) ?? null
}
