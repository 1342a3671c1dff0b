import type {Context, Document, Problem, Span} from '@bedside/core'
import type {Kind, RuleDataOf, TermData} from '../data.js'
import type {Match, Matcher} from '../matcher.js'
import {filledMessage} from '../message.js'
import type {TermList} from '../pattern.js'
import type {Scope} from '../scope.js'

/** What a rule of a kind is made from. */
export interface Making<K extends Kind> {
  data: RuleDataOf<K>
  scope: Scope
  matcher: Matcher
  language: string | null
}

/** What a rule finds on a page that its scope holds. */
export type Check = (document: Document, context: Context) => Iterable<Problem>

/** How terms are looked for, as a rule says it. */
interface Search {
  exceptions?: readonly string[]
  matchCase?: boolean
  inflect?: boolean
}

/** Terms as a list for the matcher. */
export function listOf(
  terms: readonly TermData[],
  {exceptions = [], matchCase = false, inflect = true}: Search,
  language: string | null
): TermList {
  return {terms: terms.map((term) => (typeof term === 'string' ? {term} : term)), exceptions, matchCase, inflect, language}
}

/** Looks for a list's terms in a scope. The list has to be made before the first page is looked at. */
export function finder(
  {matcher, scope}: Pick<Making<Kind>, 'matcher' | 'scope'>,
  list: TermList
): (document: Document) => readonly Match[] {
  const number = matcher.add(list, scope.fields)
  return (document) => matcher.matchesOf(number, document).filter((match) => scope.holdsMatch(match, document))
}

/** Where a match stands in the source. */
export function spanOfMatch({unit, start, end}: Match): Span {
  return unit.spanOf(start, end)
}

/** A match as it stands on the page. */
export function textOfMatch({unit, start, end}: Match): string {
  return unit.block.text.slice(start, end)
}

/** Characters that a message of ours has at most. */
const longestMessage = 120

/** The message of a rule, or the usual one of its kind, with its values. Of the usual one values are shortened until it is short enough. */
export function say(own: string | undefined, usual: string, values: Readonly<Record<string, string | number>>): string {
  if (own !== undefined) return filledMessage(own, values, 60)
  const said = [60, 40, 24].map((longest) => filledMessage(usual, values, longest))
  return said.find(({length}) => length <= longestMessage) ?? said.at(-1)!
}
