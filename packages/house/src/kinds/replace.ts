import {type Document, oneLine, type Problem, type Suggestion} from '@bedside/core'
import type {ReplacementData} from '../data.js'
import {inflected} from '../inflect.js'
import type {Match} from '../matcher.js'
import {articleEdit, editOf, inCaseOf, isPlain, isReplaceable} from './editing.js'
import {type Check, finder, listOf, type Making, say, spanOfMatch, textOfMatch} from './kind.js'

interface Replacement {
  choices: readonly string[]
  forms: Readonly<Record<string, string>>
}

/** Words with something better to write. */
export function replace({data, scope, matcher, language}: Making<'replace'>): Check {
  const entries = Object.entries(data.terms).map(([term, value]) => ({term, ...replacementOf(value)}))
  const terms = entries.map(({term, forms}) => ({term, forms: Object.keys(forms)}))
  // What is written for a term may hold it: "your doctor" for "doctor".
  const within = entries.flatMap(({term, choices}) => choices.filter((one) => one.toLowerCase().includes(term.toLowerCase())))
  const exceptions = [...(data.exceptions ?? []), ...within.filter((one) => !Object.hasOwn(data.terms, one))]
  const find = finder({matcher, scope}, listOf(terms, {...data, exceptions}, language))
  return function* (document) {
    for (const match of find(document)) {
      const texts = textsFor(match, entries[match.pattern.entry.at]!, language)
      if (texts.every((text) => text !== textOfMatch(match))) yield problemOf(match, texts, data, document)
    }
  }
}

/** What to write for a term, in one shape however it was given. */
export function replacementOf(value: ReplacementData): Replacement {
  if (typeof value === 'string') return {choices: [value], forms: {}}
  if (isList(value)) return {choices: value, forms: {}}
  return {choices: typeof value.with === 'string' ? [value.with] : value.with, forms: value.forms ?? {}}
}

function isList(value: Exclude<ReplacementData, string>): value is readonly string[] {
  return Array.isArray(value)
}

/** What may be written, in the form and with the capitals of the match. */
function textsFor(match: Match, {choices, forms}: Replacement, language: string | null): string[] {
  const {pattern, form, filled} = match
  const given = Object.hasOwn(forms, pattern.phrase.text) ? forms[pattern.phrase.text] : undefined
  const texts = given === undefined ? choices.flatMap((choice) => inflected(choice, form, language)) : [given]
  return [...new Set(texts.map((text) => withStop(inCaseOf(match, withFilled(text, filled)), match)))]
}

/** The stop of an abbreviation that ends a sentence is the sentence's, too. */
function withStop(text: string, match: Match): string {
  const {end, sentence} = match
  return textOfMatch(match).endsWith('.') && end === sentence.textEnd && !text.endsWith('.') ? `${text}.` : text
}

function withFilled(text: string, filled: readonly string[]): string {
  let at = 0
  return text.replace(/\{(?:number|word|same)\}/g, (whole) => filled[at++] ?? whole)
}

function problemOf(
  match: Match,
  texts: readonly string[],
  {message: own, fix = true}: Making<'replace'>['data'],
  document: Document
): Problem {
  const values = {match: oneLine(textOfMatch(match), 60), term: match.pattern.entry.term, replacement: texts.slice(0, 3).join('" or "')}
  const problem = {at: spanOfMatch(match), message: say(own, '"{match}" stands here; write "{replacement}".', values), data: values}
  if (!isReplaceable(match, document)) return problem
  const [only, ...others] = texts.filter((text) => isPlain(text, match))
  if (only === undefined) return problem
  if (fix && others.length === 0 && texts.length === 1 && articleEdit(match, only) === null) {
    return {...problem, fix: {edits: [editOf(match, only, document)]}}
  }
  return {...problem, suggestions: [only, ...others].map((text) => suggestionOf(match, text, document))}
}

/** Writes a text in the place of a match, with the article that it needs. */
export function suggestionOf(match: Match, text: string, document: Document): Suggestion {
  const article = articleEdit(match, text)
  return {message: `Write "${text}" instead.`, edits: [...(article ? [article] : []), editOf(match, text, document)]}
}
